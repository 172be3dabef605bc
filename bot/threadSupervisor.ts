import { setTimeout as wait } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import type { EncoderThread } from '../knowledge/engine/encoder.js';
import { readingTurn } from '../knowledge/readingTurn.js';
import { digestOf } from './digestOf.js';
import { ReadingError } from './readingError.js';
import type { LoadedThread, ThreadAnswer, ThreadCall } from './threadMessages.js';
import { ThreadRun, type ThreadRunOptions } from './threadRun.js';

export interface ThreadSupervisorOptions extends Pick<ThreadRunOptions, 'script' | 'limits' | 'pingMs' | 'onEnd'> {
  readonly load: ThreadRunOptions['data']['load'];
  /** `undefined` where it is read by words alone. */
  readonly startEncoder: (() => EncoderThread) | undefined;
}

/** Before it is started anew: the first time, the second, and so on while it keeps ending. Milliseconds. */
const PAUSES_MS = [0, 1_000, 5_000, 15_000, 30_000];
/** Where it stood for so long, the next end is a first one again. Milliseconds. */
const STEADY_MS = 60_000;

/** Keeps one reading thread and one encoder running: whichever ends unasked is started anew. */
export class ThreadSupervisor {
  readonly #options: ThreadSupervisorOptions;
  readonly #closing = new AbortController();
  #tellOutdated: () => void = () => undefined;
  /** Resolves when the thread, started anew, has loaded another base than at first, or runs without the encoder it had. */
  readonly outdated = new Promise<void>((resolve) => {
    this.#tellOutdated = resolve;
  });
  #encoder: EncoderThread | undefined;
  /** The one that was started last; `undefined` from its end on. */
  #run: ThreadRun | undefined;
  /** What the first one loaded. */
  #first: LoadedThread | undefined;
  #isReady = false;
  #giveNext: (run: ThreadRun) => void = () => undefined;
  /** The one that answers, or is to come. */
  #next = this.#nextToCome();
  #servingSince = 0;
  #restarts = 0;

  constructor(options: ThreadSupervisorOptions) {
    this.#options = options;
  }

  /** False from when the thread has ended unasked until it is there again. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Starts it for the first time. Rejects with what is wrong with the base. */
  async start(): Promise<LoadedThread> {
    const run = this.#startRun(true);
    try {
      const loaded = await run.loaded;
      if (this.#run !== run) throw new ReadingError('THREAD_ENDED');
      this.#first = loaded;
      this.#serve(run);
      return loaded;
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Reads for the turn that is under way. What the thread had not begun when it ended is read once more by the next. */
  async read(call: ThreadCall): Promise<ThreadAnswer> {
    const turn = readingTurn();
    try {
      return await (await this.#available(turn.late)).read(call, turn);
    } catch (error) {
      if (!(error instanceof ReadingError && error.code === 'NOT_BEGUN')) throw error;
      return (await this.#available(turn.late)).read(call, turn);
    }
  }

  /** What waits rejects. Resolves when thread and encoder have ended. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#encoder?.close();
    await this.#run?.end();
  }

  async #available(late: AbortSignal | undefined): Promise<ThreadRun> {
    const { signal } = this.#closing;
    if (signal.aborted) throw new ReadingError('CLOSED');
    if (this.#isReady) return this.#next;
    return rejectOnAbort(rejectOnAbort(this.#next, late, 'AWAY'), signal, 'CLOSED');
  }

  #nextToCome(): Promise<ThreadRun> {
    return new Promise((resolve) => {
      this.#giveNext = resolve;
    });
  }

  #startRun(givesLibrary: boolean): ThreadRun {
    const { script, limits, pingMs, load } = this.#options;
    const data = { load, encoder: this.#connectEncoder(), givesLibrary };
    const run = new ThreadRun({ script, limits, pingMs, data, onEnd: (error) => this.#noteEnd(run, error) });
    this.#run = run;
    return run;
  }

  #serve(run: ThreadRun): void {
    this.#servingSince = performance.now();
    this.#isReady = true;
    this.#giveNext(run);
    // It ended while the thread was loading.
    if (this.#encoder === undefined && this.#first?.summary.semantic !== 'off') this.#replaceRun(run);
  }

  #standAside(): void {
    if (!this.#isReady) return;
    this.#isReady = false;
    if (performance.now() - this.#servingSince > STEADY_MS) this.#restarts = 0;
    this.#next = this.#nextToCome();
  }

  #noteEnd(run: ThreadRun, error: Error): void {
    this.#run = undefined;
    // At the first start whoever waits for it hears why.
    if (this.#closing.signal.aborted || this.#first === undefined) return;
    this.#standAside();
    if (!run.isRetired) this.#options.onEnd(error);
    void this.#restart();
  }

  async #restart(): Promise<void> {
    const pauseMs = PAUSES_MS[Math.min(this.#restarts, PAUSES_MS.length - 1)] ?? 0;
    this.#restarts += 1;
    try {
      await wait(pauseMs, undefined, { signal: this.#closing.signal });
      this.#closing.signal.throwIfAborted();
      const run = this.#startRun(false);
      const { digest } = await run.loaded;
      if (this.#run !== run) return;
      if (digest === digestOf([this.#first?.library, this.#first?.summary])) this.#serve(run);
      else this.#tellOutdated();
    } catch {
      // It is being closed, or ended again: `#noteEnd` heard of it.
    }
  }

  #connectEncoder(): MessagePort | undefined {
    const { startEncoder } = this.#options;
    if (startEncoder === undefined) return undefined;
    this.#encoder ??= this.#watched(startEncoder());
    return this.#encoder.connect();
  }

  /** Until there is a run with a new one, what is begun already is read by its words. */
  #watched(encoder: EncoderThread): EncoderThread {
    encoder.failed.catch((error: unknown) => {
      if (this.#closing.signal.aborted) return;
      this.#encoder = undefined;
      this.#options.onEnd(error instanceof Error ? error : new Error('the encoder failed'));
      if (this.#isReady && this.#run) this.#replaceRun(this.#run);
    });
    return encoder;
  }

  #replaceRun(run: ThreadRun): void {
    this.#standAside();
    run.retire();
  }
}

/** What is promised, unless the signal is aborted before: then an error with this code. */
function rejectOnAbort<T>(promised: Promise<T>, signal: AbortSignal | undefined, code: string): Promise<T> {
  if (signal === undefined) return promised;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new ReadingError(code));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  return Promise.race([promised, aborted]).finally(() => signal.removeEventListener('abort', stop));
}
