import { AYUDA, DOES_TO_ME, HARMS } from './otherSide.js';
import { ANYBODY, FAMILY, OUTER, pattern } from './people.js';

/** Whose a told fact is: the writer's, or that of somebody the clause names. */

/** Without its accent "el" is mostly an article. */
const HE =
  '(?:he|she|they|hes|shes|theyre|who|él|ella|ellos|ellas)(?!\\p{L})|el (?=(?:es|est[aá]|tiene|vive|viv[ií]a|no|ya|me|tambi[eé]n|va|fue|era|dice|quiere|sabe|puede|trae|trabaja|se) )|el\\W*$';
/** Somebody else than the writer as the one a clause is about. */
const SOMEBODY = pattern(
  HE,
  `(?:(?:my|mi|mis|our|his|her|the|su|a|un|una|el|la|los|las|this|that|ese|esa)(?: \\p{L}+)? )?(?:${ANYBODY}|friend|kid|child|baby|teen(?:ager)?|boy|girl|lady|woman|man|guy|patient|client|student|niñ[oa]|nin[oa]|señora?|senora?|muchach[oa]|viejit[oa]|ancian[oa]|paciente|amig[oa]|alumn[oa])(?:[’']?s|ren|es)?(?!\\p{L})`,
  '(?:my|our|mi|mis|his|her|their|sus?) \\p{L}+ (?:is|are|turned|goes|es|son|tienen?|va)(?!\\p{L})',
  '(?:an?|our|my) \\d+ ?(?:years?|yrs?|yo)(?!\\p{L})',
);
/** The writer as the one a clause is about. */
const WRITER =
  /(?<!\p{L})(?:i|im|i['’]m|ive|i['’]ve|id|me|myself|we|both|yo|soy|estoy|tengo|uso|cumpl[ií]|acabo|como)(?!\p{L})/iu;
const OWN_STATE =
  "(?:im|i['’]m|i am|ive been|i['’]ve been|i (?:use|need|depend|turn(?:ed)?|just turned|go to|live)|both|soy|estoy|voy|uso|cumpl[ií]|acabo de cumplir) (?!not |no |helping |asking |scared |worried |afraid |calling |writing |on behalf )(?:\\p{L}+ ){0,3}?";

/**
 * Whether a clause with a word of a trait, such as an age, tells it of the writer: by "i am" close before it, or where it names
 * nobody else. `named`: the source of such words.
 */
export function traitOfWriter(named: string): (text: string) => boolean {
  const anywhere = new RegExp(named, 'iu');
  const own = pattern(`${OWN_STATE}(?:${named})`, '(?:y yo tambi[eé]n|so am i|me too)(?!\\p{L})');
  return (text) => anywhere.test(text) && (own.test(text) || !SOMEBODY.test(text));
}

/** Whether a clause says "i", "we" or "with me": where it does not and names somebody else, it is of them alone. */
export const namesWriter = (text: string): boolean => WRITER.test(text) || !SOMEBODY.test(text);

/** Words that did something to the writer, or that the writer did, are of nobody spoken for: "mi hijo me pega". */
const DONE_TO_WRITER = pattern(
  `my (?:${ANYBODY}|friend) (?:${HARMS})`,
  `mi (?:${ANYBODY}|amig[oa]) ${DOES_TO_ME}`,
  `mi (?:${OUTER}) ${AYUDA}`,
  '(?:they|he|she|who) (?:says?|said|claims?|lied|thinks?) i(?!\\p{L})',
  'i (?:threat\\p{L}+|hit|push\\p{L}*|hurt|yell\\p{L}*|text\\p{L}*|call\\p{L}*) (?:my|at my)(?!\\p{L})',
);
export const isDoneToWriter = (text: string): boolean => DONE_TO_WRITER.test(text);

const HOME_OF_FAMILY = pattern(
  `(?:live[sd]?|living|stay\\p{L}*|vivo|viv[ií]a|vivimos|viviendo) (?:here |aqu[ií] )?(?:with|w|con) (?:my|mi|mis) (?:\\p{L}+ )?(?:${FAMILY}|kids?|children|friend|hijos|niños|amig[oa])s?(?!\\p{L})`,
  `(?:my|mi|mis) (?:${FAMILY}|kids?|children|friend|hijos|niños|amig[oa])s? (?:still )?(?:lives?|vive[n]?) (?:with me|w me|here|conmigo|aqu[ií])`,
);
/** Who lives with family says nothing of the other side, unless that is the family. */
export const isHomeOfFamily = (text: string): boolean => HOME_OF_FAMILY.test(text);
const WITH_WRITER =
  /(?<!\p{L})(?:i|im|i['’]m|ive|we|were|we['’]re|us|our|ours|me|here|roommates?|nos|nosotros|conmigo|aqu[ií]|viv[oí]|vivimos|vivíamos|viviamos|nuestr[oa]|rent(?:o|amos)|compart(?:o|imos)|(?:lives?|living|sleeps?|moved in(?:to)?|vive|duerme) (?:\p{L}+ ){0,2}?(?:my|mi) (?:house|home|place|apartment|apt|casa|apartamento|cuarto))(?!\p{L})/iu;
/** Whether a home that is shared may be the writer's: "she and her boyfriend live together" is not. */
export const isHomeOfWriter = (text: string): boolean =>
  !NEAR.test(text) && (WITH_WRITER.test(text) || !SOMEBODY_HOUSED.test(text));
const NEAR =
  /(?<!\p{L})(?:(?:same|mismo|misma) (?:apartment |apt )?(?:building|complex|street|block|floor|neighborhood|edificio|calle|cuadra|piso|vecindad)|next door|puerta con puerta|(?:different|diff|other|otro) (?:apartment|apt|unit|apartamento|departamento))(?!\p{L})/iu;
const SOMEBODY_HOUSED = pattern(
  HE,
  '(?:him|his|her|them|their|sus?)(?!\\p{L})',
  `(?:${ANYBODY}|kids?|children|friend|hijos|niños|lady|se[ñn]ora?)(?:[’']?s)?(?!\\p{L})`,
);

const OF_FAMILY = pattern(`(?:my|mi|mis) (?:${FAMILY})(?!\\p{L})`);
/** Whether a clause is about family of the writer: where they live tells nothing of the other side. */
export const isOfFamily = (text: string): boolean => OF_FAMILY.test(text);
