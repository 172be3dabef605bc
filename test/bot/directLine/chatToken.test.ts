import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import { type AzureStandIn, azureStandIn } from './support/azureStandIn.js';
import { type RunningChat, SECRET, SITE, startChat } from './support/startChat.js';

interface ChatToken {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly domain: string;
  readonly canKeep: boolean;
}

const tokenFor = (chat: RunningChat, origin?: string): Promise<Response> =>
  chat.post('/chat/token', undefined, {}, origin === undefined ? {} : { Origin: origin });

describe('POST /chat/token', () => {
  let chat: RunningChat;
  beforeAll(async () => {
    chat = await startChat();
  });
  afterAll(() => chat.stop());

  test('names a new conversation and a person of the server’s choice, each time others, and where to go', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(async () => (await (await tokenFor(chat)).json()) as ChatToken),
    );
    expect(first).toMatchObject({ domain: chat.base, canKeep: true, expires_in: 1_800 });
    expect(first?.userId).toMatch(/^dl_[0-9a-f-]{36}$/);
    expect(decodeJwt(first?.token ?? '')).toMatchObject({ conv: first?.conversationId, user: first?.userId });
    expect(first?.conversationId).not.toBe(second?.conversationId);
    expect(first?.userId).not.toBe(second?.userId);
  });

  test('answers our own pages, pages of the configured sites, and programs', async () => {
    for (const origin of [undefined, chat.url, SITE]) expect((await tokenFor(chat, origin)).status).toBe(200);
  });

  test.each(['https://evil.example', 'null', 'https://www.example.org.evil.example', 'http://www.example.org'])(
    'refuses a page of %s, and no page there could read the answer',
    async (origin) => {
      const response = await tokenFor(chat, origin);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: 'OriginNotAllowed' } });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('is kept by no cache, and there is no page to GET', async () => {
    expect((await tokenFor(chat)).headers.get('cache-control')).toBe('no-store');
    expect((await fetch(`${chat.url}/chat/token`)).status).toBe(405);
  });

  test('a token opens its conversation for other pages of ours too, while it is there', async () => {
    const { token, conversationId, userId } = await chat.begin();
    expect(await chat.service.verifyConversationToken(token)).toEqual({ conversationId, userId });
    for (const [wrong, status] of [
      [undefined, 401],
      ['forged', 403],
      [(await chat.token()).token, 404],
    ] as const)
      await expect(chat.service.verifyConversationToken(wrong)).rejects.toMatchObject({ status });
    await chat.post('/chat/forget', token);
    await expect(chat.service.verifyConversationToken(token)).rejects.toMatchObject({ status: 404 });
  });
});

test('without a configured secret there is none: nothing sent as one is accepted', async () => {
  const chat = await startChat({ config: { secret: undefined } });
  for (const guess of ['undefined', '', SECRET])
    expect((await chat.post('/tokens/generate', guess)).status).toBeGreaterThanOrEqual(401);
  expect((await chat.post('/conversations', SECRET)).status).toBe(403);
  await chat.stop();
});

describe('with DIRECT_LINE_SECRET', () => {
  const AZURE_SECRET = 'the-secret-that-azure-gave';
  let azure: AzureStandIn;
  let chat: RunningChat;
  beforeAll(async () => {
    azure = await azureStandIn(AZURE_SECRET);
    chat = await startChat({ config: { azure: { secret: AZURE_SECRET, url: azure.url } } });
  });
  afterAll(async () => {
    await chat.stop();
    await azure.close();
  });

  test('the page gets a token of Azure and its address; the secret stays between the servers', async () => {
    const response = await tokenFor(chat, SITE);
    const text = await response.text();
    const answer = JSON.parse(text) as ChatToken;
    expect(answer).toMatchObject({ conversationId: 'azure-1', domain: azure.url, canKeep: false, expires_in: 3_600 });
    expect(answer.userId).toMatch(/^dl_/);
    expect(text).not.toContain(AZURE_SECRET);
    expect(azure.calls.at(-1)).toEqual({
      path: '/v3/directline/tokens/generate',
      authorization: `Bearer ${AZURE_SECRET}`,
      body: { user: { id: answer.userId }, trustedOrigins: [chat.url, SITE] },
    });
  });

  test('whoever brings a token goes on with the same conversation, with a fresh one', async () => {
    const begun = (await (await tokenFor(chat)).json()) as ChatToken;
    const response = await chat.post('/chat/token', begun.token);
    const renewed = (await response.json()) as ChatToken;
    expect(renewed).toMatchObject({
      conversationId: begun.conversationId,
      userId: begun.userId,
      domain: azure.url,
      canKeep: false,
    });
    expect(renewed.token).not.toBe(begun.token);
    expect(azure.calls.at(-1)).toMatchObject({ path: '/v3/directline/tokens/refresh' });
    expect((await chat.post('/chat/token', 'forged')).status).toBe(403);
  });

  test('a strange site is refused before Azure is asked', async () => {
    const before = azure.calls.length;
    expect((await tokenFor(chat, 'https://evil.example')).status).toBe(403);
    expect(azure.calls).toHaveLength(before);
  });

  test('our own Direct Line is not served beside it', async () => {
    expect((await chat.post('/conversations', SECRET)).status).toBe(404);
    expect((await chat.post('/chat/keep', SECRET)).status).toBe(404);
  });

  test('forget deletes what we keep of the conversation that Azure says the token is for', async () => {
    const { token, conversationId, userId } = (await (await tokenFor(chat)).json()) as ChatToken;
    const keys = [`directline/conversations/${conversationId}/`, `directline/users/${userId}/`];
    await chat.store.storage.write(Object.fromEntries(keys.map((key) => [key, { said: 'x', eTag: '*' }])));
    expect(Object.keys(await chat.store.storage.read(keys))).toHaveLength(2);
    const forgotten = await fetch(`${chat.url}/chat/forget`, { method: 'POST', body: token });
    expect(forgotten.status).toBe(200);
    expect(await chat.store.storage.read(keys)).toEqual({});
    expect(await chat.store.about(conversationKey('directline', conversationId))).toBeUndefined();
    expect((await chat.post('/chat/forget', 'forged')).status).toBe(403);
    expect((await chat.post('/chat/forget')).status).toBe(403);
  });

  test.each([
    ['refuses', { status: 403, body: '{"error":{}}' }],
    ['is broken', { status: 500, body: 'oops' }],
    ['answers something else', { status: 200, body: '{"hello":1}' }],
    ['answers no JSON', { status: 200, body: '<html>' }],
  ])('when Azure %s the page is told to come back, and nothing of it leaks', async (_, broken) => {
    azure.broken = broken;
    const response = await tokenFor(chat);
    azure.broken = undefined;
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('1000');
    expect(await response.json()).toEqual({
      error: { code: 'ServiceUnavailable', message: expect.any(String), retryAfterMs: 1_000 },
    });
  });

  test('when Azure cannot be reached the page is told to come back', async () => {
    const away = await startChat({
      config: { azure: { secret: AZURE_SECRET, url: 'http://127.0.0.1:9/v3/directline' } },
    });
    expect((await tokenFor(away)).status).toBe(503);
    await away.stop();
  });
});
