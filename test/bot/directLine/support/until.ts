import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 15;
const PATIENCE_MS = 25_000;

/** Waits until `look` finds something, and yields it; gives up long after anybody would. */
export async function until<T>(look: () => T | undefined | false, what = 'what was waited for'): Promise<T> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const found = look();
    if (found !== undefined && found !== false) return found;
    await wait(LOOK_MS);
  }
  throw new Error(`${what} did not happen`);
}
