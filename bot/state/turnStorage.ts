import { randomBytes } from 'node:crypto';
import type { Storage, StoreItem, StoreItems } from 'botbuilder';
import type { RunningTurn } from './runningTurn.js';
import { StoreError } from './storeError.js';

/** A state item as it is kept: its JSON without eTag. */
export interface KeptItem {
  readonly json: string;
  readonly eTag: string;
}

export interface ItemWrite {
  readonly key: string;
  readonly json: string | undefined;
  readonly eTag: string;
  readonly expected: string | undefined;
}

/** Where {@link TurnStorage} reads, and writes outside of turns. */
export interface ItemShelf {
  readItem(key: string): Promise<KeptItem | undefined>;
  /** Throws CONFLICT when an item is not as expected; then none of its scope is written. */
  writeItems(writes: readonly ItemWrite[]): Promise<void>;
}

const newETag = (): string => randomBytes(9).toString('base64url');
const isAny = (eTag: string | undefined): boolean => eTag === undefined || eTag === '' || eTag === '*';

/** The SDK's storage. Within a turn it shows the turn its own writes and keeps them for the commit. */
export class TurnStorage implements Storage {
  readonly #shelf: ItemShelf;
  readonly #turn: () => RunningTurn | undefined;

  constructor(shelf: ItemShelf, turn: () => RunningTurn | undefined) {
    this.#shelf = shelf;
    this.#turn = turn;
  }

  async read(keys: string[]): Promise<StoreItems> {
    const found: StoreItems = {};
    const items = await Promise.all(keys.map((key) => this.#item(key)));
    keys.forEach((key, i) => {
      const item = items[i];
      if (item !== undefined) found[key] = { ...JSON.parse(item.json), eTag: item.eTag };
    });
    return found;
  }

  async write(changes: StoreItems): Promise<void> {
    const writes = Object.entries(changes as Record<string, StoreItem>).map(([key, { eTag, ...item }]): ItemWrite => {
      return { key, json: JSON.stringify(item), eTag: newETag(), expected: isAny(eTag) ? undefined : eTag };
    });
    const turn = this.#turn();
    if (turn === undefined) return this.#shelf.writeItems(writes);
    for (const { key, expected } of writes) {
      if (expected !== undefined && (await this.#item(key))?.eTag !== expected) throw new StoreError('CONFLICT');
    }
    for (const write of writes) this.#keep(turn, write);
  }

  async delete(keys: string[]): Promise<void> {
    const writes = keys.map((key): ItemWrite => ({ key, json: undefined, eTag: newETag(), expected: undefined }));
    const turn = this.#turn();
    if (turn === undefined) return this.#shelf.writeItems(writes);
    for (const write of writes) this.#keep(turn, write);
  }

  #keep(turn: RunningTurn, { key, json, eTag, expected }: ItemWrite): void {
    if (turn.isOver) throw new StoreError('LEASE_LOST');
    const before = turn.items.get(key);
    // What must be stored is what the first write of this turn expected; later ones saw the turn's own.
    turn.items.set(key, { json, eTag, expected: before === undefined ? expected : before.expected });
  }

  async #item(key: string): Promise<KeptItem | undefined> {
    const turn = this.#turn();
    const pending = turn?.items.get(key);
    if (pending !== undefined)
      return pending.json === undefined ? undefined : { json: pending.json, eTag: pending.eTag };
    if (turn?.hasForgotten(key)) return undefined;
    return this.#shelf.readItem(key);
  }
}
