import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { projectRoot } from '../paths.js';
import { readingTurn } from '../readingTurn.js';

/** Numbers in a vector. */
export const DIMENSIONS = 384;
/** Numbers of the second output: the log-odds of danger, then six of its time (now, recent, past, hypothetical, figure, alleged). */
export const DANGER_DIMENSIONS = 7;
/** Read for the vector: what comes after is cut. */
const MAX_TOKENS = 128;
/** Read for danger: of a longer text the first and the last half of it, as it was trained. */
const MAX_DANGER_TOKENS = 256;
/** The end of a long story is read for danger too: of a longer text both ends are looked at. */
const MAX_CHARACTERS = 8_000;

/** sha256 of the files, checked when they are loaded. */
const HASHES = {
  'encoder.onnx': '3dcc99b60413f7021b1e8418013a615028a46caf519b5f2fa2164b3fb3cd5ec1',
  'tokenizer.json': '346eb5548e7c97143ba58af60717d83de2875b5599a297e44206ea7f9f713a04',
};

/** The sha256 of the file with all heads: what is learned from the point head holds for this one alone. */
export const ENCODER_FILE = HASHES['encoder.onnx'];

/**
 * Which weights make the vector and the danger: readings of others do not compare with theirs. The sha256 of the first file
 * that had both; the point head came to it later and left these outputs as they were, to the bit.
 */
export const READINGS_OF = '986f7bb63d5e491e9a664de3c4b30945c98da73bc7cb17ce373219d3e36e7c5a';

export type Runtime = 'native' | 'wasm';

/** The vector of a text and what the danger head says. */
export interface DangerReading {
  readonly vector: Float32Array;
  /** {@link DANGER_DIMENSIONS} numbers. */
  readonly danger: Float32Array;
}

/** The vector of a text and what the point head says. */
export interface PointReading {
  readonly vector: Float32Array;
  /** Log-odds, one for each id of `encoder/points.json` in its order, the last that no point is meant. */
  readonly points: Float32Array;
}

/**
 * Turns a text into a unit vector of {@link DIMENSIONS} numbers; texts that mean the same lie close. It reads one text at a time:
 * those of urgent turns first, and the turns in rotation. What a turn waits for when it is late rejects.
 */
export interface Encoder {
  /** What computes: the native runtime, or WebAssembly where that does not load. */
  readonly runtime: Runtime;
  /** Resolves to the text's vector; the same text gives the same vector. Rejects when the encoder has been closed. */
  embed(text: string): Promise<Float32Array>;
  /** The vector, the same as {@link embed}'s, and what the danger head says. */
  read(text: string): Promise<DangerReading>;
  /** The vector and what the point head says. */
  pointed(text: string): Promise<PointReading>;
  /** What the point head alone says, the same as {@link pointed}'s `points`: of a text that was just read in a fifth of the time. */
  points(text: string): Promise<Float32Array>;
  /** What is still asked for rejects. Resolves when the run under way is over and the thread has ended. */
  close(): Promise<void>;
}

interface Answer {
  readonly runtime?: Runtime;
  readonly id?: number;
  readonly said?: Said;
  readonly error?: string;
}

/** Who waits for a text to be read. */
interface Caller {
  readonly turn: number;
  readonly resolve: (said: Said) => void;
  readonly reject: (error: Error) => void;
}

const LATE = 'the turn is too late for the encoder';

/** The names of the model's outputs. */
const OUTPUTS = { vector: 'sentence_embedding', danger: 'danger', points: 'points' } as const;

type Output = (typeof OUTPUTS)[keyof typeof OUTPUTS];

/** Outputs by name, those that were asked for. */
type Said = Partial<Record<Output, Float32Array>>;

/** The thread of an encoder. One other thread at a time may ask it, over its port. */
export interface EncoderThread {
  /** A new port to it, for {@link connectEncoder}; the one before is closed, and what it waits for is not read. */
  connect(): MessagePort;
  /** Resolves when the run under way is over and the thread has ended. */
  close(): Promise<void>;
  /** Rejects where it does not start or ends unasked; never resolves. */
  readonly failed: Promise<never>;
}

/**
 * Starts the bilingual sentence encoder in a worker thread of its own. `threads`: how many the native runtime may use.
 * `runtimes` are tried in turn.
 */
