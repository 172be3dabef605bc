import type { Store } from '../state/store.js';
import type { ChatLimits } from './chatConfig.js';
import { ProtocolError } from './protocolError.js';

const MINUTE_MS = 60_000;
const FORGETS = 10;

/** Counts what conversations and addresses do, across all processes, and refuses what is too much with 429 and the
 *  time to wait. */
export class Limits {
  readonly #store: Store;
  readonly #limits: ChatLimits;

  constructor(store: Store, limits: ChatLimits) {
    this.#store = store;
    this.#limits = limits;
  }

  async spendMessage(conversationId: string, address: string): Promise<void> {
    const { messagesPerMinute, messagesPerMinutePerAddress } = this.#limits;
    await this.#spend(`message/conversation/${conversationId}`, messagesPerMinute, MINUTE_MS);
    await this.#spend(`message/address/${address}`, messagesPerMinutePerAddress, MINUTE_MS);
  }

  /** Forgetting twice is not needed, ten times a minute is no person; the first is never refused. */
  async spendForget(conversationId: string): Promise<void> {
    await this.#spend(`forget/conversation/${conversationId}`, FORGETS, MINUTE_MS);
  }

  async spendToken(address: string): Promise<void> {
    await this.#spend(`token/address/${address}`, this.#limits.messagesPerMinutePerAddress, MINUTE_MS);
  }

  /** A conversation counts as open until it ends, or for the time after which it ends when nobody writes. */
  async spendConversation(address: string): Promise<void> {
    const { openConversationsPerAddress: max, idleMinutes } = this.#limits;
    await this.#spend(`open/address/${address}`, max, idleMinutes * MINUTE_MS);
  }

  async giveConversationBack(address: string): Promise<void> {
    const { openConversationsPerAddress: max, idleMinutes } = this.#limits;
    const windowMs = idleMinutes * MINUTE_MS;
    await this.#store.spend({ key: `open/address/${address}`, cost: -1, max, windowMs });
  }

  async #spend(key: string, max: number, windowMs: number): Promise<void> {
    const { isAllowed, retryAfterMs } = await this.#store.spend({ key, cost: 1, max, windowMs });
    if (!isAllowed) throw new ProtocolError('TooManyRequests', undefined, Math.max(1, Math.ceil(retryAfterMs)));
  }
}
