import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ActivityHandler, type ConversationState } from 'botbuilder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../bot/state/openStore.js';
import { kept } from '../../../bot/state/sqlite/kept.js';
import { parseStoreAddress } from '../../../bot/state/storeAddress.js';
import { startBotProcess } from '../kill/botProcess.js';
import { loopbackConnector } from '../support/loopbackConnector.js';
import { APOLOGY, type RunningBot, startBot } from '../support/startBot.js';
import { ENGINES, OPTIONS, type Place } from './support/engines.js';
import { hasRedis, type RedisServer, startRedis } from './support/redisServer.js';

/** Counts the messages of a conversation, in the conversation's state. */
class Counter extends ActivityHandler {
  constructor(state: ConversationState) {
    super();
    const property = state.createProperty<number>('count');
    this.onMessage(async (context) => {
      const count = (await property.get(context, 0)) + 1;
      await property.set(context, count);
      await context.sendActivity(`message ${count}`);
      await state.saveChanges(context);
    });
  }
}

let bot: RunningBot;
const readiness = async (): Promise<number> => (await fetch(`${bot.url}/readyz`)).status;
const say = async (id: string): Promise<unknown> => {
  bot.connector.sent.length = 0;
  const { status } = await bot.post({ type: 'message', text: 'hello', id });
  expect(status).toBe(200);
  return bot.connector.texts();
};

/** What has to hold however the store went away: an apology, "not ready", and then as if nothing had been. */
async function isSurvived(goAway: () => Promise<void> | void, comeBack: () => Promise<void> | void): Promise<void> {
  expect(await say('a')).toEqual(['message 1']);
  expect(await readiness()).toBe(200);
  await goAway();
  expect(await say('b')).toEqual([APOLOGY]);
  expect(await readiness()).toBe(503);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
  await comeBack();
  while ((await readiness()) !== 200);
  expect(await say('c')).toEqual(['message 2']);
  expect(await say('c')).toEqual([]);
  expect(JSON.stringify(bot.logged)).not.toContain('hello');
}

describe.skipIf(!hasRedis)('Redis', () => {
  let redis: RedisServer;
  beforeEach(async () => {
    redis = await startRedis();
    const address = parseStoreAddress(redis.address);
    const store = address && (await openStore(address, [], OPTIONS));
    bot = await startBot((state) => new Counter(state), store ? { store } : {});
  });
  afterEach(async () => {
    await bot.stop();
    await bot.store.close();
    await redis.stop();
  });

  test('that is killed and started again', () =>
    isSurvived(
      () => redis.kill(),
      () => redis.start(),
    ));

  test('that does not answer any more, and then does', () => isSurvived(redis.freeze, redis.thaw));

  test('that has no memory left for more', async () => {
    const { createClient } = await import('@redis/client');
    const client = createClient({ url: redis.address });
    await client.connect();
    await isSurvived(
      async () => {
        await client.configSet('maxmemory', '1');
      },
      async () => {
        await client.configSet('maxmemory', '0');
      },
    );
    client.destroy();
  });
});

describe('SQLite', () => {
  let place: Place;
  beforeEach(async () => {
    place = (await ENGINES[0]?.place()) as Place;
    bot = await startBot((state) => new Counter(state), { store: await place.open() });
  });
  afterEach(async () => {
    await bot.stop();
    await place.end();
  });

  test('whose file another program holds, and then lets go', async () => {
    const other = kept(new Sqlite(join(place.folder, 'state.db')));
    await isSurvived(
      () => void other.exec('BEGIN IMMEDIATE'),
      () => void other.exec('COMMIT'),
    );
    other.close();
  });
});

/** Bounds from outside how large a file the process may write: what a full disk is to it. */
const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

test.skipIf(!hasPrlimit)(
  'SQLite on a full disk, in a real process: an apology, "not ready", and on as before',
  async () => {
    const place = (await ENGINES[0]?.place()) as Place;
    const connector = await loopbackConnector();
    const running = await startBotProcess({ STORE: place.address, HOST: '127.0.0.1' });
    const url = `http://127.0.0.1:${running.port}`;
    const allow = (bytes: string): void =>
      void execFileSync('prlimit', [`--pid=${running.pid}`, `--fsize=${bytes}:unlimited`]);
    const ask = async (text: string, conversation = 'c'): Promise<string> => {
      connector.sent.length = 0;
      const activity = {
        type: 'message',
        text,
        id: text,
        channelId: 'emulator',
        serviceUrl: connector.serviceUrl,
        conversation: { id: conversation },
        from: { id: 'u' },
        recipient: { id: 'b' },
      };
      const headers = { 'Content-Type': 'application/json' };
      const { status } = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers,
        body: JSON.stringify(activity),
      });
      expect(status).toBe(200);
      return connector.texts().join('\n');
    };
    const undisturbed = await ask('what is a tro');
    allow('4096');
    const apology = await ask('what is clets');
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    allow('unlimited');
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(apology).not.toContain('CLETS');
    expect(apology).not.toBe('');
    expect(await ask('what is clets')).toContain('CLETS');
    expect(await ask('what is a tro', 'another')).toBe(undisturbed);
    await running.stop();
    await connector.close();
    await place.end();
  },
  60_000,
);
