import { keepThree } from './nearest.js';

/** Okapi BM25 with k1 = 1.2 and b = 0.5: variants are short, so length is discounted less than the usual 0.75. */
const K1 = 1.2;
const B = 0.5;

/** Okapi BM25 weight of one term in one text (Robertson & Zaragoza, 2009). `length`, `average` in terms; ≥ 0 if `idf` ≥ 0. */
export function termWeight({
  tf,
  idf,
  length,
  average,
}: {
  tf: number;
  idf: number;
  length: number;
  average: number;
}): number {
  return (idf * (tf * (K1 + 1))) / (tf + K1 * (1 - B + (B * length) / average));
}

/** Rarity of a term found in `found` of `total` texts; always > 0 (the form with + 1 inside the logarithm). */
export function inverseFrequency(found: number, total: number): number {
  return Math.log(1 + (total - found + 0.5) / (found + 0.5));
}

interface Postings {
  readonly texts: Int32Array;
  readonly weights: Float32Array;
}

/** An index of short texts, each belonging to a group; a group scores by its best texts. */
export class Bm25Index {
  private readonly postings = new Map<string, Postings>();
  private readonly idf = new Map<string, number>();
  private readonly unknownIdf: number;
  private readonly groupOf: Int32Array;
  /** Scratch space of one query: the score of each text, zeros between queries, and the texts that have one. */
  private readonly scores: Float64Array;
  private readonly touched: Int32Array;

  /** `texts`: the terms of each text; `groups`: the group number of each; `groupCount`: how many groups there are. */
  constructor(
    texts: readonly (readonly string[])[],
    groups: readonly number[],
    private readonly groupCount: number,
  ) {
    this.groupOf = Int32Array.from(groups);
    const average = Math.max(1, texts.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, texts.length));
    const lists = new Map<string, { readonly found: number[]; readonly counts: number[] }>();
    texts.forEach((terms, text) => {
      for (const term of terms) {
        const list = lists.get(term);
        if (list === undefined) lists.set(term, { found: [text], counts: [1] });
        else if (list.found[list.found.length - 1] === text) (list.counts[list.counts.length - 1] as number) += 1;
        else {
          list.found.push(text);
          list.counts.push(1);
        }
      }
    });
    for (const [term, { found, counts }] of lists) {
      const idf = inverseFrequency(found.length, texts.length);
      this.idf.set(term, idf);
      const weights = new Float32Array(found.length);
      for (let at = 0; at < found.length; at += 1) {
        const length = texts[found[at] as number]?.length ?? 0;
        weights[at] = termWeight({ tf: counts[at] as number, idf, length, average });
      }
      this.postings.set(term, { texts: Int32Array.from(found), weights });
    }
    this.unknownIdf = inverseFrequency(0, texts.length);
    this.scores = new Float64Array(texts.length);
    this.touched = new Int32Array(texts.length);
  }

  /**
   * Best score and mean of the three best of each group, as shares (0–1) of what a text with exactly the utterance's
   * terms would get. Unknown terms count in that ideal, so strange utterances score low everywhere. `without`: a text left
   * out, by its number.
   */
  groupScores(terms: readonly string[], without = -1): { best: Float64Array; topThree: Float64Array } {
    const { groupOf, scores, touched } = this;
    const { count, share } = this.score(terms, without);
    const three = new Float64Array(this.groupCount * 3);
    for (let at = 0; at < count; at += 1) {
      const text = touched[at] as number;
      keepThree(three, (groupOf[text] as number) * 3, scores[text] as number);
      scores[text] = 0;
    }
    const best = new Float64Array(this.groupCount);
    const topThree = new Float64Array(this.groupCount);
    for (let group = 0; group < this.groupCount; group += 1) {
      const at = group * 3;
      const first = three[at] as number;
      best[group] = first * share;
      topThree[group] = ((first + (three[at + 1] as number) + (three[at + 2] as number)) / 3) * share;
    }
    return { best, topThree };
  }

  /** The score of each text by itself, as {@link groupScores} has it of a group of one. */
  textScores(terms: readonly string[]): Float64Array {
    const { scores, touched } = this;
    const { count, share } = this.score(terms, -1);
    const found = new Float64Array(scores.length);
    for (let at = 0; at < count; at += 1) {
      const text = touched[at] as number;
      found[text] = (scores[text] as number) * share;
      scores[text] = 0;
    }
    return found;
  }

  /** Fills the scratch space; returns how many texts have a score, and what makes a share of it. */
  private score(terms: readonly string[], without: number): { readonly count: number; readonly share: number } {
    const { scores, touched } = this;
    let count = 0;
    let ideal = 0;
    for (const term of new Set(terms)) {
      ideal += termWeight({ tf: 1, idf: this.idf.get(term) ?? this.unknownIdf, length: 1, average: 1 });
      const found = this.postings.get(term);
      if (found === undefined) continue;
      const { texts, weights } = found;
      for (let index = 0; index < texts.length; index += 1) {
        const text = texts[index] as number;
        if (text === without) continue;
        const score = scores[text] as number;
        if (score === 0) {
          touched[count] = text;
          count += 1;
        }
        scores[text] = score + (weights[index] as number);
      }
    }
    return { count, share: ideal > 0 ? 1 / ideal : 0 };
  }
}
