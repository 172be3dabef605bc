/** Rows of numbers at a byte a number, each row with a scale: a quarter of the size, off by at most 1/254 of a row's greatest number. */
export interface ByteRows {
  readonly bytes: Int8Array;
  /** One a row. */
  readonly scales: Float32Array;
}

const RANGE = 127;

/** Rounds rows of `width` numbers. */
export function toByteRows(values: Float32Array, width: number): ByteRows {
  const rows = Math.ceil(values.length / Math.max(1, width));
  const bytes = new Int8Array(values.length);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const own = values.subarray(row * width, (row + 1) * width);
    let greatest = 0;
    for (const value of own) greatest = Math.max(greatest, Math.abs(value));
    const scale = Math.fround(greatest / RANGE);
    scales[row] = scale;
    if (scale === 0) continue;
    own.forEach((value, index) => {
      bytes[row * width + index] = Math.round(value / scale);
    });
  }
  return { bytes, scales };
}

/** The numbers again, as near as their bytes come. */
export function fromByteRows({ bytes, scales }: ByteRows, width: number): Float32Array {
  const values = new Float32Array(bytes.length);
  for (let row = 0; row < scales.length; row += 1) {
    const scale = scales[row] as number;
    const end = Math.min(bytes.length, (row + 1) * width);
    for (let at = row * width; at < end; at += 1) values[at] = (bytes[at] as number) * scale;
  }
  return values;
}
