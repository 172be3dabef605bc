import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '../paths.js';

/** Numbers in a vector. */
export const DIMENSIONS = 384;
const MAX_TOKENS = 128;
const MAX_CHARACTERS = 2_000;

/** sha256 of the two files, checked when they are loaded. */
const HASHES = {
  'encoder.onnx': '4518496886337f68f2c61e4c2c36480a6ff84dbbb3cc110fe37c84fd62cd1135',
  'tokenizer.json': '346eb5548e7c97143ba58af60717d83de2875b5599a297e44206ea7f9f713a04',
};

export type Runtime = 'native' | 'wasm';

/** Turns a text into a unit vector of {@link DIMENSIONS} numbers; texts that mean the same lie close. */
export interface Encoder {
  /** What computes: the native runtime, or WebAssembly where that does not load. */
  readonly runtime: Runtime;
  /** Resolves to the text's vector; the same text gives the same vector. Rejects when the encoder has been closed. */
  embed(text: string): Promise<Float32Array>;
  /** What is still asked for rejects. Resolves when the run under way is over and the thread has ended. */
  close(): Promise<void>;
}

interface Answer {
  readonly ready?: true;
  readonly runtime?: Runtime;
  readonly id?: number;
  readonly vector?: Float32Array;
  readonly error?: string;
}

/**
 * Starts the bilingual sentence encoder in a worker thread of its own. `threads`: how many the native runtime may use.
 * `runtimes` are tried in turn. Rejects when the model's files are missing or altered, or none of them loads here.
 */
export async function openEncoder(threads = 1, runtimes: readonly Runtime[] = ['native', 'wasm']): Promise<Encoder> {
  const worker = new Worker(join(projectRoot, 'knowledge/engine/encoderWorker.mjs'), {
    workerData: {
      folder: join(projectRoot, 'knowledge/engine/encoder'),
      threads,
      hashes: HASHES,
      maxTokens: MAX_TOKENS,
      runtimes,
    },
  });
  worker.unref();
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const waiting = new Map<number, { resolve: (vector: Float32Array) => void; reject: (error: Error) => void }>();
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let next = 0;
  let closed = false;
  const runtime = await new Promise<Runtime>((resolve, reject) => {
    worker.ref();
    worker.once('error', reject);
    worker.once('message', (answer: Answer) =>
      answer.ready ? resolve(answer.runtime ?? 'native') : reject(new Error('the encoder did not start')),
    );
  });
  worker.removeAllListeners('error');
  worker.on('error', (error: Error) => {
    closed = true;
    failAll(error);
  });
  worker.on('message', ({ id, vector, error }: Answer) => {
    const caller = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || caller === undefined) return;
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if (vector) caller.resolve(vector);
    else caller.reject(new Error(error ?? 'the encoder failed'));
  });
  worker.unref();
  return {
    runtime,
    embed(text) {
      if (closed) return Promise.reject(new Error('the encoder is closed'));
      worker.ref();
      return new Promise((resolve, reject) => {
        const id = next;
        next += 1;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, text: text.slice(0, MAX_CHARACTERS) });
      });
    },
    async close() {
      closed = true;
      failAll(new Error('the encoder is closed'));
      worker.ref();
      worker.postMessage({ close: true });
      await exited;
    },
  };
}
