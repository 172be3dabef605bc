import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../errorCode.js';
import type { Log } from '../log.js';
import { partsOf } from '../state/conversationKey.js';
import type { Store } from '../state/store.js';

export interface ResumeDeps {
  readonly store: Store;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Runs what waits in one conversation. Never throws. */
  readonly run: (conversationId: string) => Promise<void>;
}

const EVERY_MS = 1_000;
const AT_ONCE = 20;

/** Looks every second for turns that nobody is at, because their process died or their attempt failed, and runs them.
 *  Ends when the signal aborts. */
export async function resumeAbandoned({ store, log, signal, run }: ResumeDeps): Promise<void> {
  while (!signal.aborted) {
    try {
      const keys = await store.abandoned(AT_ONCE);
      const ours = keys.map(partsOf).filter(({ channelId }) => channelId === 'directline');
      // Not waited for: one that hangs must not hold up the others. A conversation being run is not run twice.
      for (const { conversationId } of ours) void run(conversationId);
    } catch (error) {
      log.failure('state', errorCode(error));
    }
    await wait(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
