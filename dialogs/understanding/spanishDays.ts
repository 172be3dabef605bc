const DAYS: Readonly<Record<string, string>> = {
  lunes: 'monday',
  martes: 'tuesday',
  miércoles: 'wednesday',
  miercoles: 'wednesday',
  jueves: 'thursday',
  viernes: 'friday',
  sábado: 'saturday',
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
const NUMBERS: Readonly<Record<string, string>> = {
  un: '1',
  una: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
  diez: '10',
  once: '11',
  doce: '12',
  quince: '15',
};
const DAY = Object.keys(DAYS).join('|');
const MONTH = Object.keys(MONTHS).join('|');
const NUMBER = `\\d{1,2}|${Object.keys(NUMBERS).join('|')}`;
const UNITS: Readonly<Record<string, string>> = { día: 'days', dia: 'days', semana: 'weeks', mes: 'months' };

const number = (word: string): string => NUMBERS[word] ?? word;
const unit = (word: string): string => UNITS[word.replace(/(?:es|s)$/, '')] ?? UNITS[word] ?? 'days';
/** Half of the day as Spanish says it, for the hour before it. */
const half = (word: string): string => (/mañana|manana|madrugada/.test(word) ? 'am' : 'pm');

type Rewrite = readonly [RegExp, string | ((...found: string[]) => string)];
/** Spanish days and times, the longest form first, each to the English that the rules read. Letters, not `\b`: accents are no word to it. */
const REWRITES: readonly Rewrite[] = [
  [/(?<!\p{L})pasado mañana(?!\p{L})/giu, 'day after tomorrow'],
  [/(?<!\p{L})(?:antier|anteayer|antes de ayer)(?!\p{L})/giu, 'day before yesterday'],
  [/(?<!\p{L})(?:esta mañana|hoy (?:en|por) la mañana)(?!\p{L})/giu, 'this morning'],
  [/(?<!\p{L})(?:esta tarde|hoy (?:en|por) la tarde)(?!\p{L})/giu, 'this afternoon'],
  [/(?<!\p{L})(?:ayer (?:en|por) la noche|anoche)(?!\p{L})/giu, 'last night'],
  [/(?<!\p{L})esta noche(?!\p{L})/giu, 'tonight'],
  [/(?<!\p{L})(?:al )?mediod[ií]a(?!\p{L})/giu, 'noon'],
  [
    new RegExp(
      `(?:a la|a las|como a las|como a la|tipo|eso de las) (${NUMBER})(?:(?::| y )(media|cuarto|[0-5]\\d))?(?: (?:en punto))?(?: (?:de|en|por) la (mañana|manana|madrugada|tarde|noche))?(?!\\p{L})`,
      'giu',
    ),
    (_, hour = '', minutes, part) => {
      const after = minutes === undefined ? '' : `:${{ media: '30', cuarto: '15' }[minutes] ?? minutes}`;
      return `at ${number(hour.toLowerCase())}${after}${part ? ` ${half(part)}` : ''}`;
    },
  ],
  [
    new RegExp(`(?<!\\p{L})hace (?:como )?(${NUMBER}) (d[ií]as?|semanas?|mes(?:es)?)(?!\\p{L})`, 'giu'),
    (_, count = '', what = '') => `${number(count.toLowerCase())} ${unit(what.toLowerCase())} ago`,
  ],
  [
    new RegExp(`(?<!\\p{L})(?:en|dentro de) (${NUMBER}) (d[ií]as?|semanas?)(?!\\p{L})`, 'giu'),
    (_, count = '', what = '') => `in ${number(count.toLowerCase())} ${unit(what.toLowerCase())}`,
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:el )?(?:pr[oó]ximo (${DAY})|(${DAY}) (?:que viene|pr[oó]ximo|de la pr[oó]xima semana))(?!\\p{L})`,
      'giu',
    ),
    (_, first, second) => `next ${DAYS[(first ?? second ?? '').toLowerCase()]}`,
  ],
  [
    new RegExp(`(?<!\\p{L})(?:el )?(?:pasado (${DAY})|(${DAY}) (?:pasado|de la semana pasada))(?!\\p{L})`, 'giu'),
    (_, first, second) => `last ${DAYS[(first ?? second ?? '').toLowerCase()]}`,
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:el )?(?:d[ií]a )?(\\d{1,2}|primero) de (${MONTH})(?: de(?:l)? (\\d{4}))?(?!\\p{L})`,
      'giu',
    ),
    (_, day = '', month = '', year) =>
      `${MONTHS[month.toLowerCase()]} ${/\d/.test(day) ? day : '1'}${/^\d{4}$/.test(year ?? '') ? `, ${year}` : ''}`,
  ],
  [/(?<!\p{L})el d[ií]a (\d{1,2})(?!\p{L})/giu, 'the $1'],
  [/(?<!\p{L})el (\d{1,2})(?![\p{L}\d:])/giu, 'the $1'],
  [new RegExp(`(?<!\\p{L})(?:este |el )?(${DAY})(?!\\p{L})`, 'giu'), (_, day = '') => DAYS[day.toLowerCase()] ?? day],
  [/(?<!\p{L})ayer(?!\p{L})/giu, 'yesterday'],
  [/(?<!\p{L})hoy(?!\p{L})/giu, 'today'],
  [/(?<!\p{L})(?<!la )mañana(?!\p{L})/giu, 'tomorrow'],
  [/(?<!\p{L})en la mañana(?!\p{L})/giu, 'in the morning'],
  [/(?<!\p{L})(?:en|por) la tarde(?!\p{L})/giu, 'in the afternoon'],
  [/(?<!\p{L})(?:en|por) la noche(?!\p{L})/giu, 'in the evening'],
];

/** A text with its Spanish days and times in the English words that the rules read; all else stays. */
export function inEnglishDays(text: string): string {
  return REWRITES.reduce(
    (rest, [pattern, to]) => (typeof to === 'string' ? rest.replace(pattern, to) : rest.replace(pattern, to)),
    text,
  );
}
