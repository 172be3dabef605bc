import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { TurnQueue } from '../turnQueue.js';
import type { ConversationKey } from './conversationKey.js';
import type { Commit, Engine, Taken } from './engine.js';
import { followLog } from './followLog.js';
import type { Keyring, Namer } from './keyring.js';
import { Records } from './records.js';
import { RunningTurn } from './runningTurn.js';
import { SealedItems } from './sealedItems.js';
import {
  type About,
  type Accepted,
  type DirectTurn,
  type Incoming,
  type Limit,
  type LimitAnswer,
  type LogEntry,
  MAX_ATTEMPTS,
  type QueuedUnanswered,
  type Store,
  type Turn,
  type Unanswered,
  type Vote,
  type VoteCount,
  type WaitingTurn,
} from './store.js';
import { StoreError } from './storeError.js';
import { TurnStorage } from './turnStorage.js';

export interface StoreOptions {
  /** How long a conversation lives after its last turn. */
  readonly lifeMs: number;
  /** How long votes and unanswered questions live. */
  readonly feedbackLifeMs: number;
  /** Whether votes and unanswered questions keep what people wrote. */
  readonly keepsText: boolean;
  /** A turn keeps its place at most so long. */
  readonly turnMs: number;
  /** A process that died loses its place after so long. */
  readonly leaseMs: number;
}

/** Waits between two tries to take a place that another process has. */
const RETRY_MS = 15;

/** The {@link Store} over any engine: seals, names, gathers each turn and commits it as a whole. */
export class DurableStore implements Store {
  readonly storage: TurnStorage;
  readonly #engine: Engine;
  readonly #keyring: Keyring;
  readonly #namer: Namer;
  readonly #options: StoreOptions;
  readonly #items: SealedItems;
  readonly #records: Records;
  readonly #queue: TurnQueue;
  readonly #turns = new AsyncLocalStorage<RunningTurn>();
  readonly #closing = new AbortController();

