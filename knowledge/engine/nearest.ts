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

/** In an index of more groups than this, only the texts of the groups with the nearest centroids are looked at. */
const SHORT_LIST = 200;

/** Stored vectors of the variants, whitened, and the centroids of each group. */
export class NearestIndex {
  private readonly centroids: Float32Array;
  /** The texts of each group. */
  private readonly members: readonly Int32Array[];

  /** `vectors`: all whitened unit vectors in one array; `groups`: the group of each; `rawCentroids`: a row a group, of length 1. */
  constructor(
    readonly vectors: Float32Array,
    readonly groups: Int32Array,
    readonly groupCount: number,
    readonly whitening: Whitening,
    readonly rawCentroids: Float32Array,
  ) {
    const size = whitening.dimensions;
    this.centroids = centroidsOf((text) => vectors.subarray(text * size, (text + 1) * size), groups, groupCount, size);
    const lists = Array.from({ length: groupCount }, (): number[] => []);
    groups.forEach((group, text) => {
      lists[group]?.push(text);
    });
    this.members = lists.map((list) => Int32Array.from(list));
  }

  /** Builds from raw encoder vectors and the group of each. */
  static build(
    raw: readonly Float32Array[],
    groups: readonly number[],
    groupCount: number,
    whitening: Whitening,
  ): NearestIndex {
    const size = whitening.dimensions;
    const vectors = new Float32Array(raw.length * size);
    raw.forEach((vector, index) => {
      vectors.set(whitening.apply(vector), index * size);
    });
    const rawCentroids = centroidsOf((text) => raw[text] ?? new Float32Array(size), groups, groupCount, size);
    return new NearestIndex(vectors, Int32Array.from(groups), groupCount, whitening, rawCentroids);
  }

  /** The cosines of a raw vector to every group. In a large index `best` and `topThree` of far groups are their centroid's. */
  groupScores(raw: Float32Array): GroupCosines {
    const size = this.whitening.dimensions;
    const query = this.whitening.apply(raw);
    const cosines = (table: Float32Array, vector: Float32Array): Float64Array =>
      Float64Array.from({ length: this.groupCount }, (_, group) => dotAt(table, group * size, vector));
    const centroid = cosines(this.centroids, query);
    const best = Float64Array.from(centroid);
    const topThree = Float64Array.from(centroid);
    const three = new Float64Array(3);
    for (const group of this.nearGroups(centroid)) {
      three.fill(-1);
      for (const text of this.members[group] ?? []) keepThree(three, 0, dotAt(this.vectors, text * size, query));
      const [first = -1, second = -1, third = -1] = three;
      best[group] = first;
      topThree[group] = (first + second + third) / 3;
    }
    return { centroid, best, topThree, raw: cosines(this.rawCentroids, raw) };
  }

  /** The texts nearest to a raw vector by whitened cosine, the nearest first; ties by number. */
  nearestTexts(raw: Float32Array, count: number): { readonly text: number; readonly cosine: number }[] {
    const size = this.whitening.dimensions;
    const query = this.whitening.apply(raw);
    return Array.from(this.groups, (_, text) => ({ text, cosine: dotAt(this.vectors, text * size, query) }))
      .sort((a, b) => b.cosine - a.cosine || a.text - b.text)
      .slice(0, count);
  }

  private nearGroups(centroid: Float64Array): Iterable<number> {
    if (this.groupCount <= SHORT_LIST) return centroid.keys();
    const floor = Float64Array.from(centroid).sort()[this.groupCount - SHORT_LIST] ?? -1;
    return [...centroid.keys()].filter((group) => (centroid[group] ?? -1) >= floor);
  }
}

/**
 * Dot product of `query` with the row of `table` that starts at `start`. Four sums side by side: this loop is most of
 * the engine's time, and the processor adds them in parallel. The length must be a multiple of four.
 */
function dotAt(table: Float32Array, start: number, query: Float32Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let index = 0; index < query.length; index += 4) {
    const at = start + index;
    first += (query[index] as number) * (table[at] as number);
    second += (query[index + 1] as number) * (table[at + 1] as number);
    third += (query[index + 2] as number) * (table[at + 2] as number);
    fourth += (query[index + 3] as number) * (table[at + 3] as number);
  }
  return first + second + third + fourth;
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

/** The mean of each group's vectors, scaled to length 1: a row a group. */
function centroidsOf(
  vectorOf: (text: number) => Float32Array,
  groups: ArrayLike<number>,
  groupCount: number,
  size: number,
): Float32Array {
  const table = new Float32Array(groupCount * size);
  for (let text = 0; text < groups.length; text += 1) {
    const vector = vectorOf(text);
    const start = (groups[text] ?? 0) * size;
    for (let index = 0; index < size; index += 1)
      table[start + index] = (table[start + index] ?? 0) + (vector[index] ?? 0);
  }
  for (let group = 0; group < groupCount; group += 1)
    table.set(unit(table.subarray(group * size, (group + 1) * size)), group * size);
  return table;
}
