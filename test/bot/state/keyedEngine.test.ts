import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Commit, Engine } from '../../../bot/state/engine.js';
import { KeyedEngine } from '../../../bot/state/keyedEngine.js';
import { RedisEngine } from '../../../bot/state/redis/redisEngine.js';
import { SqliteEngine } from '../../../bot/state/sqlite/sqliteEngine.js';
import { parseStoreAddress, type StoreAddress } from '../../../bot/state/storeAddress.js';
import { hasRedis, type RedisServer, startRedis } from './support/redisServer.js';

const SCOPE = 'scope';
const LIFE_MS = 60_000;
const FORGET: Commit = {
  isForgotten: true,
  items: [],
  others: [],
  forgottenScopes: [],
  replies: [],
  isWaitingDone: true,
  handled: undefined,
};

describe.skipIf(!hasRedis)('a keyed engine', () => {
  let folder: string;
  let redis: RedisServer;
  const engines: Engine[] = [];
  const open = async (): Promise<Engine> => {
    const address = parseStoreAddress(redis.address) as Extract<StoreAddress, { engine: 'redis' }>;
    const engine = await KeyedEngine.open(await RedisEngine.open(address), new SqliteEngine(join(folder, 'keys.db')));
    engines.push(engine);
    return engine;
  };
  const wait = async (engine: Engine, ...texts: string[]): Promise<void> => {
    for (const data of texts)
      await engine.accept(SCOPE, { key: 'key', data, isLogged: false, id: data, onlyIfOpen: false }, LIFE_MS);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'order-guide-keyed-engine-'));
    redis = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.close()));
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  test.each(['another process', 'the same process'])(
    'who stood still past the lease destroys no key of %s that took over and forgot',
    async (where) => {
      const still = await open();
      const other = where === 'another process' ? await open() : still;
      await still.open(SCOPE, 'about', LIFE_MS);
      await wait(still, 'forget me', 'thank you', 'one more');
      await still.take(SCOPE, 'still', 1);
      while (!(await other.take(SCOPE, 'other', LIFE_MS)).isTaken);
      expect(await other.next(SCOPE, 'other', LIFE_MS)).toMatchObject({ data: 'forget me' });
      expect(await other.commit(SCOPE, 'other', FORGET, LIFE_MS)).toBe('done');

      expect(await still.next(SCOPE, 'still', LIFE_MS)).toBe('leaseLost');
      await still.release(SCOPE, 'still');
      expect(await other.next(SCOPE, 'other', LIFE_MS)).toMatchObject({ data: 'thank you' });
      // Its turn fails: whoever tries again reads it still.
      await other.release(SCOPE, 'other');
      expect((await still.take(SCOPE, 'again', LIFE_MS)).isTaken).toBe(true);
      expect(await still.next(SCOPE, 'again', LIFE_MS)).toMatchObject({ data: 'thank you' });
    },
  );
});
