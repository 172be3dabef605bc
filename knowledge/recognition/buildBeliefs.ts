import { join } from 'node:path';
import type { KnowledgeBase } from '../build/readKnowledgeBase.js';
import { currentOf } from '../build/trainedFrom.js';
import type { VectorStore } from '../build/vectorStore.js';
import { projectRoot } from '../paths.js';
import { beliefLines } from './beliefLines.js';
import { recognitionHash, trainInto } from './buildRecognizers.js';

/** The recognizer of beliefs that comes with the project; made by `npm run train`. It trains apart from the others, in seconds. */
export const SHIPPED_BELIEFS = join(projectRoot, 'knowledge/beliefs.bin');

/** The files that may hold it, in the order they are looked at. */
export const beliefsFiles = (dataDir: string): readonly string[] => [SHIPPED_BELIEFS, join(dataDir, 'beliefs.bin')];

/** Everything it depends on, as one hash; `undefined` for a base that names no beliefs. */
export const beliefsHash = (root: string, base: KnowledgeBase): string | undefined =>
  base.beliefs.length === 0 ? undefined : recognitionHash(beliefLines(root, base), base.lexicon);

/** Trains it into a file, whole or not at all. */
export const trainBeliefsInto = (
  file: string,
  root: string,
  base: KnowledgeBase,
  store: VectorStore,
  progress: (step: string) => void,
): Promise<void> => trainInto(file, beliefLines(root, base), base.lexicon, store, progress);

/** Trains it into `dataDir`, unless there is one of the same data. Returns whether it trained. */
export async function buildBeliefs(
  root: string,
  base: KnowledgeBase,
  dataDir: string,
  store: VectorStore,
  progress: (step: string) => void,
): Promise<boolean> {
  const files = beliefsFiles(dataDir);
  const source = beliefsHash(root, base);
  if (source === undefined || currentOf(files, source) !== undefined) return false;
  await trainBeliefsInto(files.at(-1) ?? '', root, base, store, progress);
  return true;
}
