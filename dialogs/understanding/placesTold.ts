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

/** The case is where its court, its order and its papers are, and these mostly where the writer lives. */
const COURT =
  '(?:court(?:house|room)?s?|superior|hearing|judge|clerk|commissioner|case|orders?|tro|dvro|chro|gvro|epo|cpo|ro|petition|filed|filing|file|(?:turned|handed|put) (?:in )?(?:it|them|everything|(?:my|the) (?:papers?|paperwork|forms?|request|packet))|corte|juzgado|tribunal|audiencia|juez[a]?|secretari[oa]|caso|[oó]rden(?:es)?|demanda|expediente|met[ií]|meti[oó]|metieron|present[eé]|present[oó]|solicit[eé]|ped[ií]|pidi[oó])';
const AT_KIN = `(?:at|with|w|by|con|en (?:la )?casa de) (?:my|mi) (?:${FAMILY}|friend|amig[oa])[’']?s?`;
const HOME = [
  `(?:i|we|i['’]?ve|we['’]?ve|i['’]?m|im|we['’]?re|were) (?:(?:just|now|still|both|all|also|have|have been|been|am|are|was|recently|currently) ){0,2}(?:lives?|living|stay|staying|moved(?! (?:away )?(?:from|out))|moving|relocated|reside|residing|rent|based)(?: (?:back|up|down|over|out|here|together))?(?: ${AT_KIN})?`,
  `(?:i['’]?m|im|i am|we['’]?re|we are) (?:(?:up|down|out|over|here|now|back|all|actually|located) ){0,2}(?:${AT_KIN}|(?:in|from|near))`,
  '(?<=^\\W*(?:(?:and|so|but|then) )?)(?:moved|living|live|staying|stay)(?: (?:here|up|down|back|over))?',
  "(?:it['’]?s|its|this is|we['’]?re|es|esto es|estamos|est[aá]) (?:all |here |aqu[ií] )?(?:in|from|en|de)",
  '(?:my|our|mi|nuestra) (?:home|house|place|apartment|apt|county|city|town|casa|departamento|apartamento|condado|ciudad)',
  `(?:yo )?(?:vivo|vivimos|resido|rento|estoy|estamos|me qued[oé]|me mud[eé]|nos mudamos|me vine|nos venimos|soy|somos)(?: (?:aqu[ií]|ahora|ahorita))?(?: ${AT_KIN})?`,
].join('|');
/** Where somebody or something else is. */
const ELSEWHERE = `jobs?|work(?:s|ed|ing)?|shift|guns?|rifles?|pistol|shotgun|jail|prison|locked|custody|store|shop|mall|hospital|rehab|school|cabin|storage|safe|trip|visit\\p{L}*|vacation|${FAMILY}|friend|buddy|(?:he|she|they|hes|shes|who|ex|[eé]l|ella) (?:\\p{L}+ ){0,2}?(?:lives?|living|moved|stays?|staying|is|was|works?|vive|est[aá]|anda|trabaja)|hes|shes|he['’]s|she['’]s|theyre|trabajo|jale|chamba|c[aá]rcel|bote|pres[oa]|detenid[oa]|armas?|pistola|rifle|tienda|escuela|hospital|prim[oa]|amig[oa]|andaba|anduve|pizca|labor`;
const NAMED_BEFORE = new RegExp(
  `(?<!\\p{L})(?:(?<home>${HOME})|(?<court>${COURT})|(?:${ELSEWHERE})[’']?s?)(?!\\p{L})`,
  'giu',
);
const COURT_BEHIND = new RegExp(`^(?: county)?(?: (?:superior|family|civil|criminal))? ${COURT}(?!\\p{L})`, 'iu');
const AROUND_COUNTY =
  /(?<!\p{L})(?:in|from|its|it['’]?s|im|i['’]?m|i|am|the|county|of|california|calif|ca|area|here|yes|en|de|es|el|condado|s[ií]|soy|estoy|ok|um|hi|hola)(?!\p{L})/giu;

/** The county that a telling clause places the case or the writer's home in: not where a job, a gun or somebody else is. `isAnswer` as above. */
export function countyOfCase(text: string, isAnswer: boolean): string | undefined {
  const county = countyIn(text, isAnswer) ?? bareCounty(text);
  if (county === undefined || isAnswer || bareCounty(text) !== undefined) return county;
  return placedBy(text, county) === 'case' ? county : undefined;
}

/** Whether a text says that a job, a gun or somebody else is in the county that it names. */
export function isElsewhere(text: string): boolean {
  const county = countyIn(text, false);
  return county !== undefined && placedBy(text, county) === 'else';
}

/** What stands right before a county, or a court right behind it. */
function placedBy(text: string, county: string): 'case' | 'else' | undefined {
  const lower = text.toLowerCase();
  const name = [county, ...Object.keys(CITIES).filter((city) => CITIES[city] === county)]
    .map((each) => each.toLowerCase())
    .find((each) => lower.includes(each));
  const at = lower.lastIndexOf(name ?? lower);
  if (COURT_BEHIND.test(text.slice(at + (name ?? '').length))) return 'case';
  const last = [...text.slice(0, at).matchAll(NAMED_BEFORE)].at(-1)?.groups;
  if (last === undefined) return undefined;
  return last.home === undefined && last.court === undefined ? 'else' : 'case';
}

/** A county and nothing besides. */
function bareCounty(text: string): string | undefined {
  const named = COUNTIES.filter((name) => !AMBIGUOUS.has(name) || /county|condado/iu.test(text)).find((name) =>
    new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text),
  );
  if (named === undefined) return undefined;
  const rest = text.replace(new RegExp(named, 'iu'), ' ').replace(AROUND_COUNTY, ' ');
  return /[\p{L}\d]/u.test(rest) ? undefined : named;
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
