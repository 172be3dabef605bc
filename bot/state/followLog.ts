import { setTimeout as wait } from 'node:timers/promises';
import type { LogEntry } from './store.js';

export interface FollowParts {
  /** Calls `wake` when the log may have grown; yields how to stop that. */
  readonly watch: (wake: () => void) => Promise<() => void>;
  /** `undefined` when the conversation is not there any more. */
  readonly read: (after: number, limit: number) => Promise<readonly LogEntry[] | undefined>;
  readonly after: number;
  readonly signal: AbortSignal;
}

const BATCH = 200;
/** A wake call can be lost with a connection; so often the log is read anyway. */
const LOOK_ANYWAY_MS = 5_000;
const STORE_AWAY_MS = 500;

/** Yields a log's entries in order, each once, as they come. */
export async function* followLog(parts: FollowParts): AsyncIterableIterator<readonly LogEntry[]> {
  const { signal } = parts;
  let isNews = true;
  let ring = (): void => undefined;
  const wake = (): void => {
    isNews = true;
    ring();
  };
  let stop: (() => void) | undefined;
  let { after } = parts;
  try {
    while (!signal.aborted) {
      try {
        // Watching begins before the first read, so that nothing can come between the two.
        stop ??= await parts.watch(wake);
        isNews = false;
        const entries = await parts.read(after, BATCH);
        if (entries === undefined) return;
        if (entries.length > 0) {
          after = entries.at(-1)?.seq ?? after;
          isNews = true;
          yield entries;
        }
      } catch {
        await wait(STORE_AWAY_MS, undefined, { signal, ref: false }).catch(() => undefined);
        continue;
      }
      if (!isNews) await news();
    }
  } finally {
    stop?.();
  }

  async function news(): Promise<void> {
    const done = new AbortController();
    const rung = new Promise<void>((resolve) => {
      ring = resolve;
    });
    if (!isNews) {
      const anyway = wait(LOOK_ANYWAY_MS, undefined, { signal: AbortSignal.any([done.signal, signal]) });
      await Promise.race([rung, anyway.catch(() => undefined)]);
    }
    done.abort();
  }
}
