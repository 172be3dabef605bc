import type { DayFound } from './dayWords.js';
import type { DayFact } from './understood.js';

const PAPER =
  '(?:papers?|paperwork|packet|orders?|tro|dvro|documents?|docs|envelope|summons|notice|stack|letter|(?<=the )stuff|(?:dv|ch|ea|wv|sv|gv|epo|cpo|fl|cr)(?![\\p{L}])[ -]?\\d*|papel(?:es)?|[oó]rden|documentos?|sobre|paquete|aviso|notificaci[oó]n|citatorio|demanda|hojas?)';
const ORDER =
  '(?:orders?|tro|dvro|chro|gvro|epo|cpo|ro|protection|papers?|[oó]rden|restricci[oó]n|protecci[oó]n|papel)';
/** Begins a question for a day: what stands before it is no day of what is asked for, as in "i got it friday when does it end". */
const ASKED_WHEN =
  "(?:(?:whens|when[’']s|when (?:does|do|did|is|will|would|can)|when (?:it|my \\p{L}+|the \\p{L}+) (?:ends?|expires?|runs?)|how (?:long|many)|what (?:day|date|time)|cu[aá]ndo (?:se|es|era|ser[aá]|dura|sale|tengo|hay|toca|va|deja|termina|acaba|vence|caduca)|cu[aá]nto|(?:qu[eé]|cu[aá]l) (?:es el |es la )?(?:d[ií]a|fecha|hora))(?!\\p{L}))";
/** A word that stands between a thing and what is said of it, and begins no question. */
const WORD = `(?!${ASKED_WHEN})[\\p{L}\\p{N}'’-]+ `;
const UNTIL = '(?:until|till?|through|thru|hasta)(?! (?:when|what|cu[aá]ndo|qu[eé]))';
/** What follows "court" where it means the day in court: not "the court called", "court is closed". */
const ON_A_DAY =
  '(?= (?:(?:date|day|hearing|is|es|on|at|in|the|for|next|this|coming|tomorrow|today|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)(?!\\p{L})|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.? \\d|\\d))';

const pattern = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'giu');

const WHEN = new RegExp(`(?<!\\p{L})${ASKED_WHEN}`, 'iu');

