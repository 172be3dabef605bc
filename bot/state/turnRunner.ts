import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { TurnQueue } from '../turnQueue.js';
import type { ConversationKey } from './conversationKey.js';
import type { Commit, Engine, Taken } from './engine.js';
import { RunningTurn } from './runningTurn.js';
import type { SealedItems } from './sealedItems.js';
import type { Sealing } from './sealing.js';
import { type DirectTurn, MAX_ATTEMPTS, type WaitingTurn } from './store.js';
import { StoreError } from './storeError.js';

export interface TurnOptions {
  /** How long a conversation lives after its last turn. */
  readonly lifeMs: number;
  /** The same for the website's chat, unless the person keeps it; `lifeMs` when left out. */
  readonly chatLifeMs?: number;
  /** A turn keeps its place at most so long. */
  readonly turnMs: number;
  /** A process that died loses its place after so long. */
  readonly leaseMs: number;
}

/** How long a conversation, or a person's state, lives, by its key. */
export const lifeOf = (
  key: string,
  { lifeMs, chatLifeMs = lifeMs }: Pick<TurnOptions, 'lifeMs' | 'chatLifeMs'>,
): number => (key.startsWith('directline/') ? Math.min(lifeMs, chatLifeMs) : lifeMs);

/** Waits between two tries to take a place that another process has. */
const RETRY_MS = 15;

/** Runs the turns of conversations one after another, on whatever process, and commits each as a whole. */
export class TurnRunner {
  readonly #engine: Engine;
  readonly #sealing: Sealing;
  readonly #items: SealedItems;
  readonly #options: TurnOptions;
  readonly #queue: TurnQueue;
  readonly #turns = new AsyncLocalStorage<RunningTurn>();

  constructor(engine: Engine, sealing: Sealing, items: SealedItems, options: TurnOptions) {
    this.#engine = engine;
    this.#sealing = sealing;
    this.#items = items;
    this.#options = options;
    this.#queue = new TurnQueue(options.turnMs);
  }

  /** The turn that is running here; `undefined` outside of turns. */
  get current(): RunningTurn | undefined {
    return this.#turns.getStore();
  }

  async runWaiting(conversation: ConversationKey, work: (turn: WaitingTurn) => Promise<void>): Promise<void> {
    const scope = this.#sealing.scope(conversation);
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
    const activity = isLost ? {} : (this.#sealing.open(next.data, scope, 'activity') as Partial<Activity>);
    const turn = new RunningTurn(conversation, { ...next, isQueued: true, activity });
    if (!isLost) await this.#turns.run(turn, () => work(turn));
    await this.#commit(turn, scope, owner, { isWaitingDone: true, handled: undefined });
    return true;
  }

  runDirect(direct: DirectTurn): Promise<'done' | 'repeated'> {
    return this.#queue.run(direct.conversation, () => this.#runDirect(direct));
  }

  async #runDirect({ conversation, id, work, deliver }: DirectTurn): Promise<'done' | 'repeated'> {
    const scope = this.#sealing.scope(conversation);
    const owner = randomBytes(12).toString('base64url');
    const name = this.#sealing.activityName(id);
    const { handled } = await this.#takeInTime(scope, owner, name);
    let delivered: string | undefined;
    return this.#renewing(scope, owner, async () => {
      try {
        if (handled !== undefined && name !== undefined) {
          const outbox = handled.outbox.map(
            (sealed) => this.#sealing.open(sealed, scope, 'activity') as Partial<Activity>,
          );
          await this.#deliver(scope, name, outbox, handled.next, deliver);
          delivered = name;
          return 'repeated';
        }
        const turn = new RunningTurn(conversation, { attempt: 1, isQueued: false, seq: undefined, activity: {} });
        await this.#turns.run(turn, () => work(turn));
        const outbox = turn.replies.splice(0);
        const sealed = outbox.map((activity) => this.#sealing.seal(activity, scope, 'activity'));
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
    const deadline = performance.now() + this.#options.turnMs + this.#options.leaseMs;
    for (;;) {
      const taken = await this.#engine.take(scope, owner, this.#options.leaseMs, id);
      if (taken.isTaken) return taken;
      if (performance.now() > deadline) throw new StoreError('TIMEOUT');
      await wait(RETRY_MS * (1 + Math.random()));
    }
  }

  /** Keeps the lease alive while the work runs, but not longer than a turn may take. */
  async #renewing<T>(scope: string, owner: string, work: () => Promise<T>): Promise<T> {
    const { leaseMs, turnMs } = this.#options;
    const end = performance.now() + turnMs;
    const timer = setInterval(() => {
      if (performance.now() < end) void this.#engine.renew(scope, owner, leaseMs).catch(() => undefined);
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
      replies: turn.replies.map((activity) => this.#sealing.seal(activity, scope, 'activity')),
      ...done,
    };
    if (turn.isForgotten) await this.#engine.dropRecordsOf(scope);
    const result = await this.#engine.commit(scope, owner, commit, lifeOf(turn.conversation, this.#options));
    if (result === 'conflict') throw new StoreError('CONFLICT');
    if (result === 'leaseLost') {
      // Perhaps because it was forgotten meanwhile: then what the turn has noted goes too.
      await this.#engine.dropRecordsOf(scope);
      throw new StoreError('LEASE_LOST');
    }
  }
}
