import { createHash } from 'node:crypto';
import type { Encoder } from './encoder.js';

/** Vectors kept; the oldest goes first. A person repeats, corrects or follows up within a few turns. */
const KEPT = 64;

/** An encoder that remembers its last few vectors, in memory only and by the hash of their text, never the text itself. */
export function withRecentVectors(encoder: Encoder): Encoder {
  const recent = new Map<string, Promise<Float32Array>>();
  return {
    ...encoder,
    embed(text) {
      const key = createHash('sha256').update(text).digest('base64');
      const known = recent.get(key) ?? encoder.embed(text);
      recent.delete(key);
      recent.set(key, known);
      known.catch(() => recent.delete(key));
      const [oldest] = recent.keys();
      if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
      return known;
    },
  };
}
