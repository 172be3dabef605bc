import { once } from 'node:events';
import type { Activity } from 'botbuilder';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { APOLOGY, type RunningChat, SECRET, SITE, startChat } from './support/startChat.js';
import { until } from './support/until.js';

interface Polled {
  readonly activities: Activity[];
  readonly watermark: string;
}

let chat: RunningChat;
beforeAll(async () => {
  chat = await startChat();
});
afterAll(() => chat.stop());

const json = async <T = Record<string, unknown>>(response: Promise<Response> | Response): Promise<T> =>
  (await (await response).json()) as T;
const errorOf = async (response: Response): Promise<[number, unknown]> => {
  const { error } = await json<{ error: { code: string; message: string } }>(response);
  expect(error.message).toMatch(/\w/);
  return [response.status, error.code];
};
const say = (conversationId: string, token: string, text: string, more: object = {}): Promise<Response> =>
  chat.post(`/conversations/${conversationId}/activities`, token, { type: 'message', text, ...more });
const poll = (conversationId: string, token: string, watermark?: string): Promise<Polled> =>
  json(
    chat.get(
      `/conversations/${conversationId}/activities${watermark === undefined ? '' : `?watermark=${watermark}`}`,
      token,
    ),
  );
async function untilPolled(conversationId: string, token: string, text: string): Promise<Polled> {
  for (;;) {
    const polled = await poll(conversationId, token);
    if (polled.activities.some((activity) => activity.text === text)) return polled;
  }
}

/** Opens a stream; yields the frames as they come. */
async function open(streamUrl: string) {
  const ws = new WebSocket(streamUrl);
  const frames: Polled[] = [];
  ws.on('message', (data) => frames.push(JSON.parse(String(data))));
  await once(ws, 'open');
  return { ws, frames };
}
/** The status with which an upgrade is refused. */
async function refusedWith(streamUrl: string, options: WebSocket.ClientOptions = {}): Promise<number> {
  const ws = new WebSocket(streamUrl, options);
  const [, response] = (await once(ws, 'unexpected-response')) as [unknown, { statusCode: number }];
  return response.statusCode;
}

describe('what is common', () => {
  test('R1 a call says who it is with Authorization: Bearer, token or secret', async () => {
    const { token, conversationId } = await chat.begin();
    const path = `/conversations/${conversationId}/activities`;
    const agent = { 'x-ms-bot-agent': 'DirectLine/3.0 (directlinejs 0.15.8)' };
    expect((await chat.get(path, token, agent)).status).toBe(200);
    expect((await chat.get(path, SECRET, agent)).status).toBe(200);
    expect(await errorOf(await chat.get(path))).toEqual([401, 'Unauthorized']);
    expect(await errorOf(await chat.get(path, undefined, { Authorization: `Basic ${token}` }))).toEqual([
      401,
      'Unauthorized',
    ]);
  });

  test.each(['/v3/directline/conversations', '/v3/directline/conversations/c/activities', '/chat/token'])(
    'R2 a preflight of %s allows the site, GET and POST, and the headers that the client sends',
    async (path) => {
      const preflight = await fetch(chat.url + path, {
        method: 'OPTIONS',
        headers: { Origin: SITE, 'Access-Control-Request-Method': 'POST' },
      });
      expect([200, 204]).toContain(preflight.status);
      expect(preflight.headers.get('access-control-allow-origin')).toBe(SITE);
      expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST');
      expect(preflight.headers.get('access-control-allow-headers')?.split(/, */).sort()).toEqual([
        'authorization',
        'content-type',
        'x-ms-bot-agent',
        'x-requested-with',
      ]);
    },
  );

  test('R2 answers and refusals can be read by that site, with credentials, and by no other', async () => {
    const { token } = await chat.token();
    for (const [origin, allowed] of [
      [SITE, SITE],
      ['https://evil.example', null],
    ] as const) {
      const answered = await chat.get('/session/getsessionid', token, { Origin: origin });
      const refused = await chat.get('/conversations/c/activities', undefined, { Origin: origin });
      for (const { headers } of [answered, refused]) {
        expect(headers.get('access-control-allow-origin')).toBe(allowed);
        expect(headers.get('vary')).toBe('Origin');
      }
      expect(answered.headers.get('access-control-allow-credentials')).toBe(allowed && 'true');
    }
  });

  test('R3 the statuses: 401 no token, 403 expired, forged, for another conversation or another use, 404 unknown', async () => {
    const { token, conversationId, streamUrl } = await chat.begin();
    const other = await chat.begin();
    const path = `/conversations/${conversationId}/activities`;
    const streamToken = new URL(streamUrl).searchParams.get('t') ?? '';
    expect(await errorOf(await chat.get(path))).toEqual([401, 'Unauthorized']);
    for (const wrong of ['forged', `${token.slice(0, -3)}abc`, other.token, streamToken])
      expect(await errorOf(await chat.get(path, wrong))).toEqual([403, 'BadArgument']);
    expect(await errorOf(await chat.get('/conversations/nowhere/activities', SECRET))).toEqual([
      404,
      'ConversationNotFound',
    ]);
    const fresh = await chat.token();
    expect(await errorOf(await chat.get(`/conversations/${fresh.conversationId}`, fresh.token))).toEqual([
      404,
      'ConversationNotFound',
    ]);
    chat.pass(1_801_000);
    expect(await errorOf(await chat.get(path, token))).toEqual([403, 'TokenExpired']);
  });
});

