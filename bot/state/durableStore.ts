import type { Activity } from 'botbuilder';
import type { Counts } from '../report/counts.js';
import type { ConversationKey } from './conversationKey.js';
import type { Engine } from './engine.js';
import { followLog } from './followLog.js';
import type { Keyring, Namer } from './keyring.js';
import { Records } from './records.js';
import { SealedItems } from './sealedItems.js';
import { Sealing } from './sealing.js';
import type {
  About,
  Accepted,
  DirectTurn,
  Incoming,
  Limit,
  LimitAnswer,
  LogEntry,
  QueuedUnanswered,
  Store,
  Turn,
  Unanswered,
  Vote,
  VoteCount,
  WaitingTurn,
} from './store.js';
import type { StoreAddress } from './storeAddress.js';
import { StoreError } from './storeError.js';
import { lifeOf, type TurnOptions, TurnRunner } from './turnRunner.js';
import { TurnStorage } from './turnStorage.js';

export interface StoreOptions extends TurnOptions {
  /** How long votes, unanswered questions and counts live; what people wrote in them no longer than `lifeMs`. */
  readonly feedbackLifeMs: number;
  /** Whether records hold what people wrote. */
  readonly keepsText: boolean;
  /** Where the keys of conversations are, for a store whose files keep what was deleted: Redis. */
  readonly chatKeys?: StoreAddress | undefined;
}

/** Longer than any token for a conversation lives. */
const GONE_MS = 86_400_000;

/** The {@link Store} over any engine: each of its parts in the hands of one class. */
export class DurableStore implements Store {
  readonly storage: TurnStorage;
  readonly #engine: Engine;
  readonly #sealing: Sealing;
  readonly #options: StoreOptions;
  readonly #items: SealedItems;
  readonly #records: Records;
  readonly #turns: TurnRunner;
  readonly #closing = new AbortController();

