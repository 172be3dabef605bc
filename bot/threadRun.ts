import { type ResourceLimits, Worker } from 'node:worker_threads';
import { KnowledgeError } from '../knowledge/errors.js';
import type { ReadingTurn } from '../knowledge/readingTurn.js';
import { ReadingError } from './readingError.js';
import type {
  FromThread,
  LoadedThread,
  Settled,
  ThreadAnswer,
  ThreadCall,
  ThreadData,
  ToThread,
} from './threadMessages.js';

export interface ThreadRunOptions {
  readonly script: string;
  readonly data: ThreadData;
  readonly limits: ResourceLimits;
  /** So often it is asked whether it takes messages, while something waits for it. Milliseconds. */
  readonly pingMs: number;
  /** Hears why it ended, before what waits for it rejects. */
  readonly onEnd: (error: Error) => void;
}

interface Caller {
  readonly resolve: (answer: ThreadAnswer) => void;
  readonly reject: (error: Error) => void;
  isBegun: boolean;
}

/** A thread that left so many pings one after another without a word hangs: no message is read for so long without a pause, on
 *  a machine that is busy with other work either. */
const MOST_UNANSWERED = 30;

/** The reading thread from one start to its end. Keeps the process alive while something waits for it. */
export class ThreadRun {
  /** Rejects when it ends before. */
  readonly loaded: Promise<LoadedThread>;
  readonly #worker: Worker;
  readonly #pingMs: number;
  readonly #waiting = new Map<number, Caller>();
  #pinging: NodeJS.Timeout | undefined;
  #unanswered = 0;
  #isHanging = false;
  #isRetired = false;
  #hasEnded = false;
  #next = 0;

  constructor({ script, data, limits, pingMs, onEnd }: ThreadRunOptions) {
    this.#pingMs = pingMs;
    const transferList = data.encoder ? [data.encoder] : [];
    this.#worker = new Worker(script, { workerData: data, transferList, resourceLimits: limits });
    this.loaded = new Promise((resolve, reject) => {
      let why: Error | undefined;
      this.#worker.on('error', (error) => {
        why = error instanceof Error ? error : new Error('the reading thread failed');
      });
      this.#worker.on('message', (message: FromThread) => {
        this.#unanswered = 0;
        if ('ready' in message) {
          this.#unrefWhenIdle();
          resolve(message.ready);
        } else if ('broken' in message) {
          why = brokenOf(message);
          reject(why);
        } else if ('begun' in message) this.#noteBegun(message.begun);
        else if ('id' in message) this.#settle(message);
      });
      this.#worker.once('exit', (code) => {
        why ??= this.#isHanging ? new ReadingError('HANGS') : new Error(`the reading thread ended with ${code}`);
        this.#stopPinging();
        this.#hasEnded = true;
        reject(why);
        onEnd(why);
        this.#rejectWaiting();
      });
    });
    // Who waits for it hears of it; when nobody does, `onEnd` does.
    this.loaded.catch(() => undefined);
  }

  /** Whether it ends, or has ended, since it was asked to. */
  get isRetired(): boolean {
    return this.#isRetired;
  }

  /** Rejects with `NOT_BEGUN` where the thread ended before it came to this call: another may read it. */
  async read(call: ThreadCall, { isUrgent, late }: ReadingTurn): Promise<ThreadAnswer> {
    if (this.#hasEnded) throw new ReadingError('NOT_BEGUN');
    const id = this.#next;
    this.#next += 1;
    const tellLate = (): void => this.#send({ late: id });
    this.#send({ id, isUrgent, isLate: late?.aborted ?? false, call });
    late?.addEventListener('abort', tellLate);
    this.#worker.ref();
    this.#pinging ??= setInterval(() => this.#ping(), this.#pingMs).unref();
    try {
      return await new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, isBegun: false }));
    } finally {
      late?.removeEventListener('abort', tellLate);
    }
  }

  /** Ends it when nothing waits for it any more. */
  retire(): void {
    this.#isRetired = true;
    if (this.#waiting.size === 0) void this.end();
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  /** A loop without end takes no message: it is ended from here. */
  #ping(): void {
    this.#unanswered += 1;
    this.#isHanging = this.#unanswered > MOST_UNANSWERED;
    if (this.#isHanging) {
      this.#stopPinging();
      void this.end();
    } else this.#send({ ping: true });
  }

  #stopPinging(): void {
    clearInterval(this.#pinging);
    this.#pinging = undefined;
  }

  #noteBegun(id: number): void {
    const caller = this.#waiting.get(id);
    if (caller) caller.isBegun = true;
  }

  #settle(settled: Settled): void {
    const caller = this.#waiting.get(settled.id);
    this.#waiting.delete(settled.id);
    this.#unrefWhenIdle();
    if ('failed' in settled) caller?.reject(new ReadingError(settled.failed));
    else caller?.resolve(settled.answer);
    if (this.#isRetired) this.retire();
  }

  #rejectWaiting(): void {
    for (const { isBegun, reject } of this.#waiting.values())
      reject(new ReadingError(isBegun ? 'THREAD_ENDED' : 'NOT_BEGUN'));
    this.#waiting.clear();
  }

  #unrefWhenIdle(): void {
    if (this.#waiting.size > 0) return;
    this.#stopPinging();
    this.#worker.unref();
  }
}

const brokenOf = ({ broken, problems }: Extract<FromThread, { readonly broken: string }>): Error =>
  problems ? new KnowledgeError(problems) : new Error(broken);
