import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import type { DurableStore, StoreOptions } from '../../../bot/state/durableStore.js';
import { openStore } from '../../../bot/state/openStore.js';
import type { WaitingTurn } from '../../../bot/state/store.js';
import { parseStoreAddress, type StoreAddress } from '../../../bot/state/storeAddress.js';
import type { StoreError } from '../../../bot/state/storeError.js';
import { storeProblem } from '../../../bot/state/storeProblem.js';
import { OPTIONS } from './support/engines.js';
import { hasRedis, type RedisServer, startRedis } from './support/redisServer.js';

const WORDS = 'purple xylophone';
const chat = conversationKey('directline', 'chat');
const message = (text: string, id: string) => ({ activity: { type: 'message', text }, isLogged: true, id });

/** All bytes below a folder. */
const bytesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');

describe.skipIf(!hasRedis)('on a Redis that never writes its file anew', () => {
  let folder: string;
  let redis: RedisServer;
  const stores: DurableStore[] = [];
  const servers: RedisServer[] = [];
  const keysFile = (): StoreAddress => ({ engine: 'sqlite', path: join(folder, 'keys.db') });

  const serve = async (...extra: string[]): Promise<RedisServer> => {
    const server = await startRedis(['--rename-command', 'BGREWRITEAOF', '', ...extra]);
    servers.push(server);
    return server;
  };
  const open = async (at: RedisServer, options: Partial<StoreOptions> = {}): Promise<DurableStore> => {
    const address = parseStoreAddress(at.address) as StoreAddress;
    const store = await openStore(address, [], { ...OPTIONS, chatKeys: keysFile(), keepsText: true, ...options });
    stores.push(store);
    return store;
  };
  /** The store as somebody brings it back who copied Redis's files, and has everything else that the bot has. */
  const restored = async (copy: string): Promise<DurableStore> => open(await serve('--dir', copy));
  const copyOfFiles = (name: string): string => {
    const copy = join(folder, name);
    cpSync(redis.folder, copy, { recursive: true });
    return copy;
  };
  const talk = async (store: DurableStore): Promise<void> => {
    await store.open(chat, { user: 'u' });
    await store.accept(chat, message(WORDS, 'm1'));
    await store.runWaiting(chat, async (turn) => {
      await store.storage.write({ [`${chat}/`]: { told: WORDS }, 'directline/users/u/': { told: WORDS } });
      await store.addUnanswered({ language: 'en', text: WORDS });
      turn.reply({ type: 'message', text: `so you have a ${WORDS}` });
    });
  };
  const everythingRead = async (store: DurableStore): Promise<string> =>
    JSON.stringify([
      await store.read(chat, 0),
      await store.storage.read([`${chat}/`, 'directline/users/u/']),
      await store.unanswered(10),
    ]);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'order-guide-chat-keys-'));
    redis = await serve();
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    rmSync(folder, { recursive: true });
  });

  test('what people write stands nowhere in its files, without STORE_KEYS', async () => {
    const store = await open(redis);
    await talk(store);
    expect(await everythingRead(store)).toContain(WORDS);
    expect(bytesIn(redis.folder)).not.toContain('xylophone');
    expect(bytesIn(redis.folder)).toContain('appendonly');
  });

  test('a copy of its files opens with the keys, and with them no more once the chat is forgotten', async () => {
    const store = await open(redis);
    await talk(store);
    const before = await everythingRead(await restored(copyOfFiles('before')));
    expect(before.split(WORDS)).toHaveLength(6);

    const copy = copyOfFiles('after');
    expect(await store.forget(chat, ['directline/users/u'])).toBe(true);
    const after = await everythingRead(await restored(copy));
    expect(after).not.toContain('xylophone');
    expect(after).toContain('unreadable');
  });

  test('"forget me" in the chat does the same; what was written behind it is still read', async () => {
    const store = await open(redis);
    await talk(store);
    await store.accept(chat, message('forget me', 'm2'));
    await store.accept(chat, message('thank you', 'm3'));
    const copy = copyOfFiles('queued');
    const heard: unknown[] = [];
    await store.runWaiting(chat, async (turn) => {
      heard.push(turn.activity.text);
      if (turn.activity.text === 'forget me') turn.forget(['directline/users/u']);
      turn.reply({ type: 'message', text: 'gone' });
    });
    expect(heard).toEqual(['forget me', 'thank you']);
    expect((await store.read(chat, 0)).map(({ activity }) => activity.text)).toEqual(['gone', 'gone']);
    expect(await everythingRead(await restored(copy))).not.toContain('xylophone');
  });

  test('a process that is killed after "forget me" leaves a key that the next to work through the queue destroys', async () => {
    const [ending, other] = [await open(redis), await open(redis)];
    await talk(ending);
    for (const [i, text] of ['forget me', 'thank you'].entries()) await ending.accept(chat, message(text, `q${i}`));
    const [before, after] = [copyOfFiles('before'), copyOfFiles('after')];
    const heard: unknown[] = [];
    await new Promise<void>((reachedSecond, failed) => {
      const work = async (turn: WaitingTurn): Promise<void> => {
        heard.push(turn.activity.text);
        if (turn.activity.text === 'forget me') return turn.forget(['directline/users/u']);
        reachedSecond();
        // The turn of a dead process never ends.
        await new Promise(() => undefined);
      };
      ending.runWaiting(chat, work).catch(failed);
    });
    await ending.close();
    stores.splice(stores.indexOf(ending), 1);
    expect(await everythingRead(await restored(before))).toContain('xylophone');
    while (heard.length < 3) {
      await wait(100);
      await other.runWaiting(chat, async (turn) => {
        heard.push(turn.activity.text);
      });
    }
    expect(heard).toEqual(['forget me', 'thank you', 'thank you']);
    expect(await everythingRead(await restored(after))).not.toContain('xylophone');
  });

  test('a turn that fails behind "forget me" is tried again with its words', async () => {
    const store = await open(redis);
    await talk(store);
    for (const [i, text] of ['forget me', 'thank you'].entries()) await store.accept(chat, message(text, `q${i}`));
    const heard: unknown[] = [];
    const work = (fails: boolean) => async (turn: WaitingTurn) => {
      heard.push(turn.activity.text);
      if (turn.activity.text === 'forget me') return turn.forget();
      if (fails) throw new Error('broken');
    };
    await expect(store.runWaiting(chat, work(true))).rejects.toThrow(/broken/);
    await store.runWaiting(chat, work(false));
    expect(heard).toEqual(['forget me', 'thank you', 'thank you']);
  });

  test('a chat that has run out is as gone as one that was forgotten', async () => {
    const store = await open(redis);
    await talk(store);
    const copy = copyOfFiles('short');
    // A key outlives its chat by ten minutes; here the place of the keys says that they are over.
    const { engine, path } = keysFile() as { engine: 'sqlite'; path: string };
    expect(engine).toBe('sqlite');
    await Promise.all(stores.splice(0).map((each) => each.close()));
    const { default: Sqlite } = await import('better-sqlite3');
    const file = new Sqlite(path);
    file.prepare('UPDATE scopes SET expires = 1').run();
    file.close();
    const later = await restored(copy);
    while (await later.sweep()) await wait(1);
    expect(await everythingRead(later)).not.toContain('xylophone');
  });

  test('a Redis without files may keep the keys; when it ends, chats begin anew and the store goes on', async () => {
    const place = await startRedis(['--appendonly', 'no']);
    servers.push(place);
    const chatKeys = parseStoreAddress(place.address) as StoreAddress;
    const [one, other] = [await open(redis, { chatKeys }), await open(redis, { chatKeys })];
    await talk(one);
    expect(await everythingRead(other)).toContain(WORDS);
    expect(bytesIn(place.folder)).toBe('');
    await place.kill();
    expect(await one.ready()).toBe(false);
    await place.start();
    while (!(await one.ready())) await wait(20);
    expect(await everythingRead(other)).not.toContain('xylophone');
    await other.accept(chat, message('again', 'm9'));
    expect((await one.read(chat, 2)).map(({ activity }) => activity.text)).toEqual(['again']);
  });

  test('processes that keep the keys in different places are not let work beside each other', async () => {
    await open(redis);
    const elsewhere: StoreAddress = { engine: 'sqlite', path: join(folder, 'other.db') };
    await expect(open(redis, { chatKeys: elsewhere })).rejects.toMatchObject({ code: 'KEYS_ELSEWHERE' });
    await open(redis);
  });

  test('a place of the keys that is not there is named, not the store', async () => {
    const chatKeys = parseStoreAddress('redis://127.0.0.1:1') as StoreAddress;
    const error = await open(redis, { chatKeys }).catch((thrown: StoreError) => thrown);
    expect(error).toMatchObject({ code: 'KEYS_UNAVAILABLE' });
    const told = storeProblem(error as StoreError, parseStoreAddress(redis.address) as StoreAddress);
    expect(told).toMatch(/^STORE_CHAT_KEYS .*cannot be opened/);
  });
});
