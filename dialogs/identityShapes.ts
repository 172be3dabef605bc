import { anyAccent } from './anyAccent.js';
import { FAMILY_NAMES, GIVEN_NAMES } from './personNames.js';

/** What can identify a person in typed words. */
export type IdentityKind =
  | 'name'
  | 'address'
  | 'phone'
  | 'email'
  | 'caseNumber'
  | 'ssn'
  | 'birthDate'
  | 'account'
  | 'plate'
  | 'license';

/** One thing to find. */
export interface Mask {
  readonly kind: IdentityKind;
  /** The group `hide` is what is taken out; without it, the whole match. */
  readonly pattern: RegExp;
}

/** A word with a capital. */
export const CAPITAL = String.raw`\p{Lu}\p{Ll}[\p{L}'’-]*`;
/** A capitalized word of our subject, of the calendar or of a title is no name. */
const NO_NAME = String.raw`(?!(?:TRO|Tro|CLETS|Clets|Court|Judge|Superior|Family|Civil|Criminal|Police|Sheriff|Order|Restraining|Temporary|Emergency|California|County|Code|Form|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|This|That|What|When|Where|How|Why|And|But|I|My|He|She|They|We|You|It|Is|Was|Has|Had|Did|Does|Do|Can|Will|Should|Could|Would|Not|No|Yes|Today|Yesterday|Tomorrow|Please|Help|Section|Article|Facebook|Instagram|Texas|Nevada|Oregon|Arizona)\b)`;
/** A name with a capital, one with more words, and either. */
export const NAME = `${NO_NAME}${CAPITAL}`;
export const FULL_NAME = String.raw`${NAME}(?:\s+(?:\p{Lu}\.?\s+)?${NAME}){1,6}`;
export const NAMES = String.raw`${NAME}(?:\s+(?:\p{Lu}\.?\s+)?${NAME}){0,6}`;
/** Words after "my name is" that begin no name. */
export const STOP = `(?:on|in|not|the|a|an|at|still|also|being|no|listed|there|it|and|or|but|i|im|my|he|she|they|we|so|who|what|because|wrong|spelled|misspelled|public|private|from|to|for|is|was|that|this|with|can|do|how)`;
/** A listed name typed without capitals, with the family name where one is listed or the sentence ends after it. */
const GIVEN = `(?:${anyAccent(GIVEN_NAMES.join('|'))})`;
const FAMILY = `(?:(?:de la|de los|de|del|van|von) )?(?:${anyAccent(FAMILY_NAMES.join('|'))})`;
/** Where a word begins and where it ends. No `\\b`: accents are no word to it. */
export const STARTS = String.raw`(?<![\p{L}\p{N}_])`;
export const ENDS = String.raw`(?![\p{L}\p{N}_])`;
const AT_END = String.raw`\p{L}{3,}(?=\s*(?:[.,;!?]|$))`;
export const SMALL_FULL = String.raw`${GIVEN}(?:\s+(?:\p{L}\.?|${GIVEN}))?(?:[\s-]+${FAMILY}${ENDS})+`;
export const SMALL_NAME = String.raw`(?:${SMALL_FULL}|${GIVEN}\s+(?!${STOP}\b|now\b|again\b|here\b|please\b|today\b|yesterday\b)${AT_END}|${GIVEN}${ENDS})`;
