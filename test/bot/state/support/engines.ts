import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { DurableStore, StoreOptions } from '../../../../bot/state/durableStore.js';
import type { StoreKey } from '../../../../bot/state/keyring.js';
import { openStore } from '../../../../bot/state/openStore.js';
import { kept } from '../../../../bot/state/sqlite/kept.js';
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
  /** Makes leases and windows of limits end later by so much, as they do when the clock is set back. */
  setClockBack(ms: number): Promise<void>;
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
  { remove, setClockBack }: Pick<Place, 'setClockBack'> & { remove: () => Promise<void> },
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
    setClockBack,
    async end() {
      await Promise.all(opened.map((store) => store.close()));
      await remove();
    },
  };
}

/** For Redis, in one line: everything that ends at a time ends later by ARGV[1]. */
const LATER =
  "for _, k in ipairs(redis.call('KEYS', 'og:limit:*')) do redis.call('PEXPIRE', k, redis.call('PTTL', k) + ARGV[1]) end " +
  "for _, k in ipairs(redis.call('KEYS', 'og:*:facts')) do if redis.call('HEXISTS', k, 'until') == 1 then redis.call('HINCRBY', k, 'until', ARGV[1]) end end " +
  'return 1';

export const ENGINES: readonly EngineCase[] = [
  {
    name: 'sqlite',
    isHere: true,
    async place() {
      const folder = mkdtempSync(join(tmpdir(), 'order-guide-state-'));
      const path = join(folder, 'state.db');
      const setClockBack = async (ms: number): Promise<void> => {
        const database = kept(new Sqlite(path, { timeout: 2_000 }));
        for (const table of ['limits', 'scopes'])
          kept(database.prepare(`UPDATE ${table} SET until = until + ? WHERE until > 0`)).run(ms);
        database.close();
      };
      const remove = async (): Promise<void> => rmSync(folder, { recursive: true });
      return placeAt(`sqlite:${path}`, folder, { remove, setClockBack });
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
      const setClockBack = async (ms: number): Promise<void> => {
        const answer = await redis.tell(`EVAL "${LATER}" 0 ${ms}`);
        if (!answer.startsWith(':1')) throw new Error(answer);
      };
      return placeAt(redis.address, redis.folder, { remove, setClockBack }, join(apart, 'keys.db'));
    },
  },
];
