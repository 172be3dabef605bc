import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEncoder } from '../engine/encoder.js';
import { packModel } from '../engine/model.js';
import { type Progress, train } from '../engine/train.js';
import type { KnowledgeBase } from './readKnowledgeBase.js';
import { trainingSetOf } from './trainingSetOf.js';
import { vectorsOf } from './vectorCache.js';

/** Raise it when the engine learns differently from the same data. */
const ENGINE_VERSION = 6;

/** The trained model's file below a data folder. */
export const modelFile = (dataDir: string): string => join(dataDir, 'model.bin');

/** Everything the model depends on, as one hash: the training data, the lexicon, the engine's code version. */
export function sourceHash(base: KnowledgeBase): string {
  const set = trainingSetOf(base);
  const examples = set.examples.map(({ text, topic, inScope, flags, kind }) => [
    text,
    topic,
    inScope,
    [...(flags ?? [])],
    kind,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([ENGINE_VERSION, set.topics, set.flags, set.kinds, examples, base.lexicon]))
    .digest('hex');
}

/** The hash inside an existing model file, or `undefined`. */
function builtFrom(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (bytes.length < 8) return undefined;
  const head = bytes.subarray(4, 200).toString('utf8');
  return /"source":"([0-9a-f]{64})"/.exec(head)?.[1];
}

/** Trains the model of a checked base into `dataDir`, unless the one there was trained from the same data. Returns whether it trained. */
export async function buildModel(base: KnowledgeBase, dataDir: string, progress: Progress): Promise<boolean> {
  const source = sourceHash(base);
  const file = modelFile(dataDir);
  if (builtFrom(file) === source) return false;
  const set = trainingSetOf(base);
  const encoder = await openEncoder();
  try {
    const texts = set.examples.map((example) => example.text);
    const vectors = await vectorsOf(texts, encoder, dataDir, (done, total) =>
      progress(`encoding questions ${done} of ${total}`),
    );
    const trained = train(set, base.lexicon, vectors, progress);
    mkdirSync(dataDir, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, packModel(trained, set, base.lexicon, source));
    renameSync(unfinished, file);
    return true;
  } finally {
    await encoder.close();
  }
}
