import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import { MAX_ATTEMPTS } from '../../../bot/state/store.js';
import { connect } from './support/client.js';
import { APOLOGY, type ChatOptions, type RunningChat, SECRET, startChat } from './support/startChat.js';
import { until } from './support/until.js';

const running: RunningChat[] = [];
const start = async (options: ChatOptions = {}): Promise<RunningChat> => {
  const chat = await startChat(options);
  running.push(chat);
  return chat;
};
afterEach(async () => {
  for (const chat of running.splice(0)) await chat.stop();
});

interface Polled {
  readonly activities: { text?: string }[];
}
const textsOf = async (chat: RunningChat, conversationId: string): Promise<(string | undefined)[]> => {
  const polled = (await (await chat.get(`/conversations/${conversationId}/activities`, SECRET)).json()) as Polled;
  return polled.activities.map(({ text }) => text);
};

describe('several processes on one store', () => {
  test('a token of one is good at the other; what is said to one comes over the socket of the other, in order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chats-'));
    const [one, other] = [await start({ folder }), await start({ folder })];
    const { token, conversationId } = await one.token();
    const client = connect({ domain: one.base, token });
    await client.untilText('welcome');
    const path = `/conversations/${conversationId}/activities`;
    for (let i = 1; i <= 6; i += 1) {
      const at = i % 2 === 0 ? one : other;
      expect((await at.post(path, token, { type: 'message', text: `m${i}` })).status).toBe(200);
      await client.untilText(`${i}: m${i}`);
    }
    const together = [7, 8, 9, 10].map((i) =>
      (i % 2 === 0 ? one : other).post(path, token, { type: 'message', text: 'all' }),
    );
    for (const response of await Promise.all(together)) expect(response.status).toBe(200);
    // The client hands out frames that come close together in a mixed order: the last may not be the last.
    for (const n of [7, 8, 9, 10]) await client.untilText(`${n}: all`);
    expect(client.texts().slice(-4)).toEqual(['7: all', '8: all', '9: all', '10: all']);
    const ids = client.activities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    client.end();
    for (const chat of running.splice(0)) await chat.stop();
    rmSync(folder, { recursive: true });
  });
});

describe('turns that were left behind', () => {
  test('are taken up by whoever finds them', async () => {
    const chat = await start();
    const { conversationId } = await chat.begin();
    // As a process leaves it that dies between accepting and answering.
    await chat.store.accept(conversationKey('directline', conversationId), {
      activity: {
        type: 'message',
        text: 'left behind',
        channelId: 'directline',
        conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
        from: { id: 'u', name: '', role: 'user' },
        recipient: { id: 'order-guide', name: 'Order Guide', role: 'bot' },
      },
      isLogged: true,
    });
    let texts: (string | undefined)[] = [];
    while (!texts.includes('1: left behind')) texts = await textsOf(chat, conversationId);
    expect(texts).toEqual(['welcome', 'left behind', '1: left behind']);
  });

  test('are not tried for ever: after some attempts there is an apology, and the conversation goes on', async () => {
    let apologies = 0;
    const chat = await start({
      apology: () => {
        apologies += 1;
        if (apologies <= MAX_ATTEMPTS) throw new Error('not yet');
        return APOLOGY;
      },
    });
    const { token, conversationId } = await chat.begin();
    const path = `/conversations/${conversationId}/activities`;
    expect((await chat.post(path, token, { type: 'message', text: 'boom' })).status).toBe(502);
    let texts: (string | undefined)[] = [];
    while (!texts.includes(APOLOGY)) texts = await textsOf(chat, conversationId);
    expect(texts).toEqual(['welcome', 'boom', APOLOGY]);
    expect(chat.bot.seen.filter(({ text }) => text === 'boom')).toHaveLength(MAX_ATTEMPTS);
    expect((await chat.post(path, token, { type: 'message', text: 'on we go' })).status).toBe(200);
    expect((await textsOf(chat, conversationId)).at(-1)).toBe('1: on we go');
  });
});

describe('sockets', () => {
  test('R16 one that answers no ping is dropped; one that does stays', async () => {
    const chat = await start({ pingEveryMs: 400 });
    const { streamUrl } = await chat.begin();
    const dead = new WebSocket(streamUrl, { autoPong: false });
    const alive = new WebSocket(streamUrl);
    let pings = 0;
    alive.on('ping', () => {
      pings += 1;
    });
    const [code] = await once(dead, 'close');
    expect(code).toBe(1_006);
    const before = pings;
    await until(() => pings > before + 2);
    expect(alive.readyState).toBe(WebSocket.OPEN);
    alive.terminate();
  });

  test('of a conversation in which nobody writes are closed when it ends', async () => {
    const chat = await start({ pingEveryMs: 400, limits: { idleMinutes: 0.05 } });
    const { streamUrl, conversationId } = await chat.begin();
    const ws = new WebSocket(streamUrl);
    await once(ws, 'open');
    const closed = once(ws, 'close');
    expect((await closed)[0]).toBe(1_000);
    expect((await chat.get(`/conversations/${conversationId}`, SECRET)).status).toBe(404);
  });

  test('are sent away when the server ends, so that clients come back at once', async () => {
    const chat = await start();
    const { streamUrl } = await chat.begin();
    const ws = new WebSocket(streamUrl);
    await once(ws, 'open');
    const closed = once(ws, 'close');
    await chat.restart();
    expect((await closed)[0]).toBe(1_001);
  });
});
