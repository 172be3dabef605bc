import type { Language } from '../../knowledge/contract.js';
import { plainWords } from './plainWords.js';
import { sentencesIn, wordCount } from './sentenceSplit.js';

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
/** What a paper says, quoted. */
const QUOTED = /"[^"]*"|“[^“”]*”|«[^«»]*»/gu;
/** Names that papers, laws, courts and people bear in one language, whatever language they are spoken of in. */
const NAMES = new RegExp(
  [
    'notice of (?:court )?hearing',
    'proof of (?:personal )?service(?: by mail)?',
    '(?:request|response|order|petition) (?:for|to|on) (?:a |an |the |request for )?(?:\\p{L}+ ){0,3}(?:restraining|protective) orders?',
    '(?:(?:temporary|emergency|criminal|permanent|domestic|violence|civil|harassment|elder|dependent|adult|abuse|workplace|school|gun) ){0,5}(?:restraining|protective) orders?(?: after (?:court )?hearing)?',
    'order after (?:court )?hearing',
    '(?:family|penal|civil|probate|welfare and institutions) code(?: section| sec)?',
    'code of civil procedure',
    '(?:(?:los|las|la|san|santa|el|del) )?\\p{L}+ county(?: superior court)?',
    'superior court(?: of california)?',
    'de (?:la|las|los) (?:cruz|torre|rosa|vega|garza|fuente|hoya|paz|o|santos|reyes)',
  ]
    .map((name) => `(?<!\\p{L})${name}(?!\\p{L})`)
    .join('|'),
  'giu',
);
/** "de", "del" before a name with a capital letter are part of a name: "Juan de la Cruz". */
const NAME_PARTICLE = /(?<=\p{Lu}\p{Ll}+ )(?:de(?: la| las| los)?|del) (?=\p{Lu}\p{Ll})/gu;
/** So many more words of one language than of the other tell it; in a message of one or two words, one does. */
const LEAD = 1;
/** A shorter message keeps the language of the conversation where its small words do not tell one. In words. */
const LONG_ENOUGH_TO_GUESS = 4;

/** A message without what is in the language of a paper and not of the person: forms, names and quotes. */
const ownWords = (text: string): string =>
  text.replace(QUOTED, ' ').replace(NAME_PARTICLE, ' ').replace(FORM, ' ').replace(NAMES, ' ');

function countedIn(text: string): Readonly<Record<Language, number>> {
  const words = plainWords(text).split(' ');
  const small = (language: Language): number =>
    words.filter((word) => WORDS[language].has(word) && !BOTH.has(word)).length;
  const signs = (SPANISH_LETTERS.test(text) ? 1 : 0) + (SPANISH_DAY.test(text) ? 1 : 0);
  const accented = words.filter((word) => /[áéíóú]/.test(word)).length;
  return { en: small('en'), es: small('es') + signs + accented };
}

/**
 * The language a message is written in; `undefined` where it does not tell (a name, a number, a form). Forms, names of papers
 * and laws, what is quoted and words that both languages have never tell it.
 */
export function languageRead(text: string): Language | undefined {
  const { en, es } = countedIn(ownWords(text));
  if (Math.abs(es - en) < LEAD) return undefined;
  return es > en ? 'es' : 'en';
}

/**
 * The language of a longer message whose small words do not tell it, by a guess from all its words. The guess names English in
 * doubt, so that counts only where nothing in the message is Spanish; `undefined` keeps the language of the conversation.
 */
export function languageLikely(text: string, guess: (text: string) => Language | undefined): Language | undefined {
  const own = ownWords(text);
  if (wordCount(own) <= LONG_ENOUGH_TO_GUESS) return undefined;
  const guessed = guess(own);
  return guessed === 'en' && countedIn(own).es > 0 ? undefined : guessed;
}

/** Shorter ones are calls, nods and names. In words. */
const WHOLE_SENTENCE = 4;

/** Whether a message is written in a language at some length: two whole sentences or more. */
export function writesAtLength(text: string, language: Language): boolean {
  const whole = sentencesIn(text).filter((sentence) => wordCount(sentence) >= WHOLE_SENTENCE);
  return whole.filter((sentence) => languageRead(sentence) === language).length > 1;
}

