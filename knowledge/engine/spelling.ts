import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';
import { isRealWord } from './realWords.js';

/** A word must have been seen this often to be a correction. */
const MIN_COUNT = 3;
/** Shorter words are left as they are: too many real words lie one letter apart. */
const MIN_LENGTH = 5;

interface Candidate {
  readonly word: string;
  readonly letters: number;
}

/** Which letters stand in a word, a bit a letter. One edit changes two of them at most, so most candidates need no closer look. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** The bits set of 32, counted in parallel (Warren, "Hacker's Delight", figure 5-2). */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Corrects a word that is in no training text to the nearest frequent one. */
export class Speller {
  private readonly buckets = new Map<string, Candidate[]>();
  private readonly counts: ReadonlyMap<string, number>;
  private readonly cache = new Map<string, string>();

  /** `counts`: how often each word stands in the training texts. */
  constructor(counts: ReadonlyMap<string, number>) {
    this.counts = counts;
    for (const [word, count] of counts) {
      if (count < MIN_COUNT || word.length < MIN_LENGTH - 1) continue;
      const bucket = this.buckets.get(word.charAt(0)) ?? [];
      bucket.push({ word, letters: lettersOf(word) });
      this.buckets.set(word.charAt(0), bucket);
    }
  }

  /**
   * The word itself when known, English or too short, else the nearest known word with the same first letter within one edit
   * (two from eight letters on; a swap of neighbours is one edit). Ties go to the more frequent, then to the alphabet.
   */
  correct(word: string): string {
    if (word.length < MIN_LENGTH || this.counts.has(word) || /\d/.test(word)) return word;
    if (isRealWord(word)) return word;
    const known = this.cache.get(word);
    if (known !== undefined) return known;
    const limit = word.length >= 8 ? 2 : 1;
    let best = word;
    let bestDistance = limit + 1;
    const own = lettersOf(word);
    for (const { word: candidate, letters } of this.buckets.get(word.charAt(0)) ?? []) {
      if (Math.abs(candidate.length - word.length) > limit) continue;
      if (countBits(own ^ letters) > 2 * limit) continue;
      const distance = DamerauLevenshteinDistance(word, candidate, {
        insertion_cost: 1,
        deletion_cost: 1,
        substitution_cost: 1,
        transposition_cost: 1,
        restricted: true,
      });
      if (
        distance < bestDistance ||
        (distance === bestDistance && distance <= limit && this.isPreferred(candidate, best))
      ) {
        best = candidate;
        bestDistance = distance;
      }
    }
    if (this.cache.size < 5_000) this.cache.set(word, best);
    return best;
  }

  private isPreferred(candidate: string, best: string): boolean {
    const difference = (this.counts.get(candidate) ?? 0) - (this.counts.get(best) ?? 0);
    return difference > 0 || (difference === 0 && candidate < best);
  }
}
