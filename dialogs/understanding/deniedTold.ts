import type { OrderKind, Side } from '../../knowledge/contract.js';
import { defined } from './factsTold.js';
import { JOB_PAST, NOT_CHARGED } from './factWords.js';
import { kindDenied } from './kindNamed.js';
import { CLOSE } from './otherSide.js';
import { NOUNS, pattern, type Relation } from './people.js';
import { traitOfAge } from './sideTold.js';
import type { Denied, ToldFacts } from './understood.js';

/** What a message says is not so: "boyfriend not ex", "i dont live there". What was noted so is taken back. */

/** The relation that bare nouns of a text name where it mends what was noted: "boyfriend", "its my nephew"; not "his son". */
const MENDED: readonly (readonly [Relation, RegExp])[] = NOUNS.map(([relation, nouns]) => [
  relation,
  CLOSE.includes(relation)
    ? pattern(`(?:${nouns})(?!\\p{L})`)
    : pattern(
        `(?:my|mi|a|an|un|una|just|only) (?:\\p{L}+ )?(?:${nouns})(?!\\p{L})`,
        `(?<=^\\W*)(?:${nouns})(?!\\p{L})`,
      ),
]);
const WORKED_TOGETHER =
  /(?<!\p{L})(?:(?:just|only|ever|we|used to) work(?:ed)? (?:together|w|with)|(?:solo|nom[aá]s|nada m[aá]s) trabaj\p{L}+|trabaj[aá]bamos juntos|trabajamos juntos)(?!\p{L})/iu;
export const mendedRelation = (text: string): Relation | undefined =>
  WORKED_TOGETHER.test(text) ? 'coworker' : MENDED.find(([, nouns]) => nouns.test(text))?.[0];

/** "Not my neighbor", "no es el vecino": whom the other side is said not to be. */
const NOT = "(?:not|isn[’']?t|ain[’']?t|wasn[’']?t|never (?:been )?|no (?:es|era|fue|son|eran)(?: ya)?)";
const DENIED: readonly (readonly [Relation, RegExp])[] = NOUNS.map(([relation, nouns]) => [
  relation,
  pattern(
    `${NOT} (?:really |actually )?(?:(?:a|an|my|the|his|her|mi|el|la|un|una|su) )?(?:\\p{L}+ )?(?:${nouns})(?!\\p{L})(?![’']s)`,
  ),
]);
const NEVER_DATED =
  /(?<!\p{L})(?:never (?:even |actually )?(?:dat(?:e|ed)|been together|went out|been a couple|been in a relationship)|(?:did ?n['’]?t|did not) (?:even )?date|(?:were|was|are) ?(?:not|n['’]t) dating|not dating|nunca (?:fuimos|anduvimos|salimos|hemos sido|fui|anduve|fue mi)(?: (?:novi[oa]s?|juntos|pareja|con (?:[eé]l|ella)))?|no (?:somos|eramos|éramos|fuimos|anduvimos) (?:novios|pareja))(?!\p{L})/iu;

/** The relations that a text denies, and the text without that. */
export function deniedRelations(text: string): { readonly denied: readonly Relation[]; readonly rest: string } {
  const frames = DENIED.filter(([, frame]) => frame.test(text));
  const dated: readonly Relation[] = NEVER_DATED.test(text) ? ['partner', 'ex'] : [];
  const rest = frames.reduce((left, [, frame]) => left.replace(frame, ' '), text.replace(NEVER_DATED, ' '));
  return { denied: [...dated, ...frames.slice(0, 1).map(([relation]) => relation)], rest };
}

