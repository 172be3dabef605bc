/** What keeps things, without knowing what they are: names are hashes, data is sealed. Every method is one atomic step,
 *  durable when it resolves; it throws `StoreError` when the engine cannot. A scope is a conversation, or the state of
 *  one user; all of a scope lies in one place. What has run out counts as not there. */
export interface Engine {
  /** Yields the value kept under the name, after setting it to `otherwise` if there was none. */
  constant(name: string, otherwise: string): Promise<string>;
  replaceConstant(name: string, value: string): Promise<void>;

  readItems(scope: string, names: readonly string[]): Promise<readonly (Item | undefined)[]>;
  /** False, and nothing written, when an item is not as expected. */
  writeItems(scope: string, changes: readonly ItemChange[], lifeMs: number): Promise<boolean>;

  /** `gone` when it was forgotten not long ago: what is still on its way must not bring it back. */
  open(scope: string, about: string, lifeMs: number): Promise<{ isNew: boolean; about: string } | 'gone'>;
  about(scope: string): Promise<string | undefined>;
  /** Lets an open scope live longer than what its writes give it from now on. False when it is not open. */
  keep(scope: string, lifeMs: number): Promise<boolean>;
  /** `gone` when it is not open and the activity asks for that. */
  accept(
    scope: string,
    incoming: SealedIncoming,
    lifeMs: number,
  ): Promise<{ seq: number | undefined; isNew: boolean } | 'gone'>;

  /** Takes the scope's lease when nobody holds a living one. With `id`, says also what became of that activity. */
  take(scope: string, owner: string, leaseMs: number, id?: string): Promise<Taken>;
  renew(scope: string, owner: string, leaseMs: number): Promise<void>;
  /** Gives the lease back. With `delivered`, that activity's replies are all with the channel and need not be kept. */
  release(scope: string, owner: string, delivered?: string): Promise<void>;
  /** The oldest waiting activity, with one attempt more and the lease renewed; gives it back when none waits. */
  next(scope: string, owner: string, leaseMs: number): Promise<Waiting | 'none' | 'leaseLost'>;
  commit(scope: string, owner: string, commit: Commit, lifeMs: number): Promise<'done' | 'conflict' | 'leaseLost'>;
  /** Notes that delivery of the reply with this index begins (or did not happen after all). */
  markDelivery(scope: string, id: string, next: number): Promise<void>;

  /** `undefined` when the conversation is not there. */
  readLog(scope: string, after: number, limit: number): Promise<readonly SealedEntry[] | undefined>;
  lastSeq(scope: string): Promise<number>;
  /** Calls `wake` whenever the scope's log may have changed, now and then also when not. Yields how to stop it. */
  watch(scope: string, wake: () => void): Promise<() => void>;
  /** The sealed keys of conversations that wait and that nobody is at. A lease that ends later than one taken now for
   *  `leaseMs` was taken before the clock was set back, and counts for nothing. */
  abandoned(limit: number, leaseMs: number): Promise<readonly string[]>;

  spend(
    name: string,
    cost: number,
    max: number,
    windowMs: number,
  ): Promise<{ isAllowed: boolean; retryAfterMs: number }>;
  /** With `scope`, it goes when that scope is forgotten. */
  addRecord(kind: RecordKind, data: string, lifeMs: number, scope?: string): Promise<void>;
  records(kind: RecordKind, limit: number): Promise<readonly KeptRecord[]>;
  dropRecord(kind: RecordKind, id: string): Promise<void>;

  /** Deletes the records that were added with this scope. */
  dropRecordsOf(scope: string): Promise<void>;

  /** Deletes the scopes with all that is in them, needing to read none. With `goneMs`, the first cannot be opened again
   *  for so long. True when the first was open. */
  erase(scopes: readonly string[], goneMs?: number): Promise<boolean>;
  sweep(lives: Readonly<Record<RecordKind, number>>): Promise<boolean>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** `words`: unanswered questions that hold what a person wrote. */
export type RecordKind = 'vote' | 'unanswered' | 'words' | 'counts';

export interface Item {
  readonly eTag: string;
  readonly data: string;
}

/** `data` undefined deletes; `expected` is the eTag it must have now, undefined when any will do. */
export interface ItemChange {
  readonly name: string;
  readonly data: string | undefined;
  readonly eTag: string;
  readonly expected: string | undefined;
}

export interface SealedIncoming {
  /** The conversation's key, sealed, to find it again from the queue. */
  readonly key: string;
  readonly data: string;
  readonly isLogged: boolean;
  readonly id: string | undefined;
  readonly onlyIfOpen: boolean;
}

export interface SealedEntry {
  readonly seq: number;
  readonly data: string;
}

export interface Taken {
  readonly isTaken: boolean;
  /** Set when the activity with the id was handled: its replies not yet delivered begin at `next`. */
  readonly handled?: { readonly next: number; readonly outbox: readonly string[] };
}

export interface Waiting {
  readonly seq: number | undefined;
  readonly data: string;
  readonly attempt: number;
}

export interface Commit {
  /** Deletes all of the scope first, its numbers excepted. */
  readonly isForgotten: boolean;
  readonly items: readonly ItemChange[];
  /** The same for other scopes: in the same step where the engine can, before it where not. */
  readonly others: readonly { readonly scope: string; readonly items: readonly ItemChange[] }[];
  readonly forgottenScopes: readonly string[];
  /** For the log. */
  readonly replies: readonly string[];
  /** Whether the oldest waiting activity is done by this. */
  readonly isWaitingDone: boolean;
  /** The direct activity that is done by this, and its replies; delivery of the first counts as begun. */
  readonly handled: { readonly id: string; readonly outbox: readonly string[] } | undefined;
}

export interface KeptRecord {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly data: string;
}
