import { ACCUSED } from './dangerWords.js';
import type { Light } from './light.js';
import { clausesIn, isStory, looksAsking, sentencesIn, supposes } from './sentenceSplit.js';
import type { DangerKind } from './understood.js';

const THEM =
  '(?:he|she|they|my (?:ex|husband|wife|boyfriend|girlfriend|dad|stepdad|brother|son|roommate|neighbor)|(?:her|his|the|my) (?:ex|stalker|customer|neighbor|husband|boyfriend))';
/** Signs that nobody has to weigh, and that may be told of calmly: help stands before the answer. */
const OMENS: readonly (readonly [DangerKind, RegExp])[] = [
  [
    'violence',
    new RegExp(
      `(?<!if |when |that |says |said |claims |if my |says my )(?<!\\p{L})${THEM} (?:still |always |sometimes |often |keeps? )?(?:hits?|hitting|beats?|beating|chokes|choking|punch(?:es|ing)|kicks|kicking|slaps|slapping|shoves|shoving) (?:on )?(?:me|us)(?!\\p{L}| if)|(?<!si |que |cuando |qu[eé] |nunca |nadie |no )(?<!\\p{L})(?:me|nos) (?:sigue |anda |est[aá] |vuelve a |volvi[oó] a |ha vuelto a )?(?:pega|golpea|ahorca|avienta|patea|cachetea|jalonea|empuja|pegar|golpear|pegando|golpeando)(?!\\p{L})`,
      'iu',
    ),
  ],
  [
    'weapon',
    new RegExp(
      `(?<!\\p{L})${THEM} (?:just |recently |also |has |went and )?(?:bought|got|purchased|is buying|ordered)(?: himself| herself)? (?:(?:a|an|another|two|his|her|some|new) ){1,2}(?:\\p{L}+ )?(?:gun|guns|rifle|pistol|shotgun|handgun|firearm|glock)(?! (?:safe|lock|case|shop|license|years|permit))(?!\\p{L})(?![^.?!]{0,30}(?:years?|months) ago)|(?<!\\p{L})(?:se )?(?:acaba de comprar|se compr[oó]|compr[oó]) (?:una?|otra?) (?:pistola|arma|rifle|escopeta)(?!\\p{L})`,
      'iu',
    ),
  ],
  [
    'violence',
    /(?:(?<!\p{L})(?:scared|afraid|terrified|worried|nervous)(?!\p{L}).{0,60}(?<!\p{L})(?:gets?|getting|is|comes?|coming|he['’]?s|she['’]?s|let) (?:him |her )?out(?! of (?:town|state|the (?:house|country)))(?!\p{L})|(?<!\p{L})(?:gets?|getting|got|is|be|comes?|coming|he['’]?s|she['’]?s|let|released) (?:him |her )?(?:out )?(?:of |from )?(?:jail|prison|custody)(?!\p{L}).{0,60}(?<!\p{L})(?:scared|afraid|terrified|worried|nervous)(?!\p{L})|(?<!\p{L})(?:sale|salga|salir|sali[oó]|soltar\p{L}*|suelt\p{L}*|soltaron)(?!\p{L}).{0,60}(?<!\p{L})(?:miedo|asustad[oa])(?!\p{L})|(?<!\p{L})(?:miedo|asustad[oa])(?!\p{L}).{0,60}(?<!\p{L})(?:(?:sale|salga|sali[oó]) (?:libre|de la c[aá]rcel|del bote|el|este|hoy|mañana)|lo (?:sueltan|suelten|soltaron))(?!\p{L}))/iu,
  ],
  [
    'found',
    /(?<!\p{L})(?:her|his|their|my|the) (?:ex(?:[- ](?:husband|wife|boyfriend|girlfriend))?|stalker|abuser|husband|boyfriend|wife|girlfriend|baby ?(?:daddy|mama))(?:['’]?s| is| just)? (?:\p{L}+ ){0,2}?(?:in (?:our|the|my) (?:lobby|parking lot|hallway|waiting room|driveway|yard)|(?:at|by) (?:our|the|my) (?:front desk|(?:front )?door|gate|entrance|reception|window)|outside (?:our|the|my) (?:\p{L}+ )?(?:office|store|shop|building|school|job|work|house|door|apartment))(?!\p{L})|(?<!\p{L})(?:su|mi) (?:ex|espos[oa]|marido|novi[oa]|acosador)(?: \p{L}+)? est[aá] (?:\p{L}+ )?(?:en|afuera de) (?:la|el|nuestr[oa]|mi) (?:recepci[oó]n|puerta|entrada|estacionamiento|lobby|oficina|tienda|pasillo)(?!\p{L})/iu,
  ],
];
/** He is there: of a person in acute danger that is danger at hand. */
const ARRIVES =
  /(?<!\p{L})(?:(?:he|she|my (?:ex|husband|wife|boyfriend|girlfriend))(?:['’]?s| is| just| has)? (?:just )?(?:(?:got|came) (?:home|here|back|over)|home(?! (?:visit|state))|here|back(?! (?:on|to|in|from))|outside|pulled up|showed up|coming (?:over|here))|(?:ya )?(?:lleg[oó]|regres[oó]|volvi[oó]|entr[oó]) (?:[eé]l|ella|mi (?:ex|esposo|marido|novio))|(?:[eé]l |mi \p{L}+ )?(?:ya (?:lleg[oó]|regres[oó]|volvi[oó])|viene para ac[aá]|est[aá] (?:aqu[ií]|afuera|tocando)))(?!\p{L})/iu;
/** One person is better off: said of an ex it may be a manner of speaking. */
export const ONE_BETTER_OFF =
  /(?<!\p{L})(?:my (?:ex|husband|wife|boyfriend|girlfriend)|s?he|s?hed|s?he['’]d)(?: \p{L}+){0,3} better off without me(?!\p{L})|(?<!\p{L})(?:mi ex|ella|[eé]l)(?: \p{L}+){0,2} estar[ií]a mejor sin m[ií](?!\p{L})/iu;

/** Long over; of what was done last week the danger may last. */
const OVER =
  /(?<!\p{L})(?:(?:months?|years?|yrs?) ago|last year|used to|back then|in (?:19|20)\d\d|hace (?:\p{L}+|\d+) (?:meses|años?)|el año pasado|antes)(?!\p{L})/iu;

/** What a message asserts of now: nothing asked, supposed, said by others or long over. */
const asserted = (said: string): string =>
  sentencesIn(said)
    .flatMap(clausesIn)
    .filter((clause) => !looksAsking(clause) && !supposes(clause) && !OVER.test(clause) && !ACCUSED.test(clause))
    .join(', ');

/** A danger that is told calmly. Blows that go on are acute, and any other once danger was told before; else help stands before the answer. */
export interface Omen {
  readonly kind: DangerKind;
  readonly level: 'acute' | 'possible';
}

/** The omen in a message; `undefined` for none. */
export function omenIn(said: string, { danger }: Pick<Light, 'danger'>): Omen | undefined {
  const told = asserted(said);
  const found = OMENS.find(([, pattern]) => pattern.test(told));
  if (found) return { kind: found[0], level: danger || (found === OMENS[0] && !isStory(said)) ? 'acute' : 'possible' };
  return danger?.level === 'acute' && ARRIVES.test(told) ? { kind: 'found', level: 'acute' } : undefined;
}
