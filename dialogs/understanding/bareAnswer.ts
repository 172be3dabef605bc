import type { PhraseBook } from './phraseBook.js';
import { bareWords } from './plainWords.js';

/** A number as it stands in a day or a time, or a place in a list; three digits alone are an emergency number. */
const SHORT_NUMBER = /^\d{1,2}(st|nd|rd|th|am|pm|a|p)?$|^(19|20)\d\d$/;

/** Whether an utterance is only a day, a time or a number, which tells of nothing else. */
export function isBareDay(said: string, book: PhraseBook): boolean {
  const bare = new Set([...book.of('word.day'), ...book.of('word.aroundDay')]);
  return bareWords(said)
    .split(' ')
    .every((word) => bare.has(word) || SHORT_NUMBER.test(word));
}
