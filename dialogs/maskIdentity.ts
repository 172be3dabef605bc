import {
  CAPITAL,
  FULL_NAME,
  type IdentityKind,
  type Mask,
  NAME,
  NAMES,
  SMALL_FULL,
  SMALL_NAME,
  STARTS,
  STOP,
} from './identityShapes.js';
import { SPANISH_MASKS } from './spanishMasks.js';

const TYPED_NAME = String.raw`(?!${STOP}\b)[\p{L}][\p{L}'’-]+(?:\s+(?!${STOP}\b)(?:\p{L}\.(?=\s)|[\p{L}][\p{L}'’-]*)){0,3}`;
const KIN = `(?:ex[- ]?)?(?:husband|wife|boyfriend|girlfriend|partner|spouse|fianc[eé]e?|son|daughter|brother|sister|mother|father|mom|mum|dad|uncle|aunt|cousin|nephew|niece|boss|neighbou?r|landlord|landlady|roommate|co-?worker|friend|stalker|stepfather|stepmother|stepson|stepdaughter|grandmother|grandfather|ex|baby daddy|baby mama)`;
/** Words before "to" or "from" that make a place of what follows. */
const MOVING = String.raw`\b(?:moved?|moving|go|goes|going|went|come|came|coming|flew|drove|orders?|here|back|over|up|down|out)`;
const TITLE = `(?:Mr|Mrs|Ms|Miss|Dr|Officer|Detective|Deputy|Sergeant|Judge|Attorney|Commissioner)`;
const STREET_SURE = `(?:street|st|avenue|ave|boulevard|blvd|road|rd|lane|ln|highway|hwy|parkway|pkwy|terrace)`;
const STREET_CAPITAL = `(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Circle|Cir|Way|Terrace|Ter|Highway|Hwy|Parkway|Pkwy|Trail|Loop)`;
const UNIT = String.raw`(?:[,\s]+(?:apt|apartment|unit|suite|ste|#)\.?\s*#?\s*[\p{L}\p{N}-]{1,6}\b)?`;
const TOWN = String.raw`(?:[,\s]+${CAPITAL}(?:\s+${CAPITAL})*)?(?:[,\s]+(?:CA|Calif\.?|California))?(?:[,\s]+\d{5}(?:-\d{4})?)?`;

