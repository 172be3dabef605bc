import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { easeOf } from './spanishReading.js';

/** The highest Flesch–Kincaid grade of an English file, and the least ease (Fernández Huerta) of a Spanish file or answer. */
export const MAX_GRADE = 8;
export const MIN_EASE = 60;

/** Flesch–Kincaid grade of English text; 0 for an empty one. A colon ends a sentence as a full stop does. */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.!?:]+(?=\s|$)/).filter((sentence) => /\p{L}/u.test(sentence)).length;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length === 0) return 0;
  return fleschKincaid({
    sentence: Math.max(1, sentences),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/** The formulas of `languages.yaml`, by name. */
export const FORMULAS = ['flesch-kincaid', 'fernandez-huerta'] as const;
export type Formula = (typeof FORMULAS)[number];

const HARD: Readonly<Record<Formula, (text: string) => string | undefined>> = {
  'flesch-kincaid': hardEnglish,
  'fernandez-huerta': hardSpanish,
};
/** By the grade an entry is measured whole, since some of its points alone read harder; by the ease every answer is. */
export const isMeasuredWhole = (formula: Formula | undefined): boolean => formula === 'flesch-kincaid';

/** What is said of a text that is harder to read than {@link MAX_GRADE} or {@link MIN_EASE}; `undefined` for one that is easy. */
export const hardReading = (formula: Formula, text: string): string | undefined => HARD[formula](text);

function hardEnglish(text: string): string | undefined {
  const grade = gradeOf(text);
  return grade > MAX_GRADE ? `the text reads at grade ${grade.toFixed(1)}; ${MAX_GRADE} is the limit.` : undefined;
}

function hardSpanish(text: string): string | undefined {
  const ease = easeOf(text);
  return ease < MIN_EASE ? `the text has an ease of ${ease.toFixed(0)}; ${MIN_EASE} is the least.` : undefined;
}
