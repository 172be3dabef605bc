import { dot, unit, type Whitening } from './whitening.js';

/** Stored vectors of the variants, whitened, and the centroid of each group. */
export class NearestIndex {
  /** `vectors`: all whitened unit vectors in one array; `groups`: the group of each. */
  constructor(
    readonly vectors: Float32Array,
    readonly groups: Int32Array,
    readonly groupCount: number,
    readonly whitening: Whitening,
    private readonly centroids: readonly Float32Array[] = centroidsOf(
      vectors,
      groups,
      groupCount,
      whitening.dimensions,
    ),
  ) {}

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
    return new NearestIndex(vectors, Int32Array.from(groups), groupCount, whitening);
  }

  /** Cosines (−1…1) of a raw vector to each group: its centroid, its nearest text, and the mean of its three nearest. */
  groupScores(raw: Float32Array): { centroid: Float64Array; best: Float64Array; topThree: Float64Array } {
    const size = this.whitening.dimensions;
    const query = this.whitening.apply(raw);
    const three = new Float64Array(this.groupCount * 3).fill(-1);
    for (let text = 0; text < this.groups.length; text += 1) {
      keepThree(three, (this.groups[text] ?? 0) * 3, dotAt(this.vectors, text * size, query));
    }
    return {
      centroid: Float64Array.from(this.centroids, (center) => dot(query, center)),
      best: Float64Array.from({ length: this.groupCount }, (_, group) => three[group * 3] ?? -1),
      topThree: Float64Array.from(
        { length: this.groupCount },
        (_, group) => ((three[group * 3] ?? -1) + (three[group * 3 + 1] ?? -1) + (three[group * 3 + 2] ?? -1)) / 3,
      ),
    };
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

function centroidsOf(vectors: Float32Array, groups: Int32Array, groupCount: number, size: number): Float32Array[] {
  const centers = Array.from({ length: groupCount }, () => new Float32Array(size));
  groups.forEach((group, text) => {
    const center = centers[group];
    if (center)
      for (let index = 0; index < size; index += 1)
        center[index] = (center[index] ?? 0) + (vectors[text * size + index] ?? 0);
  });
  return centers.map(unit);
}
