import type { BotServer } from './server.js';

export interface ShutdownDeps {
  readonly server: BotServer;
  readonly timeoutMs: number;
  /** Lets go of the rest, then ends the process. */
  readonly exit: (code: number) => unknown;
}

/** Makes the function that ends the process in order: turns in flight first. Only the first call counts. */
export function orderlyShutdown({ server, timeoutMs, exit }: ShutdownDeps): (code: number) => Promise<void> {
  let isUnderWay = false;
  return async (code) => {
    if (isUnderWay) return;
    isUnderWay = true;
    await server.close(timeoutMs);
    await exit(code);
  };
}