/** What a day in the same clause is the day of. */
const ANCHORS: Readonly<Record<DayFact, RegExp>> = {
  hearingOn: pattern(
    [
      "(?<!notice of |notice of court |about |about the |about my )(?:hearing|hering|herring)(?:[’']?s)?",
      'court (?:date|day|appearance)|next date|see the judge|audiencia|fecha de (?:la )?corte|cita (?:de|en) (?:la )?corte',
      '(?:my|our|mi|nuestra) (?:court|corte)|(?:have|got|having|be in|in|tengo|hay|toca|tenemos) (?:court|corte)|corte me toca|(?:go|going|ir|voy) to court|(?:voy|ir|vamos) a (?:la )?corte',
      `(?<!(?:the|a|at|called|superior|county|family|criminal|civil) )court(?:['’]?s)?${ON_A_DAY}|(?<!la )corte${ON_A_DAY}|la corte (?:es|era|fue|ser[aá])|(?:es|era|ser[aá]) la corte|(?:cambi|movi|aplaz)\\p{L}+ (?:la )?corte`,
    ].join('|'),
  ),
  endsOn: pattern(
    [
      `(?:${ORDER}|it|its|this|that|one|esta|esa) (?:${WORD}){0,5}?(?:expires?|expired|ends?|ended|runs? out|ran out|is up|is over|termin[aó]|acab[aó]|caduc[aó])`,
      '(?:se (?:me |le |nos )?)?(?:(?:vence|venci[oó])|(?:acab[oó]|termin[oó]|caduc[oó]) (?:la|mi|esta|esa) (?:[oó]rden|restricci[oó]n|protecci[oó]n))',
      `${ORDER} (?:${WORD}){0,6}?${UNTIL}|(?:good|valid|lasts?|runs?|goes|in effect|in force|stays|vale|v[aá]lida|dura|vigente) (?:\\p{L}+ ){0,2}?${UNTIL}`,
      '(?:expiration|expires?|expired|end date|fecha final)',
    ].join('|'),
  ),
  servedOn: pattern(
    [
      '(?<!(?:to|can|will|must|should) )(?:served?)(?! (?:time|dinner|lunch|food|drinks|as|in the|my country))',
      'entregaron|notificaron|notific[oó]|notificad[oa]|sirvi[oó]|sirvieron|servid[oa]',
      '(?:gave|gives|hand(?:ed|s)|brought|brings|delivered|left|leaves|dropped|drops) (?:(?:me|us) )?(?:it|them|these|this)|got (?:it|them|these|this|mine|handed)(?! \\p{L}+ed(?!\\p{L}))|(?:it|they) (?:just )?(?:came|arrived)',
      `(?:gave|gives|hand(?:ed|s|ing)?|brought|brings|delivered|left|leaves|got|received|found|took) (?:(?!arrested|booked|charged|accused|convicted)[\\p{L}'’]+ ){0,4}?${PAPER}(?! (?:approved|granted|signed|extended|renewed|denied|lifted|dropped|changed)(?!\\p{L}))`,
      `${PAPER} (?:\\p{L}+ ){0,3}?(?:came|arrived|showed up|delivered|given|handed)`,
      'found it|(?:came|arrived) (?:in the|by) mail|(?:lleg[oó]|llegaron) por correo',
      'me (?:lleg[oó]|llegaron)(?= (?:yesterday|today|last|this|on|the|at|mon|tue|wed|thu|fri|sat|sun|\\d)|$)',
      '(?:me|nos|le|les|se) (?:lo|la|los|las) (?:dieron|dejaron|entreg[oó])|(?:lo|la|los|las) recib[ií]',
      `(?:dieron|dio|(?:me|nos|le) (?:entregan?|trae|traen|da|dan|deja|dejan)|dejaron|dej[oó]|trajeron|trajo|lleg[oó]|llegaron|llegar|recib[ií]|pusieron|pegaron|entreg[oó]|entregar|mandaron|dar) (?:\\p{L}+ ){0,4}?${PAPER}`,
      `${PAPER} (?:\\p{L}+ ){0,3}?(?:lleg[oó]|llegaron|dieron|dejaron)`,
    ].join('|'),
  ),
};

const OTHER_CASE =
  '(?:custody|divorce|child support|support|criminal|eviction|unlawful detainer|traffic|cps|dependency|juvenile|small claims|immigration|custodia|divorcio|manutenci[oó]n|desalojo|penal|migraci[oó]n)';
/** A day in court on another matter than the order: an arraignment, a custody hearing. */
const OTHER_HEARING = pattern(
  [
    `${OTHER_CASE} (?:case )?(?:court )?(?:hearing|court|date|trial|case|appearance)(?: date)?`,
    `(?:hearing|court(?: date)?|audiencia|corte|cita)(?: (?:is|was|fue|es|on|yesterday|today|tomorrow|ayer|hoy|mañana)){0,3} (?:about|for|over|de|por|sobre|penal) (?:the |my |our |a |la |los |mis |nuestr\\p{L}+ |el )?(?:${OTHER_CASE}|kids?|child(?:ren)?|son|daughter|hij[oa]s?|niñ[oa]s?)`,
    '(?:my |the |his |her )?arraignment|(?:mi |la )?lectura de cargos|(?:was|got) arraigned',
  ].join('|'),
);
/** Whether a clause is about such a day. */
export const isOtherHearing = (clause: string): boolean =>
  clause.search(OTHER_HEARING) >= 0 && clause.replace(OTHER_HEARING, ' ').search(ANCHORS.hearingOn) < 0;

/** Courts that are closed or open, and who goes there to file, tell of no day in court. */
const NO_DAY_IN_COURT =
  /(?<!\p{L})(?:closed?|closes|opens?|reopens?|cerrad[oa]s?|cierran?|abren?|abiert[oa]s?|(?:to|and|a|para) (?:file|pick up|get|ask|turn in|pedir|meter|sacar|entregar|recoger|llenar))(?!\p{L})/iu;
