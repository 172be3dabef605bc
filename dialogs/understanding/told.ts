import type { Guard } from '../../knowledge/contract.js';
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

/** A confession, and whether every other word around it is harmless: then no danger is told of. */
export interface Confessed {
  readonly kind: Confession;
  readonly isAll: boolean;
}

/** The confession in an utterance, judged by curated parts of sentences; `undefined` where there is none. */
export function confessionIn(said: string, book: PhraseBook): Confessed | undefined {
  const words = plainWords(said).split(' ');
  const around = new Set(book.of('confession.around'));
  for (const kind of CONFESSIONS) {
    for (const phrase of book.of(`confession.${kind}`)) {
      const spoken = phrase.split(' ');
      const at = indexOf(spoken, words);
      if (at < 0 || ASKING.has(words[at - 1] ?? '')) continue;
      const others = [...words.slice(0, at), ...words.slice(at + spoken.length)];
      return { kind, isAll: others.every((word) => around.has(word)) };
    }
  }
  return undefined;
}

/** What the person asks about that has a plain rule to be said first. */
export type RuleFirst = 'contact' | 'guns';

/** Whether an utterance asks about reaching the other person, or about who may keep guns. */
export function ruleAskedFor(said: string, book: PhraseBook): RuleFirst | undefined {
  const words = plainWords(said).split(' ');
  return (['guns', 'contact'] as const).find((rule) => holdsOne(`${rule}.ask`, words, book));
}

/** What curated parts of sentences make of an utterance that the matcher may have missed; danger comes first. */
export function settledGuard(said: string, book: PhraseBook): Exclude<Guard, 'smalltalk'> | undefined {
  const words = plainWords(said).split(' ');
  if (holdsOne('settled.crisis', words, book)) return 'crisis';
  const finds = holdsOne('settled.wrongdoing.find', words, book) && !holdsOne('settled.not.find', words, book);
  if (finds || holdsOne('settled.wrongdoing.false', words, book)) return 'wrongdoing';
  return holdsOne('settled.advice', words, book) ? 'advice' : undefined;
}

/** Whether an utterance asks if something that was said is so: the law answers that, and no decision is asked for. */
export function asksIfSo(said: string, book: PhraseBook): boolean {
  return holdsOne('settled.belief', plainWords(said).split(' '), book);
}

/** A number as it stands in a day or a time, or a place in a list; three digits alone are an emergency number. */
const SHORT_NUMBER = /^\d{1,2}(st|nd|rd|th|am|pm|a|p)?$|^(19|20)\d\d$/;

/** What an utterance is that can tell of nothing, so of no danger: only a yes, a no or a not sure; only a day, a time or a number. */
export function bareAnswer(said: string, book: PhraseBook): 'yesOrNo' | 'day' | undefined {
  if (book.whole(said, ['answer.yes', 'answer.no', 'answer.unknown']) !== undefined) return 'yesOrNo';
  const bare = new Set([...book.of('word.day'), ...book.of('word.aroundDay')]);
  const words = plainWords(said).split(' ');
  return words.every((word) => bare.has(word) || SHORT_NUMBER.test(word)) ? 'day' : undefined;
}

function holdsOne(group: string, words: readonly string[], book: PhraseBook): boolean {
  const line = ` ${words.join(' ')} `;
  return book.of(group).some((phrase) => line.includes(` ${phrase} `));
}

function indexOf(phrase: readonly string[], words: readonly string[]): number {
  return words.findIndex((_, from) => phrase.every((word, index) => words[from + index] === word));
}
