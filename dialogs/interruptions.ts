import type { Role } from '../knowledge/contract.js';
import type { PhraseBook } from './understanding/phraseBook.js';

/** What a person can say at any time, whatever is open. How they say it stands in `knowledge/phrases`. */
export const INTERRUPTIONS = [
  'cancel',
  'help',
  'back',
  'changeAnswer',
  'startOver',
  'more',
  'goOn',
  'about',
  'person',
  'forgetMe',
  'whatAsked',
  'why',
  'repeat',
  'skip',
  'example',
  'noneOfThese',
  'plan',
] as const;
export type Interruption = (typeof INTERRUPTIONS)[number];

const ROLES: readonly Role[] = ['protected', 'restrained', 'either'];

/** The interruption that an utterance is as a whole; a sentence that only contains one of the words is none. */
export function interruptionOf(utterance: string, book: PhraseBook): Interruption | undefined {
  const ids = INTERRUPTIONS.map((name) => `command.${name}`);
  const found = book.whole(utterance, ids);
  return INTERRUPTIONS.find((name) => `command.${name}` === found);
}

/** The side that an utterance as a whole tells. */
export function roleTold(utterance: string, book: PhraseBook): Role | undefined {
  const found = book.whole(
    utterance,
    ROLES.map((role) => `role.${role}`),
  );
  return ROLES.find((role) => `role.${role}` === found);
}
