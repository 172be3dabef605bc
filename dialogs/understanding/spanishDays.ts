import { anyAccent } from '../anyAccent.js';
import { bareWords } from './plainWords.js';

const DAYS: Readonly<Record<string, string>> = {
  lunes: 'monday',
  martes: 'tuesday',
  miercoles: 'wednesday',
  jueves: 'thursday',
  viernes: 'friday',
  sabado: 'saturday',
  domingo: 'sunday',
};
const MONTHS: Readonly<Record<string, string>> = {
  enero: 'january',
  febrero: 'february',
  marzo: 'march',
  abril: 'april',
  mayo: 'may',
  junio: 'june',
  julio: 'july',
  agosto: 'august',
  septiembre: 'september',
  setiembre: 'september',
  octubre: 'october',
  noviembre: 'november',
  diciembre: 'december',
};
/** Short months; those that English has too, or that are words of it, count only after "de". */
const SHORT_MONTHS: Readonly<Record<string, string>> = { ene: 'january', abr: 'april', dic: 'december' };
const SHORT_AFTER_DE: Readonly<Record<string, string>> = {
  ...SHORT_MONTHS,
  feb: 'february',
  mar: 'march',
  may: 'may',
  jun: 'june',
  jul: 'july',
  ago: 'august',
  sept: 'september',
  sep: 'september',
  oct: 'october',
  nov: 'november',
};
/** 1 to 31, with what minutes need besides. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['un', 1],
  ['una', 1],
  ['veintiun', 21],
  ['treinta y un', 31],
  ...'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ...'uno dos tres cuatro cinco seis siete ocho nueve'
    .split(' ')
    .flatMap((word, index) => [
      [`veinte y ${word}`, 21 + index] as const,
      ...(index < 1 ? [[`treinta y ${word}`, 31] as const] : []),
      ...(index < 4 ? [] : [[`diez y ${word}`, 11 + index] as const]),
    ]),
  ['cuarenta', 40],
  ['cuarenta y cinco', 45],
  ['cincuenta', 50],
]);
const anyOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const DAY = anyOf(Object.keys(DAYS));
const MONTH = anyOf(Object.keys(MONTHS));
const NUMBER = `\\d{1,2}|${anyOf(NUMBERS.keys())}`;
/** A number in words that stands for a day after "el", as "el tres de" or "el tres" at an end; "el uno" and "el dos" are rarely days. */
const DAY_WORD = `(?:${anyOf([...NUMBERS].flatMap(([word, value]) => (value >= 3 && value <= 31 ? [word] : [])))})(?=[^\\p{L} ]|$| (?:a|al|de|del|en|por|para|y|o|como|con|que|pero|tengo|es|fue|no|at|in)(?!\\p{L}))`;
/** A number that goes on is part of something else: of a date in numbers, of a time, of a share. */
const ENDS = '(?!\\d| ?(?:[:/.-] ?\\d|%|am|pm|a\\.m|p\\.m|por ciento|veces))';
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^s/, 'weeks'],
  [/^m/, 'months'],
  [/^h/, 'hours'],
  [/^d/, 'days'],
];

const numberOf = (word = ''): number => NUMBERS.get(bareWords(word)) ?? Number(word);
const dayOf = (word = ''): string => DAYS[bareWords(word)] ?? word;
const monthOf = (word = ''): string => MONTHS[bareWords(word)] ?? SHORT_AFTER_DE[bareWords(word)] ?? word;
const unitOf = (word = ''): string => UNITS.find(([start]) => start.test(bareWords(word)))?.[1] ?? 'days';

/** "8 y media de la mañana" as "8:30 am". Twelve at night is midnight; in the morning people mean either by it. */
function clock(hour: string, minutes: string | undefined, part: string | undefined, before = 0): string {
  const named = { media: 30, cuarto: 15 }[bareWords(minutes ?? '')] ?? (minutes === undefined ? 0 : numberOf(minutes));
  const typed = numberOf(hour);
  const at = before > 0 ? (typed + 11) % 12 || 12 : typed;
  const minute = before > 0 ? 60 - before : named;
  const half = halfOf(part, typed);
  if (half === 'midnight') return half;
  const after = minute === 0 && minutes === undefined ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${at}${after}${half === undefined ? '' : ` ${half}`}`;
}

function halfOf(part: string | undefined, hour: number): 'am' | 'pm' | 'midnight' | undefined {
  if (part === undefined) return undefined;
  const said = bareWords(part);
  if (said === 'noche' && hour === 12) return 'midnight';
  if (said === 'dia') return hour >= 6 && hour < 12 ? 'am' : 'pm';
  if (said === 'manana') return hour === 12 ? undefined : 'am';
  return said === 'madrugada' ? 'am' : 'pm';
}

type Rewrite = readonly [RegExp, string | ((...found: (string | undefined)[]) => string)];

/** A pattern of whole Spanish words, with or without their accents; letters bound it, as accents are no word to `\b`. */
function words(pattern: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${anyAccent(pattern)})(?!\\p{L})`, 'giu');
}

