import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BotProcess, startBotProcess } from '../kill/botProcess.js';
import { hasRedis, startRedis } from '../state/support/redisServer.js';
import { canMount, mountDisk } from '../state/support/smallDisk.js';

interface Begun {
  readonly token: string;
  readonly conversationId: string;
}

let folder: string;
let bot: BotProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-guide-full-'));
});
afterEach(async () => {
  await bot?.kill();
  bot = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const pathOf = (conversationId: string): string => `/v3/directline/conversations/${conversationId}/activities`;

function call(path: string, token: string | undefined, body?: string, method = 'POST'): Promise<Response> {
  const headers = {
    'Content-Type': 'application/json',
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
  };
  return fetch(`http://127.0.0.1:${bot?.port}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
}

async function begin(): Promise<Begun> {
  const { token } = (await (await call('/chat/token', undefined)).json()) as { token: string };
  return (await (await call('/v3/directline/conversations', token)).json()) as Begun;
}
const say = async ({ conversationId, token }: Begun, text: string): Promise<number> =>
  (await call(pathOf(conversationId), token, JSON.stringify({ type: 'message', text }))).status;
const read = ({ conversationId, token }: Begun): Promise<Response> =>
  call(pathOf(conversationId), token, undefined, 'GET');
/** As a page does it that is being left. */
const forget = async ({ token }: Begun): Promise<number> => (await call('/chat/forget', undefined, token)).status;

async function threeTalks(): Promise<Begun[]> {
  const chats = [await begin(), await begin(), await begin()];
  for (const chat of chats) expect(await say(chat, 'what is a tro')).toBe(200);
  return chats;
}

/** Once the store takes nothing any more, everybody who wants it is forgotten all the same. */
async function allAreForgotten(chats: readonly Begun[]): Promise<void> {
  for (const chat of chats) {
    expect((await read(chat)).status).toBe(200);
    expect(await forget(chat)).toBe(200);
    expect((await read(chat)).status).toBe(404);
  }
}

test.skipIf(!canMount)('forgets one person after another on a full disk', async () => {
  const disk = mountDisk(folder, '6m');
  try {
    bot = await startBotProcess({ STORE: `sqlite:${join(folder, 'store.db')}`, LOG_LEVEL: 'silent' });
    const chats = await threeTalks();
    const other = await begin();
    disk.fill();
    while ((await say(other, 'xylophone '.repeat(300))) === 200);
    await allAreForgotten([...chats, other]);
  } finally {
    await bot?.kill();
    disk.unmount();
  }
});

test.skipIf(!hasRedis)('forgets one person after another on a Redis that is out of memory', async () => {
  const redis = await startRedis();
  try {
    const keys = `sqlite:${join(folder, 'keys.db')}`;
    bot = await startBotProcess({ STORE: redis.address, STORE_CHAT_KEYS: keys, LOG_LEVEL: 'silent' });
    const chats = await threeTalks();
    expect(await redis.tell('CONFIG SET maxmemory 1')).toContain('OK');
    expect(await say(chats[0] as Begun, 'what is a tro')).toBe(503);
    await allAreForgotten(chats);
  } finally {
    await bot?.kill();
    await redis.stop();
  }
});

test.skipIf(!hasRedis)('makes a chat unreadable while Redis is away, and says that it is not deleted yet', async () => {
  const redis = await startRedis();
  try {
    const keys = `sqlite:${join(folder, 'keys.db')}`;
    bot = await startBotProcess({ STORE: redis.address, STORE_CHAT_KEYS: keys, LOG_LEVEL: 'silent' });
    const chat = await begin();
    expect(await say(chat, 'purple xylophone')).toBe(200);
    expect(await (await read(chat)).text()).toContain('xylophone');
    await redis.kill();
    expect(await forget(chat)).toBe(503);
    await redis.start();
    let found = await read(chat);
    while (found.status === 503) {
      await wait(200);
      found = await read(chat);
    }
    expect(found.status).toBe(200);
    expect(await found.text()).not.toContain('xylophone');
    expect(await forget(chat)).toBe(200);
    expect((await read(chat)).status).toBe(404);
  } finally {
    await bot?.kill();
    await redis.stop();
  }
});
