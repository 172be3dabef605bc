import { request } from 'node:http';
import { connect } from 'node:net';
import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TurnGate } from '../../bot/turnGate.js';
import { rawHttp, statusOf } from './support/rawHttp.js';
import { APOLOGY, type RunningBot, startBot } from './support/startBot.js';

const SECRET = 'a secret at /home/somebody/file.ts:12';
const MAX_BODY_BYTES = 65_536;
const REGISTRATION = {
  kind: 'SingleTenant',
  appId: '11111111-2222-3333-4444-555555555555',
  password: 'p',
  tenantId: '99999999-2222-3333-4444-555555555555',
} as const;

/** A bot without dialogs: echoes, breaks on demand, answers one invoke. */
class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context) => {
      if (context.activity.text === 'break') throw new Error(SECRET);
      if (context.activity.text === 'hang') await new Promise(() => undefined);
      await context.sendActivity(`You said ${context.activity.text}`);
    });
    this.onEvent(async () => {
      throw new Error(SECRET);
    });
  }

  protected override async onInvokeActivity(
    context: Parameters<ActivityHandler['run']>[0],
  ): Promise<{ status: number; body?: unknown }> {
    if (context.activity.name === 'known') return { status: 202, body: { answer: 42 } };
    if (context.activity.name === 'broken') throw new Error(SECRET);
    return { status: 501 };
  }
}

let bot: RunningBot;
let endpoint: string;

beforeAll(async () => {
  bot = await startBot(() => new Echo(), { maxBodyBytes: MAX_BODY_BYTES });
  endpoint = `${bot.url}/api/messages`;
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.sent.length = 0;
  bot.logged.length = 0;
});

const raw = (
  body: string | undefined,
  headers: Record<string, string> = { 'Content-Type': 'application/json' },
): Promise<Response> => fetch(endpoint, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });

