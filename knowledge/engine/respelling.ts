import { plainText } from './analyzer.js';
import { isRealWord } from './realWords.js';
import { Recent } from './recent.js';
import { Speller } from './spelling.js';

/** Words are left alone up to this length: too many real words lie one letter apart. */
const MIN_LENGTH = 4;
/** A word must stand this often in the known texts to be a correction, or one part of two words run together. */
const MIN_COUNT = 3;
const MIN_PART_COUNT = 5;
/** People rarely miss the first letter: a candidate that keeps it counts this many times as often. */
const FIRST_LETTER = 3;
/** From this length on, an unknown word may be a whole phrase without spaces. */
const MIN_PHRASE = 7;
/** The longest word looked for, in letters. */
const MAX_PART = 16;
/** So many different unknown words of an utterance are looked into; more have only texts made to keep us busy, and stay as
 *  typed. */
export const MOST_UNKNOWN = 60;
/** Words that are remembered: those of the newest utterances, which are read several times. */
const MOST_REMEMBERED = 300;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const ONE_LETTER_WORDS = 'aiuyo';
const CONTRACTION = /^[a-z]+'[a-z]{1,2}$/;
/** A contraction whose apostrophe became a space, an accent or a backtick: phones and dictation write it so. */
const TORN = /(?<![\p{L}'’])(\p{L}+)[ `´]([a-z]{1,2})(?![\p{L}\p{N}'’])/giu;

/** Most words: {@link plainText} leaves them as they are. */
const PLAIN_WORD = /^(?!.*(.)\1\1)[a-z]+$/;

/** The words that people type. */
export interface KnownWords {
  readonly words: readonly string[];
  /** How often each of them stands in the texts. */
  readonly counts: Uint32Array;
  readonly contractions: readonly string[];
}

/**
 * Writes an utterance as it was meant, before anything reads it: the sentence encoder breaks a mistyped word into
 * pieces that mean something else. A word of no known text, and not English, becomes the most frequent known word one slip away
 * (Norvig, "How to Write a Spelling Corrector", 2007), else two known words run together, else the speller's nearest,
 * else the likeliest row of known words (unigram segmentation by dynamic programming). Known words stay as they are,
 * and known contractions get their apostrophe back.
 */
export class Respeller {
  private readonly counts: ReadonlyMap<string, number>;
  private readonly contractions: ReadonlySet<string>;
  private readonly total: number;
  private readonly speller: Speller;
  private readonly recent = new Recent<string>(MOST_REMEMBERED);

  /** `shortForms`: words that the lexicon knows how to read. */
  constructor(
    { words, counts, contractions }: KnownWords,
    private readonly shortForms: ReadonlySet<string>,
  ) {
    this.counts = new Map(words.map((word, at) => [word, counts[at] ?? 0]));
    this.contractions = new Set(contractions);
    this.total = counts.reduce((sum, count) => sum + count, 0);
    this.speller = new Speller(this.counts);
  }

  /** Counts the words of what people type: what {@link Respeller}'s constructor wants. */
  static count(texts: Iterable<string>): KnownWords {
    const counts = new Map<string, number>();
    const contractions = new Set<string>();
    for (const text of texts) {
      const words = text
        .replaceAll('’', "'")
        .toLowerCase()
        .split(/[^\p{L}']+/u);
      for (const word of words) if (CONTRACTION.test(word)) contractions.add(word);
      for (const word of plainText(text).match(/[a-z]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return { words: [...counts.keys()], counts: Uint32Array.from(counts.values()), contractions: [...contractions] };
  }

  /** The utterance with its unknown words written out, the first {@link MOST_UNKNOWN} of them; everything else, and the
   *  length of what is known, untouched. */
  respell(utterance: string): string {
    const whole = utterance.replace(TORN, (typed, first: string, last: string) =>
      this.contractions.has(`${first}'${last}`.toLowerCase()) ? `${first}'${last}` : typed,
    );
    const unknown = new Set<string>();
    return whole.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (typed) => {
      const word = PLAIN_WORD.test(typed) ? typed : plainText(typed);
      if (!/^[a-z]+$/.test(word) || this.isKnown(word)) return typed;
      if (!unknown.has(word) && unknown.size >= MOST_UNKNOWN) return typed;
      unknown.add(word);
      const meant = this.recent.of(word, () => this.meant(word));
      return meant === word ? typed : meant;
    });
  }

  private isKnown(word: string): boolean {
    return word.length < MIN_LENGTH || this.counts.has(word) || this.shortForms.has(word) || isRealWord(word);
  }

  private meant(word: string): string {
    return this.oneSlipAway(word) ?? this.inTwo(word) ?? this.nearest(word) ?? this.inRow(word) ?? word;
  }

  private countOf(word: string): number {
    return this.counts.get(word) ?? 0;
  }

  private oneSlipAway(word: string): string | undefined {
    if (word.length > MAX_PART + 1) return undefined;
    let best: string | undefined;
    let bestCount = MIN_COUNT - 1;
    for (const candidate of slipsOf(word)) {
      const count = this.countOf(candidate);
      if (count < MIN_COUNT) continue;
      const weight = candidate.charAt(0) === word.charAt(0) ? count * FIRST_LETTER : count;
      if (weight < bestCount || (weight === bestCount && best !== undefined && candidate > best)) continue;
      best = candidate;
      bestCount = weight;
    }
    return best;
  }

  private inTwo(word: string): string | undefined {
    if (word.length > 2 * MAX_PART) return undefined;
    let best: string | undefined;
    let bestWeight = 0;
    for (let at = 2; at <= word.length - 2; at += 1) {
      const [left, right] = [this.countOf(word.slice(0, at)), this.countOf(word.slice(at))];
      if (left < MIN_PART_COUNT || right < MIN_PART_COUNT || left * right <= bestWeight) continue;
      best = `${word.slice(0, at)} ${word.slice(at)}`;
      bestWeight = left * right;
    }
    return best;
  }

  private nearest(word: string): string | undefined {
    const corrected = this.speller.correct(word);
    return corrected === word ? undefined : corrected;
  }

  private inRow(word: string): string | undefined {
    if (word.length < MIN_PHRASE) return undefined;
    const best = new Float64Array(word.length + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(word.length + 1);
    best[0] = 0;
    for (let end = 1; end <= word.length; end += 1) {
      for (let start = Math.max(0, end - MAX_PART); start < end; start += 1) {
        const part = word.slice(start, end);
        const count = this.countOf(part);
        if (count < MIN_COUNT || (part.length === 1 && !ONE_LETTER_WORDS.includes(part))) continue;
        const weight = (best[start] ?? 0) + Math.log(count / this.total);
        if (weight <= (best[end] ?? 0)) continue;
        best[end] = weight;
        from[end] = start;
      }
    }
    if (best[word.length] === Number.NEGATIVE_INFINITY) return undefined;
    const parts: string[] = [];
    for (let end = word.length; end > 0; end = from[end] ?? 0) parts.unshift(word.slice(from[end] ?? 0, end));
    return parts.join(' ');
  }
}

/** Every word one slip away: a letter left out, swapped with the next, replaced or added. */
function slipsOf(word: string): Set<string> {
  const slips = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (right !== '') slips.add(left + right.slice(1));
    if (right.length > 1) slips.add(`${left}${right.charAt(1)}${right.charAt(0)}${right.slice(2)}`);
    for (const letter of ALPHABET) {
      if (right !== '') slips.add(left + letter + right.slice(1));
      slips.add(left + letter + right);
    }
  }
  return slips;
}