/** In the order they are applied: the surest first, so that a case number is not taken for a phone. */
const ENGLISH_MASKS: readonly Mask[] = [
  { kind: 'email', pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  { kind: 'account', pattern: /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/gu },
  { kind: 'ssn', pattern: /\b\d{3}[- ]\d{2}[- ]\d{4}\b/g },
  { kind: 'ssn', pattern: /\b(?:ssn|social security(?: number| no\.?| #)?)\s*(?:is|:)?\s*(?<hide>\d[\d -]{7,10}\d)/gi },
  {
    kind: 'caseNumber',
    pattern:
      /\bcase\s*(?:number|num|no\.?|id|#)\s*(?:is|was|:|=)?\s*#?\s*(?<hide>(?=[\p{L}-]*\d)[\p{L}\p{N}][\p{L}\p{N}-]{3,})/giu,
  },
  {
    kind: 'caseNumber',
    pattern: /\b\d{2,4}-?[A-Z]{2,6}-?\d{4,}\b|\b[A-Z]{2,6}-?\d{2}-?\d{5,}\b|\b[A-Z]{1,4}\d{6,}\b/g,
  },
  {
    kind: 'birthDate',
    pattern:
      /\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|birthday|born(?: on)?)\s*(?:is|was|:)?\s*(?<hide>\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})/giu,
  },
  { kind: 'plate', pattern: /\b(?:licen[sc]e )?plate(?: number| no\.?| #)?\s*(?:is|:)?\s*(?<hide>[A-Z0-9]{5,8})\b/gi },
  {
    kind: 'phone',
    pattern: /(?<![\d-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]?\d{4}(?!\d)|(?<!\d)1?[2-9]\d{9}(?!\d)/g,
  },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`\b\d{1,6}\s+(?:[NSEW]\.?\s+)?(?:${CAPITAL}\s+|\d{1,3}(?:st|nd|rd|th)\s+){1,4}${STREET_CAPITAL}\b\.?${UNIT}${TOWN}`,
      'gu',
    ),
  },
  {
    kind: 'address',
    pattern: new RegExp(
      String.raw`\b\d{1,6}\s+(?:[nsew]\.?\s+)?(?!(?:days?|hours?|weeks?|months?|years?|times?|feet|yards?|minutes?|of|on|in|the)\b)(?:[\p{L}\p{N}]+\s+){1,3}?${STREET_SURE}\b\.?${UNIT}${TOWN}`,
      'giu',
    ),
  },
  { kind: 'address', pattern: /\bp\.?\s?o\.?\s?box\s+\d+/gi },
  { kind: 'address', pattern: /\b(?:CA|California)\s+(?<hide>9[0-6]\d{3}(?:-\d{4})?)\b/g },
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`\b(?:my|his|her|their|the (?:kid|child|baby|boy|girl|person)['’]?s)\s+(?:full |last |first |real |legal )?name(?:\s+is|['’]s|s|:)\s+(?<hide>${TYPED_NAME})`,
      'giu',
    ),
  },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`\b(?:[Cc]all me|[Nn]amed|[Cc]alled|[Nn]ame is|[Nn]ame:)\s+(?<hide>${NAMES})`, 'gu'),
  },
  { kind: 'name', pattern: new RegExp(String.raw`\b(?:[Ii]['’]?m|[Ii] am|[Tt]his is)\s+(?<hide>${FULL_NAME})`, 'gu') },
  {
    kind: 'name',
    pattern: new RegExp(String.raw`\b[Mm]y\s+${KIN},?\s+(?:is\s+)?(?:named\s+|called\s+)?(?<hide>${NAMES})`, 'gu'),
  },
  { kind: 'name', pattern: new RegExp(String.raw`\b${TITLE}\.?\s+(?<hide>${NAMES})`, 'gu') },
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`\b(?:against|(?<!${MOVING}\s+)(?:from|to)|by|with|about|and|told|hit|called|texted)\s+(?<hide>${FULL_NAME})`,
      'gu',
    ),
  },
  { kind: 'name', pattern: new RegExp(`${STARTS}(?<hide>${SMALL_FULL})`, 'giu') },
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`\b(?:i['’]?m|i am|this is|call me|named|called|name is|against|my\s+${KIN},?(?:\s+is)?)\s+(?<hide>${SMALL_NAME})`,
      'giu',
    ),
  },
  { kind: 'name', pattern: new RegExp(String.raw`(?<hide>${FULL_NAME}|${NAME})(?=\s+(?:v|vs)\.?\s+${NAME})`, 'gu') },
  { kind: 'name', pattern: new RegExp(String.raw`(?<=\[name\]\s+(?:v|vs)\.?\s+)(?<hide>${NAMES})`, 'gu') },
];

const ALL_MASKS = [...SPANISH_MASKS, ...ENGLISH_MASKS];
/** Names last: they are the least sure. */
const MASKS: readonly Mask[] = [
  ...ALL_MASKS.filter(({ kind }) => kind !== 'name'),
  ...ALL_MASKS.filter(({ kind }) => kind === 'name'),
];

const HIDDEN: Readonly<Record<IdentityKind, string>> = {
  name: '[name]',
  address: '[address]',
  phone: '[phone]',
  email: '[email]',
  caseNumber: '[case number]',
  ssn: '[social security number]',
  birthDate: '[birth date]',
  account: '[account]',
  plate: '[plate]',
  license: '[license]',
};

/** From this share on, of six words or more, capitals are those of a headline and tell of no name. */
const HEADLINE = 0.6;

function isHeadline(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 6 && words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length >= HEADLINE * words.length;
}

/** The text with what identifies people replaced by what it was, and the kinds found. Names are found in known frames only. */
export function findIdentity(text: string): { readonly masked: string; readonly kinds: readonly IdentityKind[] } {
  const kinds = new Set<IdentityKind>();
  const tellsByCase = !isHeadline(text);
  const masked = MASKS.reduce((rest, { kind, pattern }) => {
    if (kind === 'name' && !pattern.ignoreCase && !tellsByCase) return rest;
    return rest.replace(pattern, (...match) => {
      const [whole] = match as [string];
      const groups = match.at(-1) as { hide?: string } | string;
      kinds.add(kind);
      if (typeof groups === 'string' || groups.hide === undefined) return HIDDEN[kind];
      return whole.replace(groups.hide, () => HIDDEN[kind]);
    });
  }, text);
  return { masked, kinds: [...kinds] };
}

/** The text with what identifies people taken out: names in known frames, addresses, phones, emails, case numbers and more. Pure. */
export function maskIdentity(text: string): string {
  return findIdentity(text).masked;
}