/** No gun that the work needs, or a work that is over: "i meant WAS, got out in 2015". */
const NO_JOB_GUN =
  /(?<!\p{L})(?:no|not a|isnt a|never a) (?:work )?(?:guns?|arma|pistola) (?:for|at|on|para|en|del?) (?:el |my |the |mi )?(?:work|job|trabajo)|(?:do ?n['’]?t|do not|never) (?:carry|need|use|have) (?:a |one |my |any |it )?(?:guns? )?(?:for|at|on) (?:my |the )?(?:work|job)|no (?:uso|cargo|llevo|necesito|tengo|traigo) (?:\p{L}+ )?(?:armas?|pistola)? ?(?:en el|para el|en mi|para mi) trabajo|(?:not|no longer) (?:a |an )?(?:cop|police officer|guard|soldier|security|officer)|ya no soy (?:guardia|polic[ií]a|soldado|vigilante)|no soy (?:guardia|polic[ií]a|soldado|vigilante)/iu;
/** A gun that was taken for another's: "its mine", "i inherited it". */
const MINE =
  /(?<!\p{L})(?:(?:its|it['’]s|it is|theyre|they['’]re|gun is|guns are) mine|i (?:inherited|own) (?:it|them)|(?:es|son) m[ií][oa]s?|(?:la|lo|las|los) hered[eé])(?!\p{L})/iu;
const NOT_OLD =
  /(?<!\p{L})(?:(?:im|i['’]m|i am|me) not (?:the |an? )?(?:elder(?:ly)?|older|old|senior|disabled)|no soy (?:yo )?(?:la |el |una )?(?:persona )?(?:mayor|ancian[oa]|viejit[oa])|(?:my|mi|her|his) \p{L}+ (?:is|es) (?:the |la |el )?(?:older|elder|elderly|old|mayor|ancian[oa])(?: one| person)?|(?:mom|mother|dad|father|grandma|grandpa) is (?:the )?(?:older|elder|old) (?:one|person)|(?:la|el|es) (?:persona )?mayor es (?:mi|ella|[eé]l))(?!\p{L})/iu;
const NOT_YOUNG =
  /(?<!\p{L})(?:(?:im|i['’]m|i am|me) (?:an? (?:grown )?adult|not (?:an? )?(?:minor|teen(?:ager)?|kid|child|under ?age|under 18)|over 18|(?:her|his|their|the) (?:mom|mother|dad|father|parent))|soy (?:mayor de edad|adult[oa]|(?:la|el|su) (?:mam[aá]|pap[aá]|madre|padre))|no soy (?:una? )?(?:menor|niñ[oa]|adolescente))(?!\p{L})|^\W*not (?:an? )?(?:minor|teen(?:ager)?|kid)(?!\p{L})/iu;
/** Who asks for nobody else: "its for me", "the order is against me". */
const FOR_MYSELF =
  /(?<!\p{L})(?:(?:it['’]?s|its|this is) (?:for )?me(?: not| that| who|\W*$)|for myself|(?:i['’]?m|im|i am) (?:not asking for (?:her|him|them|anyone|somebody)|the one (?:who|that|its|it['’]s|being|getting|they))|es para m[ií]\W*$|para m[ií] mism[oa]|soy yo (?:la|el) que|yo soy (?:la|el) que (?:pid|necesit|quier)\p{L}+)(?!\p{L})/iu;
/** Whom the order binds is told by the writer of the writer. */
const AGAINST_ME =
  /(?<!\p{L})(?:(?:against|on) me|contra m[ií]|en mi contra|i (?:was|got) served|me (?:pusieron|puso|notificaron|metieron))(?!\p{L})/iu;
const NO_WORKER =
  /(?<!\p{L})(?:not|isn['’]?t|aint|no es|no soy|ni) (?:an? |my |una? |mi )?(?:\p{L}+ )?(?:(?:student|alumn[oa]|estudiante) (?:or|ni|o) (?:an? |una? )?)?(?:worker|employee|staff|client|tenant|emplead[oa]|trabajador[a]?|client[ea]|inquilin[oa])(?!\p{L})/iu;
const NO_STUDENT =
  /(?<!\p{L})(?:not|isn['’]?t|aint|no es|no soy|ni) (?:an? |una? )?(?:college |university )?(?:student|alumn[oa]|estudiante|universitari[oa])(?!\p{L})/iu;
const NOT_LIVING =
  /(?<!\p{L})(?:i|we|yo) (?:(?:really |already )?(?:do ?n['’]?t|do not|never) live (?:there|here|with)|(?:ya )?no viv(?:o|imos) (?:ah[ií]|all[ií]|aqu[ií]|con))(?!\p{L})|^\W*(?:no )?(?:yo )?(?:ya )?no viv(?:o|imos) (?:ah[ií]|all[ií]|con)(?!\p{L})/iu;

/** What a message mends of what was noted. */
export interface Mended {
  readonly denied: Denied;
  /** What is so instead. */
  readonly told: ToldFacts;
}

const WORK_TIES = ['employee', 'client', 'tenant'] as const;
const ALL_SPOKEN_FOR = [...WORK_TIES, 'child', 'parent', 'sibling', 'friend', 'partner', 'other'] as const;

/** "Its my cousin", where somebody else was denied to be it. */
const IS =
  /^\W*(?:its|it['’]s|hes|he['’]s|he is|shes|she['’]s|she is|was|es|era|fue|sino|just|only|solo|we)(?!\p{L})/iu;

/** What clauses deny, and what is so instead. `side`: the one that their words frame. */
export function mendedIn(texts: readonly string[], known: ToldFacts, side: Side | undefined): Mended {
  const says = (words: RegExp): boolean => texts.some((text) => words.test(text));
  const frames = texts.map(deniedRelations).filter(({ denied }) => denied.length > 0);
  const relations = frames.flatMap(({ denied }) => denied);
  const instead =
    frames.length > 0 ? [...frames.map(({ rest }) => rest), ...texts.filter((text) => IS.test(text))] : [];
  const relation = instead.map(mendedRelation).find((each) => each && !relations.includes(each));
  const kinds: readonly OrderKind[] = texts.flatMap((text) => kindDenied(text) ?? []);
  const isAdult = texts.some((text) => traitOfAge(text) === 'neither');
  const isOwn = says(FOR_MYSELF) || (side === 'restrained' && says(AGAINST_ME));
  const isNoWorker = WORK_TIES.some((tie) => tie === known.speaksFor) && says(NO_WORKER);
  const isMine = known.guns === 'other' && says(MINE);
  const homes = known.sharedHome === true && says(NOT_LIVING);
  const denied: { readonly [K in keyof ToldFacts]?: readonly string[] } = {
    relation: relations,
    kind: [...kinds, ...(says(NO_STUDENT) ? ['sv'] : [])],
    guns: says(NO_JOB_GUN) || (known.guns === 'job' && says(JOB_PAST)) ? ['job'] : [],
    is: [
      ...(isAdult || says(NOT_OLD) ? ['elder'] : []),
      ...(isAdult || says(NOT_YOUNG) ? ['minor'] : []),
      ...(isOwn || isNoWorker ? ['third'] : []),
      ...(says(NOT_CHARGED) ? ['charged'] : []),
    ],
    charged: says(NOT_CHARGED) ? ['charged', 'arrested'] : [],
    speaksFor: isOwn ? ALL_SPOKEN_FOR : isNoWorker ? WORK_TIES : [],
    sharedHome: homes ? ['true'] : [],
  };
  return {
    denied: Object.fromEntries(Object.entries(denied).filter(([, values]) => values.length > 0)),
    told: defined({ relation, guns: isMine ? 'has' : undefined, sharedHome: homes ? false : undefined }),
  };
}
