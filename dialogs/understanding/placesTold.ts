import { FAMILY, pattern } from './people.js';
import { namesWriter } from './whoseTold.js';

const list = (names: string): readonly string[] => names.trim().split(/\s*,\s*/);

/** The counties of California as they are written. */
const COUNTIES = list(`
  Alameda, Alpine, Amador, Butte, Calaveras, Colusa, Contra Costa, Del Norte, El Dorado, Fresno, Glenn, Humboldt, Imperial, Inyo,
  Kern, Kings, Lake, Lassen, Los Angeles, Madera, Marin, Mariposa, Mendocino, Merced, Modoc, Mono, Monterey, Napa, Nevada, Orange,
  Placer, Plumas, Riverside, Sacramento, San Benito, San Bernardino, San Diego, San Francisco, San Joaquin, San Luis Obispo,
  San Mateo, Santa Barbara, Santa Clara, Santa Cruz, Shasta, Sierra, Siskiyou, Solano, Sonoma, Stanislaus, Sutter, Tehama,
  Trinity, Tulare, Tuolumne, Ventura, Yolo, Yuba
`);
/** Names that are also plain words or another state: they need "county" beside them. */
const AMBIGUOUS = new Set([
  'Lake',
  'Kings',
  'Orange',
  'Nevada',
  'Mono',
  'Sierra',
  'Trinity',
  'Glenn',
  'Imperial',
  'Alpine',
  'Kern',
]);
/** The county of large cities whose name is not its county's. */
const CITIES: Readonly<Record<string, string>> = {
  'long beach': 'Los Angeles',
  pasadena: 'Los Angeles',
  compton: 'Los Angeles',
  glendale: 'Los Angeles',
  pomona: 'Los Angeles',
  lancaster: 'Los Angeles',
  palmdale: 'Los Angeles',
  'la county': 'Los Angeles',
  anaheim: 'Orange',
  'santa ana': 'Orange',
  irvine: 'Orange',
  oakland: 'Alameda',
  berkeley: 'Alameda',
  hayward: 'Alameda',
  'san jose': 'Santa Clara',
  sunnyvale: 'Santa Clara',
  stockton: 'San Joaquin',
  modesto: 'Stanislaus',
  bakersfield: 'Kern',
  'chula vista': 'San Diego',
  oceanside: 'San Diego',
  escondido: 'San Diego',
  oxnard: 'Ventura',
  'santa rosa': 'Sonoma',
  vallejo: 'Solano',
  fairfield: 'Solano',
  redding: 'Shasta',
  chico: 'Butte',
  salinas: 'Monterey',
  visalia: 'Tulare',
  eureka: 'Humboldt',
  richmond: 'Contra Costa',
  concord: 'Contra Costa',
  'moreno valley': 'Riverside',
  temecula: 'Riverside',
  fontana: 'San Bernardino',
  victorville: 'San Bernardino',
  elk: 'Sacramento',
};
const STATES = list(`
  Alabama, Alaska, Arizona, Arkansas, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana,
  Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska,
  Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania,
  Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming
`);
const BEFORE = String.raw`\b(?:in|from|to|at|near|live|lives|en|de|desde|a|out of|it'?s|its)\s+(?:the )?`;

/** The longest name that stands in a text as its pattern wants it; patterns are made for those alone that stand there at all. */
function found(text: string, names: readonly string[], pattern: (name: string) => RegExp): string | undefined {
  const lower = text.toLowerCase();
  return names
    .filter((name) => lower.includes(name.toLowerCase()))
    .sort((a, b) => b.length - a.length)
    .find((name) => pattern(name).test(text));
}

/** The county of California that a text names, as it is written. `isAnswer`: it answers a question for one, so the bare name counts. */
export function countyIn(text: string, isAnswer: boolean): string | undefined {
  const named = found(
    text,
    COUNTIES,
    (name) => new RegExp(String.raw`\b${name}\s+county\b|\bcondado de\s+${name}\b|\bcounty of ${name}\b`, 'iu'),
  );
  if (named !== undefined) return named;
  if (/\bla county\b/i.test(text)) return 'Los Angeles';
  const plain = COUNTIES.filter((name) => isAnswer || !AMBIGUOUS.has(name));
  const before = isAnswer ? String.raw`\b` : BEFORE;
  const placed = found(text, plain, (name) => new RegExp(`${before}${name}\\b`, 'iu'));
  if (placed !== undefined) return placed;
  const city = found(text, Object.keys(CITIES), (name) => new RegExp(`${before}${name}\\b`, 'iu'));
  return city === undefined ? undefined : CITIES[city];
}

const IN_CALIFORNIA = /\b(?:to|in|into|a|en|para) california\b/iu;

/** Where a relative lives is not where the case is. */
const OF_KIN = pattern(`(?:my|mi) (?:\\p{L}+ )?(?:${FAMILY}|friend|amig[oa])(?!\\p{L})`);

/** The state other than California that a text places somebody or an order in. */
export function stateIn(text: string): string | undefined {
  if (IN_CALIFORNIA.test(text) || OF_KIN.test(text) || !namesWriter(text)) return undefined;
  const state = found(
    text,
    STATES,
    (name) =>
      new RegExp(
        `${BEFORE}${name}\\b(?! (?:county|court of|street|blvd|boulevard))|\\b${name} (?:order|restraining|judge|court)\\b`,
        'iu',
      ),
  );
  return state === 'Washington' && /washington (?:street|st|blvd|high|elementary)/i.test(text) ? undefined : state;
}
