import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../paths.js';

/** Bytes that the loop takes at once: rows are filled up with zeros to a multiple. */
const LANE = 16;
const MOST_DIMENSIONS = 2_000;
/** The greatest number in a row, and in a query: of unit vectors with {@link MOST_DIMENSIONS} the sums stay within 32 bits. */
const ROW_RANGE = 127;
const QUERY_RANGE = 8_191;
const PAGE_BYTES = 65_536;

const dotsModule = new WebAssembly.Module(readFileSync(join(projectRoot, 'knowledge/engine/dots.wasm')));

type Dots = (table: number, rows: number, stride: number, query: number, into: number) => void;

const strideOf = (dimensions: number): number => Math.ceil(dimensions / LANE) * LANE;
function greatest(vector: Float32Array): number {
  let found = 0;
  for (let at = 0; at < vector.length; at += 1) found = Math.max(found, Math.abs(vector[at] as number));
  return found || 1;
}

/**
 * Vectors at a byte a number (scalar quantization, a scale for each row), compared with a query all at once by
 * WebAssembly's SIMD: `dots.wat`. A cosine is off by less than 0.002.
 */
export class VectorTable {
  /** All rows, numbers from −127 to 127, each row filled up with zeros to a multiple of 16. */
  readonly bytes: Int8Array;
  private readonly query: Int16Array;
  private readonly sums: Int32Array;
  private readonly dots: Dots;

  /** `bytes`: as {@link bytes}; `scales`: with which the numbers of each row are multiplied. */
  constructor(
    readonly dimensions: number,
    bytes: Int8Array,
    readonly scales: Float32Array,
  ) {
    const stride = strideOf(dimensions);
    if (dimensions > MOST_DIMENSIONS) throw new RangeError(`a vector has at most ${MOST_DIMENSIONS} numbers`);
    if (bytes.length !== stride * scales.length)
      throw new RangeError(`${scales.length} rows of ${stride} bytes are not ${bytes.length} bytes`);
    const size = bytes.length + 2 * stride + 4 * scales.length;
    const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(size / PAGE_BYTES)) });
    this.bytes = new Int8Array(memory.buffer, 0, bytes.length);
    this.bytes.set(bytes);
    this.query = new Int16Array(memory.buffer, bytes.length, stride);
    this.sums = new Int32Array(memory.buffer, bytes.length + 2 * stride, scales.length);
    const { exports } = new WebAssembly.Instance(dotsModule, { own: { memory } });
    this.dots = exports.dots as Dots;
  }

  /** Quantizes `count` vectors. */
  static of(count: number, dimensions: number, vectorOf: (row: number) => Float32Array): VectorTable {
    const stride = strideOf(dimensions);
    const bytes = new Int8Array(count * stride);
    const scales = new Float32Array(count);
    for (let row = 0; row < count; row += 1) {
      const vector = vectorOf(row);
      const scale = greatest(vector) / ROW_RANGE;
      vector.forEach((value, index) => {
        bytes[row * stride + index] = Math.round(value / scale);
      });
      scales[row] = scale;
    }
    return new VectorTable(dimensions, bytes, scales);
  }

  /** The dot product of `query` with every row, or with those of a range: the cosine where both have length 1. */
  dotsWith(query: Float32Array, from = 0, to = this.scales.length): Float64Array {
    const { query: numbers, sums, scales } = this;
    const scale = greatest(query) / QUERY_RANGE;
    for (let at = 0; at < query.length; at += 1) numbers[at] = Math.round((query[at] as number) / scale);
    const stride = numbers.length;
    this.dots(from * stride, to - from, stride, numbers.byteOffset, sums.byteOffset);
    // A plain loop: `Float64Array.from` takes ten times as long for tens of thousands of rows.
    const cosines = new Float64Array(to - from);
    for (let at = 0; at < cosines.length; at += 1)
      cosines[at] = (sums[at] as number) * scale * (scales[from + at] as number);
    return cosines;
  }

  /** A row, as near as a byte a number comes to it. */
  row(index: number): Float32Array {
    const vector = new Float32Array(this.dimensions);
    this.addRow(index, vector);
    return vector;
  }

  /** Adds a row to a vector in place, from one of its numbers on. */
  addRow(index: number, sum: Float32Array, from = 0): void {
    const { bytes, dimensions } = this;
    const start = index * this.query.length;
    const scale = this.scales[index] ?? 0;
    for (let at = 0; at < dimensions; at += 1)
      sum[from + at] = (sum[from + at] as number) + Math.fround((bytes[start + at] as number) * scale);
  }
}
