import type { Language } from '../../knowledge/contract.js';
import { plainWords } from './plainWords.js';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Small words that one language has and the other has not: they tell the language, whatever the message is about. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set(`
    the a an and or but of to in on at for with from by about is are was were be been am do does did have has had
    what how when where who why which can could should would will may might must if not dont cant isnt didnt wont
    i im ive my me you your he his him she her hers we our they them their it its this that these those there
    yes no thanks thank please hello hey hi yeah ok so also then just only got get need want order served paper
    restraining court hearing judge police guns kids
  `),
  es: set(`
    el la los las un una unos unas y o pero de del al en con por para sin sobre es son era fue ser está esta están
    estoy soy qué que cómo como cuándo cuando cuánto cuanto cuánta cuántos dónde donde quién quien cuál cual porque
    puedo puede pueden tengo tiene tenemos hay si sí yo mi mis me te tu su sus se le les lo nos él ella ellos
    ellas usted ustedes este esto ese eso esa gracias hola buenos buenas favor ayuda necesito quiero orden papeles
    corte audiencia juez policía policia armas hijos niños ya muy más mas también tambien ahora hoy ayer mañana
    entonces verdad cierto nunca nada alguien casa esposo esposa hermano hermana notificaron entregaron llegó
    voy vas vamos ganar puedes podemos debo debe hacer hago dijo quiere
    anoche semana mes año días dias hace claro bueno vale adiós adios otra otro vez
  `),
};
/** Both languages have them, or people use them in both: they tell nothing. */
const BOTH = set(
  'no me a o si mas te son un order ok okay bye tro epo clets dvro dv ch ea wv sv gv cpo el los las san santa del',
);
const SPANISH_LETTERS = /[ñ¿¡]/iu;
/** "El 3", "el día 3": no place is named so. */
const SPANISH_DAY = /(?<!\p{L})el (?:d[ií]a )?\d/iu;
const FORM = /\b(?:dv|ch|ea|wv|sv|gv|fl|cr|epo|jv|fw)[ -]?\d{2,3}\b/giu;
/** So many more words of one language than of the other tell it; in a message of one or two words, one does. */
const LEAD = 1;

/**
 * The language a message is written in; `undefined` where it does not tell (a name, a number, a form). Form numbers and
 * words that both languages have never tell it.
 */
export function languageRead(text: string): Language | undefined {
  const words = plainWords(text.replace(FORM, ' ')).split(' ');
  const counted = (language: Language): number =>
    words.filter((word) => WORDS[language].has(word) && !BOTH.has(word)).length;
  const english = counted('en');
  const spanish =
    counted('es') +
    (SPANISH_LETTERS.test(text) ? 1 : 0) +
    (SPANISH_DAY.test(text) ? 1 : 0) +
    words.filter((word) => /[áéíóú]/.test(word)).length;
  if (Math.abs(spanish - english) < LEAD) return undefined;
  return spanish > english ? 'es' : 'en';
}

const WANTS: readonly (readonly [Language, RegExp])[] = [
  [
    'es',
    /\b(?:en español|en espanol|in spanish|a español|(?:speak|write|answer|switch to|habla|hable|hablas) (?:in |en )?(?:spanish|español|espanol)|solo (?:hablo|español)|(?:no|not) (?:hablo|speak) (?:inglés|ingles|english))\b/iu,
  ],
  [
    'en',
    /\b(?:en inglés|en ingles|in english|(?:speak|write|answer|switch to|habla|hable) (?:in |en )?(?:english|inglés|ingles))\b/iu,
  ],
];
/** In a message on these, the language is that of a paper, an interpreter or a hearing. */
const OF_COURT =
  /\b(?:form|forms|paper|papers|court|judge|interpreter|hearing|order|copy|lawyer|officer|papeles|corte|juez|intérprete|interprete|audiencia|orden|copia|abogado|formulario)\b/iu;
const SHORT = 10;

/** The language that a message asks to be answered in. */
export function languageWanted(text: string): Language | undefined {
  if (/^\W*(?:español|espanol|spanish)\W*$/iu.test(text)) return 'es';
  if (/^\W*(?:english|inglés|ingles)\W*$/iu.test(text)) return 'en';
  if (/plain english|simple english/i.test(text)) return undefined;
  if (text.split(/\s+/).length > SHORT || OF_COURT.test(text)) return undefined;
  return WANTS.find(([, pattern]) => pattern.test(text))?.[0];
}
