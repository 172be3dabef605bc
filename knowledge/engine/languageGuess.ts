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
  private readonly counts = new Map<string, Map<Language, number>>();
  private readonly totals = new Map<Language, number>();

  constructor(
    private readonly languages: readonly [Language, ...Language[]],
    texts: Iterable<{ readonly text: string; readonly language: Language }>,
  ) {
    for (const { text, language } of texts) {
      for (const word of typedWords(text)) {
        const byLanguage = this.counts.get(word) ?? new Map<Language, number>();
        byLanguage.set(language, (byLanguage.get(language) ?? 0) + 1);
        this.counts.set(word, byLanguage);
        this.totals.set(language, (this.totals.get(language) ?? 0) + 1);
      }
    }
  }

  of(text: string): Language {
    const words = typedWords(text).filter((word) => this.counts.has(word));
    const [first, ...others] = this.languages;
    const atFirst = this.logLikelihood(words, first);
    let best = first;
    let bestLead = LEAD;
    for (const language of others) {
      const lead = this.logLikelihood(words, language) - atFirst;
      if (lead <= bestLead) continue;
      best = language;
      bestLead = lead;
    }
    return best;
  }

  private logLikelihood(words: readonly string[], language: Language): number {
    const size = (this.totals.get(language) ?? 0) + SMOOTHING * this.counts.size;
    return words.reduce(
      (sum, word) => sum + Math.log(((this.counts.get(word)?.get(language) ?? 0) + SMOOTHING) / size),
      0,
    );
  }
}