/** A refusal has our shape and says nothing of the inside. */
async function expectRefusal(response: Response, status: number, code: string): Promise<void> {
  const text = await response.text();
  expect(response.status).toBe(status);
  expect(JSON.parse(text)).toEqual({ error: { code, message: expect.any(String) } });
  expect(text).not.toMatch(/secret|\.ts|\.js|node_modules|at \w+ \(|ECONN/);
}

describe('POST /api/messages answers', () => {
  test('a good activity with 200 and nothing, and sends the reply to the serviceUrl', async () => {
    const response = await bot.post({ type: 'message', text: 'hello' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(bot.connector.texts()).toEqual(['You said hello']);
    expect(bot.connector.sent[0]?.path).toBe('/v3/conversations/c1%7Clivechat/activities/in-1');
  });

  test('expectReplies with the replies, and calls no serviceUrl', async () => {
    const response = await bot.post({ type: 'message', text: 'hello', deliveryMode: 'expectReplies' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ activities: [expect.objectContaining({ text: 'You said hello' })] });
    expect(bot.connector.sent).toEqual([]);
  });

  test("an invoke with the bot's status and body", async () => {
    const response = await bot.post({ type: 'invoke', name: 'known' });
    expect([response.status, await response.json()]).toEqual([202, { answer: 42 }]);
  });

  test('an invoke that the bot does not know with 501', async () => {
    expect((await bot.post({ type: 'invoke', name: 'unknown' })).status).toBe(501);
  });

  test('an invoke that breaks with 500 and nothing of the inside', async () => {
    const response = await bot.post({ type: 'invoke', name: 'broken' });
    expect([response.status, await response.text()]).toEqual([500, '']);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH'])('%s with 405', async (method) => {
    await expectRefusal(await fetch(endpoint, { method }), 405, 'MethodNotAllowed');
  });

  test('no body with 400', async () => {
    await expectRefusal(await raw(undefined), 400, 'BadRequest');
  });

  test.each([
    'text/plain',
    'text/html',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
  ])('%s with 400', async (type) => {
    await expectRefusal(await raw('{"type":"message"}', { 'Content-Type': type }), 400, 'BadRequest');
  });

  test.each(['{"type":', '{', 'null x', '\u0000'])('broken JSON %j with 400', async (body) => {
    await expectRefusal(await raw(body), 400, 'BadRequest');
  });

  test.each(['[]', 'null', '1', '"text"', 'true', '[{"type":"message"}]'])(
    'JSON %s that is no object with 400',
    async (body) => {
      await expectRefusal(await raw(body), 400, 'BadRequest');
    },
  );

  test.each([
    ['type', { type: undefined }],
    ['type', { type: 7 }],
    ['type', { type: '' }],
    ['channelId', { channelId: undefined }],
    ['conversation', { conversation: undefined }],
    ['conversation', { conversation: {} }],
    ['serviceUrl', { serviceUrl: undefined }],
    ['serviceUrl', { serviceUrl: 'file:///etc/passwd' }],
    ['serviceUrl', { serviceUrl: 'not an address' }],
    ['text', { text: { $gt: '' } }],
    ['membersAdded', { type: 'conversationUpdate', membersAdded: [null] }],
    ['entities', { entities: [{ type: 'mention' }] }],
    ['timestamp', { timestamp: 'yesterday' }],
  ])('an activity with an unusable %s with 400, naming the field', async (field, change) => {
    const response = await bot.post({ type: 'message', text: 'hello', ...change });
    const copy = response.clone();
    await expectRefusal(response, 400, 'BadRequest');
    expect(await copy.text()).toContain(field);
    expect(bot.connector.sent).toEqual([]);
  });

  test('an activity with nulls and without the optional fields as usual', async () => {
    const response = await bot.post({
      type: 'message',
      text: 'hello',
      from: null,
      recipient: null,
      entities: null,
      locale: null,
      timestamp: null,
    });
    expect(response.status).toBe(200);
    expect(bot.connector.texts()).toEqual(['You said hello']);
  });

  test('a turn that throws with 200 and an apology, and logs no text', async () => {
    const response = await bot.post({ type: 'message', text: 'break' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(bot.connector.texts()).toEqual([APOLOGY]);
    expect(bot.logged).toContainEqual(expect.objectContaining({ place: 'turn', code: 'Error' }));
    expect(JSON.stringify(bot.logged)).not.toMatch(/secret|break/);
  });

  test('an event that throws with 200, and writes nothing to a person who asked nothing', async () => {
    expect((await bot.post({ type: 'event', name: 'any' })).status).toBe(200);
    expect(bot.connector.sent).toEqual([]);
  });

  test('a serviceUrl that nobody serves with 502', async () => {
    await expectRefusal(
      await bot.post({ type: 'message', text: 'hello', serviceUrl: 'http://127.0.0.1:9/' }),
      502,
      'BadGateway',
    );
  }, 60_000);

  test('a body over the limit with 413', async () => {
    await expectRefusal(await raw('x'.repeat(MAX_BODY_BYTES + 1)), 413, 'PayloadTooLarge');
  });

  test('a chunked body over the limit with 413, before its end has come', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const post = request(endpoint, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' },
      });
      post.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        post.destroy();
      });
      post.on('error', reject);
      // Never ended: only a server that stops reading can answer.
      post.write('x'.repeat(MAX_BODY_BYTES + 1));
    });
    expect(status).toBe(413);
  });

  test('a body at the limit as usual', async () => {
    const response = await bot.post({
      type: 'message',
      text: 'hello',
      channelData: { pad: 'x'.repeat(MAX_BODY_BYTES - 1_000) },
    });
    expect(response.status).toBe(200);
  });

  test('a compressed body with 415', async () => {
    await expectRefusal(
      await raw('{}', { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }),
      415,
      'UnsupportedEncoding',
    );
  });

  test('everything without an app id, whatever the token', async () => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer nonsense' },
      body: JSON.stringify({
        type: 'typing',
        channelId: 'emulator',
        serviceUrl: bot.connector.serviceUrl,
        conversation: { id: 'c' },
      }),
    });
    expect(response.status).toBe(200);
  });
});