  constructor(engine: Engine, keyring: Keyring, namer: Namer, options: StoreOptions) {
    this.#engine = engine;
    this.#keyring = keyring;
    this.#namer = namer;
    this.#options = options;
    this.#items = new SealedItems(engine, keyring, namer, options.lifeMs);
    this.#records = new Records(engine, keyring, options);
    this.#queue = new TurnQueue(options.turnMs);
    this.storage = new TurnStorage(this.#items, () => this.#turns.getStore());
  }

  /** The turn that the running code belongs to. */
  get turn(): Turn | undefined {
    return this.#turns.getStore();
  }

  async open(conversation: ConversationKey, about: About): Promise<{ isNew: boolean; about: About }> {
    const scope = this.#scope(conversation);
    const kept = await this.#engine.open(scope, this.#seal(about, scope, 'about'), this.#options.lifeMs);
    return { isNew: kept.isNew, about: this.#open(kept.about, scope, 'about') as About };
  }

  async about(conversation: ConversationKey): Promise<About | undefined> {
    const scope = this.#scope(conversation);
    const kept = await this.#engine.about(scope);
    return kept === undefined ? undefined : (this.#open(kept, scope, 'about') as About);
  }

  accept(conversation: ConversationKey, { activity, isLogged, id }: Incoming): Promise<Accepted> {
    const scope = this.#scope(conversation);
    const incoming = {
      key: this.#keyring.seal(conversation, 'key'),
      data: this.#seal(activity, scope, 'activity'),
      isLogged,
      id: this.#activityName(id),
    };
    return this.#engine.accept(scope, incoming, this.#options.lifeMs);
  }

  async runWaiting(conversation: ConversationKey, work: (turn: WaitingTurn) => Promise<void>): Promise<void> {
    const scope = this.#scope(conversation);
    const owner = randomBytes(12).toString('base64url');
    if (!(await this.#engine.take(scope, owner, this.#options.leaseMs)).isTaken) return;
    try {
      while (await this.#renewing(scope, owner, () => this.#runNext(conversation, scope, owner, work)));
    } catch (error) {
      await this.#engine.release(scope, owner).catch(() => undefined);
      throw error;
    }
  }

  /** False when nothing waits any more, and the lease is given back. */
  async #runNext(
    conversation: ConversationKey,
    scope: string,
    owner: string,
    work: (turn: WaitingTurn) => Promise<void>,
  ): Promise<boolean> {
    const next = await this.#engine.next(scope, owner, this.#options.leaseMs);
    if (next === 'none') return false;
    if (next === 'leaseLost') throw new StoreError('LEASE_LOST');
    // Past the attempt that may only apologize, nothing can be done but to let the others pass.
    const isLost = next.attempt > MAX_ATTEMPTS + 1;
    const activity = isLost ? {} : (this.#open(next.data, scope, 'activity') as Partial<Activity>);
    const turn = new RunningTurn(conversation, { ...next, activity });
    if (!isLost) await this.#turns.run(turn, () => work(turn));
    await this.#commit(turn, scope, owner, { isWaitingDone: true, handled: undefined });
    return true;
  }

  abandoned(limit: number): Promise<readonly ConversationKey[]> {
    return this.#engine
      .abandoned(limit)
      .then((keys) => keys.map((sealed) => this.#keyring.open(sealed, 'key') as ConversationKey));
  }

  runDirect(direct: DirectTurn): Promise<'done' | 'repeated'> {
    return this.#queue.run(direct.conversation, () => this.#runDirect(direct));
  }

  async #runDirect({ conversation, id, work, deliver }: DirectTurn): Promise<'done' | 'repeated'> {
    const scope = this.#scope(conversation);
    const owner = randomBytes(12).toString('base64url');
    const name = this.#activityName(id);
    const { handled } = await this.#takeInTime(scope, owner, name);
    let delivered: string | undefined;
    return this.#renewing(scope, owner, async () => {
      try {
        if (handled !== undefined && name !== undefined) {
          const outbox = handled.outbox.map((sealed) => this.#open(sealed, scope, 'activity') as Partial<Activity>);
          await this.#deliver(scope, name, outbox, handled.next, deliver);
          delivered = name;
          return 'repeated';
        }
        const turn = new RunningTurn(conversation, { attempt: 1, seq: undefined, activity: {} });
        await this.#turns.run(turn, () => work(turn));
        const outbox = turn.replies.splice(0);
        const sealed = outbox.map((activity) => this.#seal(activity, scope, 'activity'));
        const done = name === undefined ? undefined : { id: name, outbox: sealed };
        await this.#commit(turn, scope, owner, { isWaitingDone: false, handled: done });
        await this.#deliver(scope, name, outbox, 0, deliver);
        delivered = name;
        return 'done';
      } finally {
        await this.#engine.release(scope, owner, delivered).catch(() => undefined);
      }
    });
  }

  /** Each reply is noted before it is sent, the first by the commit itself: a process that dies in between loses it
   *  rather than sends it twice. */
  async #deliver(
    scope: string,
    name: string | undefined,
    outbox: readonly Partial<Activity>[],
    first: number,
    deliver: (activity: Partial<Activity>) => Promise<void>,
  ): Promise<void> {
    for (let i = first; i < outbox.length; i += 1) {
      if (name !== undefined && (i > 0 || first > 0)) await this.#engine.markDelivery(scope, name, i + 1);
      try {
        await deliver(outbox[i] as Partial<Activity>);
      } catch (error) {
        if (name !== undefined) await this.#engine.markDelivery(scope, name, i).catch(() => undefined);
        throw error;
      }
    }
  }

  async #takeInTime(scope: string, owner: string, id: string | undefined): Promise<Taken> {
    const deadline = Date.now() + this.#options.turnMs + this.#options.leaseMs;
    for (;;) {
      const taken = await this.#engine.take(scope, owner, this.#options.leaseMs, id);
      if (taken.isTaken) return taken;
      if (Date.now() > deadline) throw new StoreError('TIMEOUT');
      await wait(RETRY_MS * (1 + Math.random()));
    }
  }

  /** Keeps the lease alive while the work runs, but not longer than a turn may take. */
  async #renewing<T>(scope: string, owner: string, work: () => Promise<T>): Promise<T> {
    const { leaseMs, turnMs } = this.#options;
    const end = Date.now() + turnMs;
    const timer = setInterval(() => {
      if (Date.now() < end) void this.#engine.renew(scope, owner, leaseMs).catch(() => undefined);
    }, leaseMs / 3);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  async #commit(
    turn: RunningTurn,
    scope: string,
    owner: string,
    done: Pick<Commit, 'isWaitingDone' | 'handled'>,
  ): Promise<void> {
    turn.isOver = true;
    const { own, others } = this.#items.changesOf(turn, scope);
    const commit: Commit = {
      isForgotten: turn.isForgotten,
      items: own,
      others,
      forgottenScopes: [...turn.forgottenUsers].map((key) => this.#items.scopeOf(key)),
      replies: turn.replies.map((activity) => this.#seal(activity, scope, 'activity')),
      ...done,
    };
    const result = await this.#engine.commit(scope, owner, commit, this.#options.lifeMs);
    if (result === 'conflict') throw new StoreError('CONFLICT');
    if (result === 'leaseLost') throw new StoreError('LEASE_LOST');
  }

  async read(conversation: ConversationKey, after: number, limit = 1_000): Promise<readonly LogEntry[]> {
    return (await this.#entries(conversation, after, limit)) ?? [];
  }

  lastSeq(conversation: ConversationKey): Promise<number> {
    return this.#engine.lastSeq(this.#scope(conversation));
  }

  follow(
    conversation: ConversationKey,
    after: number,
    signal: AbortSignal,
  ): AsyncIterableIterator<readonly LogEntry[]> {
    return followLog({
      watch: (wake) => this.#engine.watch(this.#scope(conversation), wake),
      read: (from, limit) => this.#entries(conversation, from, limit),
      after,
      signal: AbortSignal.any([signal, this.#closing.signal]),
    });
  }

  async #entries(conversation: ConversationKey, after: number, limit: number): Promise<LogEntry[] | undefined> {
    const scope = this.#scope(conversation);
    const entries = await this.#engine.readLog(scope, after, limit);
    return entries?.map(({ seq, data }) => ({
      seq,
      activity: this.#open(data, scope, 'activity') as Partial<Activity>,
    }));
  }

  spend({ key, cost, max, windowMs }: Limit): Promise<LimitAnswer> {
    return this.#engine.spend(this.#namer.name('limit', key), cost, max, windowMs);
  }

  vote(vote: Vote): Promise<void> {
    return this.#records.vote(vote);
  }

  votes(): Promise<readonly VoteCount[]> {
    return this.#records.votes();
  }

  addUnanswered(question: Unanswered): Promise<void> {
    return this.#records.addUnanswered(question);
  }

  unanswered(limit: number): Promise<readonly QueuedUnanswered[]> {
    return this.#records.unanswered(limit);
  }

  dropUnanswered(id: string): Promise<void> {
    return this.#records.dropUnanswered(id);
  }

  forget(conversation: ConversationKey, users: readonly string[] = []): Promise<void> {
    return this.#engine.erase([this.#scope(conversation), ...users.map((key) => this.#items.scopeOf(key))]);
  }

  sweep(): Promise<boolean> {
    const { feedbackLifeMs } = this.#options;
    return this.#engine.sweep({ vote: feedbackLifeMs, unanswered: feedbackLifeMs });
  }

  ready(): Promise<boolean> {
    return this.#engine.ready();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#engine.close();
  }

  #scope(conversation: ConversationKey): string {
    return this.#namer.name('conversation', conversation);
  }

  #activityName(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#namer.name('activity', id);
  }

  #seal(value: unknown, scope: string, kind: string): string {
    return this.#keyring.seal(JSON.stringify(value), `${scope}/${kind}`);
  }

  #open(sealed: string, scope: string, kind: string): unknown {
    return JSON.parse(this.#keyring.open(sealed, `${scope}/${kind}`));
  }
}
