import { VectorTable } from './vectorTable.js';
import { unit, type Whitening } from './whitening.js';

/** Cosines (−1…1) of an utterance to each group of texts. */
export interface GroupCosines {
  /** To the whitened centroid. */
  readonly centroid: Float64Array;
  /** To the nearest text, whitened. */
  readonly best: Float64Array;
  /** Mean over the three nearest texts, whitened. */
  readonly topThree: Float64Array;
  /** To the centroid of the vectors as the encoder gave them: says less of which group, more of whether any. */
  readonly raw: Float64Array;
}

/** So many vectors are remembered with their cosines. */
const REMEMBERED = 16;

/** An encoder's vector whitened, and its cosines to all texts. */
export interface Near {
  readonly whitened: Float32Array;
  readonly cosines: Float64Array;
}

/** Stored vectors of the variants, whitened, and the centroids of each group. */
export class NearestIndex {
  private readonly centroids: VectorTable;
  private readonly seen = new Map<Float32Array, Near>();

  /** `vectors`: all texts', whitened, of length 1; `groups`: the group of each; `rawCentroids`: a row a group, of length 1. */
  constructor(
    readonly vectors: VectorTable,
    readonly groups: Int32Array,
    readonly groupCount: number,
    readonly whitening: Whitening,
    readonly rawCentroids: VectorTable,
  ) {
    const add = (text: number, sum: Float32Array, from: number): void => vectors.addRow(text, sum, from);
    this.centroids = centroidsOf(add, groups, groupCount, whitening.dimensions);
  }

  /** Builds from raw encoder vectors and the group of each. */
  static build(
    raw: readonly Float32Array[],
    groups: readonly number[],
    groupCount: number,
    whitening: Whitening,
  ): NearestIndex {
    const size = whitening.dimensions;
    const rawOf = (text: number): Float32Array => raw[text] ?? new Float32Array(size);
    const vectors = VectorTable.of(raw.length, size, (text) => whitening.apply(rawOf(text)));
    const add = (text: number, sum: Float32Array, from: number): void =>
      rawOf(text).forEach((value, index) => {
        sum[from + index] = (sum[from + index] as number) + value;
      });
    const rawCentroids = centroidsOf(add, groups, groupCount, size);
    return new NearestIndex(vectors, Int32Array.from(groups), groupCount, whitening, rawCentroids);
  }

  /** A raw vector beside all texts; the last few are remembered, since one message is read in several ways. */
  near(raw: Float32Array): Near {
    const known = this.seen.get(raw);
    if (known) return known;
    const whitened = this.whitening.apply(raw);
    const near = { whitened, cosines: this.vectors.dotsWith(whitened) };
    this.seen.set(raw, near);
    const [oldest] = this.seen.keys();
    if (this.seen.size > REMEMBERED && oldest !== undefined) this.seen.delete(oldest);
    return near;
  }

  /** The cosines of a raw vector to every group. */
  groupScores(raw: Float32Array): GroupCosines {
    const { whitened: query, cosines } = this.near(raw);
    const three = new Float64Array(3 * this.groupCount).fill(-1);
    const { groups } = this;
    for (let text = 0; text < cosines.length; text += 1)
      keepThree(three, 3 * (groups[text] as number), cosines[text] as number);
    const best = Float64Array.from({ length: this.groupCount }, (_, group) => three[3 * group] as number);
    const topThree = best.map(
      (first, group) => (first + (three[3 * group + 1] as number) + (three[3 * group + 2] as number)) / 3,
    );
    return { centroid: this.centroids.dotsWith(query), best, topThree, raw: this.rawCentroids.dotsWith(raw) };
  }

  /** The texts nearest to a raw vector by whitened cosine, the nearest first; ties by number. */
  nearestTexts(raw: Float32Array, count: number): { readonly text: number; readonly cosine: number }[] {
    return Array.from(this.near(raw).cosines, (cosine, text) => ({ text, cosine }))
      .sort((a, b) => b.cosine - a.cosine || a.text - b.text)
      .slice(0, count);
  }
}

/** Puts a score into a descending triple that starts at `at`, if it belongs there. */
export function keepThree(three: Float64Array, at: number, score: number): void {
  if (score <= (three[at + 2] ?? 0)) return;
  let slot = at + 2;
  while (slot > at && score > (three[slot - 1] ?? 0)) {
    three[slot] = three[slot - 1] ?? 0;
    slot -= 1;
  }
  three[slot] = score;
}

/** The mean of each group's vectors, scaled to length 1: a row a group. `add`: adds a text's vector to the sums in place. */
function centroidsOf(
  add: (text: number, sums: Float32Array, from: number) => void,
  groups: ArrayLike<number>,
  groupCount: number,
  size: number,
): VectorTable {
  const sums = new Float32Array(groupCount * size);
  for (let text = 0; text < groups.length; text += 1) {
    add(text, sums, (groups[text] ?? 0) * size);
  }
  return VectorTable.of(groupCount, size, (group) => unit(sums.subarray(group * size, (group + 1) * size)));
}
