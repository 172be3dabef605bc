import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { currentOf, writeWhole } from '../build/trainedFrom.js';
import type { VectorStore } from '../build/vectorStore.js';
import type { Lexicon } from '../engine/lexicon.js';
import { projectRoot } from '../paths.js';
import { type RecognitionData, readRecognition } from './readRecognition.js';
import { packRecognizers } from './recognizersFile.js';
import { textsOf, trainRecognizers } from './trainRecognizers.js';

/** Raise it when the recognizers learn differently from the same data. */
const RECOGNIZERS_VERSION = 6;

/** The recognizers that come with the project; made by `npm run train`. */
export const SHIPPED_RECOGNIZERS = join(projectRoot, 'knowledge/recognizers.bin');

/** The files that may hold the recognizers, in the order they are looked at. */
export const recognizersFiles = (dataDir: string): readonly string[] => [
  SHIPPED_RECOGNIZERS,
  join(dataDir, 'recognizers.bin'),
];

/** Everything the recognizers depend on, as one hash. */
export function recognitionHash(data: RecognitionData, lexicon: Lexicon): string {
  return createHash('sha256')
    .update(JSON.stringify([RECOGNIZERS_VERSION, data.lines, data.danger, data.cries, data.calm, lexicon]))
    .digest('hex');
}

/** Trains the recognizers into a file, whole or not at all. */
export const trainRecognizersInto = (
  file: string,
  root: string,
  lexicon: Lexicon,
  store: VectorStore,
  progress: (step: string) => void,
): Promise<void> => trainInto(file, readRecognition(root), lexicon, store, progress);

/** Trains what lines teach into a file, whole or not at all. */
export async function trainInto(
  file: string,
  data: RecognitionData,
  lexicon: Lexicon,
  store: VectorStore,
  progress: (step: string) => void,
): Promise<void> {
  const vectors = await recognitionVectors(data, store);
  const { trained } = trainRecognizers(data, lexicon, vectors, progress);
  writeWhole(file, packRecognizers(trained, recognitionHash(data, lexicon)));
}

/** Trains the recognizers into `dataDir`, unless there are some of the same data. Returns whether it trained. */
export async function buildRecognizers(
  root: string,
  lexicon: Lexicon,
  dataDir: string,
  store: VectorStore,
  progress: (step: string) => void,
): Promise<boolean> {
  const files = recognizersFiles(dataDir);
  if (currentOf(files, recognitionHash(readRecognition(root), lexicon)) !== undefined) return false;
  await trainRecognizersInto(files.at(-1) ?? '', root, lexicon, store, progress);
  return true;
}

/** The vector of every line. */
export async function recognitionVectors(
  data: RecognitionData,
  store: VectorStore,
): Promise<(text: string) => Float32Array> {
  const texts = textsOf(data);
  const readings = await store.readingsOf(texts);
  const byText = new Map(texts.map((text, index) => [text, readings[index]?.vector]));
  return (text) => byText.get(text) ?? new Float32Array(readings[0]?.vector.length ?? 0);
}
