import type { PhraseBook } from './phraseBook.js';
import { plainWords } from './plainWords.js';

/** What a person told that could be used against them. */
export type Confession = 'guns' | 'contact' | 'violence';
const CONFESSIONS: readonly Confession[] = ['guns', 'contact', 'violence'];

/** Words right before that make a question or a condition of what follows. */
const ASKING = new Set([
  'can',
  'could',
  'may',
  'should',
  'if',
  'do',
  'does',
  'did',
  'will',
  'would',
  'when',
  'unless',
  'say',
  'says',
  'said',
  'think',
  'thinks',
  'that',
  'claims',
  'claiming',
  'lying',
  'how',
  'where',
  'why',
]);

/** The confession in an utterance, judged by curated parts of sentences; `undefined` where there is none. */
export function confessionIn(said: string, book: PhraseBook): Confession | undefined {
  const words = plainWords(said).split(' ');
  return CONFESSIONS.find((kind) =>
    book.of(`confession.${kind}`).some((phrase) => {
      const at = indexOf(phrase.split(' '), words);
      return at >= 0 && !ASKING.has(words[at - 1] ?? '');
    }),
  );
}

/** Whether an utterance asks about reaching the other person. */
export function asksContact(said: string, book: PhraseBook): boolean {
  const words = plainWords(said).split(' ');
  return book.of('contact.ask').some((phrase) => indexOf(phrase.split(' '), words) >= 0);
}

function indexOf(phrase: readonly string[], words: readonly string[]): number {
  return words.findIndex((_, from) => phrase.every((word, index) => words[from + index] === word));
}
