import type { Language } from '../../knowledge/contract.js';
import { habitsOf, type Unit } from '../../knowledge/habits.js';
import { NUMBER } from './formNumber.js';

const NUMBERS = new RegExp(NUMBER, 'g');
/** Units of a time within which something is to be done. */
const OF_TIME: readonly Unit[] = ['hours', 'days', 'court-days', 'calendar-days', 'business-days', 'months', 'years'];

/** Whether a sentence says whom to call or to write to. */
const saysWhomToCall = (text: string): boolean =>
  [...text.matchAll(NUMBERS)].some(({ groups }) => groups?.form === undefined);

const saysNumberOf = (units: readonly Unit[], text: string, language: Language): boolean => {
  const words = units.flatMap((unit) => habitsOf(language).units[unit] ?? []);
  return new RegExp(`\\d (?:${words.join('|')})(?!\\p{L})`, 'u').test(text);
};

/** Whether a sentence must never be folded away: whom to call, hours, and what forbids or takes something back. */
export const mustBeSeen = (text: string, language: Language): boolean =>
  saysWhomToCall(text) || saysNumberOf(['hours'], text, language) || habitsOf(language).narrows.test(text);

/** Whether a sentence must be said: it must be seen, names a time, says what to do, or limits something in its middle. */
export function mustBeSaid(text: string, language: Language): boolean {
  const { limits, asks } = habitsOf(language);
  const isTimed = saysNumberOf(OF_TIME, text, language);
  return mustBeSeen(text, language) || isTimed || asks.test(text) || limits.test(text);
}

/** Whether a sentence is kept, of a text in a language. */
type IsKept = (text: string, language: Language) => boolean;

/** Whether a sentence is a question, which is not said without what answers it. */
export const isQuestion = (text: string | undefined): boolean => /[?？]["”)]?$/.test(text ?? '');

/**
 * Which of the sentences of an answer may be folded away or left out: those from `from` up to `to`. Its first `room` stay. What
 * says at the end whom to call stays behind them; what stands before another sentence that is kept stays too, since without it
 * that one would mislead; a question stays with its answer.
 */
export function mayBeLeftOut(
  texts: readonly string[],
  room: number,
  language: Language,
  isKept: IsKept,
): { readonly from: number; readonly to: number } {
  let to = texts.length;
  while (to > 1 && saysWhomToCall(texts[to - 1] ?? '')) to -= 1;
  if (to < texts.length && to > 1 && isQuestion(texts[to - 1])) to -= 1;
  const kept = texts.slice(0, to).reduce((last, text, at) => (isKept(text, language) ? at + 1 : last), 1);
  let from = Math.max(kept, room - (texts.length - to));
  if (from < to && from > kept && isQuestion(texts[from - 1])) from -= 1;
  return { from, to: Math.max(from, to) };
}