/** The hearing by its own name. */
const HEARING_NAMED = /(?<!\p{L})(?:hearing|court date|audiencia)(?!\p{L})/iu;
/** In a question only a hearing of the writer's, right before its day, is told along: "what do i wear to my hearing on dec 9". */
const TOLD_IN_ASKING =
  /(?<!\p{L})(?:(?:my|our|mi|nuestra) (?:\p{L}+ )?(?:hearing|court date|court|audiencia|corte)|(?:the|la) (?:hearing|court date|audiencia)|(?:go to|be in|ir a|ir a la) (?:court|corte))(?: (?:is|es|on|del?|el|for|at|set|scheduled|that))*,? ?$/iu;
/** Asks for the day itself: "is my hearing friday". */
const ASKS_THE_DAY =
  /^(?:so |and |y |wait |then )?(?:is|isn['’]?t|was|es|no es|when|what (?:day|date)|cu[aá]ndo)(?!\p{L})/iu;

/** Something else begins between a fact and a day behind it: "my hearing is soon and he called yesterday". */
const GOES_ON = /(?<!\p{L})(?:and|but|because|y|pero|porque)(?!\p{L})/iu;

/** The facts named in a clause: what a bare day in the next one may be the day of. */
export function factsNamed(clause: string): DayFact[] {
  return anchorsIn(clause).map(({ fact }) => fact);
}

interface Anchor {
  readonly fact: DayFact;
  readonly start: number;
  readonly end: number;
}

function anchorsIn(clause: string): Anchor[] {
  const own = clause.replace(OTHER_HEARING, (named) => '-'.repeat(named.length));
  const found = (Object.keys(ANCHORS) as DayFact[]).flatMap((fact) =>
    [...own.matchAll(ANCHORS[fact])].map(({ index, 0: text }) => ({ fact, start: index, end: index + text.length })),
  );
  const isClosed = NO_DAY_IN_COURT.test(clause) && !HEARING_NAMED.test(clause);
  return isClosed ? found.filter(({ fact }) => fact !== 'hearingOn') : found;
}

/** A day more often follows what it is the day of: before it, it counts as so much farther, in letters. */
const BEFORE = 2;

/** How far a day stands from what it may be the day of, in letters; `undefined` where something else lies between. */
function distance(clause: string, { fact, start, end }: Anchor, day: DayFound): number | undefined {
  if (day.end <= start) return WHEN.test(clause.slice(day.end, end)) ? undefined : start - day.end + BEFORE;
  // "The order from june 3 ends friday": what an order is called by stands before its end, as a day before it does.
  if (day.start < end) return fact === 'endsOn' ? end - day.end + BEFORE : 0;
  return GOES_ON.test(clause.slice(end, day.start)) ? undefined : day.start - end;
}

/** The days of a clause, each with the fact that is named nearest to it; a fact has one day, the nearest. */
export function daysOfFacts(
  clause: string,
  days: readonly DayFound[],
  isAsked: boolean,
): readonly { readonly fact: DayFact; readonly day: DayFound }[] {
  if (isAsked) {
    const day = days.find(({ start }) => TOLD_IN_ASKING.test(clause.slice(0, start)));
    return day && !ASKS_THE_DAY.test(clause) ? [{ fact: 'hearingOn', day }] : [];
  }
  if (days.length === 0) return [];
  const anchors = anchorsIn(clause);
  const pairs = days
    .flatMap((day) =>
      anchors.flatMap((anchor) => {
        const far = distance(clause, anchor, day);
        return far === undefined ? [] : [{ fact: anchor.fact, day, far }];
      }),
    )
    .toSorted((one, other) => one.far - other.far);
  const taken: { fact: DayFact; day: DayFound }[] = [];
  for (const { fact, day } of pairs)
    if (!taken.some((each) => each.fact === fact || each.day === day)) taken.push({ fact, day });
  return taken;
}
