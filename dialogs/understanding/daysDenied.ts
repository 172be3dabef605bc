import type { DayFact } from './understood.js';

/** Says that the day that is kept is wrong, of no paper: "that date is wrong", "esa no es la fecha". */
const WRONG_DAY =
  /(?<!\p{L})(?:(?:that|this|the|ur|your) (?:(?:hearing|court|end|served?) )?(?:date|day)(?: (?:you|u) (?:have|got|put|wrote|noted)(?: (?:\p{L}+ ){0,6}?)?)? ?(?:is|was|['’]?s|isn['’]?t|is not) (?:all |so |the |not )*(?:wrong|incorrect|mistaken|right|correct|it|true)|(?:that|this|it)(?:['’]?s| is| was) (?:not|the wrong|wrong|not the right|not my|not a) (?:(?:right|court|hearing|end) )?(?:date|day)|(?:that|this|it) (?:isn['’]?t|wasn['’]?t) (?:the |my |a )?(?:(?:right|court|hearing|end) )?(?:date|day)|es[ae] (?:fecha|d[ií]a) (?:est[aá]|es) (?:muy )?(?:mal|equivocad[oa]|incorrect[oa])(?! escrit[oa])|es[ea] no es (?:la fecha|el d[ií]a)|no es (?:esa fecha|ese d[ií]a))(?!\p{L})/iu;
/** As a whole: "wrong date". */
const ONLY_WRONG =
  /^\W*(?:no[,.]? )?(?:the )?(?:wrong (?:date|day)|fecha (?:equivocada|incorrecta)|d[ií]a equivocado)\W*$/iu;
/** Affirms it after all: "that date is right". */
const AFFIRMS = /(?<!\p{L})(?:date|day)(?: is|['’]?s| was) (?:all |so |the )*(?:right|correct|it|true)(?!\p{L})/iu;
/** Says that no day was told: "i never said a date". */
const NEVER_SAID =
  /(?<!\p{L})(?:(?:i )?(?:never|didn['’]?t|did not) (?:say|said|tell|told|give|gave|mention(?:ed)?)(?: (?:you|u))? (?:(?:an?|any|the|that) )?(?:date|day)|(?:yo )?(?:nunca|no) (?:le |te )?(?:dije|di|mencion[eé]) (?:(?:una|ninguna|la|esa|el|ese|ning[uú]n) )?(?:fecha|d[ií]a))(?!\p{L})/iu;
/** There is no hearing. */
const NO_HEARING =
  /(?<!\p{L})(?:(?:i|we) (?:don['’]?t|do not) (?:even )?have (?:an?|any|the) (?:\p{L}+ )?(?:hearing|court date|court)|there['’]?s? ?(?:is )?no (?:hearing|court date)|no (?:tengo|hay) (?:ninguna )?(?:audiencia|corte|fecha de corte))(?!\p{L})/iu;

const NAMES: Readonly<Record<DayFact, RegExp>> = {
  hearingOn: /(?<!\p{L})(?:hearing|court|audiencia|corte)(?!\p{L})/iu,
  endsOn: /(?<!\p{L})(?:ends?|expir\p{L}*|termina|vence)(?!\p{L})/iu,
  servedOn: /(?<!\p{L})(?:served?|got (?:it|them)|entreg\p{L}*|notific\p{L}*)(?!\p{L})/iu,
};

/** The known day that a clause takes back; `last`: the day told last, if one was. */
export function dayDenied(clause: string, known: readonly DayFact[], last: DayFact | undefined): DayFact | undefined {
  if (NO_HEARING.test(clause)) return known.find((fact) => fact === 'hearingOn');
  const isWrong =
    (WRONG_DAY.test(clause) && !AFFIRMS.test(clause)) || ONLY_WRONG.test(clause) || NEVER_SAID.test(clause);
  if (!isWrong) return undefined;
  const named = known.find((fact) => NAMES[fact].test(clause));
  if (named !== undefined) return named;
  return last !== undefined && known.includes(last) ? last : known.length === 1 ? known[0] : undefined;
}
