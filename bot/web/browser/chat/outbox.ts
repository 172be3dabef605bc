import type { DirectLine } from './directLine.js';
import { Pause } from './pause.js';
import { Refused } from './session.js';

export type SendResult = 'sent' | 'failed' | 'tooLong';

export interface OutboxHandlers {
  /** Whether the server asks to wait. */
  readonly onBusy: (isBusy: boolean) => void;
  readonly onResult: (clientId: string, result: SendResult) => void;
}

interface Letter {
  readonly clientId: string;
  readonly activity: object;
}

const firstWaitMs = 1_000;
const longestWaitMs = 10_000;
/** About two minutes, without those in which there is no network; then the person is asked. */
const mostTries = 16;

/** Sends in order, one at a time, and again what did not get through: the server knows an activity by the page's own id
 *  for it and takes it once. */
export class Outbox {
  readonly #line: () => DirectLine | undefined;
  readonly #handlers: OutboxHandlers;
  #letters: Letter[] = [];
  #isSending = false;
  /** Ends the wait before the next try. */
  readonly #pause = new Pause();

  constructor(line: () => DirectLine | undefined, handlers: OutboxHandlers) {
    this.#line = line;
    this.#handlers = handlers;
  }

  /** Takes it for sending; nobody has to wait. */
  put(letter: Letter): void {
    this.#letters.push(letter);
    void this.flush();
  }

  /** Forgets what has not been sent. */
  clear(): void {
    this.#letters = [];
    this.wake();
  }

  /** Gives up on what has not been sent: it is not meant for the next conversation. */
  giveUp(): void {
    for (const { clientId } of this.#letters.splice(0)) this.#handlers.onResult(clientId, 'failed');
    this.wake();
  }

  /** Tries again at once: the network is back. */
  wake(): void {
    this.#pause.end();
  }

  /** Sends what is waiting. To be called when a conversation is there. */
  async flush(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    for (let letter = this.#letters[0]; letter !== undefined && this.#line(); letter = this.#letters[0]) {
      const result = await this.#send(letter);
      if (this.#letters[0] === letter) this.#letters.shift();
      this.#handlers.onResult(letter.clientId, result);
    }
    this.#isSending = false;
  }

  async #send(letter: Letter): Promise<SendResult> {
    let waitMs = firstWaitMs;
    for (let tries = 0; tries < mostTries; ) {
      const line = this.#line();
      if (line === undefined || !this.#letters.includes(letter)) break;
      try {
        await line.post(letter.activity);
        this.#handlers.onBusy(false);
        return 'sent';
      } catch (error) {
        const refused = error instanceof Refused ? error : undefined;
        if (refused?.status === 413) return 'tooLong';
        if (refused?.status === 403 || refused?.status === 401) await line.renewExpired().catch(() => undefined);
        else if (refused && !refused.isPassing) return 'failed';
        this.#handlers.onBusy(refused?.isBusy ?? false);
        const isOffline = refused === undefined && !navigator.onLine;
        if (!isOffline) tries += 1;
        // However soon the server may be asked again, the two minutes stay.
        await this.#pause.take(Math.max(waitMs, refused?.retryAfterMs ?? 0));
        waitMs = isOffline && navigator.onLine ? firstWaitMs : Math.min(waitMs * 2, longestWaitMs);
      }
    }
    this.#handlers.onBusy(false);
    return 'failed';
  }
}
