/** The letters of a form as they are spelled out by voice: `d v`, `d.v.`, `dee vee`, `de ve`. */
const SPELLED: readonly (readonly [letters: string, spelled: string])[] = [
  ['dv', '(?:d|dee|de)[ .]*(?:v|vee|ve)'],
  ['ch', '(?:c|see|ce)[ .]*(?:h|aitch|hache)'],
  ['ea', 'e[ .]*(?:a|ay)'],
  ['wv', '(?:w|double ?u|doble ?u)[ .]*(?:v|vee|ve)'],
  ['sv', '(?:s|ess|ese)[ .]*(?:v|vee|ve)'],
  ['gv', '(?:g|gee|ge)[ .]*(?:v|vee|ve)'],
  ['fl', '(?:f|ef|efe)[ .]*(?:l|el|ele)'],
  ['cr', '(?:c|see|ce)[ .]*(?:r|ar|erre)'],
  ['epo', 'e[ .]*p[ .]*o'],
];

/** What each word of a spoken number is worth; Spanish and English share none with different worth. */
const WORTH: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'zero oh o cero',
    'one uno un',
    'two dos',
    'three tres',
    'four cuatro',
    'five cinco',
    'six seis',
    'seven siete',
    'eight ocho',
    'nine nueve',
    'ten diez',
    'eleven once',
    'twelve doce',
    'thirteen trece',
    'fourteen catorce',
    'fifteen quince',
    'sixteen dieciseis dieciséis',
    'seventeen diecisiete',
    'eighteen dieciocho',
    'nineteen diecinueve',
  ]
    .flatMap((words, worth) => words.split(' ').map((word) => [word, worth] as const))
    .concat(
      ['twenty veinte', 'thirty treinta', 'forty cuarenta', 'fifty cincuenta', 'sixty sesenta']
        .concat(['seventy setenta', 'eighty ochenta', 'ninety noventa', 'cien ciento'])
        .flatMap((words, at) => words.split(' ').map((word) => [word, (at + 2) * 10] as const)),
      [['quinientos', 500] as const, ['seiscientos', 600] as const, ['ochocientos', 800] as const],
    ),
);
/** Between the words of one number. */
const LINKS = 'and|y';
const HUNDRED = 'hundred';
const DIGITS = 3;

const WORDS = [...Object.keys(WORTH), HUNDRED].sort((a, b) => b.length - a.length).join('|');
const END = '(?![\\p{L}\\p{N}])';
const SPOKEN = `(?:${WORDS}|\\d{1,3})${END}(?:[ ,.-]+(?:(?:${LINKS}) )?(?:${WORDS}|\\d{1,2})${END}){0,4}`;
const FORMS = SPELLED.map(
  ([letters, spelled]) =>
    [letters, new RegExp(`(?<![\\p{L}\\p{N}])(?:${letters}|${spelled})[ .,-]*(${SPOKEN})`, 'giu')] as const,
);

/**
 * The number that words tell, said in one of the ways of people: "one hundred ten", "one ten", "one oh nine", "ciento diez".
 * A word that is worth no more than the places before it left open is added, any other follows as digits of its own.
 */
function numberOf(spoken: string): string | undefined {
  let digits = '';
  let sum: number | undefined;
  for (const word of spoken.toLowerCase().split(/[ ,.-]+/)) {
    const worth = word === HUNDRED ? undefined : (WORTH[word] ?? (/^\d+$/.test(word) ? Number(word) : undefined));
    if (word === HUNDRED) sum = (sum ?? 1) * 100;
    else if (worth === undefined) continue;
    else if (sum !== undefined && fits(sum, worth)) sum += worth;
    else {
      digits += sum ?? '';
      sum = worth;
    }
  }
  digits += sum ?? '';
  return digits.length <= DIGITS ? digits : undefined;
}

/** Whether a number has places open for another: 100 for 10, 60 for 1; after 1 nothing is open. */
const fits = (sum: number, worth: number): boolean =>
  worth > 0 && ((sum >= 100 && sum % 100 === 0 && worth < 100) || (sum >= 20 && sum % 10 === 0 && worth < 10));

/** A text with the numbers of forms as they are printed, where a voice or a phone wrote them in words: `E A one ten` is `EA-110`. */
export function withPrintedForms(text: string): string {
  return FORMS.reduce(
    (written, [letters, pattern]) =>
      written.replace(pattern, (whole: string, spoken: string) => {
        const number = numberOf(spoken);
        return number === undefined ? whole : `${letters.toUpperCase()}-${number.padStart(DIGITS, '0')}`;
      }),
    text,
  );
}
