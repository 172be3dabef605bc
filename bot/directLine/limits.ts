import { withinBudget } from '../messageBudget.js';
import { Pace } from '../pace.js';
import { readingCost } from '../readingCost.js';
import type { Store } from '../state/store.js';
import { StoreError } from '../state/storeError.js';
import type { ChatLimits } from './chatConfig.js';
import { ProtocolError } from './protocolError.js';

const MINUTE_MS = 60_000;
const FORGETS = 10;
const KEEPS = 10;
/** So many tokens count as one more message for the address that sent them. Measured: a story of 564 costs as much to read as 37
 *  plain questions. */
const COST_OF_ONE = 25;
/** And so many characters too: all of a message is kept, whatever is read of it. */
const CHARS_OF_ONE = 500;
/** A client may ask for more so often for each message that it may send; published ones ask once a second. */
const READS_FOR_EACH = 4;
/** And an address, behind which a whole library may ask where no socket gets through. */
const READS_OF_ADDRESS_FOR_EACH = 20;
const LEAST_READS = 120;
/** Sockets, reconnects, fresh tokens of one conversation: a client that finds no network tries every few seconds. */
const LEAST_CONNECTS = 30;

/** Counts what conversations and addresses do and refuses what is too much with 429 and the time to wait: what makes work
 *  or is kept across all processes, what is only read in this one. */
export class Limits {
  readonly #store: Store;
  readonly #limits: ChatLimits;
  readonly #pace = new Pace();

  constructor(store: Store, limits: ChatLimits) {
    this.#store = store;
    this.#limits = limits;
  }

  async spendMessage(conversationId: string, address: string): Promise<void> {
    const { messagesPerMinute, messagesPerMinutePerAddress } = this.#limits;
    await this.#spend(`message/conversation/${conversationId}`, messagesPerMinute, MINUTE_MS);
    await this.#spend(`message/address/${address}`, messagesPerMinutePerAddress, MINUTE_MS);
  }

  /** A message counts for its address as what is read of it costs, or what is kept of it. */
  async spendReading(address: string, text: string): Promise<void> {
    const { messagesPerMinutePerAddress } = this.#limits;
    const read = Math.floor(readingCost(withinBudget(text)) / COST_OF_ONE);
    const kept = Math.floor(text.length / CHARS_OF_ONE);
    // Never so many that the message could not be sent at all.
    const cost = Math.min(Math.max(read, kept), messagesPerMinutePerAddress - 1);
    if (cost > 0) await this.#spend(`message/address/${address}`, messagesPerMinutePerAddress, MINUTE_MS, cost);
  }

  /** For what a client reads of its conversation. */
  spendRead(conversationId: string, address: string): void {
    const { messagesPerMinute, messagesPerMinutePerAddress } = this.#limits;
    this.#pay(`read/conversation/${conversationId}`, Math.max(LEAST_READS, READS_FOR_EACH * messagesPerMinute));
    this.#pay(
      `read/address/${address}`,
      Math.max(LEAST_READS, READS_OF_ADDRESS_FOR_EACH * messagesPerMinutePerAddress),
    );
  }

  /** For a socket, a reconnect or a fresh token, each apart. */
  spendConnect(what: 'socket' | 'reconnect' | 'refresh' | 'session', conversationId: string, address: string): void {
    const { messagesPerMinute, messagesPerMinutePerAddress } = this.#limits;
    this.#pay(`${what}/conversation/${conversationId}`, Math.max(LEAST_CONNECTS, messagesPerMinute));
    this.#pay(`${what}/address/${address}`, Math.max(LEAST_CONNECTS, messagesPerMinutePerAddress));
  }

  /** To keep a chat is one tap; each is a write that the disk must confirm. */
  spendKeep(conversationId: string): void {
    this.#pay(`keep/conversation/${conversationId}`, KEEPS);
  }

  /** Forgetting twice is not needed, ten times a minute is no person; the first is never refused. Counted in memory: a store
   *  that is full can still delete, but not count. */
  spendForget(conversationId: string): void {
    this.#pay(`forget/conversation/${conversationId}`, FORGETS);
  }

  async spendToken(address: string): Promise<void> {
    await this.#spend(`token/address/${address}`, this.#limits.messagesPerMinutePerAddress, MINUTE_MS);
  }

  /** A conversation counts as open until it ends, or for the time after which it ends when nobody writes. */
  async spendConversation(address: string): Promise<void> {
    const { openConversationsPerAddress: max, idleMinutes } = this.#limits;
    await this.#spend(`open/address/${address}`, max, idleMinutes * MINUTE_MS);
  }

  /** A store that cannot note it keeps the count until it runs out by itself; what was deleted stays deleted. */
  async giveConversationBack(address: string): Promise<void> {
    const { openConversationsPerAddress: max, idleMinutes } = this.#limits;
    const windowMs = idleMinutes * MINUTE_MS;
    try {
      await this.#store.spend({ key: `open/address/${address}`, cost: -1, max, windowMs });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }

  #pay(name: string, max: number): void {
    const waitMs = this.#pace.spend(name, max);
    if (waitMs > 0) throw new ProtocolError('TooManyRequests', undefined, waitMs);
  }

  async #spend(key: string, max: number, windowMs: number, cost = 1): Promise<void> {
    const { isAllowed, retryAfterMs } = await this.#store.spend({ key, cost, max, windowMs });
    if (!isAllowed) throw new ProtocolError('TooManyRequests', undefined, Math.max(1, Math.ceil(retryAfterMs)));
  }
}