  constructor(engine: Engine, keyring: Keyring, namer: Namer, options: StoreOptions) {
    this.#engine = engine;
    this.#sealing = new Sealing(keyring, namer);
    this.#options = options;
    this.#items = new SealedItems(engine, keyring, namer, (key) => lifeOf(key, options));
    this.#records = new Records(engine, keyring, options);
    this.#turns = new TurnRunner(engine, this.#sealing, this.#items, options);
    this.storage = new TurnStorage(this.#items, () => this.#turns.current);
  }

  get turn(): Turn | undefined {
    return this.#turns.current;
  }

  async open(conversation: ConversationKey, about: About): Promise<{ isNew: boolean; about: About }> {
    const scope = this.#sealing.scope(conversation);
    const kept = await this.#engine.open(scope, this.#sealing.seal(about, scope, 'about'), this.#life(conversation));
    if (kept === 'gone') throw new StoreError('GONE');
    return { isNew: kept.isNew, about: this.#sealing.open(kept.about, scope, 'about') as About };
  }

  async about(conversation: ConversationKey): Promise<About | undefined> {
    const scope = this.#sealing.scope(conversation);
    const kept = await this.#engine.about(scope);
    return kept === undefined ? undefined : (this.#sealing.open(kept, scope, 'about') as About);
  }

  async keep(conversation: ConversationKey): Promise<void> {
    if (!(await this.#engine.keep(this.#sealing.scope(conversation), this.#options.lifeMs)))
      throw new StoreError('GONE');
  }

  async accept(
    conversation: ConversationKey,
    { activity, isLogged, id, onlyIfOpen = false }: Incoming,
  ): Promise<Accepted> {
    const scope = this.#sealing.scope(conversation);
    const incoming = {
      key: this.#sealing.sealKey(conversation),
      data: this.#sealing.seal(activity, scope, 'activity'),
      isLogged,
      id: this.#sealing.activityName(id),
      onlyIfOpen,
    };
    const accepted = await this.#engine.accept(scope, incoming, this.#life(conversation));
    if (accepted === 'gone') throw new StoreError('GONE');
    return accepted;
  }

  runWaiting(conversation: ConversationKey, work: (turn: WaitingTurn) => Promise<void>): Promise<void> {
    return this.#turns.runWaiting(conversation, work);
  }

  runDirect(direct: DirectTurn): Promise<'done' | 'repeated'> {
    return this.#turns.runDirect(direct);
  }

  abandoned(limit: number): Promise<readonly ConversationKey[]> {
    return this.#engine
      .abandoned(limit, this.#options.leaseMs)
      .then((keys) => keys.map((sealed) => this.#sealing.openKey(sealed)));
  }

  async read(conversation: ConversationKey, after: number, limit = 1_000): Promise<readonly LogEntry[]> {
    return (await this.#entries(conversation, after, limit)) ?? [];
  }

  lastSeq(conversation: ConversationKey): Promise<number> {
    return this.#engine.lastSeq(this.#sealing.scope(conversation));
  }

  follow(
    conversation: ConversationKey,
    after: number,
    signal: AbortSignal,
  ): AsyncIterableIterator<readonly LogEntry[]> {
    return followLog({
      watch: (wake) => this.#engine.watch(this.#sealing.scope(conversation), wake),
      read: (from, limit) => this.#entries(conversation, from, limit),
      after,
      signal: AbortSignal.any([signal, this.#closing.signal]),
    });
  }

  async #entries(conversation: ConversationKey, after: number, limit: number): Promise<LogEntry[] | undefined> {
    const scope = this.#sealing.scope(conversation);
    const entries = await this.#engine.readLog(scope, after, limit);
    return entries?.map(({ seq, data }) => ({ seq, activity: this.#readable(data, scope) }));
  }

  /** What cannot be read keeps its number, so that nothing after it is lost. */
  #readable(data: string, scope: string): Partial<Activity> {
    try {
      return this.#sealing.open(data, scope, 'activity') as Partial<Activity>;
    } catch {
      return { type: 'trace', name: 'unreadable' };
    }
  }

  spend({ key, cost, max, windowMs }: Limit): Promise<LimitAnswer> {
    return this.#engine.spend(this.#sealing.limitName(key), cost, max, windowMs);
  }

  vote(vote: Vote): Promise<void> {
    return this.#records.vote(vote);
  }

  votes(): Promise<readonly VoteCount[]> {
    return this.#records.votes();
  }

  addUnanswered(question: Unanswered): Promise<void> {
    const conversation = this.#turns.current?.conversation;
    return this.#records.addUnanswered(question, conversation && this.#sealing.scope(conversation));
  }

  unanswered(limit: number): Promise<readonly QueuedUnanswered[]> {
    return this.#records.unanswered(limit);
  }

  dropUnanswered(id: string): Promise<void> {
    return this.#records.dropUnanswered(id);
  }

  addCounts(counts: Counts): Promise<void> {
    return this.#records.addCounts(counts);
  }

  counts(): Promise<readonly Counts[]> {
    return this.#records.counts();
  }

  async forget(conversation: ConversationKey, users: readonly string[] = []): Promise<boolean> {
    const scope = this.#sealing.scope(conversation);
    const scopes = [scope, ...users.map((key) => this.#items.scopeOf(key))];
    const wasOpen = await this.#engine.erase(scopes, GONE_MS);
    // Whatever the setting says now: it may have been another before.
    await this.#engine.dropRecordsOf(scope);
    return wasOpen;
  }

  #life(conversation: ConversationKey): number {
    return lifeOf(conversation, this.#options);
  }

  sweep(): Promise<boolean> {
    const { feedbackLifeMs: life, lifeMs } = this.#options;
    return this.#engine.sweep({ vote: life, unanswered: life, counts: life, words: Math.min(life, lifeMs) });
  }

  ready(): Promise<boolean> {
    return this.#engine.ready();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#engine.close();
  }
}
