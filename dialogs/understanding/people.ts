import type { ToldFacts } from './understood.js';

/** Words for people, by what they are to the writer; what they did, and whose a fact is, is told by the files that use them. */

export type Relation = NonNullable<ToldFacts['relation']>;

/** Within the second degree, in-laws and step-relatives too. */
const CLOSE_KIN =
  '(?:step|half |grand)?(?:mom|mum|mother|mama|dad|daddy|father|papa|brother|bro|sister|sis|son|daughter|parents?)(?: in law)?|grandm?a|grandpa|(?:brother|sister|mother|father|son|daughter)-in-law|mam[aá]|pap[aá]|mami|papi|padres?|madre|padrastro|madrastra|herman[oa]|hermanastr[oa]|hij[oa]|mij[oa]|hijastr[oa]|niet[oa]|abuel[oa]|abuelit[oa]|suegr[oa]|cuñad[oa]|cunad[oa]|yerno|nuera';
/** Farther ones. */
const FAR_KIN = 'uncle|aunt(?:ie)?|cousin|nephew|niece|t[ií][oa]|prim[oa]|sobrin[oa]';
export const FAMILY = `${CLOSE_KIN}|${FAR_KIN}`;
/** What people call each other, by what they are to the writer. An ex-husband is an ex, and the father of the children their other parent. */
export const NOUNS: readonly (readonly [Relation, string])[] = [
  [
    'ex',
    '(?:ex|former)[- ]?(?:husband|wife|boyfriend|girlfriend|bf|gf|partner|spouse|fianc[eé]{1,2}|espos[oa]|marido|mujer|novi[oa]|pareja)|ex',
  ],
  [
    'coparent',
    "(?:baby|kid|child|son|daughter)(?:s|ren)?[’']?s? (?:dad|daddy|father|mom|mama|mother)|(?:pap[aá]|mam[aá]|padre|madre) de (?:mis?|nuestr[oa]s?) (?:hij[oa]s?|niñ[oa]s?|nin[oa]s?|beb[eé])",
  ],
  [
    'partner',
    'husband|wife|hubby|spouse|boyfriend|girlfriend|bf|gf|partner|fianc[eé]{1,2}|espos[oa]|marido|mujer|novi[oa]|pareja|prometid[oa]|concubin[oa]',
  ],
  ['roommate', 'room ?mate|roomie|housemate|flatmate|compañer[oa] de (?:cuarto|casa)'],
  ['coworker', 'co-?worker|boss|supervisor|manager|jef[ea]|patr[oó]n|patrona|colega|compañer[oa] de(?:l)? trabajo'],
  ['neighbor', 'neighbou?r|vecin[oa]'],
  ['caregiver', 'caregiver|caretaker|cuidador[a]?'],
  ['family', CLOSE_KIN],
  ['relative', FAR_KIN],
  ['stranger', 'stranger|desconocid[oa]'],
];
const nounsOf = (...relations: readonly Relation[]): string =>
  NOUNS.flatMap(([relation, nouns]) => (relations.includes(relation) ? [nouns] : [])).join('|');
/** All of them. */
export const ANYBODY = NOUNS.map(([, nouns]) => nouns).join('|');
/** Not of the closest: what these did beside the case is told of witnesses and helpers. */
export const OUTER = `${nounsOf('family', 'relative', 'neighbor', 'coworker', 'roommate')}|friend|buddy|amig[oa]`;
/** Not "my sister's ex", nor "my neighbors": one person, with at most two words before. */
export const one = (nouns: string): string =>
  `(?:(?:my|mi|our) |(?:el|la|al|the) (?=(?:${nounsOf('coparent')})(?!\\p{L})))(?:(?!(?:(?:${OUTER})[’']?s?|(?:${ANYBODY})[’']?s)(?!\\p{L}))\\p{L}+ ){0,2}?(?:${nouns})(?!\\p{L})(?![’']s)(?! de mi)`;
/** Any of some sources, from the beginning of a word on. */
export const pattern = (...sources: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${sources.join('|')})`, 'iu');

const CLOSE_NAMED = pattern(`(?:${CLOSE_KIN})s?(?!\\p{L})`);
const FAR_NAMED = pattern(`(?:${FAR_KIN})s?(?!\\p{L})`);
/** Whether a text names kin beyond the second degree, and none closer. */
export const namesFarKin = (text: string): boolean => FAR_NAMED.test(text) && !CLOSE_NAMED.test(text);