/** What people call each language. */
const CALLED: Readonly<Record<Language, string>> = {
  es: '(?:spanish|español|espanol)',
  en: '(?:english|inglés|ingles)',
};
const POLITE = '(?:please|pls|plz|por ?favor|porfa|porfis|thanks|thank you|gracias)';

/** A message that is nothing but a wish for a language: "en español, por favor", or its tap. */
const wholeWish = (called: string): string =>
  `^\\W*(?:${POLITE}\\W+)?(?:(?:in|en|a|to|only|solo) )?${called}(?:\\W+${POLITE})?\\W*$`;
const ONLY_WISH = new RegExp(`${wholeWish(CALLED.es)}|${wholeWish(CALLED.en)}`, 'iu');
/** Whether a message is nothing but a wish for a language. */
export const isOnlyWish = (text: string): boolean => ONLY_WISH.test(text);

/** Wishes for a language; `other` is what people call the other one. */
function wishesFor(called: string, other: string): RegExp {
  const asked = [
    `(?:answer|reply|write|speak|talk|say|explain|give|tell|send|have|get|want|need|chat|type|contest\\p{L}{1,4}|respond\\p{L}{1,4}|escrib\\p{L}{1,4}|habl\\p{L}{1,4}|expli\\p{L}{1,6}|d[ií]ga\\p{L}{0,4}|quiero|necesito|puedes?|podemos) (?:\\p{L}+ ){0,4}(?:in|en|al?) ${called}`,
    `^\\W*(?:ok|okay|can|could|puede|podr[ií]a|bueno|hola|hi|hello)?(?: \\p{L}+){0,3} ?(?:in|en|al?) ${called}\\W*(?:${POLITE}\\W*)?$`,
    `(?<!(?:no|not|n['’]?t) )(?:speak|write|answer|switch(?: back)? to|change(?: back)? to|prefer|prefiero|habla|hable|hablas) (?:in |en |a |al )?${called}`,
    `solo (?:hablo |entiendo )?${called}`,
    `(?:no|not|(?:do|ca|did)n['’]?t) (?:(?:s[eé]|puedo|can|know|how|to) ){0,3}(?:hablo|hablar|entiendo|entender|leo|leer|speak|understand|read) (?:(?:mucho|nada|muy|bien|much|any|well|very|in|en) ){0,3}${other}`,
  ];
  return new RegExp(`${wholeWish(called)}|(?<!\\p{L})(?:${asked.join('|')})(?!\\p{L})`, 'iu');
}
const WANTS: readonly (readonly [Language, RegExp])[] = [
  ['es', wishesFor(CALLED.es, CALLED.en)],
  ['en', wishesFor(CALLED.en, CALLED.es)],
];
const WHETHER =
  /^\W*(?:(?:do|can|does|could|is|are) (?:you|u|ya|it|this|there)|hablas?|sabes?|entiendes?|se habla)(?!\p{L})|^\W*\p{L}+ ?\?$/iu;
/** Whether a message that names a language asks whether it is spoken here, and not to be answered in it from now on. */
export const asksWhetherSpoken = (text: string): boolean => WHETHER.test(text) && !/(?<!\p{L})(?:in|en) /iu.test(text);

/** No wish for the language it names. */
const NOT_WANTED =
  /plain english|simple english|\b(?:not|no) (?:in|en) (?:english|spanish|inglés|ingles|español|espanol)/iu;
/** In a message on these, the language is that of a paper, an interpreter or a hearing. */
const OF_COURT =
  /\b(?:form|forms|paper|papers|court|judge|interpreter|hearing|order|copy|lawyer|officer|papeles|corte|juez|intérprete|interprete|audiencia|orden|copia|abogado|formulario)\b/iu;
/** Somebody else speaks or wrote it: that tells of the case. */
const OF_OTHERS =
  /(?<!\p{L})(?:he|shes?|hes|they|his|her|him|él|ella|ellos|(?:my|mi) (?!english|spanish|inglés|ingles|español|espanol)\p{L}+|texted|said|wrote|told|dijo|escribió|escribio)(?!\p{L})/iu;
const SHORT = 10;

/** The language that a message asks to be answered in. */
export function languageWanted(text: string): Language | undefined {
  if (text.split(/\s+/).length > SHORT) return undefined;
  if ([NOT_WANTED, OF_COURT, OF_OTHERS].some((pattern) => pattern.test(text))) return undefined;
  return WANTS.find(([, pattern]) => pattern.test(text))?.[0];
}
