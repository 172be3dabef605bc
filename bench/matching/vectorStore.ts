import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSIONS, type Encoder } from '../../knowledge/engine/encoder.js';
import { projectRoot } from '../../knowledge/paths.js';
import type { Progress } from './matcher.js';

const ENCODER = join(projectRoot, 'knowledge/engine/encoder/encoder.onnx');
const KEY_BYTES = 16;
const ROW_BYTES = KEY_BYTES + 4 * DIMENSIONS;

const keyOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * KEY_BYTES);

/** The encoder's vectors of texts read in this run and, with a folder, in earlier ones. Rows: 16 bytes of sha256, then 32-bit floats. */
export class VectorStore {
  private readonly vectors = new Map<string, Float32Array>();
  private readonly file: string | undefined;

  /** `folder`: where vectors are kept between runs, each encoder's in a file of its own; none: in memory only. */
  constructor(folder: string | undefined) {
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    const encoder = createHash('sha256').update(readFileSync(ENCODER)).digest('hex').slice(0, 12);
    this.file = join(folder, `vectors-${encoder}.bin`);
    if (!existsSync(this.file)) return;
    const bytes = readFileSync(this.file);
    for (let at = 0; at + ROW_BYTES <= bytes.length; at += ROW_BYTES) {
      const numbers = bytes.subarray(at + KEY_BYTES, at + ROW_BYTES);
      const copy = new Uint8Array(numbers);
      this.vectors.set(bytes.subarray(at, at + KEY_BYTES).toString('hex'), new Float32Array(copy.buffer));
    }
  }

  of(text: string): Float32Array | undefined {
    return this.vectors.get(keyOf(text));
  }

  /** Makes the vectors that are missing, each encoder reading one text at a time. */
  async fill(texts: readonly string[], encoders: readonly Encoder[], progress: Progress): Promise<void> {
    const missing = [...new Set(texts)].filter((text) => !this.vectors.has(keyOf(text)));
    let next = 0;
    const rows: Buffer[] = [];
    await Promise.all(
      encoders.map(async (encoder) => {
        for (let text = missing[next++]; text !== undefined; text = missing[next++]) {
          const vector = await encoder.embed(text);
          this.vectors.set(keyOf(text), vector);
          rows.push(Buffer.from(keyOf(text), 'hex'), Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
          if (next % 1_000 === 0) progress(`encoding: ${next} of ${missing.length}`);
        }
      }),
    );
    if (this.file !== undefined && rows.length > 0) appendFileSync(this.file, Buffer.concat(rows));
  }
}
