import type { Activity } from 'botbuilder';
import { type ConversationKey, conversationOf } from './conversationKey.js';
import type { WaitingTurn } from './store.js';

/** What a turn wants of one state item: text to write, or `undefined` to delete it. */
export interface PendingItem {
  readonly json: string | undefined;
  /** The eTag that readers of this turn get; the stored one after the commit. */
  readonly eTag: string;
  /** The eTag the stored item must still have at the commit. */
  readonly expected: string | undefined;
}

/** Gathers what a turn writes, replies and forgets until its commit. */
export class RunningTurn implements WaitingTurn {
  readonly conversation: ConversationKey;
  readonly attempt: number;
  readonly seq: number | undefined;
  readonly activity: Partial<Activity>;
  readonly replies: Partial<Activity>[] = [];
  readonly items = new Map<string, PendingItem>();
  readonly forgottenUsers = new Set<string>();
  isForgotten = false;
  /** Once committed or given up, later calls of a turn that overran change nothing. */
  isOver = false;

  constructor(
    conversation: ConversationKey,
    { attempt, seq, activity }: Pick<WaitingTurn, 'attempt' | 'seq' | 'activity'>,
  ) {
    this.conversation = conversation;
    this.attempt = attempt;
    this.seq = seq;
    this.activity = activity;
  }

  reply(activity: Partial<Activity>): void {
    // A copy: what the caller changes later must not reach the log.
    if (!this.isOver) this.replies.push(JSON.parse(JSON.stringify(activity)));
  }

  forget(users: readonly string[] = []): void {
    if (this.isOver) return;
    this.isForgotten = true;
    this.items.clear();
    for (const user of users) this.forgottenUsers.add(user);
  }

  /** Whether the stored item with this key goes with the commit. */
  hasForgotten(stateKey: string): boolean {
    if (!this.isForgotten) return false;
    return conversationOf(stateKey) === this.conversation || this.forgottenUsers.has(stateKey);
  }

  rollBack(): void {
    if (this.isOver) return;
    this.items.clear();
    this.replies.length = 0;
    this.forgottenUsers.clear();
    this.isForgotten = false;
  }
}
