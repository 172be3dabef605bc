import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import AggressiveTokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer.js';
import type { Lexicon } from './lexicon.js';
import { Speller } from './spelling.js';

/** Longer utterances are cut here; a question is found well before. In characters. */
export const MAX_CHARACTERS = 4_000;

/** What an utterance is made of, the same for a stored variant and for what a person types. */
export interface Analysis {
  /** Corrected words in order. */
  readonly words: readonly string[];
  /** Their stems, in order. */
  readonly stems: readonly string[];
  /** Groups of the lexicon that the words belong to, each once. */
  readonly concepts: readonly string[];
  /** The words as typed (lower case, no accents), for character n-grams. */
  readonly typed: readonly string[];
}

const tokenizer = new AggressiveTokenizer();

/** Lower case, no accents, apostrophes closed up, letters repeated three times and more cut to two. */
export function plainText(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(\p{L})\.(\p{L})\.(\p{L})\.?(?!\p{L})/gu, '$1$2$3')
    .replace(/[’'`]/g, '')
    .replace(/([a-z])\1{2,}/g, '$1$1')
    .replace(/[-/]/g, ' ');
}

/** The words of a text as typed, in order. */
export function typedWords(text: string): string[] {
  return tokenizer.tokenize(plainText(text)).slice(0, 600);
}

/** Makes terms of text. Both sides of every comparison go through the same one. */
export class Analyzer {
  private readonly spellings: ReadonlyMap<string, readonly string[]>;
  private readonly conceptsOf = new Map<string, string[]>();
  private readonly speller: Speller;
  private readonly stemCache = new Map<string, string>();

  /** `counts`: how often each expanded word stands in the training texts, for the speller. */
  constructor(lexicon: Lexicon, counts: ReadonlyMap<string, number>) {
    this.spellings = new Map(Object.entries(lexicon.spellings).map(([from, to]) => [from, to.split(' ')]));
    for (const [concept, words] of Object.entries(lexicon.concepts)) {
      for (const word of words) this.conceptsOf.set(word, [...(this.conceptsOf.get(word) ?? []), concept]);
    }
    this.speller = new Speller(counts);
  }

  /** Counts the expanded words of training texts: what {@link Analyzer}'s constructor wants. */
  static countWords(lexicon: Lexicon, texts: readonly string[]): Map<string, number> {
    const analyzer = new Analyzer(lexicon, new Map());
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const word of analyzer.expand(typedWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    for (const word of analyzer.conceptsOf.keys()) counts.set(word, Math.max(counts.get(word) ?? 0, 3));
    return counts;
  }

  analyze(text: string): Analysis {
    const typed = typedWords(text);
    const words = this.expand(typed.map((word) => (this.spellings.has(word) ? word : this.speller.correct(word))));
    return {
      words,
      typed,
      stems: words.map((word) => this.stem(word)),
      concepts: [...new Set(words.flatMap((word) => this.conceptsOf.get(word) ?? []))],
    };
  }

  private expand(words: readonly string[]): string[] {
    return words.flatMap((word) => this.spellings.get(word) ?? [word]);
  }

  private stem(word: string): string {
    const known = this.stemCache.get(word);
    if (known !== undefined) return known;
    const stem = porter.stem(word);
    if (this.stemCache.size < 50_000) this.stemCache.set(word, stem);
    return stem;
  }
}
