import type { OrderKind } from '../../knowledge/contract.js';

/** How people name a kind of order in passing: "and the gun one", "is it the same for civil harassment", "y la de emergencia". */
const NAMES: readonly (readonly [OrderKind, RegExp])[] = [
  ['epo', /\b(?:emergency|epo|de emergencia)\b/iu],
  ['cpo', /\b(?:criminal|cpo|penal)\b/iu],
  ['ch', /\b(?:civil harassment|harassment|civil|ch(?:-?\d{3})?|acoso)\b/iu],
  ['ea', /\b(?:elder|dependent adult|ea(?:-?\d{3})?|mayores|ancianos)\b/iu],
  ['wv', /\b(?:work ?place|work|employer|boss|wv(?:-?\d{3})?|trabajo)\b/iu],
  ['sv', /\b(?:school|college|campus|sv(?:-?\d{3})?|escuela)\b/iu],
  ['gv', /\b(?:gun violence|gvro|gun one|gv(?:-?\d{3})?|de armas)\b/iu],
  ['divorce', /\b(?:divorce|divorcio)\b/iu],
  ['dv', /\b(?:domestic(?: violence)?|dv(?:-?\d{3})?|doméstica|domestica)\b/iu],
];
/** Only a fragment that compares names a kind so; whoever tells of the own paper says more. */
const COMPARES =
  /^(?:(?:ok|okay|so|and|y|also) )*(?:and|what about|how about|is it the same|same|y|and for|and if its?|y para|y la|y si es)\b.*$|\b(?:the|a|an|la|una) [a-z ]{2,20} (?:one|order|orden)\b|\bis it the same\b/iu;
const OWN = /\b(?:my|mine|i|im|i'm|me|mi|mío|tengo)\b/iu;
const LONGEST = 10;

/** The kind of order that a short follow-up asks about, without saying that it is the person's own. */
export function kindNamed(said: string): OrderKind | undefined {
  if (said.split(/\s+/).length > LONGEST || !COMPARES.test(said) || OWN.test(said)) return undefined;
  return NAMES.find(([, pattern]) => pattern.test(said))?.[0];
}

/** Whether words of a message name a kind of order. */
export const namesKind = (said: string): boolean => NAMES.some(([, pattern]) => pattern.test(said));

const FILLER =
  /(?<!\p{L})(?:ok|okay|so|and|also|what|how|about|the|an?|one|ones|orders?|for|in|is|it|its|same|if|police|restraining|y|tambi[eé]n|qu[eé]|la|el|de|del|una?|para|es|igual|orden(?:es)?|restricci[oó]n|polic[ií]a)(?!\p{L})/giu;

/** Whether a follow-up names a kind of order and asks nothing besides: "and the gun one". */
export function namesOnlyKind(said: string): boolean {
  const rest = NAMES.reduce((left, [, pattern]) => left.replace(pattern, ' '), said.toLowerCase());
  return kindNamed(said) !== undefined && !/\p{L}/u.test(rest.replace(FILLER, ' '));
}
