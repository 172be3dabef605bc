import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import { maskIdentity } from '../../../dialogs/maskIdentity.js';
import { connect } from './support/client.js';
import { type ChatOptions, type RunningChat, SECRET, startChat } from './support/startChat.js';
import { until } from './support/until.js';

const keyOf = (conversationId: string) => conversationKey('directline', conversationId);

let chat: RunningChat;
const start = async (options: ChatOptions): Promise<RunningChat> => {
  chat = await startChat(options);
  return chat;
};
afterEach(() => chat.stop());

const say = (conversationId: string, token: string, text = 'hello', headers?: Record<string, string>) =>
  chat.post(`/conversations/${conversationId}/activities`, token, { type: 'message', text }, headers);
const from = (address: string) => ({ 'X-Forwarded-For': `10.9.9.9, ${address}` });

/** The published client takes `Retry-After` as milliseconds. */
async function expectTooMany(response: Response, windowMs: number): Promise<void> {
  const { error } = (await response.json()) as { error: { code: string; retryAfterMs: number } };
  expect([response.status, error.code]).toEqual([429, 'TooManyRequests']);
  const wait = Number(response.headers.get('retry-after'));
  expect(wait).toBe(error.retryAfterMs);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(windowMs);
}

describe('messages', () => {
  test('are bounded in length, and the refusal says the bound', async () => {
    const { token, conversationId } = await (await start({ limits: { messageChars: 100 } })).begin();
    expect((await say(conversationId, token, 'x'.repeat(100))).status).toBe(200);
    const refused = await say(conversationId, token, 'x'.repeat(101));
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('100 characters');
  });

  test('a refused one costs nothing: the limit is spent before the body is read', async () => {
    const { token, conversationId } = await (await start({ limits: { messagesPerMinute: 1 } })).begin();
    expect((await say(conversationId, token)).status).toBe(200);
    const path = `/conversations/${conversationId}/activities`;
    for (const body of ['not json', '[[', JSON.stringify({ type: 'message', text: 'x'.repeat(5_000) })])
      await expectTooMany(await chat.post(path, token, body), 60_000);
  });

  test.each([
    ['text with thousands of blanks', { text: `case number ${' '.repeat(3_900)}` }, 200],
    ['a value as long as a message', { value: { say: 'a'.repeat(3_900) } }, 200],
    ['a value that is longer', { value: { say: 'a'.repeat(32_000) } }, 413],
    ['a value of many small parts', { value: Array.from({ length: 9_000 }, () => 1) }, 413],
  ])('%s is answered %s', async (_, message, status) => {
    const { token, conversationId } = await (await start({ mask: maskIdentity })).begin();
    const path = `/conversations/${conversationId}/activities`;
    expect((await chat.post(path, token, { type: 'message', ...message })).status).toBe(status);
  });

  test('nested without end is refused with 400 on every call that reads a body', async () => {
    const { token, conversationId } = await (await start({})).begin();
    const deep = '['.repeat(50_000) + ']'.repeat(50_000);
    for (const path of [`/conversations/${conversationId}/activities`, '/conversations', '/tokens/generate']) {
      const credential = path === '/tokens/generate' ? SECRET : token;
      expect([path, (await chat.post(path, credential, deep)).status]).toEqual([path, 400]);
    }
    const direct = await fetch(`${chat.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: deep,
    });
    expect(direct.status).toBe(400);
  });

  test('count for their address by what they cost to read', async () => {
    await start({ limits: { messagesPerMinutePerAddress: 30 } });
    const { token, conversationId } = await chat.begin();
    const story = Array.from({ length: 40 }, (_, i) => `On day ${i} he came to my work and waited for me.`).join(' ');
    // One, and one more for each twenty-five tokens; the token and the beginning count for themselves.
    expect((await say(conversationId, token, story)).status).toBe(200);
    await expectTooMany(await say(conversationId, token, story), 60_000);
    expect((await say(conversationId, token, 'short')).status).toBe(200);
  });

  test('count by their length where little of them is read: all of it is kept', async () => {
    await start({ limits: { messagesPerMinutePerAddress: 10 } });
    const { token, conversationId } = await chat.begin();
    const repeated = 'he came on monday. '.repeat(160);
    // One, and one more for each five hundred characters; the token and the beginning count for themselves.
    expect((await say(conversationId, token, repeated)).status).toBe(200);
    await expectTooMany(await say(conversationId, token, repeated), 60_000);
    expect((await say(conversationId, token, 'short')).status).toBe(200);
  });

  test('of made-up words cost their address more than as many characters of plain ones', async () => {
    await start({ limits: { messagesPerMinutePerAddress: 30 } });
    const { token, conversationId } = await chat.begin();
    const plain = Array.from({ length: 60 }, (_, i) => `${['court', 'house', 'judge'][i % 3]} ${i}`).join(' ');
    expect((await say(conversationId, token, plain)).status).toBe(200);
    await expectTooMany(await say(conversationId, token, `zxqvw${'zxqvw '.repeat(9)}`.repeat(12)), 60_000);
  });

  test('are bounded a minute in one conversation; another one is not touched', async () => {
    await start({ limits: { messagesPerMinute: 3 } });
    const [one, other] = [await chat.begin(), await chat.begin()];
    for (let i = 0; i < 3; i += 1) expect((await say(one.conversationId, one.token)).status).toBe(200);
    await expectTooMany(await say(one.conversationId, one.token), 60_000);
    expect((await say(other.conversationId, other.token)).status).toBe(200);
  });

  test('are bounded a minute from one address, however many conversations it has; an IPv6 address counts by its network', async () => {
    await start({ limits: { messagesPerMinutePerAddress: 6 }, config: { trustedProxies: 1 } });
    const all = [await chat.begin(), await chat.begin(), await chat.begin()];
    const home = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '[2001:db8:1:2::3]:4711'].map(from);
    for (const [i, { conversationId, token }] of all.entries()) {
      expect((await say(conversationId, token, 'a', home[i])).status).toBe(200);
      expect((await say(conversationId, token, 'b', home[i])).status).toBe(200);
    }
    const [{ conversationId, token }] = all as [(typeof all)[0]];
    await expectTooMany(await say(conversationId, token, 'c', home[0]), 60_000);
    expect((await say(conversationId, token, 'd', from('2001:db8:1:3::1'))).status).toBe(200);
    expect((await say(conversationId, token, 'e', from('192.0.2.1'))).status).toBe(200);
  });

  test('a header that no trusted proxy wrote changes no address', async () => {
    await start({ limits: { messagesPerMinutePerAddress: 3 } });
    const { conversationId, token } = await chat.begin();
    for (let i = 0; i < 2; i += 1) await say(conversationId, token, 'a', from(`192.0.2.${i}`));
    await say(conversationId, token, 'b', from('192.0.2.7'));
    await expectTooMany(await say(conversationId, token, 'c', from('192.0.2.9')), 60_000);
  });

  test('the published client waits as long as it is told, and then gives the error to its caller', async () => {
    await start({ limits: { messagesPerMinute: 1 } });
    const original = chat.store.spend.bind(chat.store);
    const client = connect({ domain: chat.base, token: (await chat.token()).token });
    await client.untilText('welcome');
    await client.send('one');
    // The rest of the minute made short, at the store's edge; the service and the client are as they are.
    chat.store.spend = async (limit) => {
      const answer = await original(limit);
      return { ...answer, retryAfterMs: Math.min(answer.retryAfterMs, 30) };
    };
    await expect(client.send('two')).rejects.toMatchObject({ status: 429 });
    client.end();
  });
});

describe('what is only read or asked for again', () => {
  test('is bounded a minute in one conversation, and in another one is not touched', async () => {
    await start({ limits: { messagesPerMinute: 1 } });
    const [one, other] = [await chat.begin(), await chat.begin()];
    const calls = (of: typeof one): readonly (readonly [number, () => Promise<Response>])[] => [
      [120, () => chat.get(`/conversations/${of.conversationId}/activities`, of.token)],
      [30, () => chat.get(`/conversations/${of.conversationId}`, of.token)],
      [30, () => chat.post('/tokens/refresh', of.token)],
      [30, () => chat.get('/session/getsessionid', of.token)],
      [10, () => chat.post('/chat/keep', of.token)],
    ];
    for (const [most, call] of calls(one)) {
      for (let i = 0; i < most; i += 1) expect((await call()).status).toBe(200);
      await expectTooMany(await call(), 60_000);
    }
    for (const [, call] of calls(other)) expect((await call()).status).toBe(200);
  });
});

describe('conversations', () => {
  test('are bounded in number from one address; an ended one makes room, and taking one up again costs nothing', async () => {
    await start({ limits: { openConversationsPerAddress: 2 } });
    const first = await chat.begin();
    await chat.begin();
    const { token } = await chat.token();
    await expectTooMany(await chat.post('/conversations', token), 1_440 * 60_000);
    expect((await chat.post('/conversations', first.token)).status).toBe(200);
    expect((await chat.post('/chat/forget', first.token)).status).toBe(200);
    expect((await chat.post('/chat/forget', first.token)).status).toBe(200);
    expect((await chat.post('/conversations', token)).status).toBe(201);
    await expectTooMany(await chat.post('/conversations', (await chat.token()).token), 1_440 * 60_000);
  });

  test('tokens are bounded a minute from one address', async () => {
    await start({ limits: { messagesPerMinutePerAddress: 2 } });
    for (let i = 0; i < 2; i += 1) expect((await chat.post('/chat/token')).status).toBe(200);
    await expectTooMany(await chat.post('/chat/token'), 60_000);
  });

  test('in which nobody writes for long end by themselves: nobody has to ask, and reading keeps none alive', async () => {
    await start({ limits: { idleMinutes: 0.05 } });
    const { token, conversationId } = await chat.begin();
    await say(conversationId, token, 'hello');
    expect((await chat.get(`/conversations/${conversationId}`, token)).status).toBe(200);
    expect(await chat.store.lastSeq(keyOf(conversationId))).toBeGreaterThan(0);
    while ((await chat.store.lastSeq(keyOf(conversationId))) > 0) {
      await chat.get(`/conversations/${conversationId}/activities`, token);
      await wait(50);
    }
    expect(await chat.store.about(keyOf(conversationId))).toBeUndefined();
    expect((await chat.get(`/conversations/${conversationId}`, token)).status).toBe(404);
    expect((await say(conversationId, token)).status).toBe(404);
  });

  test('that the person keeps do not end so, and are found again with their resume token until they are forgotten', async () => {
    await start({ limits: { idleMinutes: 0.05 } });
    const { token, conversationId, userId } = await chat.begin();
    await say(conversationId, token, 'hello');
    const { resumeToken, expires_in } = (await (await chat.post('/chat/keep', token)).json()) as {
      resumeToken: string;
      expires_in: number;
    };
    expect(expires_in).toBe(86_400);
    await wait(4_000);
    chat.pass(10 * 3_600_000);
    const resumed = (await (await chat.post('/chat/token', resumeToken)).json()) as Record<string, string>;
    expect(resumed).toMatchObject({ conversationId, userId, canKeep: true });
    const polled = await chat.get(`/conversations/${conversationId}/activities`, resumed.token);
    expect(JSON.stringify(await polled.json())).toContain('1: hello');
    // The resume token opens nothing by itself.
    expect((await chat.get(`/conversations/${conversationId}/activities`, resumeToken)).status).toBe(403);
    expect((await chat.post('/chat/forget', resumed.token)).status).toBe(200);
    expect((await chat.post('/chat/token', resumeToken)).status).toBe(404);
    expect((await chat.post('/chat/keep', resumed.token)).status).toBe(404);
  });
});

describe('forgetting', () => {
  test('takes the token from the body, as a page that is being left sends it, and one that has run out', async () => {
    await start({});
    const { token, conversationId } = await chat.begin();
    await say(conversationId, token, 'hello');
    chat.pass(3 * 3_600_000);
    const beacon = await fetch(`${chat.url}/chat/forget`, {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
      body: token,
    });
    expect(beacon.status).toBe(200);
    expect((await chat.get(`/conversations/${conversationId}/activities`, SECRET)).status).toBe(404);
  });

  test('more than ten times a minute is no person; the first time is never refused', async () => {
    await start({});
    const { token } = await chat.begin();
    for (let i = 0; i < 10; i += 1) expect((await chat.post('/chat/forget', token)).status).toBe(200);
    await expectTooMany(await chat.post('/chat/forget', token), 60_000);
  });

  test('cannot be undone: nothing is begun, written or kept under its token any more', async () => {
    await start({});
    const { token, conversationId } = await chat.begin();
    expect((await chat.post('/chat/forget', token)).status).toBe(200);
    expect((await say(conversationId, token)).status).toBe(404);
    expect((await chat.post('/conversations', token)).status).toBe(404);
    expect((await chat.post('/chat/keep', token)).status).toBe(404);
    expect(await chat.store.about(keyOf(conversationId))).toBeUndefined();
  });

  test('takes no forged token, none for another use, and none at all', async () => {
    await start({});
    const { token, conversationId, streamUrl } = await chat.begin();
    const streamToken = new URL(streamUrl).searchParams.get('t') ?? '';
    for (const [wrong, status] of [
      ['forged', 403],
      [streamToken, 403],
      ['', 401],
    ] as const)
      expect((await fetch(`${chat.url}/chat/forget`, { method: 'POST', body: wrong })).status).toBe(status);
    expect((await chat.get(`/conversations/${conversationId}`, token)).status).toBe(200);
  });

  test('ends open streams, while a turn is running too, of which nothing is left behind', async () => {
    await start({});
    const { token, conversationId } = await chat.token();
    const client = connect({ domain: chat.base, token });
    await client.untilText('welcome');
    chat.bot.gate.isOpen = false;
    const sent = client.send('slow');
    await client.untilText('slow');
    expect((await chat.post('/chat/forget', token)).status).toBe(200);
    await until(() => client.sockets()[0]?.readyState === 3);
    chat.bot.gate.isOpen = true;
    await sent;
    await chat.service.close();
    expect(await chat.store.about(keyOf(conversationId))).toBeUndefined();
    expect(await chat.store.lastSeq(keyOf(conversationId))).toBe(0);
    expect(await chat.store.storage.read([`directline/conversations/${conversationId}/`])).toEqual({});
    client.end();
  });
});

describe('beside the text nothing is kept that could hold words', () => {
  const WORDS = 'Jane Roe 555-867-5309';
  const keptOf = async (conversationId: string): Promise<string> =>
    JSON.stringify([await chat.store.read(keyOf(conversationId), 0), chat.bot.seen]);

  test('of a vote the button pressed, whatever came with it', async () => {
    const { token, conversationId } = await (await start({ mask: maskIdentity })).begin();
    const vote = { type: 'x', '@type': 'LikeAction', '@id': 'urn:order-guide:answer:tro-what' };
    const entity = { ...vote, note: `${WORDS} `.repeat(5_000), more: [{ note: WORDS }] };
    const event = { type: 'event', name: 'webchat:activity-status/feedback' };
    const path = `/conversations/${conversationId}/activities`;
    expect((await chat.post(path, token, { ...event, entities: [entity, entity] })).status).toBe(200);
    const seen = await until(() => chat.bot.seen.find(({ type }) => type === 'event'));
    expect(seen.entities).toEqual([{ ...vote, type: 'https://schema.org/LikeAction' }]);
    const kept = await keptOf(conversationId);
    expect(kept).not.toContain('555-867');
    expect(kept.length).toBeLessThan(10_000);
    const named = { ...vote, '@id': `urn:order-guide:answer:${WORDS}` };
    expect((await chat.post(path, token, { ...event, entities: [named] })).status).toBe(200);
    expect(await keptOf(conversationId)).not.toContain('555-867');
  });

  test('fields that have a form are left out when they have another, and so are names in a card', async () => {
    const { token, conversationId } = await (await start({ mask: maskIdentity })).begin();
    const fields = ['textFormat', 'locale', 'localTimestamp', 'localTimezone', 'inputHint', 'replyToId'];
    const path = `/conversations/${conversationId}/activities`;
    const message = { type: 'message', text: 'hello', value: { [WORDS]: 1, name: 'ok', in: [{ [WORDS]: 2, n: 3 }] } };
    const hostile = Object.fromEntries(fields.map((field) => [field, WORDS]));
    expect((await chat.post(path, token, { ...message, ...hostile })).status).toBe(200);
    const seen = chat.bot.seen.find(({ text }) => text === 'hello');
    expect(seen?.value).toEqual({ name: 'ok', in: [{ n: 3 }] });
    for (const field of fields) expect(seen).not.toHaveProperty(field, WORDS);
    expect(await keptOf(conversationId)).not.toContain('555-867');
    const named = { ...message, channelData: { clientActivityID: WORDS } };
    expect((await chat.post(path, token, named)).status).toBe(400);
  });

  test('fields in their form are kept', async () => {
    const { token, conversationId } = await (await start({})).begin();
    const replyToId = `${conversationId}|0000001`;
    const fields = {
      textFormat: 'plain',
      locale: 'es-419',
      localTimezone: 'America/Los_Angeles',
      inputHint: 'acceptingInput',
      replyToId,
    };
    const path = `/conversations/${conversationId}/activities`;
    expect((await chat.post(path, token, { type: 'message', text: 'hello', ...fields })).status).toBe(200);
    expect(chat.bot.seen.find(({ text }) => text === 'hello')).toMatchObject(fields);
  });
});

test('what identifies people is masked before anything is kept, typed or in a card', async () => {
  await start({ mask: (text) => text.replace(/\d{3}-\d{4}/g, '[phone]') });
  const { token, conversationId } = await chat.begin();
  await say(conversationId, token, 'call 555-0199');
  await chat.post(`/conversations/${conversationId}/activities`, token, {
    type: 'message',
    value: { note: ['555-0199'], n: 1 },
  });
  const polled = JSON.stringify(await (await chat.get(`/conversations/${conversationId}/activities`, token)).json());
  expect(polled).toContain('1: call [phone]');
  expect(polled).toContain('value {\\"note\\":[\\"[phone]\\"],\\"n\\":1}');
  expect(polled + JSON.stringify(chat.bot.seen) + JSON.stringify(chat.logged)).not.toContain('555-0199');
});
