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

/** The interruption that an utterance is as a whole; a sentence that only contains one of the words is none. */
export function interruptionOf(utterance: string, book: PhraseBook): Interruption | undefined {
  const ids = INTERRUPTIONS.map((name) => `command.${name}`);
  const found = book.whole(utterance, ids);
  return INTERRUPTIONS.find((name) => `command.${name}` === found);
}
