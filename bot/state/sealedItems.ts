import { conversationOf, userOf } from './conversationKey.js';
import type { Engine, ItemChange } from './engine.js';
import type { Keyring, Namer } from './keyring.js';
import type { RunningTurn } from './runningTurn.js';
import { StoreError } from './storeError.js';
import type { ItemShelf, ItemWrite, KeptItem } from './turnStorage.js';

const UNREADABLE = '{"version":0}';

type Change = Omit<ItemWrite, 'key'>;

/** State items between the SDK's keys and JSON, and the engine's scopes, names and sealed data. */
export class SealedItems implements ItemShelf {
  readonly #engine: Engine;
  readonly #keyring: Keyring;
  readonly #namer: Namer;
  readonly #lifeOf: (key: string) => number;

  constructor(engine: Engine, keyring: Keyring, namer: Namer, lifeOf: (key: string) => number) {
    this.#engine = engine;
    this.#keyring = keyring;
    this.#namer = namer;
    this.#lifeOf = lifeOf;
  }

  scopeOf(key: string): string {
    const conversation = conversationOf(key);
    return conversation === undefined
      ? this.#namer.name('user', userOf(key))
      : this.#namer.name('conversation', conversation);
  }

  /** What cannot be opened or read comes back as a state of version 0: there, but too old to be used. */
  async readItem(key: string): Promise<KeptItem | undefined> {
    const name = this.#namer.name('item', key);
    const [item] = await this.#engine.readItems(this.scopeOf(key), [name]);
    if (item === undefined) return undefined;
    try {
      const json = this.#keyring.open(item.data, name);
      const value: unknown = JSON.parse(json);
      if (typeof value === 'object' && value !== null) return { json, eTag: item.eTag };
    } catch {
      // Damaged, or sealed with a key that is not there any more.
    }
    return { json: UNREADABLE, eTag: item.eTag };
  }

  async writeItems(writes: readonly ItemWrite[]): Promise<void> {
    const scopes = new Map<string, { changes: ItemChange[]; lifeMs: number }>();
    for (const { key, ...change } of writes) {
      const scope = this.scopeOf(key);
      const { changes } = scopes.get(scope) ?? { changes: [] };
      scopes.set(scope, { changes: [...changes, this.#sealed(key, change)], lifeMs: this.#lifeOf(key) });
    }
    for (const [scope, { changes, lifeMs }] of scopes) {
      if (!(await this.#engine.writeItems(scope, changes, lifeMs))) throw new StoreError('CONFLICT');
    }
  }

  /** What a turn wrote, parted into its own scope and others. */
  changesOf(turn: RunningTurn, own: string) {
    const scopes = new Map<string, ItemChange[]>([[own, []]]);
    for (const [key, pending] of turn.items) {
      const scope = this.scopeOf(key);
      scopes.set(scope, [...(scopes.get(scope) ?? []), this.#sealed(key, pending)]);
    }
    const others = [...scopes].filter(([scope]) => scope !== own).map(([scope, items]) => ({ scope, items }));
    return { own: scopes.get(own) ?? [], others };
  }

  #sealed(key: string, { json, eTag, expected }: Change): ItemChange {
    const name = this.#namer.name('item', key);
    return { name, data: json === undefined ? undefined : this.#keyring.seal(json, name), eTag, expected };
  }
}
