import { setTimeout as wait } from 'node:timers/promises';

/** Lets the turns of one conversation run one after another, and those of different conversations side by side.
 *  A turn that overruns `patienceMs` gives up its place: the next may start, so that nobody is locked out. */
export class TurnQueue {
  readonly #patienceMs: number;
  readonly #tails = new Map<string, Promise<void>>();

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /** Conversations with a turn running or waiting. */
  get size(): number {
    return this.#tails.size;
  }

  /** Runs the turn when the conversation is free; yields or throws what the turn yields or throws. */
  run<T>(conversation: string, turn: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(conversation) ?? Promise.resolve();
    const result = before.then(turn);
    const tail = before.then(() => this.#settledOrOverrun(result));
    this.#tails.set(conversation, tail);
    void tail.then(() => {
      if (this.#tails.get(conversation) === tail) this.#tails.delete(conversation);
    });
    return result;
  }

  async #settledOrOverrun(result: Promise<unknown>): Promise<void> {
    const over = new AbortController();
    const overrun = wait(this.#patienceMs, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
    await Promise.race([
      result.then(
        () => undefined,
        () => undefined,
      ),
      overrun,
    ]);
    over.abort();
  }
}
