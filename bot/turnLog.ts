import type { Middleware, TurnContext } from 'botbuilder';
import { outcomeOf } from '../dialogs/turnOutcome.js';
import { CHANNELS, type ChannelName, type Log } from './log.js';

const channelName = (raw: string): ChannelName => CHANNELS.find((name) => name === raw) ?? 'other';

/** Writes one line a turn: what it came to, on which channel, and how long it took. */
export class TurnLog implements Middleware {
  readonly #log: Log;
  readonly #now: () => number;

  /** `now` is in milliseconds. */
  constructor(log: Log, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const start = this.#now();
    let failed = true;
    try {
      await next();
      failed = false;
    } finally {
      const noted = outcomeOf(context);
      this.#log.turn({
        outcome: failed ? 'error' : (noted?.outcome ?? 'none'),
        topic: noted?.topic,
        guard: noted?.guard,
        language: noted?.language,
        channel: channelName(context.activity.channelId),
        tookMs: Math.round(this.#now() - start),
      });
    }
  }
}
