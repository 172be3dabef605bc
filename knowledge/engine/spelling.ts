import { isRealWord } from './realWords.js';
import { Recent } from './recent.js';

/** A word must have been seen this often to be a correction. */
const MIN_COUNT = 3;
/** Shorter words are left as they are: too many real words lie one letter apart. */
const MIN_LENGTH = 5;
/** From this length on a word may be two edits away. */
const MIN_LENGTH_OF_TWO = 8;
/** Corrections that are remembered: those of the newest messages, which are read several times. */
const MOST_REMEMBERED = 300;

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
  /** By first letter and length. */
  private readonly buckets = new Map<string, Candidate[]>();
  private readonly counts: ReadonlyMap<string, number>;
  private readonly corrections = new Recent<string>(MOST_REMEMBERED);
  private readonly rows: Rows;
  private compared = 0;

  /** `counts`: how often each word stands in the training texts. */
  constructor(counts: ReadonlyMap<string, number>) {
    this.counts = counts;
    let longest = 0;
    for (const [word, count] of counts) {
      if (count < MIN_COUNT || word.length < MIN_LENGTH - 1) continue;
      const key = bucketOf(word, word.length);
      const bucket = this.buckets.get(key) ?? [];
      bucket.push({ word, letters: lettersOf(word) });
      this.buckets.set(key, bucket);
      longest = Math.max(longest, word.length);
    }
    const row = (): Int32Array => new Int32Array(longest + 1);
    this.rows = [row(), row(), row()];
  }

  /** Pairs of letters compared so far: what the work is bounded by. */
  get steps(): number {
    return this.compared;
  }

  /**
   * The word itself when known, English or too short, else the nearest known word with the same first letter within one edit
   * (two from eight letters on; a swap of neighbours is one edit). Ties go to the more frequent, then to the alphabet.
   */
  correct(word: string): string {
    if (word.length < MIN_LENGTH || this.counts.has(word) || /\d/.test(word)) return word;
    if (isRealWord(word)) return word;
    return this.corrections.of(word, () => this.nearest(word));
  }

  private nearest(word: string): string {
    const limit = word.length >= MIN_LENGTH_OF_TWO ? 2 : 1;
    let best = word;
    let bestDistance = limit + 1;
    const own = lettersOf(word);
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      for (const { word: candidate, letters } of this.buckets.get(bucketOf(word, length)) ?? []) {
        if (countBits(own ^ letters) > 2 * limit) continue;
        const distance = this.distance(word, candidate, Math.min(limit, bestDistance));
        if (
          distance < bestDistance ||
          (distance === bestDistance && distance <= limit && this.isPreferred(candidate, best))
        ) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /**
   * The restricted Damerau-Levenshtein distance (optimal string alignment), or `limit + 1` when it is more: only the
   * diagonals that can be within the limit are looked at (Ukkonen, "Algorithms for Approximate String Matching", 1985).
   */
  private distance(source: string, target: string, limit: number): number {
    const beyond = limit + 1;
    if (Math.abs(source.length - target.length) > limit) return beyond;
    let leastAbove = 0;
    let [before, above, row] = this.rows;
    for (let column = 0; column <= target.length; column += 1) above[column] = Math.min(column, beyond);
    for (let at = 1; at <= source.length; at += 1) {
      const from = Math.max(1, at - limit);
      const to = Math.min(target.length, at + limit);
      row[from - 1] = from === 1 ? Math.min(at, beyond) : beyond;
      let least = row[from - 1] ?? beyond;
      for (let column = from; column <= to; column += 1) {
        this.compared += 1;
        const isSame = source.charCodeAt(at - 1) === target.charCodeAt(column - 1);
        let cost = Math.min(
          (row[column - 1] ?? beyond) + 1,
          (column === at + limit ? beyond : (above[column] ?? beyond)) + 1,
          (above[column - 1] ?? beyond) + (isSame ? 0 : 1),
        );
        const isSwap =
          at > 1 &&
          column > 1 &&
          source.charCodeAt(at - 1) === target.charCodeAt(column - 2) &&
          source.charCodeAt(at - 2) === target.charCodeAt(column - 1);
        if (isSwap) cost = Math.min(cost, (before[column - 2] ?? beyond) + 1);
        row[column] = Math.min(cost, beyond);
        least = Math.min(least, cost);
      }
      // A swap reaches back two rows, so one row beyond the limit is not the end.
      if (least >= beyond && leastAbove >= beyond) return beyond;
      leastAbove = least;
      [before, above, row] = [above, row, before];
    }
    return above[target.length] ?? beyond;
  }

  private isPreferred(candidate: string, best: string): boolean {
    const difference = (this.counts.get(candidate) ?? 0) - (this.counts.get(best) ?? 0);
    return difference > 0 || (difference === 0 && candidate < best);
  }
}

type Rows = [Int32Array, Int32Array, Int32Array];

const bucketOf = (word: string, length: number): string => `${word.charAt(0)}${length}`;
