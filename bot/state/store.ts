import type { Activity, Storage } from 'botbuilder';
import type { Counts } from '../report/counts.js';
import type { ConversationKey } from './conversationKey.js';

/** One activity of a conversation's log. `seq` counts 1, 2, 3 … without gaps within the conversation. */
export interface LogEntry {
  readonly seq: number;
  readonly activity: Partial<Activity>;
}

/** What a person or a channel sent, to be answered by a turn. */
export interface Incoming {
  /** As the turn gets it. Mask what identifies people before it comes here: it is kept until its turn is done. */
  readonly activity: Partial<Activity>;
  /** Whether people see it in the log: a message, yes; that somebody joined, no. */
  readonly isLogged: boolean;
  /** The sender's own id of it; a second one with the same id is not accepted again. */
  readonly id?: string;
  /** Refuses with `StoreError` GONE unless the conversation is open: what races with forgetting must not survive it. */
  readonly onlyIfOpen?: boolean;
}

export interface Accepted {
  /** Its place in the log, also when it was there already; `undefined` when it is not logged. */
  readonly seq: number | undefined;
  /** False when the same id was accepted before. */
  readonly isNew: boolean;
}

/** What is known of a conversation besides its state: whose it is, its language. JSON, small. */
export type About = Readonly<Record<string, unknown>>;

/** One turn while it runs. Nothing of it can be seen before it is committed, and then all of it at once: what
 *  {@link Store.storage} wrote meanwhile, the replies, and that the activity is done. */
export interface Turn {
  readonly conversation: ConversationKey;
  /** 1 at first; more when an earlier attempt died on the way. Above {@link MAX_ATTEMPTS} only an apology is due. */
  readonly attempt: number;
  /** Whether its activity stays first in the queue when the turn throws, for another attempt. */
  readonly isQueued: boolean;
  /** What the commit will append, in order. */
  readonly replies: readonly Partial<Activity>[];
  /** Adds an activity to what the commit appends to the log (or, without a log, hands to `deliver`). One with the id of
   *  an earlier reply of this turn takes its place. */
  reply(activity: Partial<Activity>): void;
  /** Lets the commit delete everything of the conversation first: log, state, and the state of `users`. Replies of this
   *  turn are kept, numbers go on counting, so that open streams still get them. */
  forget(users?: readonly string[]): void;
  /** Takes back everything this turn wrote, replied and forgot so far. */
  rollBack(): void;
}

export interface WaitingTurn extends Turn {
  /** Its place in the log; `undefined` when it is not logged. */
  readonly seq: number | undefined;
  readonly activity: Partial<Activity>;
}

/** A turn whose activity stands in no log, because its channel keeps it and sends it again when unsure. */
export interface DirectTurn {
  readonly conversation: ConversationKey;
  /** The channel's id of the activity; without one every delivery is a new turn. */
  readonly id: string | undefined;
  readonly work: (turn: Turn) => Promise<void>;
  /** Sends one committed reply to the channel. Called in order, never twice for the same reply; one that throws is
   *  kept and tried again when the channel repeats the activity. */
  readonly deliver: (activity: Partial<Activity>) => Promise<void>;
}

export interface Limit {
  /** What is counted, such as an address; only a keyed hash of it is kept. */
  readonly key: string;
  /** Negative gives back what was spent in this window. */
  readonly cost: number;
  /** Costs allowed in one window. */
  readonly max: number;
  readonly windowMs: number;
}

export interface LimitAnswer {
  readonly isAllowed: boolean;
  /** Milliseconds until the window ends; 0 when allowed. */
  readonly retryAfterMs: number;
}

export interface Vote {
  readonly topic: string;
  readonly isHelpful: boolean;
  /** In the person's words; kept only when the configuration says so. */
  readonly text?: string;
}

export interface VoteCount {
  readonly topic: string;
  readonly helpful: number;
  readonly notHelpful: number;
}

export interface Unanswered {
  /** The closest topic, when there was one. */
  readonly nearest?: string;
  readonly language: string;
  /** The question itself; kept only when the configuration says so. */
  readonly text?: string;
}

