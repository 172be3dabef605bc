import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DurableStore, StoreOptions } from '../../../../bot/state/durableStore.js';
import type { StoreKey } from '../../../../bot/state/keyring.js';
import { openStore } from '../../../../bot/state/openStore.js';
import { parseStoreAddress } from '../../../../bot/state/storeAddress.js';
import { hasRedis, startRedis } from './redisServer.js';

export const OPTIONS: StoreOptions = {
  lifeMs: 60_000,
  feedbackLifeMs: 60_000,
  keepsText: false,
  turnMs: 5_000,
  leaseMs: 1_000,
};

/** A place where stores keep things; each `open` is one more process as far as the store can tell. */
export interface Place {
  /** What `STORE` would say. */
  readonly address: string;
  readonly folder: string;
  /** The file of the conversations' keys, apart from the files of the store. */
  readonly chatKeys: string | undefined;
  open(options?: Partial<StoreOptions>, keys?: readonly StoreKey[]): Promise<DurableStore>;
  /** Closes all that was opened, and deletes the place. */
  end(): Promise<void>;
}

export interface EngineCase {
  readonly name: string;
  readonly isHere: boolean;
  place(): Promise<Place>;
}

function placeAt(
  address: string,
  folder: string,
  remove: () => Promise<void>,
  chatKeys: string | undefined = undefined,
): Place {
  const opened: DurableStore[] = [];
  return {
    address,
    folder,
    chatKeys,
    async open(options = {}, keys = []) {
      const parsed = parseStoreAddress(address);
      if (parsed === undefined) throw new Error(`cannot read ${address}`);
      const store = await openStore(parsed, keys, {
        ...OPTIONS,
        ...(chatKeys === undefined ? {} : { chatKeys: { engine: 'sqlite', path: chatKeys } }),
        ...options,
      });
      opened.push(store);
      return store;
    },
    async end() {
      await Promise.all(opened.map((store) => store.close()));
      await remove();
    },
  };
}

export const ENGINES: readonly EngineCase[] = [
  {
    name: 'sqlite',
    isHere: true,
    async place() {
      const folder = mkdtempSync(join(tmpdir(), 'order-guide-state-'));
      return placeAt(`sqlite:${join(folder, 'state.db')}`, folder, async () => rmSync(folder, { recursive: true }));
    },
  },
  {
    name: 'redis',
    isHere: hasRedis,
    async place() {
      const redis = await startRedis();
      const apart = mkdtempSync(join(tmpdir(), 'order-guide-keys-'));
      const remove = async (): Promise<void> => {
        await redis.stop();
        rmSync(apart, { recursive: true });
      };
      return placeAt(redis.address, redis.folder, remove, join(apart, 'keys.db'));
    },
  },
];
