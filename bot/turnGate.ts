/** How much one process takes on. */
export interface GateOptions {
  /** Turns worked on side by side; more only take turns on the same processor. */
  readonly atOnce: number;
  /** Beside those, so many urgent ones, one of each address: who is in danger waits for no place. Default none. */
  readonly urgentBeside?: number;
  /** Turns that may wait for a place. */
  readonly mostWaiting: number;
  /** A turn that would wait longer is not admitted. Milliseconds. */
  readonly deadlineMs: number;
  /** A turn that takes longer gives up its place, so that one that hangs holds up nobody. Milliseconds. */
  readonly placeMs: number;
  /** Milliseconds on a clock that does not run backwards. */
  readonly now: () => number;
}

export const GATE: Omit<GateOptions, 'now'> = {
  atOnce: 6,
  urgentBeside: 4,
  mostWaiting: 300,
  deadlineMs: 8_000,
  placeMs: 5_000,
};

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
/** After so many urgent turns one that is not urgent has its place, if one waits: a single word makes a message urgent. */
const MOST_PASSED_OVER = 3;

/** Begins the work of one that waits, in the place that was left. */
type Begin = (place: 'among' | 'beside') => void;

/** Those of one address that wait. */
interface Line {
  readonly urgent: Begin[];
  readonly others: Begin[];
  /** Admitted, and not at the door yet: their messages are being stored. */
  urgentComing: number;
  othersComing: number;
}

interface Waiting {
  readonly from: string;
  readonly begin: Begin;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Bounds the work of one process: so many turns at once, so many waiting, the addresses in turn and of each the urgent ones
 *  first, and an honest no to what could not be done in time. */
export class TurnGate {
  readonly #options: GateOptions;
  /** By address, in the order in which they are next. */
  readonly #lines = new Map<string, Line>();
  #running = 0;
  /** The addresses that have an urgent turn beside the others. */
  readonly #beside = new Set<string>();
  #passedOver = 0;
  #meanMs = FIRST_GUESS_MS;

  constructor(options: GateOptions) {
    this.#options = options;
  }

  get waiting(): number {
    return [...this.#lines.values()].reduce((sum, { urgent, others }) => sum + urgent.length + others.length, 0);
  }

  get running(): number {
    return this.#running + this.#beside.size;
  }

  /**
   * Throws {@link BusyError} when another turn of this address would wait too long. Before it go the running, and of each
   * address as many as wait of its own, and one more; urgent ones wait only for urgent ones. An admitted turn counts as
   * waiting until the yielded function is called: when it asked for its place by {@link run}, or will not.
   */
  admit(isUrgent: boolean, from = ''): () => void {
    const { atOnce, mostWaiting, deadlineMs } = this.#options;
    const ahead = this.#running + this.#before(isUrgent, from) - atOnce;
    const waitMs = ((ahead + 1) * this.#meanMs) / atOnce;
    if (ahead >= mostWaiting || waitMs > deadlineMs)
      throw new BusyError(Math.max(LEAST_WAIT_MS, Math.ceil(waitMs / 2)));
    const line = this.#lineOf(from);
    if (isUrgent) line.urgentComing += 1;
    else line.othersComing += 1;
    return once(() => {
      if (isUrgent) line.urgentComing -= 1;
      else line.othersComing -= 1;
      this.#dropEmpty(from, line);
    });
  }

  /** Does the work when there is a place. Yields or throws what the work does. */
  async run<T>(isUrgent: boolean, work: () => Promise<T>, from = ''): Promise<T> {
    const { atOnce, urgentBeside = 0, now } = this.#options;
    const isFull = this.#running >= atOnce;
    if (isFull && isUrgent && this.#beside.size < urgentBeside && !this.#beside.has(from)) {
      this.#beside.add(from);
      return this.#inPlace(work, () => this.#leaveBeside(from));
    }
    if (isFull) {
      const line = this.#lineOf(from);
      const waiting = isUrgent ? line.urgent : line.others;
      const place = await new Promise<Parameters<Begin>[0]>((begin) => waiting.push(begin));
      if (place === 'beside') return this.#inPlace(work, () => this.#leaveBeside(from));
    } else this.#running += 1;
    const begun = now();
    return this.#inPlace(work, () => this.#leave(now() - begun));
  }

  /** Does the work, and leaves the place when it is over or has had it for too long. */
  async #inPlace<T>(work: () => Promise<T>, onLeave: () => void): Promise<T> {
    const leave = once(onLeave);
    const timer = setTimeout(leave, this.#options.placeMs).unref();
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      leave();
    }
  }

  #before(isUrgent: boolean, from: string): number {
    const count = ({ urgent, others, urgentComing, othersComing }: Line): number =>
      urgent.length + urgentComing + (isUrgent ? 0 : others.length + othersComing);
    const own = this.#lines.get(from);
    const most = (own === undefined ? 0 : count(own)) + 1;
    return [...this.#lines.values()].reduce((sum, line) => sum + Math.min(count(line), most), 0);
  }

  #lineOf(from: string): Line {
    const line = this.#lines.get(from) ?? { urgent: [], others: [], urgentComing: 0, othersComing: 0 };
    this.#lines.set(from, line);
    return line;
  }

  #dropEmpty(from: string, line: Line): void {
    const { urgent, others, urgentComing, othersComing } = line;
    if (urgent.length + others.length + urgentComing + othersComing === 0 && this.#lines.get(from) === line)
      this.#lines.delete(from);
  }

  /** Hands the place to the next, or gives it up. */
  #leave(tookMs: number): void {
    this.#meanMs += NEWEST * (tookMs - this.#meanMs);
    const next = this.#nextUrgent() ?? this.#next('others') ?? this.#next('urgent');
    if (next) next.begin('among');
    else this.#running -= 1;
  }

  /** Hands the place beside the others to the next who is urgent and whose address has none, or gives it up. */
  #leaveBeside(from: string): void {
    this.#beside.delete(from);
    const next = this.#next('urgent', this.#beside);
    if (next === undefined) return;
    this.#beside.add(next.from);
    next.begin('beside');
  }

  #nextUrgent(): Waiting | undefined {
    const isOtherWaiting = [...this.#lines.values()].some(({ others }) => others.length > 0);
    const isItsTurn = !isOtherWaiting || this.#passedOver < MOST_PASSED_OVER;
    const next = isItsTurn ? this.#next('urgent') : undefined;
    this.#passedOver = next !== undefined && isOtherWaiting ? this.#passedOver + 1 : 0;
    return next;
  }

  /** The first of the address whose turn it is, which then goes to the end. */
  #next(kind: 'urgent' | 'others', except: ReadonlySet<string> = NOBODY): Waiting | undefined {
    for (const [from, line] of this.#lines) {
      const begin = except.has(from) ? undefined : line[kind].shift();
      if (begin === undefined) continue;
      this.#lines.delete(from);
      this.#lines.set(from, line);
      this.#dropEmpty(from, line);
      return { from, begin };
    }
    return undefined;
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
