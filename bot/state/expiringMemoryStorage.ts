import type { Storage, StoreItem, StoreItems } from 'botbuilder';

export interface ExpiryOptions {
  /** How long an item lives after it was last written, in milliseconds. */
  readonly lifeMs: number;
  /** Past this number the items written longest ago go first. */
  readonly maxItems: number;
  /** Milliseconds on any clock that does not run backwards. */
  readonly now: () => number;
}

interface Kept {
  readonly json: string;
  readonly eTag: string;
  readonly writtenAt: number;
}

/** Somebody else has written the item since it was read. Names no key: a key holds the id of a conversation. */
export class ETagConflictError extends Error {
  readonly code = 'ETAG_CONFLICT';

  constructor() {
    super('The stored item was changed by another turn.');
    this.name = 'ETagConflictError';
  }
}

/** Conversation state in this process's memory, forgotten a fixed time after the last write.
 *  Not durable: a restart forgets every open conversation, and two processes share nothing.
 *  An engine that survives a restart follows in a later release. */
export class ExpiringMemoryStorage implements Storage {
  /** Oldest write first: a written item moves to the end. */
  readonly #kept = new Map<string, Kept>();
  readonly #options: ExpiryOptions;
  #writes = 0;

  constructor(options: ExpiryOptions) {
    this.#options = options;
  }

  /** Items held at this moment, those that ran out included until the next call of any method. */
  get size(): number {
    return this.#kept.size;
  }

  async read(keys: string[]): Promise<StoreItems> {
    this.forgetExpired();
    const found: StoreItems = {};
    for (const key of keys) {
      const kept = this.#kept.get(key);
      if (kept) found[key] = { ...JSON.parse(kept.json), eTag: kept.eTag };
    }
    return found;
  }

  /** Writes all items or, when one was changed meanwhile, none. An eTag that is absent or `*` overwrites. */
  async write(changes: StoreItems): Promise<void> {
    this.forgetExpired();
    const items = Object.entries(changes) as [string, StoreItem][];
    if (items.some(([key, { eTag }]) => this.#isConflict(key, eTag))) throw new ETagConflictError();
    for (const [key, item] of items) this.#keep(key, item);
    this.#evictOldest();
  }

  async delete(keys: string[]): Promise<void> {
    for (const key of keys) this.#kept.delete(key);
    this.forgetExpired();
  }

  /** Drops what has run out. Called by every other method, and by a timer while nobody writes. */
  forgetExpired(): void {
    const bound = this.#options.now() - this.#options.lifeMs;
    for (const [key, { writtenAt }] of this.#kept) {
      if (writtenAt > bound) return;
      this.#kept.delete(key);
    }
  }

  #isConflict(key: string, eTag: string | undefined): boolean {
    if (eTag === undefined || eTag === '' || eTag === '*') return false;
    return this.#kept.get(key)?.eTag !== eTag;
  }

  #keep(key: string, { eTag: _, ...item }: StoreItem): void {
    this.#writes += 1;
    this.#kept.delete(key);
    this.#kept.set(key, { json: JSON.stringify(item), eTag: String(this.#writes), writtenAt: this.#options.now() });
  }

  #evictOldest(): void {
    for (const key of this.#kept.keys()) {
      if (this.#kept.size <= this.#options.maxItems) return;
      this.#kept.delete(key);
    }
  }
}