describe('a client that misbehaves does not stop the server', () => {
  const isAlive = async (): Promise<boolean> => (await fetch(`${bot.url}/healthz`)).status === 200;

  function sendRaw(text: string): Promise<string> {
    return new Promise((resolve) => {
      let answer = '';
      const socket = connect(bot.port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (data) => {
        answer += data.toString('latin1');
        socket.end();
      });
      socket.on('error', () => resolve(answer));
      socket.on('close', () => resolve(answer));
    });
  }

  test('nonsense in place of HTTP', async () => {
    expect(await sendRaw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1.1 400/);
    expect(await isAlive()).toBe(true);
  });

  test('a request to upgrade', async () => {
    const head = 'GET /api/messages HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    expect(await sendRaw(head)).toMatch(/^HTTP\/1.1 426/);
    expect(await isAlive()).toBe(true);
  });

  test('a connection dropped in the middle of a body', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(bot.port, '127.0.0.1', () => {
        socket.write(
          'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"ty',
          () => socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect(await isAlive()).toBe(true);
    expect(bot.logged).toEqual([]);
  });

  test.each(['/%', '/%00', '/../../etc/passwd', '/api/messages/%ff', `/${'a'.repeat(5_000)}`])(
    'the path %s',
    async (path) => {
      expect(await sendRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1.1 40[04]/);
      expect(await isAlive()).toBe(true);
    },
  );
});

describe('a turn that takes too long', () => {
  let slow: RunningBot;
  beforeAll(async () => {
    slow = await startBot(() => new Echo(), { turnTimeoutMs: 20 });
  });
  afterAll(() => slow.stop());

  test('is answered with 200 where the reply goes to the serviceUrl', async () => {
    expect((await slow.post({ type: 'message', text: 'hang' })).status).toBe(200);
  });

  test('is answered with 504 where the answer is the reply', async () => {
    await expectRefusal(
      await slow.post({ type: 'message', text: 'hang', deliveryMode: 'expectReplies' }),
      504,
      'GatewayTimeout',
    );
  });
});

describe('with an app id', () => {
  let guarded: RunningBot;
  beforeAll(async () => {
    guarded = await startBot(() => new Echo(), { registration: REGISTRATION });
  });
  afterAll(() => guarded.stop());

  test('no token is answered with 401, and no turn is run', async () => {
    await expectRefusal(await guarded.post({ type: 'message', text: 'hello' }), 401, 'Unauthorized');
    expect(guarded.connector.sent).toEqual([]);
  });

  test.each(['Bearer nonsense', 'Basic dTpw', 'Bearer a.b.c'])(
    'the token "%s" is answered with 401',
    async (authorization) => {
      const response = await fetch(`${guarded.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: authorization },
        body: JSON.stringify({
          type: 'message',
          text: 'hello',
          channelId: 'msteams',
          serviceUrl: guarded.connector.serviceUrl,
          conversation: { id: 'c' },
        }),
      });
      await expectRefusal(response, 401, 'Unauthorized');
    },
  );

  test('nothing is read of a body without a token', async () => {
    const head = 'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    // The body never comes.
    const answer = await rawHttp(guarded.port, `${head}Content-Length: 60000\r\n\r\n`);
    expect(statusOf(answer)).toBe(401);
  });
});

test('forged posts hold no place, fill no log, and are bounded for an address; a channel at another one is not touched', async () => {
  const gate = new TurnGate({ atOnce: 1, mostWaiting: 1, deadlineMs: 60_000, placeMs: 60_000, now: () => 0 });
  const flooded = await startBot(() => new Echo(), { registration: REGISTRATION, gate, trustedProxies: 1 });
  const forge = async (address: string): Promise<number> => {
    const response = await fetch(`${flooded.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer a.b.c', 'X-Forwarded-For': address },
      body: JSON.stringify({
        type: 'message',
        text: 'he has a gun',
        channelId: 'msteams',
        serviceUrl: flooded.connector.serviceUrl,
        conversation: { id: 'c' },
      }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  const statuses = await Promise.all(Array.from({ length: 60 }, () => forge('192.0.2.1')));
  expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
  for (let i = 0; i < 300; i += 1) statuses.push(await forge('192.0.2.1'));
  expect(statuses.at(-1)).toBe(429);
  expect(await forge('192.0.2.2')).toBe(401);
  expect([gate.running, gate.waiting]).toEqual([0, 0]);
  expect(flooded.logged.filter(({ place }) => place === 'authentication')).toHaveLength(1);
  await flooded.stop();
});
