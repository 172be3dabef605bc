import { typedWords } from './analyzer.js';

/** Added to every word count, so that a word seen in one language only does not decide alone. */
const SMOOTHING = 0.5;
/** How many times likelier another language must be than the first one before it is named: e² ≈ 7. */
const LEAD = 2;

/**
 * Tells in which language a text is written, from the words of labelled texts: naive Bayes with equal priors (Maron,
 * 1961). Words that no language knows say nothing. In doubt it is the first language.
 */
export class LanguageGuess<Language extends string> {
  /** How often each word stands in the texts of each language, in their order. */
  private readonly counts = new Map<string, number[]>();
  private readonly totals: readonly number[];

  constructor(
    private readonly languages: readonly [Language, ...Language[]],
    texts: Iterable<{ readonly text: string; readonly language: Language }>,
  ) {
    const totals = languages.map(() => 0);
    const place = new Map(languages.map((language, at) => [language, at]));
    for (const { text, language } of texts) {
      const at = place.get(language);
      if (at === undefined) continue;
      const words = typedWords(text);
      totals[at] = (totals[at] ?? 0) + words.length;
      for (const word of words) {
        let ofWord = this.counts.get(word);
        if (ofWord === undefined) {
          ofWord = languages.map(() => 0);
          this.counts.set(word, ofWord);
        }
        ofWord[at] = (ofWord[at] ?? 0) + 1;
      }
    }
    this.totals = totals;
  }

  of(text: string): Language {
    const words = typedWords(text).filter((word) => this.counts.has(word));
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
    const size = (this.totals[at] ?? 0) + SMOOTHING * this.counts.size;
    return words.reduce((sum, word) => sum + Math.log(((this.counts.get(word)?.[at] ?? 0) + SMOOTHING) / size), 0);
  }
}
