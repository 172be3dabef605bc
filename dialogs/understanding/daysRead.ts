import type { Language } from '../../knowledge/contract.js';
import { fromSpanishDays } from './spanishDays.js';

/** Languages whose days and times in words are read; in any other, days are read in numbers and in English words. */
const READERS: readonly (readonly [Language, (text: string) => string])[] = [['es', fromSpanishDays]];

/** Days of the phone's keyboard, as the rules know them. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\blast ?(?:nite|nigth|nght|nihgt|night)\b/giu, 'last night'],
  [/\b(?:tonite|2nite)\b/giu, 'tonight'],
  [/\b(?:yday|yest|yesturday|yesterdy|ystrday|yestrday|yesterady)\b/giu, 'yesterday'],
  [/\b(?:tmrw|tmr|tmw|tomorow|tommorow|tommorrow)\b/giu, 'tomorrow'],
];
const spelledOut = (text: string): string =>
  SLIPS.reduce((rest, [slip, day]) => rest.replace(slip, day), text.normalize('NFC'));

/** A text in the words that the rules read, and the language whose habits its dates in numbers follow. */
export function daysRead(text: string, language: Language): { readonly text: string; readonly language: Language } {
  const typed = spelledOut(text);
  return READERS.reduce(
    (read, [code, inEnglish]) => {
      const english = inEnglish(read.text);
      return { text: english, language: english === read.text ? read.language : code };
    },
    { text: typed, language },
  );
}

/** A text with its days and times in the English words that the rules read, whatever language they are in; all else stays. */
export const inEnglishDays = (text: string): string =>
  READERS.reduce((read, [, inEnglish]) => inEnglish(read), spelledOut(text));
