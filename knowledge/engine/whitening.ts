/**
 * Whitening by the pooled within-group covariance, so that directions in which one group's texts differ among
 * themselves count little (linear discriminant analysis; Hastie, Tibshirani & Friedman, 2009, section 4.3).
 */
export class Whitening {
  /** `mean` of all vectors; `factor`: lower Cholesky factor of the shrunk covariance, row by row. */
  constructor(
    readonly mean: Float32Array,
    readonly factor: Float32Array,
  ) {}

  get dimensions(): number {
    return this.mean.length;
  }

  /** Fits on vectors and their group numbers. `shrink` (0–1) mixes in the average variance, which keeps it stable with few texts. */
  static fit(vectors: readonly Float32Array[], groups: readonly number[], shrink = 0.3): Whitening {
    const size = vectors[0]?.length ?? 0;
    const mean = meanOf(vectors, size);
    const members = new Map<number, Float32Array[]>();
    vectors.forEach((vector, index) => {
      const group = groups[index] ?? 0;
      members.set(group, [...(members.get(group) ?? []), vector]);
    });
    const covariance = new Float64Array(size * size);
    for (const group of members.values()) {
      const center = meanOf(group, size);
      for (const vector of group) {
        const offset = Float64Array.from(vector, (value, index) => value - (center[index] ?? 0));
        for (let row = 0; row < size; row += 1) {
          const left = offset[row] ?? 0;
          for (let column = 0; column <= row; column += 1) {
            covariance[row * size + column] = (covariance[row * size + column] ?? 0) + left * (offset[column] ?? 0);
          }
        }
      }
    }
    let trace = 0;
    for (let row = 0; row < size; row += 1) trace += covariance[row * size + row] ?? 0;
    const average = trace / size;
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column <= row; column += 1) {
        const at = row * size + column;
        covariance[at] =
          ((1 - shrink) * (covariance[at] ?? 0) + (row === column ? shrink * average : 0)) / vectors.length;
      }
    }
    return new Whitening(mean, cholesky(covariance, size));
  }

  /** The whitened vector, scaled to length 1: forward substitution through the Cholesky factor. */
  apply(vector: Float32Array): Float32Array {
    const size = this.dimensions;
    const result = new Float32Array(size);
    for (let row = 0; row < size; row += 1) {
      let sum = (vector[row] ?? 0) - (this.mean[row] ?? 0);
      const start = row * size;
      for (let column = 0; column < row; column += 1) sum -= (this.factor[start + column] ?? 0) * (result[column] ?? 0);
      result[row] = sum / (this.factor[start + row] ?? 1);
    }
    return unit(result);
  }
}

function meanOf(vectors: readonly Float32Array[], size: number): Float32Array {
  const sums = new Float64Array(size);
  for (const vector of vectors)
    for (let index = 0; index < size; index += 1) sums[index] = (sums[index] ?? 0) + (vector[index] ?? 0);
  return Float32Array.from(sums, (sum) => sum / Math.max(1, vectors.length));
}

function cholesky(matrix: Float64Array, size: number): Float32Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let index = 0; index < column; index += 1)
        sum -= (factor[row * size + index] ?? 0) * (factor[column * size + index] ?? 0);
      factor[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (factor[column * size + column] ?? 1);
    }
  }
  return Float32Array.from(factor);
}

/** The vector scaled to length 1; a zero vector stays as it is. */
export function unit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  return vector.map((value) => value * scale);
}

/** Sum of products of two vectors of the same length: the cosine when both have length 1. */
export function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}