describe('tokens', () => {
  test.each([
    [{ user: { id: 'someone' } }, 'someone'],
    [{ User: { Id: 'Someone' } }, 'Someone'],
  ])('R5 generate makes a token for the person that the site names: %j', async (body, user) => {
    const response = await chat.post('/tokens/generate', SECRET, body);
    const { conversationId, token, expires_in } = await json<Record<string, string>>(response);
    expect([response.status, expires_in]).toEqual([200, 1_800]);
    expect(decodeJwt(token ?? '')).toMatchObject({ conv: conversationId, user });
  });

  test('R5 generate takes the secret only; no body at all names a person of its own', async () => {
    expect(await errorOf(await chat.post('/tokens/generate'))).toEqual([401, 'Unauthorized']);
    expect(await errorOf(await chat.post('/tokens/generate', 'wrong'))).toEqual([403, 'BadArgument']);
    expect(await errorOf(await chat.post('/tokens/generate', (await chat.token()).token))).toEqual([
      403,
      'BadArgument',
    ]);
    expect(await errorOf(await chat.post('/tokens/generate', SECRET, '{'))).toEqual([400, 'BadRequest']);
    const { token } = await json<{ token: string }>(chat.post('/tokens/generate', SECRET, ''));
    expect(decodeJwt(token).user).toMatch(/^dl_[0-9a-f-]{36}$/);
  });

  test('R5 a token for trusted origins works from there and from nowhere else, renewed or not', async () => {
    const { token } = await json<{ token: string }>(chat.post('/tokens/generate', SECRET, { trustedOrigins: [SITE] }));
    const renewed = await json<{ token: string }>(chat.post('/tokens/refresh', token, {}, { Origin: SITE }));
    expect((await chat.post('/conversations', renewed.token, {}, { Origin: SITE })).status).toBe(201);
    for (const each of [token, renewed.token])
      expect(await errorOf(await chat.post('/conversations', each, {}, { Origin: chat.url }))).toEqual([
        403,
        'OriginNotAllowed',
      ]);
  });

  test('R5 so does its socket, and what is kept and taken up again of its conversation', async () => {
    const { token } = await json<{ token: string }>(chat.post('/tokens/generate', SECRET, { trustedOrigins: [SITE] }));
    const headers = { Origin: SITE };
    const elsewhere = { Origin: chat.url };
    const { streamUrl } = await json<{ streamUrl: string }>(chat.post('/conversations', token, {}, headers));
    const refused = new WebSocket(streamUrl, { origin: chat.url });
    const [error] = await once(refused, 'error');
    expect(String(error)).toContain('403');
    const socket = new WebSocket(streamUrl, { origin: SITE });
    await once(socket, 'open');
    socket.terminate();
    expect((await chat.post('/chat/keep', token, {}, elsewhere)).status).toBe(403);
    const { resumeToken } = await json<{ resumeToken: string }>(chat.post('/chat/keep', token, {}, headers));
    expect((await chat.post('/chat/token', resumeToken, {}, elsewhere)).status).toBe(403);
    const resumed = await json<{ token: string }>(chat.post('/chat/token', resumeToken, {}, headers));
    expect(decodeJwt(resumed.token).origins).toEqual([SITE]);
    expect((await chat.post('/conversations', resumed.token, {}, elsewhere)).status).toBe(403);
  });

  test('R6 the token is a signed JWT with bot, conv, user, exp, iat, jti; the person it names is the sender, whatever the page says', async () => {
    const { token, conversationId, userId } = await chat.begin();
    expect(Object.keys(decodeJwt(token)).sort()).toEqual(
      ['aud', 'bot', 'conv', 'exp', 'iat', 'iss', 'jti', 'user'].sort(),
    );
    await say(conversationId, token, 'hello', { from: { id: 'somebody else', name: 'N', role: 'bot' } });
    const { activities } = await poll(conversationId, token);
    const echo = activities.find(({ text }) => text === 'hello');
    expect(echo?.from).toEqual({ id: userId, name: '', role: 'user' });
  });

  test('R7 refresh gives the same conversation and person another token; the old one stays valid', async () => {
    const { token, conversationId, userId } = await chat.begin();
    chat.pass(60_000);
    const renewed = await json<{ token: string; conversationId: string; expires_in: number }>(
      chat.post('/tokens/refresh', token),
    );
    expect(renewed).toMatchObject({ conversationId, expires_in: 1_800 });
    expect(renewed.token).not.toBe(token);
    expect(decodeJwt(renewed.token)).toMatchObject({ conv: conversationId, user: userId });
    expect((await chat.get(`/conversations/${conversationId}/activities`, token)).status).toBe(200);
    chat.pass(1_741_000);
    expect(await errorOf(await chat.post('/tokens/refresh', token))).toEqual([403, 'TokenExpired']);
    expect((await chat.post('/tokens/refresh', renewed.token)).status).toBe(200);
  });
});

