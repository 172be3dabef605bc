import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from './store.js';

const EVERY_MS = 60_000;
/** One round deletes a bounded part; between two others have their turn. */
const REST_MS = 50;

/** Deletes what has run out, in small parts, until the signal aborts. `failed` hears of a store that is away. */
export async function keepUp(store: Store, signal: AbortSignal, failed: (error: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    let hasMore = false;
    try {
      hasMore = await store.sweep();
    } catch (error) {
      failed(error);
    }
    await wait(hasMore ? REST_MS : EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