export interface QueuedUnanswered extends Unanswered {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** So often a turn is tried before only an apology is due: a message that kills its process must not do so for ever. */
export const MAX_ATTEMPTS = 3;

/** Everything the bot keeps between turns, on one machine or many. Every method is durable when it resolves, and
 *  throws {@link StoreError} within the store's time limit when the engine is away, slow or full. */
export interface Store {
  /** State of the SDK. Within a turn its writes wait for the commit; outside, they count at once. A write whose eTag is
   *  not the stored one throws `StoreError` CONFLICT, and nothing of it is written. */
  readonly storage: Storage;

  /** The turn that the running code belongs to. */
  readonly turn: Turn | undefined;

  /** Makes the conversation known, once. Yields what the first call said of it. Throws `StoreError` GONE for a day after
   *  it was forgotten. */
  open(conversation: ConversationKey, about: About): Promise<{ readonly isNew: boolean; readonly about: About }>;
  /** `undefined` when the conversation was never opened, has run out, or was forgotten. */
  about(conversation: ConversationKey): Promise<About | undefined>;

  /** The person's choice that the conversation stays for as long as anything is kept. Throws `StoreError` GONE. */
  keep(conversation: ConversationKey): Promise<void>;

  /** Puts an activity in the log and in the queue of turns, in one step. Once it resolves, the turn will happen.
   *  Opens the conversation if need be. */
  accept(conversation: ConversationKey, incoming: Incoming): Promise<Accepted>;
  /** Runs the conversation's waiting turns in order until none is left, each committed as a whole. Resolves at once when
   *  another process or call is at it: that one takes what was accepted before. A turn that throws is not committed,
   *  stays first in the queue for its next attempt, and its error is thrown. */
  runWaiting(conversation: ConversationKey, work: (turn: WaitingTurn) => Promise<void>): Promise<void>;
  /** Conversations with waiting turns that no living process is at, at most `limit`. Ask every second or so. */
  abandoned(limit: number): Promise<readonly ConversationKey[]>;
  /** Waits for its place, runs one turn, commits it, then delivers its replies; `repeated` when the id is done. */
  runDirect(turn: DirectTurn): Promise<'done' | 'repeated'>;

  /** Entries with `seq` above `after`, oldest first, at most `limit`. */
  read(conversation: ConversationKey, after: number, limit?: number): Promise<readonly LogEntry[]>;
  /** The number of the newest entry; 0 when there is none. */
  lastSeq(conversation: ConversationKey): Promise<number>;
  /** Entries above `after`, those to come included, from whichever process; every entry once, in order, never an empty
   *  batch. Ends when the signal aborts, or the conversation is forgotten or runs out. Survives a store that goes away
   *  and comes back. */
  follow(conversation: ConversationKey, after: number, signal: AbortSignal): AsyncIterableIterator<readonly LogEntry[]>;

  /** Counts a cost against a limit; a refused cost is not counted. */
  spend(limit: Limit): Promise<LimitAnswer>;

  vote(vote: Vote): Promise<void>;
  /** Votes not yet run out, by topic, in the order of the topics. */
  votes(): Promise<readonly VoteCount[]>;
  addUnanswered(question: Unanswered): Promise<void>;
  /** Oldest first, at most `limit`. */
  unanswered(limit: number): Promise<readonly QueuedUnanswered[]>;
  dropUnanswered(id: string): Promise<void>;
  /** Adds what was counted of a day; what several add of the same day is summed by who reads it. */
  addCounts(counts: Counts): Promise<void>;
  /** Counts not yet run out, oldest first. */
  counts(): Promise<readonly Counts[]>;

  /** Deletes everything of the conversation, and the state of `users` (`channelId/users/userId`), at once, whether or not
   *  it can be read. It cannot be opened again. True when it was open. */
  forget(conversation: ConversationKey, users?: readonly string[]): Promise<boolean>;
  /** Deletes some of what has run out, bounded in work. True when there is more to do. */
  sweep(): Promise<boolean>;
  /** Whether the store takes writes now. Never throws; answers within the time limit. */
  ready(): Promise<boolean>;
  /** Ends streams and lets go of the engine; turns under way are not waited for. */
  close(): Promise<void>;
}
