import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Statuses after which Teams asks to send once more: the message was not taken. */
const TRY_AGAIN: readonly number[] = [412, 429, 502, 504];
const MAX_RETRIES = 3;
const FIRST_WAIT_MS = 500;
/** The longest wait that a connector may ask for; a person is waiting for the answer. */
const LONGEST_WAIT_MS = 5_000;

export interface RetryClock {
  /** Waits so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** 0 (inclusive) to 1 (exclusive). */
  readonly random: () => number;
}

export const realClock: RetryClock = { wait: async (ms) => sleep(ms), random: Math.random };

const failed = z.object({ statusCode: z.number() });
const headers = z.object({ response: z.object({ headers: z.object({ get: z.function() }) }) });

/** What `Retry-After` asks for, in milliseconds; 0 where it says nothing we can read. */
function askedWaitMs(error: unknown): number {
  const parsed = headers.safeParse(error);
  if (!parsed.success) return 0;
  const seconds = Number(
    (error as { response: { headers: { get(name: string): unknown } } }).response.headers.get('retry-after'),
  );
  return Number.isFinite(seconds) ? Math.max(seconds, 0) * 1_000 : 0;
}

/** Sends, and sends again where the connector says that it took nothing: after half a second, one, two, each with up to
 *  half of it off by chance, so that many bots do not come back at once. Anything else is thrown at once, a lost
 *  connection too: the message may have arrived, and nobody should read it twice. */
export async function withRetries<T>(send: () => Promise<T>, clock: RetryClock): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const parsed = failed.safeParse(error);
      if (!parsed.success || !TRY_AGAIN.includes(parsed.data.statusCode) || attempt === MAX_RETRIES) throw error;
      const backOff = FIRST_WAIT_MS * 2 ** attempt * (1 - clock.random() / 2);
      await clock.wait(Math.min(Math.max(backOff, askedWaitMs(error)), LONGEST_WAIT_MS));
    }
  }
}
