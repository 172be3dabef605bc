import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActivityHandler } from 'botbuilder';
import { expect, test } from 'vitest';
import { createLog } from '../../../bot/log.js';
import { parseStoreAddress } from '../../../bot/state/storeAddress.js';
import { hasRedis, startRedis } from '../state/support/redisServer.js';
import { type ChatServer, chatServer } from './support/chatServer.js';
import { SECRET, SITE } from './support/startChat.js';
import { until } from './support/until.js';

/** Waits at a gate in the middle of its turn, and only then reads the state; tells of a failed read once it may. */
class WaitingBot extends ActivityHandler {
  readonly gate = { isOpen: false };
  readonly telling = { isOpen: false };
  turns = 0;
  failures = 0;

  constructor(read: () => Promise<unknown>) {
    super();
    this.onMessage(async (context) => {
      this.turns += 1;
      await until(() => this.gate.isOpen);
      try {
        await read();
      } catch (error) {
        this.failures += 1;
        await until(() => this.telling.isOpen);
        throw error;
      }
      await context.sendActivity('the answer');
    });
  }
}

test.skipIf(!hasRedis)(
  'a store that goes away in the middle of a turn costs no answer: the turn waits until it is back, and nobody hears an apology',
  async () => {
    const redis = await startRedis();
    const folder = mkdtempSync(join(tmpdir(), 'chat-'));
    const chat: ChatServer<WaitingBot> = await chatServer({
      folder,
      storeAddress: parseStoreAddress(redis.address),
      log: createLog('info', { write: () => {} }),
      makeBot: () => new WaitingBot(() => chat.store.storage.read(['directline/conversations/other'])),
      now: Date.now,
      config: { origins: [SITE], secret: SECRET },
    });
    const { bot, server, store } = chat;
    const { port } = await server.listen(0, '127.0.0.1');
    const base = `http://127.0.0.1:${port}/v3/directline/conversations`;
    const headers = { Authorization: `Bearer ${SECRET}`, 'Content-Type': 'application/json' };
    const begun = await fetch(base, { method: 'POST', headers });
    const { conversationId } = (await begun.json()) as { conversationId: string };
    const path = `${base}/${conversationId}/activities`;

    const body = JSON.stringify({ type: 'message', from: { id: 'person' }, text: 'hello' });
    const posted = fetch(path, { method: 'POST', headers, body });
    await until(() => bot.turns === 1, 'the turn');
    await redis.kill();
    bot.gate.isOpen = true;
    await until(() => bot.failures === 1, 'the failed read');
    // Back before the turn ends: what it says now could be kept.
    await redis.start();
    await expect.poll(() => store.ready(), { timeout: 20_000 }).toBe(true);
    bot.telling.isOpen = true;
    expect((await posted).status).toBe(200);
    const texts = async (): Promise<string[]> => {
      const polled = (await (await fetch(path, { headers })).json()) as { activities?: { text: string }[] };
      return (polled.activities ?? []).map(({ text }) => text);
    };
    await expect.poll(texts, { timeout: 20_000 }).toEqual(['hello', 'the answer']);
    expect(bot.turns).toBe(2);

    await server.close(5_000);
    await store.close();
    await redis.stop();
    rmSync(folder, { recursive: true });
  },
  60_000,
);
