import type { Activity } from 'botbuilder';
import { type ConversationKey, conversationOf, userOf } from './conversationKey.js';
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
  readonly isQueued: boolean;
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
    { attempt, isQueued, seq, activity }: Pick<WaitingTurn, 'attempt' | 'isQueued' | 'seq' | 'activity'>,
  ) {
    this.conversation = conversation;
    this.attempt = attempt;
    this.isQueued = isQueued;
    this.seq = seq;
    this.activity = activity;
  }

  reply(activity: Partial<Activity>): void {
    if (this.isOver) return;
    // A copy: what the caller changes later must not reach the log.
    const copy: Partial<Activity> = JSON.parse(JSON.stringify(activity));
    const at = copy.id === undefined ? -1 : this.replies.findIndex(({ id }) => id === copy.id);
    if (at >= 0) this.replies[at] = copy;
    else this.replies.push(copy);
  }

  forget(users: readonly string[] = []): void {
    if (this.isOver) return;
    this.isForgotten = true;
    this.items.clear();
    for (const user of users) this.forgottenUsers.add(userOf(user));
  }

  /** Whether the stored item with this key goes with the commit. */
  hasForgotten(stateKey: string): boolean {
    if (!this.isForgotten) return false;
    const conversation = conversationOf(stateKey);
    return conversation === undefined ? this.forgottenUsers.has(userOf(stateKey)) : conversation === this.conversation;
  }

  rollBack(): void {
    if (this.isOver) return;
    this.items.clear();
    this.replies.length = 0;
    this.forgottenUsers.clear();
    this.isForgotten = false;
  }
}