describe('conversations', () => {
  test('R8 begin answers 201, then 200 for the same conversation; without a body too', async () => {
    const { token, conversationId } = await chat.token();
    const first = await chat.post('/conversations', token, '');
    const again = await chat.post('/conversations', token, { user: { id: 'x' }, locale: 'es-MX' });
    expect([first.status, again.status]).toEqual([201, 200]);
    for (const answer of [first, again]) {
      const body = await json<Record<string, string>>(answer);
      expect(body).toMatchObject({ conversationId, expires_in: 1_800 });
      expect(decodeJwt(body.token ?? '').conv).toBe(conversationId);
      expect(body.streamUrl).toMatch(
        new RegExp(`^ws://127\\.0\\.0\\.1:\\d+/v3/directline/conversations/${conversationId}/stream\\?`),
      );
    }
    expect((await untilPolled(conversationId, token, 'welcome')).activities).toHaveLength(1);
  });

  test('R8 with the secret a random conversation begins, of the person in the body', async () => {
    const { conversationId, token } = await json<Record<string, string>>(
      chat.post('/conversations', SECRET, { user: { id: 'ann' } }),
    );
    expect(conversationId).toMatch(/^[\w-]{22}$/);
    expect(decodeJwt(token ?? '').user).toBe('ann');
  });

  test('R9 the bot hears once that bot and person joined, with channel and language', async () => {
    const { token, conversationId, userId } = await chat.token();
    await chat.post('/conversations', token, { locale: 'es-MX' });
    await chat.post('/conversations', token, { locale: 'es-MX' });
    await untilPolled(conversationId, token, 'welcome');
    const joins = chat.bot.seen.filter(
      ({ type, conversation }) => type === 'conversationUpdate' && conversation.id === conversationId,
    );
    expect(joins).toHaveLength(1);
    expect(joins[0]).toMatchObject({ channelId: 'directline', locale: 'es-MX', recipient: { role: 'bot' } });
    expect(joins[0]?.membersAdded?.map(({ id }) => id)).toEqual(['order-guide', userId]);
  });

  test('R10 GET takes it up again: after the watermark, from the start for 0, from now on without one', async () => {
    const { token, conversationId } = await chat.begin();
    await untilPolled(conversationId, token, 'welcome');
    await say(conversationId, token, 'one');
    for (const [query, before] of [
      ['?watermark=0', ['welcome', 'one', '1: one', 'two', '2: two']],
      ['?watermark=2', ['1: one', 'two', '2: two']],
      ['?watermark=', ['two', '2: two']],
      ['', ['two', '2: two']],
    ] as const) {
      const fork = await chat.begin();
      await untilPolled(fork.conversationId, fork.token, 'welcome');
      await say(fork.conversationId, fork.token, 'one');
      const response = await chat.get(`/conversations/${fork.conversationId}${query}`, fork.token);
      expect(response.status).toBe(200);
      const body = await json<{ streamUrl: string; token: string; conversationId: string }>(response);
      expect(body.conversationId).toBe(fork.conversationId);
      const { ws, frames } = await open(body.streamUrl);
      await say(fork.conversationId, body.token, 'two');
      const texts = () => frames.flatMap(({ activities }) => activities.map(({ text }) => text));
      await until(() => texts().includes('2: two'));
      expect(texts()).toEqual(before);
      ws.terminate();
    }
  });

  test('R11 polling yields what came after the watermark, no typing, and a watermark to go on from', async () => {
    const { token, conversationId } = await chat.begin();
    const first = await untilPolled(conversationId, token, 'welcome');
    await say(conversationId, token, 'typing');
    const second = await poll(conversationId, token, first.watermark);
    expect(second.activities.map(({ type, text }) => [type, text])).toEqual([
      ['message', 'typing'],
      ['message', 'typed'],
    ]);
    expect(Number(second.watermark)).toBeGreaterThan(Number(first.watermark));
    expect(await poll(conversationId, token, second.watermark)).toEqual({
      activities: [],
      watermark: second.watermark,
    });
  });
});

