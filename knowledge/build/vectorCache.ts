import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIMENSIONS, type Encoder } from '../engine/encoder.js';

const KEY_BYTES = 16;
const ROW_BYTES = KEY_BYTES + 4 * DIMENSIONS;

const keyOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * KEY_BYTES);

function readCache(file: string): Map<string, Float32Array> {
  const cache = new Map<string, Float32Array>();
  if (!existsSync(file)) return cache;
  const bytes = readFileSync(file);
  for (let at = 0; at + ROW_BYTES <= bytes.length; at += ROW_BYTES) {
    const numbers = bytes.subarray(at + KEY_BYTES, at + ROW_BYTES);
    cache.set(
      bytes.subarray(at, at + KEY_BYTES).toString('hex'),
      new Float32Array(numbers.buffer.slice(numbers.byteOffset, numbers.byteOffset + numbers.byteLength)),
    );
  }
  return cache;
}

/**
 * The encoder's vectors of texts, in their order. Vectors made before are kept in `dataDir`, so that a build after an
 * edit encodes only the new lines. `progress` hears how many of the new ones are done.
 */
export async function vectorsOf(
  texts: readonly string[],
  encoder: Encoder,
  dataDir: string,
  progress: (done: number, total: number) => void,
): Promise<Float32Array[]> {
  const file = join(dataDir, 'vectors.bin');
  const cache = readCache(file);
  const missing = [...new Set(texts.filter((text) => !cache.has(keyOf(text))))];
  for (const [index, text] of missing.entries()) {
    cache.set(keyOf(text), await encoder.embed(text));
    if (index % 100 === 99 || index === missing.length - 1) progress(index + 1, missing.length);
  }
  if (missing.length > 0) {
    mkdirSync(dataDir, { recursive: true });
    const rows = [...new Set(texts)].map((text) => {
      const vector = cache.get(keyOf(text)) ?? new Float32Array(DIMENSIONS);
      return Buffer.concat([
        Buffer.from(keyOf(text), 'hex'),
        Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
      ]);
    });
    writeFileSync(file, Buffer.concat(rows));
  }
  return texts.map((text) => cache.get(keyOf(text)) ?? new Float32Array(DIMENSIONS));
}
