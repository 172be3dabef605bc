/** How much one process takes on. */
export interface GateOptions {
  /** Turns worked on side by side; more only take turns on the same processor. */
  readonly atOnce: number;
  /** Turns that may wait for a place. */
  readonly mostWaiting: number;
  /** A turn that would wait longer is not admitted. Milliseconds. */
  readonly deadlineMs: number;
  /** A turn that takes longer gives up its place, so that one that hangs holds up nobody. Milliseconds. */
  readonly placeMs: number;
  /** Milliseconds on a clock that does not run backwards. */
  readonly now: () => number;
}

export const GATE: Omit<GateOptions, 'now'> = { atOnce: 6, mostWaiting: 300, deadlineMs: 8_000, placeMs: 5_000 };

/** The process has more to do than it can do in time. */
export class BusyError extends Error {
  /** When to try again, in milliseconds. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super('There is more to do than can be done in time.');
    this.name = 'BusyError';
    this.retryAfterMs = retryAfterMs;
  }
}

/** Weight of the newest turn in the mean. */
const NEWEST = 0.1;
const FIRST_GUESS_MS = 50;
const LEAST_WAIT_MS = 500;

/** Bounds the work of one process: so many turns at once, so many waiting, urgent ones first, and an honest no to what
 *  could not be done in time. */
export class TurnGate {
  readonly #options: GateOptions;
  readonly #urgent: (() => void)[] = [];
  readonly #others: (() => void)[] = [];
  /** Admitted, and not at the door yet: their messages are being stored. */
  #urgentComing = 0;
  #othersComing = 0;
  #running = 0;
  #meanMs = FIRST_GUESS_MS;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  get waiting(): number {
    return this.#urgent.length + this.#others.length;
  }

  get running(): number {
    return this.#running;
  }

  /**
   * Throws {@link BusyError} when another turn would wait too long. Urgent ones wait only for each other. An admitted turn
   * counts as waiting until the yielded function is called: when it asked for its place by {@link run}, or will not.
   */
  admit(isUrgent: boolean): () => void {
    const { atOnce, mostWaiting, deadlineMs } = this.#options;
    const urgent = this.#urgent.length + this.#urgentComing;
    const before = isUrgent ? urgent : urgent + this.#others.length + this.#othersComing;
    const ahead = this.#running + before - atOnce;
    const waitMs = ((ahead + 1) * this.#meanMs) / atOnce;
    if (ahead >= mostWaiting || waitMs > deadlineMs)
      throw new BusyError(Math.max(LEAST_WAIT_MS, Math.ceil(waitMs / 2)));
    if (isUrgent) this.#urgentComing += 1;
    else this.#othersComing += 1;
    return once(() => {
      if (isUrgent) this.#urgentComing -= 1;
      else this.#othersComing -= 1;
    });
  }

  /** Does the work when there is a place. Yields or throws what the work does. */
  async run<T>(isUrgent: boolean, work: () => Promise<T>): Promise<T> {
    const { atOnce, placeMs, now } = this.#options;
    if (this.#running >= atOnce) {
      await new Promise<void>((resolve) => (isUrgent ? this.#urgent : this.#others).push(resolve));
    } else this.#running += 1;
    const begun = now();
    const leave = once(() => this.#leave(now() - begun));
    const timer = setTimeout(leave, placeMs).unref();
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      leave();
    }
  }

  /** Hands the place to the next, or gives it up. */
  #leave(tookMs: number): void {
    this.#meanMs += NEWEST * (tookMs - this.#meanMs);
    const next = this.#urgent.shift() ?? this.#others.shift();
    if (next) next();
    else this.#running -= 1;
  }
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    action();
  };
}