describe('activities', () => {
  test('R12 the bot gets what the page sent, with the fields that the server sets and without serviceUrl', async () => {
    const { token, conversationId, userId } = await chat.begin();
    const response = await say(conversationId, token, 'hello', {
      serviceUrl: 'https://evil.example',
      channelId: 'emulator',
      conversation: { id: 'another' },
      recipient: { id: 'somebody' },
      locale: 'en-US',
      localTimestamp: '2026-11-25T02:00:00.000-08:00',
      localTimezone: 'America/Los_Angeles',
      textFormat: 'plain',
      entities: [{ type: 'ClientCapabilities', supportsListening: true }],
      channelData: { clientActivityID: 'x1' },
    });
    const { id } = await json<{ id: string }>(response);
    expect(response.status).toBe(200);
    const seen = chat.bot.seen.find((activity) => activity.id === id);
    expect(seen).toMatchObject({
      type: 'message',
      channelId: 'directline',
      conversation: { id: conversationId },
      from: { id: userId, role: 'user' },
      recipient: { id: 'order-guide', role: 'bot' },
      locale: 'en-US',
      localTimezone: 'America/Los_Angeles',
    });
    // What a client adds of its own is not kept.
    expect(seen?.entities).toBeUndefined();
    expect(seen?.channelData).toEqual({ clientActivityID: 'x1' });
    expect(seen?.serviceUrl).toBeUndefined();
    expect(seen?.timestamp).toBeInstanceOf(Date);
    expect(seen?.localTimestamp).toEqual(new Date('2026-11-25T10:00:00.000Z'));
  });

  test.each([
    ['no type', { text: 'x' }],
    ['an unknown type', { type: 'conversationUpdate' }],
    ['a text that is none', { type: 'message', text: 5 }],
    ['a list', []],
  ])('R12 %s is answered 400, and repeats nothing of the body', async (_, body) => {
    const { token, conversationId } = await chat.begin();
    expect(await errorOf(await chat.post(`/conversations/${conversationId}/activities`, token, body))).toEqual([
      400,
      'BadRequest',
    ]);
  });

  test('R12 broken JSON is answered 400; a body over the limit 413, also when its length was not announced', async () => {
    const { token, conversationId } = await chat.begin();
    const path = `/conversations/${conversationId}/activities`;
    expect(await errorOf(await chat.post(path, token, '{'))).toEqual([400, 'BadRequest']);
    const long = JSON.stringify({ type: 'message', text: 'x'.repeat(262_144) });
    expect(await errorOf(await chat.post(path, token, long))).toEqual([413, 'MessageSizeTooBig']);
    const streamed = await fetch(chat.base + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: new Blob([long]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(await errorOf(streamed)).toEqual([413, 'MessageSizeTooBig']);
  });

  test('R12 the same activity sent again is the same activity', async () => {
    const { token, conversationId } = await chat.begin();
    const twice = [1, 2].map(() => say(conversationId, token, 'once', { channelData: { clientActivityID: 'same' } }));
    const [first, second] = await Promise.all(twice.map((each) => json<{ id: string }>(each)));
    expect(first).toEqual(second);
    const { activities } = await untilPolled(conversationId, token, '1: once');
    expect(activities.map(({ text }) => text)).toEqual(['welcome', 'once', '1: once']);
  });

  test('R13 an upload is refused cleanly, with 415', async () => {
    const { token, conversationId } = await chat.begin();
    const form = new FormData();
    form.append('activity', new Blob(['{"type":"message"}'], { type: 'application/vnd.microsoft.activity' }));
    form.append('file', new Blob(['x'.repeat(300_000)]), 'paper.pdf');
    const response = await fetch(`${chat.base}/conversations/${conversationId}/upload?userId=u`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: form,
    });
    expect(await errorOf(response)).toEqual([415, 'UnsupportedMediaType']);
    const attached = { attachments: [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AA==' }] };
    expect(await errorOf(await say(conversationId, token, '', attached))).toEqual([415, 'UnsupportedMediaType']);
    expect((await say(conversationId, token, 'still here')).status).toBe(200);
  });

  test('R14 getsessionid answers a session', async () => {
    const { token } = await chat.token();
    expect(await json(chat.get('/session/getsessionid', token))).toEqual({
      sessionId: expect.stringMatching(/^\S{20,}$/),
    });
    expect((await chat.get('/session/getsessionid')).status).toBe(401);
  });
});

describe('the stream', () => {
  test('R15 opens with the token in its address only; a wrong one is refused with 403 before the upgrade', async () => {
    const { streamUrl, token } = await chat.begin();
    const other = await chat.begin();
    (await open(streamUrl)).ws.terminate();
    const withToken = (value: string): string => {
      const url = new URL(streamUrl);
      url.searchParams.set('t', value);
      return url.href;
    };
    const otherStream = new URL(other.streamUrl).searchParams.get('t') ?? '';
    for (const wrong of ['', 'forged', token, otherStream]) expect(await refusedWith(withToken(wrong))).toBe(403);
    expect(await refusedWith(streamUrl, { headers: { Origin: 'https://evil.example' } })).toBe(403);
    (await open(streamUrl)).ws.terminate();
    chat.pass(61_000);
    expect(await refusedWith(streamUrl)).toBe(403);
  });

  test('R15 no other address is upgraded, and nothing strange ends the process', async () => {
    const url = chat.url.replace('http', 'ws');
    for (const path of ['/', '//', '/v3/directline/conversations//stream', '/v3/directline/conversations/a%ff/stream'])
      expect(await refusedWith(url + path)).toBe(404);
    expect((await fetch(`${chat.url}/healthz`)).status).toBe(200);
  });

  test('R15 behind TLS the stream address is wss, by the configured address or by a trusted proxy only', async () => {
    const streamOf = async (config: object, headers: Record<string, string>): Promise<string> => {
      const behind = await startChat({ config });
      const { token } = await behind.token();
      const { streamUrl } = await json<{ streamUrl: string }>(behind.post('/conversations', token, {}, headers));
      await behind.stop();
      return streamUrl;
    };
    const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'chat.example.org' };
    expect(await streamOf({ publicUrl: 'https://chat.example.org' }, {})).toMatch(/^wss:\/\/chat\.example\.org\/v3/);
    expect(await streamOf({ trustedProxies: 1 }, forwarded)).toMatch(/^wss:\/\/chat\.example\.org\/v3/);
    expect(await streamOf({}, forwarded)).toMatch(/^ws:\/\/127\.0\.0\.1:/);
  });

  test('R16 frames hold activities and a watermark; what clients send is ignored, and too much of it ends the socket', async () => {
    const { streamUrl, token, conversationId } = await chat.begin();
    const { ws, frames } = await open(streamUrl);
    ws.send('');
    ws.send('{"activities":[{"type":"message","text":"forged"}]}');
    await say(conversationId, token, 'hello');
    await until(() => frames.flatMap(({ activities }) => activities).some(({ text }) => text === '1: hello'));
    for (const { activities, watermark } of frames) {
      expect(activities.length).toBeGreaterThan(0);
      expect(watermark).toMatch(/^\d+$/);
    }
    expect(JSON.stringify(frames)).not.toContain('forged');
    ws.send('x'.repeat(5_000));
    await once(ws, 'close');
  });

  test('R17 every open socket gets everything, up to a bound at which the oldest goes as a collision', async () => {
    const { streamUrl, token, conversationId } = await chat.begin();
    const streams = [await open(streamUrl), await open(streamUrl), await open(streamUrl), await open(streamUrl)];
    await say(conversationId, token, 'hello');
    for (const { frames } of streams)
      await until(() => frames.flatMap(({ activities }) => activities).some(({ text }) => text === '1: hello'));
    const ids = streams.map(({ frames }) => frames.flatMap(({ activities }) => activities.map(({ id }) => id)));
    for (const each of ids) expect(each).toEqual(ids[0]);
    const closed = once(streams[0]?.ws as WebSocket, 'close');
    streams.push(await open(streamUrl));
    expect(String((await closed)[1])).toBe('collision');
    for (const { ws } of streams) ws.terminate();
  });

  test('R18 the watermark of each frame is higher than that of the frame before', async () => {
    const { streamUrl, token, conversationId } = await chat.begin();
    const { ws, frames } = await open(streamUrl);
    for (const text of ['a', 'b', 'c']) await say(conversationId, token, text);
    await until(() => frames.flatMap(({ activities }) => activities).some(({ text }) => text === '3: c'));
    const marks = frames.map(({ watermark }) => Number(watermark));
    expect(marks).toEqual([...new Set(marks)].sort((a, b) => a - b));
    expect(marks.at(-1)).toBe(7);
    ws.terminate();
  });
});

describe('activities on the wire', () => {
  test('R19 the echo has the id of the answer and the clientActivityID, and comes before the reply', async () => {
    const { streamUrl, token, conversationId } = await chat.begin();
    const { ws, frames } = await open(streamUrl);
    const channelData = { clientActivityID: 'mine', other: 1 };
    const { id } = await json<{ id: string }>(say(conversationId, token, 'hello', { channelData }));
    const all = () => frames.flatMap(({ activities }) => activities);
    await until(() => all().some(({ text }) => text === '1: hello'));
    const echo = all().find(({ text }) => text === 'hello');
    expect(echo).toMatchObject({ id, channelData: { clientActivityID: 'mine' } });
    expect(echo?.channelData).not.toHaveProperty('other');
    expect(all().map(({ text }) => text)).toEqual(['welcome', 'hello', '1: hello']);
    ws.terminate();
  });

  test('R20 ids are the conversation and a counter of seven digits; an update comes again under the same id', async () => {
    const { token, conversationId } = await chat.begin();
    await untilPolled(conversationId, token, 'welcome');
    for (const text of ['update', 'post', 'change', 'remove']) await say(conversationId, token, text);
    const { activities } = await poll(conversationId, token);
    const byText = new Map(activities.map(({ text, id }) => [text, id]));
    for (const { id } of activities) expect(id?.replace(conversationId, '')).toMatch(/^\|\d{7}$/);
    expect(activities.map(({ text }) => text)).not.toContain('first version');
    expect(byText.get('changed')).toBe(byText.get('to be changed'));
    expect(byText.get('')).toBe(byText.get('to be changed'));
    expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length - 2);
  });

  test('R21 timestamps are the server’s and do not decrease; a sequence number settles ties', async () => {
    const { token, conversationId } = await chat.begin();
    await untilPolled(conversationId, token, 'welcome');
    for (const text of ['a', 'b', 'c']) await say(conversationId, token, text, { timestamp: '1999-01-01T00:00:00Z' });
    const { activities } = await poll(conversationId, token);
    const times = activities.map(({ timestamp }) => String(timestamp));
    for (const time of times) expect(time).toMatch(/^20[2-9]\d-\d\d-\d\dT[\d:.]+Z$/);
    expect(times).toEqual([...times].sort());
    expect(activities.map(({ channelData }) => channelData['webchat:sequence-id'])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('R22 the bot’s activities name the bot and what they reply to; nothing internal leaves', async () => {
    const { streamUrl, token, conversationId } = await chat.begin();
    const { ws, frames } = await open(streamUrl);
    const { id } = await json<{ id: string }>(say(conversationId, token, 'internal'));
    await say(conversationId, token, 'typing');
    const all = () => frames.flatMap(({ activities }) => activities);
    await until(() => all().some(({ text }) => text === 'typed'));
    expect(all().find(({ text }) => text === 'clean')).toMatchObject({
      from: { id: 'order-guide', name: 'Order Guide', role: 'bot' },
      replyToId: id,
      conversation: { id: conversationId },
    });
    expect(new Set(all().map(({ type }) => type))).toEqual(new Set(['message', 'typing']));
    expect(JSON.stringify(all())).not.toMatch(/serviceUrl|secret\.example|recipient":\{"id":"dl_/);
    expect(all().findIndex(({ type }) => type === 'typing')).toBeLessThan(
      all().findIndex(({ text }) => text === 'typed'),
    );
    ws.terminate();
  });

  test('R23 a turn that takes too long is answered 200, its reply comes later, and turns keep their order', async () => {
    const slow = await startChat({ turnTimeoutMs: 50 });
    const { token, conversationId } = await slow.begin();
    slow.bot.gate.isOpen = false;
    const path = `/conversations/${conversationId}/activities`;
    // One after the other: two calls at once have no order to keep.
    for (const text of ['slow', 'after'])
      expect((await slow.post(path, token, { type: 'message', text })).status).toBe(200);
    slow.bot.gate.isOpen = true;
    let texts: (string | undefined)[] = [];
    while (!texts.includes('2: after'))
      texts = (await json<Polled>(slow.get(path, token))).activities.map(({ text }) => text);
    expect(texts).toEqual(['welcome', 'slow', 'after', 'slow 1', '2: after']);
    await slow.stop();
  });

  test('R24 a failed turn apologises and is answered 200', async () => {
    const { token, conversationId } = await chat.begin();
    expect((await say(conversationId, token, 'boom')).status).toBe(200);
    const { activities } = await poll(conversationId, token);
    expect(activities.map(({ text }) => text)).toContain(APOLOGY);
  });

  test('R12 a turn that failed without a word is answered 502; R24 the turn is tried again, and then apologises', async () => {
    let isBroken = true;
    const broken = await startChat({
      apology: () => {
        if (isBroken) throw new Error('no words');
        return APOLOGY;
      },
    });
    const { token, conversationId } = await broken.begin();
    const path = `/conversations/${conversationId}/activities`;
    expect(await errorOf(await broken.post(path, token, { type: 'event', name: 'break' }))).toEqual([502, 'BotError']);
    expect(await errorOf(await broken.post(path, token, { type: 'message', text: 'boom' }))).toEqual([502, 'BotError']);
    isBroken = false;
    let texts: (string | undefined)[] = [];
    while (!texts.includes(APOLOGY))
      texts = (await json<Polled>(broken.get(path, token))).activities.map(({ text }) => text);
    expect(texts.filter((text) => text === APOLOGY)).toHaveLength(1);
    expect((await broken.post(path, token, { type: 'message', text: 'on we go' })).status).toBe(200);
    await broken.stop();
  });

  test('R25 the bot’s answer to an invoke is the answer of the call', async () => {
    const { token, conversationId } = await chat.begin();
    const response = await chat.post(`/conversations/${conversationId}/activities`, token, {
      type: 'invoke',
      name: 'ask',
    });
    expect(response.status).toBe(200);
    expect(await json(response)).toMatchObject({ answered: true, id: expect.any(String) });
  });
});
