import { createHash } from 'node:crypto';
import type { Encoder } from './encoder.js';
import { Recent } from './recent.js';

/** Texts kept; the oldest goes first. A person repeats, corrects or follows up within a few turns. */
const KEPT = 64;

/** Remembers by the hash of a text, never the text itself. What failed is not kept, and failed for who asked first alone. */
function remembering<T>(make: (text: string) => Promise<T>): {
  readonly of: (text: string) => Promise<T>;
  readonly known: (text: string) => Promise<T | undefined>;
} {
  const recent = new Recent<Promise<T>>(KEPT);
  const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64');
  return {
    async of(text) {
      const key = keyOf(text);
      let isFirst = false;
      const known = recent.of(key, () => {
        isFirst = true;
        return make(text);
      });
      if (!isFirst) return known.catch(() => make(text));
      known.catch(() => recent.drop(key));
      return known;
    },
    known: async (text) => recent.known(keyOf(text))?.catch(() => undefined),
  };
}

/** An encoder that remembers its last few readings, in memory only. A text that was read needs no second run for its vector. */
export function withRecentVectors(encoder: Encoder): Encoder {
  const readings = remembering((text) => encoder.read(text));
  const pointed = remembering((text) => encoder.pointed(text));
  const points = remembering((text) => encoder.points(text));
  const vectors = remembering((text) => encoder.embed(text));
  return {
    ...encoder,
    read: (text) => readings.of(text),
    async pointed(text) {
      const vector = (await readings.known(text))?.vector ?? (await vectors.known(text));
      return vector ? { vector, points: await points.of(text) } : pointed.of(text);
    },
    points: (text) => points.of(text),
    async embed(text) {
      const reading = (await readings.known(text)) ?? (await pointed.known(text));
      return reading?.vector ?? vectors.of(text);
    },
  };
}
