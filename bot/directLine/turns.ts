import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Activity, ActivityTypes, type ConversationReference, type InvokeResponse, TurnContext } from 'botbuilder';
import { errorCode } from '../errorCode.js';
import type { Log } from '../log.js';
import { soundsUrgent } from '../soundsUrgent.js';
import { conversationKey } from '../state/conversationKey.js';
import { MAX_ATTEMPTS, type Store, type WaitingTurn } from '../state/store.js';
import { StoreError } from '../state/storeError.js';
import { BusyError, type TurnGate } from '../turnGate.js';
import { activityId } from './activityId.js';
import { BOT_ACCOUNT } from './botAccount.js';
import { DirectLineAdapter } from './directLineAdapter.js';
import { ProtocolError } from './protocolError.js';
import { publicIdIn } from './publicIdIn.js';
import { RunningTurn } from './runningTurn.js';

type Logic = (context: TurnContext) => Promise<void>;

export interface TurnsDeps {
  readonly store: Store;
  readonly bot: { run(context: TurnContext): Promise<void> };
  readonly log: Log;
  /** How long a client waits for a turn, in milliseconds; later replies come over the stream. */
  readonly turnTimeoutMs: number;
  /** What this process takes on; everything when left out. */
  readonly gate?: TurnGate | undefined;
  /** Shows an activity to whoever is connected to this process now. */
  readonly show: (conversationId: string, activity: Partial<Activity>) => void;
}

/** How an activity's turn went, as far as its sender can be told now. `late`: it is not over, or another process has it. */
export type TurnResult =
  | { readonly kind: 'done'; readonly invokeResponse: InvokeResponse | undefined }
  | { readonly kind: 'failed' }
  | { readonly kind: 'late' };

export interface AcceptedActivity {
  /** Under which the activity stands in the log, if it does. */
  readonly id: string;
  /** How its turn went, known as soon as a client must be answered. Never rejects. */
  readonly result: Promise<TurnResult>;
}

export interface AcceptOptions {
  readonly isLogged: boolean;
  readonly acceptId?: string | undefined;
  /** Whence it comes: the addresses have their turns one after another. */
  readonly from?: string | undefined;
}

/** The turn was tried as often as allowed, and its process died of it each time. */
class TurnAbandonedError extends Error {
  readonly code = 'TURN_ABANDONED';
}

/** After so long without a reply people are shown that the bot is at work. */
const TYPING_AFTER_MS = 700;
const LATE: TurnResult = { kind: 'late' };

/** Puts activities in the conversation's log and queue, and runs the turns. Once an activity is accepted its turn
 *  happens, here or on whichever process finds it. */
export class Turns {
  readonly adapter: DirectLineAdapter;
  readonly #deps: TurnsDeps;
  readonly #waiters = new Map<string, (result: TurnResult) => void>();
  readonly #proactive = new Map<string, Logic>();
  readonly #runs = new Map<string, Set<Promise<void>>>();