export function startEncoder(threads = 1, runtimes: readonly Runtime[] = ['native', 'wasm']): EncoderThread {
  const worker = new Worker(join(projectRoot, 'knowledge/engine/encoderWorker.mjs'), {
    workerData: {
      folder: join(projectRoot, 'knowledge/engine/encoder'),
      threads,
      hashes: HASHES,
      maxTokens: MAX_TOKENS,
      maxDangerTokens: MAX_DANGER_TOKENS,
      runtimes,
    },
  });
  worker.unref();
  let isOver = false;
  let isClosing = false;
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isOver = true;
      resolve();
    });
  });
  const failed = new Promise<never>((_, reject) => {
    worker.on('error', reject);
    worker.once('exit', (code) => {
      if (!isClosing) reject(new Error(`the encoder ended with ${code}`));
    });
  });
  // Whoever is connected sees its port close.
  failed.catch(() => undefined);
  return {
    failed,
    connect() {
      const { port1, port2 } = new MessageChannel();
      if (isOver) port2.close();
      else worker.postMessage({ port: port2 }, [port2]);
      return port1;
    },
    async close() {
      isClosing = true;
      worker.ref();
      worker.postMessage({ close: true });
      await exited;
    },
  };
}

/** An encoder of its own, in a thread of its own. Rejects when the model's files are missing or altered, or no runtime loads here. */
export async function openEncoder(threads?: number, runtimes?: readonly Runtime[]): Promise<Encoder> {
  const thread = startEncoder(threads, runtimes);
  const encoder = await Promise.race([connectEncoder(thread.connect()), thread.failed]);
  return {
    ...encoder,
    async close() {
      await encoder.close();
      await thread.close();
    },
  };
}

/** The encoder at the other end of a port, when it is ready. Rejects when it does not start. Closing it closes the port alone. */
export async function connectEncoder(port: MessagePort): Promise<Encoder> {
  const waiting = new Map<number, Caller>();
  const fail = (error: Error, isMeant: (caller: Caller) => boolean = () => true): void => {
    for (const [id, caller] of waiting) {
      if (!isMeant(caller)) continue;
      waiting.delete(id);
      caller.reject(error);
    }
    if (waiting.size === 0) port.unref();
  };
  /** Turns whose lateness is heard of. */
  const timed = new WeakSet<AbortSignal>();
  const dropWhenLate = (turn: number, late: AbortSignal): void => {
    if (timed.has(late)) return;
    timed.add(late);
    late.addEventListener('abort', () => {
      port.postMessage({ drop: turn });
      fail(new Error(LATE), (caller) => caller.turn === turn);
    });
  };
  let next = 0;
  let closed = false;
  const close = (): void => {
    closed = true;
    fail(new Error('the encoder is closed'));
  };
  const runtime = await new Promise<Runtime>((resolve, reject) => {
    port.once('close', () => reject(new Error('the encoder did not start')));
    port.once('message', ({ runtime = 'native' }: Answer) => resolve(runtime));
  });
  port.on('close', close);
  port.on('message', (answer: Answer) => {
    const { id, said, error } = answer;
    const caller = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || caller === undefined) return;
    waiting.delete(id);
    if (waiting.size === 0) port.unref();
    if (said) caller.resolve(said);
    else caller.reject(new Error(error ?? 'the encoder failed'));
  });
  port.unref();
  const run = async <N extends Output>(text: string, ...wanted: readonly N[]): Promise<Record<N, Float32Array>> => {
    if (closed) throw new Error('the encoder is closed');
    const { number: turn, isUrgent, late } = readingTurn();
    if (late?.aborted) throw new Error(LATE);
    if (late) dropWhenLate(turn, late);
    port.ref();
    const whole = text.length <= MAX_CHARACTERS ? text : endsOf(text, MAX_CHARACTERS);
    const said = await new Promise<Said>((resolve, reject) => {
      const id = next;
      next += 1;
      waiting.set(id, { turn, resolve, reject });
      port.postMessage({ id, text: whole, wanted, turn, isUrgent });
    });
    // The thread says what it was asked for, or that it failed.
    return said as Record<N, Float32Array>;
  };
  const { vector: VECTOR, danger: DANGER, points: POINTS } = OUTPUTS;
  return {
    runtime,
    async embed(text) {
      return (await run(text, VECTOR))[VECTOR];
    },
    async read(text) {
      const { [VECTOR]: vector, danger } = await run(text, VECTOR, DANGER);
      return { vector, danger };
    },
    async pointed(text) {
      const { [VECTOR]: vector, points } = await run(text, VECTOR, POINTS);
      return { vector, points };
    },
    async points(text) {
      return (await run(text, POINTS)).points;
    },
    async close() {
      close();
      port.close();
    },
  };
}

/** The beginning and the end of a text, together of this many characters. */
const endsOf = (text: string, most: number): string => `${text.slice(0, most / 2)} ${text.slice(-most / 2)}`;
