import type { Config } from './config.js';
import type { DurableStore } from './state/durableStore.js';
import { openStore } from './state/openStore.js';
import { StoreError } from './state/storeError.js';
import { storeProblem } from './state/storeProblem.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A process that died loses its conversations to the others after so long. */
const LEASE_MS = 5_000;
/** A turn may overrun the time for which its sender waits so many times over. */
const LATE_TURNS = 2;

/** Opens the store that the settings name. Throws an error that says what is wrong with it and how to mend it. */
export async function openConfiguredStore({ store, chat, stateHours, turnTimeoutMs }: Config): Promise<DurableStore> {
  try {
    return await openStore(store.address, store.keys, {
      lifeMs: stateHours * HOUR_MS,
      chatLifeMs: chat.limits.idleMinutes * MINUTE_MS,
      feedbackLifeMs: store.feedbackDays * DAY_MS,
      keepsText: store.keepsText,
      chatKeys: store.chatKeys,
      // Nobody waits for it any more, but its replies still come.
      turnMs: LATE_TURNS * turnTimeoutMs,
      leaseMs: LEASE_MS,
    });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new Error(`The store cannot be used:\n${storeProblem(error, store.address)}`, { cause: error });
  }
}
