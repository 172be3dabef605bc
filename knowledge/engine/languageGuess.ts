import { typedWords } from './analyzer.js';

/** Added to every word count, so that a word seen in one language only does not decide alone. */
const SMOOTHING = 0.5;
/** How many times likelier another language must be than the first one before it is named: e² ≈ 7. */
const LEAD = 2;

/** How often each word stands in the texts of each language. */
export interface LanguageCounts {
  readonly words: readonly string[];
  /** A row a word, a column a language. */
  readonly counts: Uint32Array;
  /** All words of each language. */
  readonly totals: readonly number[];
}

/**
 * Tells in which language a text is written, from the words of labelled texts: naive Bayes with equal priors (Maron,
 * 1961). Words that no language knows say nothing. In doubt it is the first language.
 */
export class LanguageGuess<Language extends string> {
  /** The row of each word in the counts. */
  private readonly rows: ReadonlyMap<string, number>;

  constructor(
    private readonly languages: readonly [Language, ...Language[]],
    private readonly counted: LanguageCounts,
  ) {
    this.rows = new Map(counted.words.map((word, row) => [word, row]));
  }

  /** Counts the words of labelled texts: what {@link LanguageGuess}'s constructor wants. */
  static count<Language extends string>(
    languages: readonly Language[],
    texts: Iterable<{ readonly text: string; readonly language: Language }>,
  ): LanguageCounts {
    const counts = new Map<string, number[]>();
    const totals = languages.map(() => 0);
    const place = new Map(languages.map((language, at) => [language, at]));
    for (const { text, language } of texts) {
      const at = place.get(language);
      if (at === undefined) continue;
      const words = typedWords(text);
      totals[at] = (totals[at] ?? 0) + words.length;
      for (const word of words) {
        let ofWord = counts.get(word);
        if (ofWord === undefined) {
          ofWord = languages.map(() => 0);
          counts.set(word, ofWord);
        }
        ofWord[at] = (ofWord[at] ?? 0) + 1;
      }
    }
    return { words: [...counts.keys()], counts: Uint32Array.from([...counts.values()].flat()), totals };
  }

  of(text: string): Language {
    const words = typedWords(text).filter((word) => this.rows.has(word));
    const atFirst = this.logLikelihood(words, 0);
    let [best] = this.languages;
    let bestLead = LEAD;
    for (const [at, language] of this.languages.entries()) {
      if (at === 0) continue;
      const lead = this.logLikelihood(words, at) - atFirst;
      if (lead <= bestLead) continue;
      best = language;
      bestLead = lead;
    }
    return best;
  }

  /** `at`: the place of the language. */
  private logLikelihood(words: readonly string[], at: number): number {
    const { counts, totals } = this.counted;
    const size = (totals[at] ?? 0) + SMOOTHING * this.rows.size;
    const countOf = (word: string): number => counts[(this.rows.get(word) ?? -1) * this.languages.length + at] ?? 0;
    return words.reduce((sum, word) => sum + Math.log((countOf(word) + SMOOTHING) / size), 0);
  }
}