const PART = '(?: ?(?:horas|hrs|en punto))?(?: (?:de|en|por) la (manana|madrugada|tarde|noche)| del (dia))?';
const MINUTES =
  '(?:(?::| y | con )(media|[0-5]\\d|cuarto|cinco|diez|quince|veinte|veinticinco|treinta|cuarenta y cinco|cuarenta|cincuenta))?';
const AT = '(?:(?:como|por ahi de|a eso de|eso de|cerca de|alrededor de|tipo) (?:a )?|para |a )las?|tipo';
const YEAR =
  '(?:,? (?:del? )?(?:ano )?((?:19|20)\\d\\d(?!\\d)|dos mil veinti(?:seis|siete|ocho|nueve)|dos mil treinta))?';

const yearOf = (said: string | undefined): string =>
  said === undefined ? '' : `, ${/^\d/.test(said) ? said : 2000 + numberOf(said.replace(/^.*\s/, ''))}`;

/** Spanish days and times, the longest form first, each to the English that the rules read. */
const REWRITES: readonly Rewrite[] = [
  // Days of a habit, and the Monday before the last one, are no day.
  [words(`de (?:${DAY}) a (?:${DAY})|(?:todos los|los|cada) (?:${DAY})(?: y (?:${DAY}))?|(?:${DAY}) antepasado`), ' '],
  [words('pasado ?manana'), 'day after tomorrow'],
  [words('antes de ayer|antes de anoche|ante ?ayer|antier|antiayer|ante ?anoche|antenoche'), 'day before yesterday'],
  [words('(?:esta|hoy (?:en|por|a) la) (?:manana|madrugada)'), 'this morning'],
  [words('(?:esta|hoy (?:en|por|a) la) tarde'), 'this afternoon'],
  [words('(?:ayer (?:en|por|a) la noche|anoche)'), 'last night'],
  [words('(?:esta|hoy (?:en|por|a) la) noche'), 'tonight'],
  [words('(?:(?:a |al )?(?:las )?12 del |al |a )?medio ?dia'), 'noon'],
  [words('(?:a la )?media ?noche'), 'midnight'],
  [
    words(`(?:a |al |como )?(?:un )?cuarto para las? (${NUMBER})${PART}`),
    (_, hour = '', part, noon) => `at ${clock(hour, undefined, part ?? noon, 15)}`,
  ],
  [
    words(`(?:${AT}) (${NUMBER}) menos (cuarto|${NUMBER})${PART}`),
    (_, hour = '', before = '', part, noon) =>
      `at ${clock(hour, undefined, part ?? noon, bareWords(before) === 'cuarto' ? 15 : numberOf(before))}`,
  ],
  [
    words(`(?:${AT}) (${NUMBER})${MINUTES}${PART}`),
    (_, hour = '', minutes, part, noon) => `at ${clock(hour, minutes, part ?? noon)}`,
  ],
  [
    words(`(${NUMBER})${MINUTES} de la (manana|madrugada|tarde|noche)`),
    (_, hour = '', minutes, part) => clock(hour, minutes, part),
  ],
  [
    words(`hace (?:como |ya )?(${NUMBER}) (dias?|semanas?|mes(?:es)?|horas?)(?: atras)?`),
    (_, count, what) => `${numberOf(count)} ${unitOf(what)} ago`,
  ],
  [
    words(`(${NUMBER}) (dias?|semanas?|mes(?:es)?) atras`),
    (_, count, what) => `${numberOf(count)} ${unitOf(what)} ago`,
  ],
  [
    words('de hoy en (ocho|8|quince|15)(?: dias)?(?! (?:minutos|horas))'),
    (_, count) => `${numberOf(count) === 8 ? 1 : 2} weeks from today`,
  ],
  [
    words(`del? (manana|${DAY}) en (ocho|8|quince|15)(?: dias)?`),
    (_, start = '', count) =>
      `${numberOf(count) === 8 ? 1 : 2} weeks from ${bareWords(start) === 'manana' ? 'tomorrow' : dayOf(start)}`,
  ],
  [
    words(`(?:en|dentro de|de aqui a) (${NUMBER}) (dias?|semanas?)`),
    (_, count, what) => `in ${numberOf(count)} ${unitOf(what)}`,
  ],
  // Of this, the next or the last week or month.
  [
    words(
      `(?:el )?(${DAY}) de (?:la )?(?:(?:proxima|siguiente) semana|semana (?:que (?:viene|entra)|proxima|siguiente|entrante))`,
    ),
    (_, day) => `${dayOf(day)} of next week`,
  ],
  [
    words(`(?:el )?(${DAY}) de (?:la (?:semana pasada|pasada semana)|(?:la )?semana pasada)`),
    (_, day) => `${dayOf(day)} of last week`,
  ],
  [words(`(?:el )?(${DAY}) de esta (?:misma )?semana`), (_, day) => `${dayOf(day)} of this week`],
  [
    words(
      `(?:el )?(?:dia )?(${NUMBER}) del? (?:(proximo|siguiente|este|pasado) mes|mes (que viene|que entra|proximo|siguiente|entrante|en curso|pasado))`,
    ),
    (_, day, before, after) => `the ${numberOf(day)}th of ${whichMonth(before ?? after)} month`,
  ],
  // "Día último" is the last of the month; "mi último día" is not.
  [
    words(`(?:el )?(?:dia ultimo|ultimo(?: dia)?) de (${MONTH})${YEAR}`),
    (_, month, year) => `last day of ${monthOf(month)}${yearOf(year)}`,
  ],
  [
    words('(?:el )?(?:ultimo(?: dia)? de(?:l| este)? mes|dia ultimo(?: de(?:l| este)? mes)?)(?! (?:que|de))'),
    'last day of the month',
  ],
  // Dates with their month.
  [
    words(
      `(?:el )?(?:(${DAY}),? )?(?:el )?(?:dia )?(1ro|1ero|1o|primero|${NUMBER})[º°]?(?: del? (?:mes de )?(${MONTH}|(?:${anyOf(Object.keys(SHORT_AFTER_DE))})\\b\\.?)| (${MONTH}))${YEAR}`,
    ),
    (_, weekday, day, month, bareMonth, year) => named(weekday, day, month ?? bareMonth, year),
  ],
  [
    words(
      `(?:el )?(?:(${DAY}),? )?(?:el )?(${MONTH}|(?:${anyOf(Object.keys(SHORT_MONTHS))})\\.?) (?:el )?(?:dia )?(\\d{1,2}|${DAY_WORD}|primero)${ENDS}${YEAR}`,
    ),
    (_, weekday, month, day, year) => named(weekday, day, month, year),
  ],
  // Days of the month, with or without the name of the day.
  [
    words(`(?:el )?(${DAY}),? (?:el )?(?:dia )?(\\d{1,2}|${DAY_WORD})${ENDS}`),
    (_, weekday, day) => `${dayOf(weekday)} the ${numberOf(day)}th`,
  ],
  [words(`(del (?:dia )?\\d{1,2} al) (?:dia )?(\\d{1,2})${ENDS}`), '$1 the $2'],
  [words('(?:el )?dia primero'), 'the 1'],
  [words(`el (?:proximo |pasado )?(?:dia )?(\\d{1,2}|${DAY_WORD})${ENDS}`), (_, day) => `the ${numberOf(day)}`],
  [words('el (?:dia )?(?=\\d{1,2} ?[/.-] ?\\d)'), ''],
  // Names of days.
  [
    words(
      `(?:este |el )?(?:(?:proximo|siguiente|otro) (${DAY})|(${DAY}) (?:que (?:viene|entra)|proximo|siguiente|entrante))`,
    ),
    (_, first, second) => `next ${dayOf(first ?? second)}`,
  ],
  [
    words(`(?:este |el )?(?:pasado (${DAY})|(${DAY}) (?:pasado|que paso))`),
    (_, first, second) => `last ${dayOf(first ?? second)}`,
  ],
  [words(`(?:este |el )?(${DAY})`), (_, day) => dayOf(day)],
  [words('ayer'), 'yesterday'],
  [words('hoy'), 'today'],
  [words('(?<!la )manana'), 'tomorrow'],
  [words('(?:en|por|a) la (?:manana|madrugada)'), 'in the morning'],
  [words('(?:en|por|a) la tarde'), 'in the afternoon'],
  [words('(?:en|por|a) la noche'), 'in the evening'],
  [words('antes del?'), 'before'],
];

function named(weekday: string | undefined, day = '', month = '', year?: string): string {
  const number = /^(?:primero|1)/i.test(day) && !/^\d\d$/.test(day) ? 1 : numberOf(day);
  return `${weekday === undefined ? '' : `${dayOf(weekday)} `}${monthOf(month)} ${number}${yearOf(year)}`;
}

function whichMonth(said = ''): 'last' | 'this' | 'next' {
  if (/pasado/i.test(said)) return 'last';
  return /este|curso/i.test(said) ? 'this' : 'next';
}

/** A text with its Spanish days and times in the English words that the rules read; all else stays. */
export function fromSpanishDays(text: string): string {
  return REWRITES.reduce(
    (rest, [pattern, to]) => (typeof to === 'string' ? rest.replace(pattern, to) : rest.replace(pattern, to)),
    text.normalize('NFC'),
  );
}
