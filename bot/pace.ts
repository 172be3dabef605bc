const MINUTE_MS = 60_000;
/** More are not counted apart: all begin anew. */
const MOST_COUNTED = 100_000;

/** Counts what somebody asks for a minute, in the memory of this process: for what is too cheap to be counted in the store,
 *  and too much without end. Nothing of it is kept. */
export class Pace {
  readonly #now: () => number;
  readonly #spent = new Map<string, number>();
  #end = 0;

  /** `now`: milliseconds on a clock that does not run backwards. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** 0 when there was one more for this name in this minute; else how long to wait, in milliseconds. */
  spend(name: string, max: number): number {
    const now = this.#now();
    if (now >= this.#end || this.#spent.size >= MOST_COUNTED) {
      this.#spent.clear();
      this.#end = now + MINUTE_MS;
    }
    const spent = this.#spent.get(name) ?? 0;
    if (spent >= max) return Math.max(1, Math.ceil(this.#end - now));
    this.#spent.set(name, spent + 1);
    return 0;
  }

  /** The same without counting. */
  left(name: string, max: number): boolean {
    return this.#now() >= this.#end || (this.#spent.get(name) ?? 0) < max;
  }
}
