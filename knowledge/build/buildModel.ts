import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { packModel } from '../engine/model.js';
import type { Progress } from '../engine/train.js';
import { trainInThreads } from '../engine/trainInThreads.js';
import { projectRoot } from '../paths.js';
import { fitPointsOf, numberedPoints } from './pointIndexOf.js';
import type { KnowledgeBase } from './readKnowledgeBase.js';
import { currentOf, writeWhole } from './trainedFrom.js';
import { trainingSetOf } from './trainingSetOf.js';
import type { VectorStore } from './vectorStore.js';

/** Raise it when the engine learns differently from the same data. */
const ENGINE_VERSION = 7;

/** The model that comes with the project; made by `npm run train`. */
export const SHIPPED_MODEL = join(projectRoot, 'knowledge/model.bin');

/** Where a model trained on this machine is kept. */
export const keptModel = (dataDir: string): string => join(dataDir, 'model.bin');

/** The files that may hold the model, in the order they are looked at. */
export const modelFiles = (dataDir: string): readonly string[] => [SHIPPED_MODEL, keptModel(dataDir)];

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

/** Trains the model of a checked base into a file, whole or not at all. */
export async function trainModel(
  base: KnowledgeBase,
  store: VectorStore,
  file: string,
  progress: Progress,
): Promise<void> {
  const set = trainingSetOf(base);
  const readings = await store.readingsOf(set.examples.map(({ text }) => text));
  const trained = await trainInThreads(
    set,
    base.lexicon,
    readings.map(({ vector }) => vector),
    progress,
  );
  progress('weighing the points');
  const { scorers } = trained;
  const stems = base.questions.topics.map(({ text }) => scorers.analyzer.analyze(text).stems);
  const points = fitPointsOf(numberedPoints(base, scorers, stems), scorers);
  writeWhole(file, packModel(trained, set, base.lexicon, sourceHash(base), points));
}

/** Trains the model of a checked base into `dataDir`, unless there is one of its data. Returns whether it trained. */
export async function buildModel(
  base: KnowledgeBase,
  dataDir: string,
  store: VectorStore,
  progress: Progress,
): Promise<boolean> {
  if (currentOf(modelFiles(dataDir), sourceHash(base)) !== undefined) return false;
  await trainModel(base, store, keptModel(dataDir), progress);
  return true;
}
