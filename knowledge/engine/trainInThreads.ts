import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Lexicon } from './lexicon.js';
import { type HeldOut, type Progress, type Trained, Training, train } from './train.js';
import type { TrainingSet } from './trainingSet.js';

/** What a thread is started with. `next`: the first part that nobody has taken yet. */
export interface TrainWork {
  readonly set: TrainingSet;
  readonly lexicon: Lexicon;
  readonly vectors: readonly Float32Array[] | undefined;
  readonly next: Int32Array;
}

/** One held-out part, done. */
export interface DonePart {
  readonly fold: number;
  readonly held: readonly HeldOut[];
}

const WORKER = fileURLToPath(new URL('./trainWorker.js', import.meta.url));

/** Takes parts until none is left; `onPart` hears of each. */
export function takeParts(training: Training, next: Int32Array, onPart: (part: DonePart) => void): void {
  for (let fold = Atomics.add(next, 0, 1); fold < training.folds; fold = Atomics.add(next, 0, 1))
    onPart({ fold, held: training.heldOut(fold) });
}

/** As {@link train}, on all cores; the result is the same byte for byte, however many there are. `beside`: threads beside this one. */
export async function trainInThreads(
  set: TrainingSet,
  lexicon: Lexicon,
  vectors: readonly Float32Array[] | undefined,
  progress: Progress,
  beside = availableParallelism() - 1,
): Promise<Trained> {
  // Only the compiled project has a script that a thread can run.
  const threads = existsSync(WORKER) ? beside : 0;
  if (threads < 1) return train(set, lexicon, vectors, progress);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const parts: DonePart[] = [];
  const workers = Array.from({ length: threads }, () => started({ set, lexicon, vectors, next }, parts));
  const training = new Training(set, lexicon, vectors);
  progress('training on all examples');
  const scorers = training.scorers();
  progress('cross-fitting');
  takeParts(training, next, (part) => parts.push(part));
  await Promise.all(workers);
  progress('weighing the scorers');
  parts.sort((a, b) => a.fold - b.fold);
  return training.joined(
    parts.flatMap(({ held }) => held),
    scorers,
  );
}

function started(work: TrainWork, parts: DonePart[]): Promise<void> {
  const worker = new Worker(WORKER, { workerData: work });
  worker.on('message', (part: DonePart) => parts.push(part));
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a training thread ended with ${code}`))));
  });
}
