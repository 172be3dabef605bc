import { setTimeout as wait } from 'node:timers/promises';
import type { Log, TurnLine } from '../log.js';
import type { Store, Vote } from '../state/store.js';
import { byDay, type Counts, noCounts, TURN_MS } from './counts.js';

/** What a process that dies loses at most. */
const EVERY_MS = 600_000;

/** Counts what the host's report shows, day by day, and hands it to the store now and then. */
export class Counter {
  readonly #store: Pick<Store, 'addCounts' | 'vote'>;
  readonly #today: () => string;
  /** What was not handed over yet: as a rule of one day. */
  #days: Counts[] = [];

  constructor(store: Pick<Store, 'addCounts' | 'vote'>, today: () => string) {
    this.#store = store;
    this.#today = today;
  }

  /** A log that counts its turns, and tells the other. */
  counting(log: Log): Log {
    return {
      forServer: log.forServer,
      listings: (count) => log.listings(count),
      failure: (place, code) => log.failure(place, code),
      turn: (line) => {
        this.#turn(line);
        log.turn(line);
      },
    };
  }

  async vote(vote: Vote): Promise<void> {
    await this.#store.vote(vote);
    this.#change((counts) => {
      counts[vote.isHelpful ? 'helpful' : 'notHelpful'] += 1;
    });
  }

  /** Hands over what was counted. Where the store is away, it stays for the next time. */
  async flush(): Promise<void> {
    const unsent = this.#days;
    this.#days = [];
    try {
      for (let next = unsent[0]; next !== undefined; next = unsent[0]) {
        await this.#store.addCounts(next);
        unsent.shift();
      }
    } finally {
      this.#days = byDay([...unsent, ...this.#days]);
    }
  }

  /** Hands over every ten minutes until the signal aborts. `failed` hears of a store that is away. */
  async keepUp(signal: AbortSignal, failed: (error: unknown) => void): Promise<void> {
    while (!signal.aborted) {
      await wait(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.flush().catch(failed);
    }
  }

  #turn({ outcome, topic, guard, language, channel, tookMs }: TurnLine): void {
    // Somebody joined, a vote, a search: nobody said anything.
    if (outcome === 'none') return;
    this.#change((counts) => {
      if (outcome === 'greeting') {
        counts.conversations += 1;
        return;
      }
      const add = (names: Counts['topics'], name: string | undefined): void => {
        if (name !== undefined) names[name] = (names[name] ?? 0) + 1;
      };
      counts.turns += 1;
      if (guard === 'crisis') counts.dangers += 1;
      add(counts.outcomes, guard ?? outcome);
      add(counts.topics, topic);
      add(counts.languages, language);
      add(counts.channels, channel);
      const bin = TURN_MS.findIndex((end) => tookMs <= end);
      const at = bin === -1 ? TURN_MS.length : bin;
      counts.took[at] = (counts.took[at] ?? 0) + 1;
    });
  }

  #change(change: (counts: Counts) => void): void {
    const day = this.#today();
    let counts = this.#days.find((each) => each.day === day);
    if (counts === undefined) {
      counts = noCounts(day);
      this.#days.push(counts);
    }
    change(counts);
  }
}
