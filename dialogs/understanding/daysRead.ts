import type { Language } from '../../knowledge/contract.js';
import { fromSpanishDays } from './spanishDays.js';

/** Languages whose days and times in words are read; in any other, days are read in numbers and in English words. */
const READERS: readonly (readonly [Language, (text: string) => string])[] = [['es', fromSpanishDays]];

/** A text in the words that the rules read, and the language whose habits its dates in numbers follow. */
export function daysRead(text: string, language: Language): { readonly text: string; readonly language: Language } {
  const typed = text.normalize('NFC');
  return READERS.reduce(
    (read, [code, inEnglish]) => {
      const english = inEnglish(read.text);
      return { text: english, language: english === read.text ? read.language : code };
    },
    { text: typed, language },
  );
}

/** A text with its days and times in the English words that the rules read, whatever language they are in; all else stays. */
export const inEnglishDays = (text: string): string => READERS.reduce((read, [, inEnglish]) => inEnglish(read), text);
