import { Analyzer } from '../engine/analyzer.js';
import { type LanguageCounts, LanguageGuess } from '../engine/languageGuess.js';
import { type KnownWords, Respeller } from '../engine/respelling.js';
import { foundByBlocks } from './checkEntries.js';
import type { KnowledgeBase } from './readKnowledgeBase.js';
import { ORIGINAL } from './readLanguages.js';
import { answersOf, trainingSetOf } from './trainingSetOf.js';

/** What a base's texts come to as words: made once, where the base is read, so that a start reads no text again. */
export interface ReadWords {
  readonly languages: LanguageCounts;
  readonly known: KnownWords;
  /** The terms of each topic's answer, in the order of the topics, parted by blanks. */
  readonly answers: readonly string[];
  /** The terms of each point, topic by topic, in the order they are told, parted by blanks. */
  readonly points: readonly string[];
}

/** The texts that say how people write: every question, whatever it asks. */
const asked = ({ questions: { topics, guards, outOfScope } }: KnowledgeBase) => [...topics, ...guards, ...outOfScope];

/** What each point says, in every language, without its values. */
export function pointTexts(base: KnowledgeBase): string[] {
  return base.topics.flatMap((topic) =>
    (base.entries.get(ORIGINAL)?.get(topic)?.points ?? []).map((_, place) =>
      base.languages
        .flatMap((language) => {
          const worded = base.entries.get(language)?.get(topic)?.points[place];
          return worded ? [worded.title, ...foundByBlocks(worded).map(({ template }) => template)] : [];
        })
        .join(' ')
        .replace(/\{\{[^}]*\}\}/g, ''),
    ),
  );
}

/** Reads all texts of a base, with the analyzer that its model has too. */
export function readWords(base: KnowledgeBase): ReadWords {
  const examples = trainingSetOf(base).examples.map(({ text }) => text);
  const analyzer = new Analyzer(base.lexicon, Analyzer.countWords(base.lexicon, examples));
  const termsOf = (text: string): string => analyzer.analyze(text).stems.join(' ');
  return {
    languages: LanguageGuess.count(base.wholeLanguages, asked(base)),
    known: Respeller.count(asked(base).map(({ text }) => text)),
    answers: answersOf(base).map(termsOf),
    points: pointTexts(base).map(termsOf),
  };
}

/** The terms again of a line of {@link ReadWords}. */
export const termsIn = (line: string): string[] => (line === '' ? [] : line.split(' '));