  constructor(deps: TurnsDeps) {
    this.#deps = deps;
    this.adapter = new DirectLineAdapter((reference, logic) => this.#runProactively(reference, logic));
  }

  /** Resolves when this process runs no turn any more. */
  async idle(): Promise<void> {
    while (this.#runs.size > 0) await Promise.allSettled([...this.#runs.values()].flatMap((runs) => [...runs]));
  }

  /** Puts an activity in the log and the queue, once for each `acceptId`; when this resolves, it is safe. */
  async accept(
    conversationId: string,
    activity: Partial<Activity>,
    { isLogged, acceptId, from }: AcceptOptions,
  ): Promise<AcceptedActivity> {
    const name = `${conversationId}|in-${randomUUID()}`;
    const result = new Promise<TurnResult>((resolve) => this.#waiters.set(name, resolve));
    try {
      const { seq, isNew } = await this.#deps.store.accept(conversationKey('directline', conversationId), {
        activity: { ...activity, id: name, timestamp: new Date() },
        isLogged,
        onlyIfOpen: true,
        ...(acceptId === undefined ? {} : { id: acceptId }),
      });
      // An activity sent again: its first turn may have died with its process, or run elsewhere.
      void this.run(conversationId, soundsUrgent(activity.text), from).then(() => this.#settle(name, LATE));
      if (!isNew) this.#settle(name, LATE);
      return { id: seq === undefined ? name : activityId(conversationId, seq), result: this.#inTime(result) };
    } catch (error) {
      this.#waiters.delete(name);
      throw error;
    }
  }

  /**
   * Throws {@link ProtocolError} `Busy` when a turn for this address could not run in time. Until the yielded function is called,
   * when it was accepted or will not be, its turn counts as waiting.
   */
  admit({ text }: Partial<Activity>, from: string): () => void {
    try {
      return this.#deps.gate?.admit(soundsUrgent(text), from) ?? (() => {});
    } catch (error) {
      throw error instanceof BusyError ? new ProtocolError('Busy', undefined, error.retryAfterMs) : error;
    }
  }

  /** Runs what waits in the conversation. Resolves when no call of this process is at it any more. Never throws. */
  async run(conversationId: string, isUrgent = false, from?: string): Promise<void> {
    const runs = this.#runs.get(conversationId) ?? new Set();
    this.#runs.set(conversationId, runs);
    const { store, gate } = this.#deps;
    const key = conversationKey('directline', conversationId);
    const waiting = (): Promise<void> => store.runWaiting(key, (turn) => this.#take(conversationId, turn));
    const run = (gate?.run(isUrgent, waiting, from) ?? waiting()).catch((error: unknown) =>
      this.#deps.log.failure('turn', errorCode(error)),
    );
    runs.add(run);
    await Promise.all([...runs]);
    runs.delete(run);
    if (runs.size === 0) this.#runs.delete(conversationId);
  }

  /** Takes up what waits in the conversation, unless a call of this process is at it or waits for its place. */
  async resume(conversationId: string): Promise<void> {
    if (!this.#runs.has(conversationId)) await this.run(conversationId);
  }

  #settle(name: string, result: TurnResult): void {
    this.#waiters.get(name)?.(result);
    this.#waiters.delete(name);
  }

  async #inTime(result: Promise<TurnResult>): Promise<TurnResult> {
    const over = new AbortController();
    const late = wait(this.#deps.turnTimeoutMs, LATE, { signal: over.signal }).catch(() => LATE);
    const first = await Promise.race([result, late]);
    over.abort();
    return first;
  }

  async #take(conversationId: string, turn: WaitingTurn): Promise<void> {
    const { store, show } = this.#deps;
    const name = turn.activity.id ?? '';
    const running = new RunningTurn({
      conversationId,
      turn,
      show: (activity) => show(conversationId, activity),
      publicIdOf: (sent) => publicIdIn(store, conversationId, sent),
    });
    let isFailed = false;
    const logic = this.#logicOf(turn, name);
    const typing = setTimeout(() => running.send({ type: ActivityTypes.Typing }), TYPING_AFTER_MS);
    try {
      await this.adapter.runTurn(running, asReceived(turn, conversationId), async (context) => {
        try {
          await logic(context);
        } catch (error) {
          isFailed = true;
          throw error;
        }
      });
      running.finish();
    } catch (error) {
      this.#settle(name, error instanceof StoreError ? LATE : { kind: 'failed' });
      throw error;
    } finally {
      clearTimeout(typing);
    }
    const { hasReplied, invokeResponse } = running;
    this.#settle(name, isFailed && !hasReplied ? { kind: 'failed' } : { kind: 'done', invokeResponse });
  }

  #logicOf(turn: WaitingTurn, name: string): Logic {
    if (turn.attempt > MAX_ATTEMPTS) return () => Promise.reject(new TurnAbandonedError());
    const proactive = this.#proactive.get(name);
    this.#proactive.delete(name);
    return proactive ?? ((context) => this.#deps.bot.run(context));
  }

  async #runProactively(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    const conversationId = reference.conversation?.id;
    if (reference.channelId !== 'directline' || !conversationId)
      throw new Error('The reference names no conversation of our Direct Line service.');
    const name = `${conversationId}|proactive-${randomUUID()}`;
    const event = { type: ActivityTypes.Event, name: 'continueConversation' };
    const activity = TurnContext.applyConversationReference(event, { bot: BOT_ACCOUNT, ...reference }, true);
    this.#proactive.set(name, logic);
    try {
      await this.#deps.store.accept(conversationKey('directline', conversationId), {
        activity: { ...activity, id: name, timestamp: new Date() },
        isLogged: false,
        onlyIfOpen: true,
      });
      await this.run(conversationId);
      if (this.#proactive.has(name)) throw new Error('Another process is at this conversation; try again.');
    } finally {
      this.#proactive.delete(name);
    }
  }
}

const asDate = (raw: unknown): Date | undefined => {
  const date = new Date(String(raw));
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** The activity as the SDK expects it: dates are dates, and the id is the one that clients know. */
function asReceived({ activity, seq }: WaitingTurn, conversationId: string): Partial<Activity> {
  const { localTimestamp, timestamp, ...rest } = activity;
  const local = asDate(localTimestamp);
  return {
    ...rest,
    ...(seq === undefined ? {} : { id: activityId(conversationId, seq) }),
    timestamp: asDate(timestamp) ?? new Date(),
    ...(local === undefined ? {} : { localTimestamp: local }),
  };
}
