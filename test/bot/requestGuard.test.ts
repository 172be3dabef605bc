import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawHttp, statusOf } from './support/rawHttp.js';
import { type RunningBot, startBot } from './support/startBot.js';

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot(() => new ActivityHandler(), { hostNames: ['localhost'] });
});
afterAll(() => bot.stop());

const ask = async (target: string, host: string | undefined, more = ''): Promise<number> => {
  const version = host === undefined ? '1.0' : '1.1';
  const line = host === undefined ? '' : `Host: ${host}\r\n`;
  return statusOf(await rawHttp(bot.port, `GET ${target} HTTP/${version}\r\n${line}Connection: close\r\n${more}\r\n`));
};

const HOSTS = [
  '256.256.256.256',
  'a:99999',
  'xn--a',
  '[',
  'a b',
  '[::1',
  'a@b',
  'a/b',
  'a?b',
  'a#b',
  '%00',
  ':80',
  '[zz]',
];
const PATHS = ['/', '/healthz', '/api/messages', '/chat/token', '/v3/directline/conversations', '/nothing'];

describe('a Host that is no host', () => {
  test.each(HOSTS)('%s: 400 on every path, and the process goes on', async (host) => {
    for (const path of PATHS) expect([path, await ask(path, host)]).toEqual([path, 400]);
    expect(await ask('/healthz', 'localhost')).toBe(200);
  });

  test('empty: 400, also with an upgrade', async () => {
    expect(await ask('/', '')).toBe(400);
    const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade\r\n';
    expect(statusOf(await rawHttp(bot.port, `GET /x HTTP/1.1\r\nHost: a:99999\r\n${upgrade}\r\n`))).toBe(400);
  });

  test('with Expect: 100-continue: 400 and no continue', async () => {
    const answer = await rawHttp(
      bot.port,
      'POST /api/messages HTTP/1.1\r\nHost: [\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n',
    );
    expect(statusOf(answer)).toBe(400);
  });
});

test.each(['http://256.256.256.256/', 'http://localhost/healthz', '*', 'a', 'http://[/', '?x'])(
  'target %s is refused',
  async (target) => {
    expect(await ask(target, 'localhost')).toBe(400);
    expect(await ask('/healthz', 'localhost')).toBe(200);
  },
);

describe('names this server does not have', () => {
  test.each(['evil.example', 'evil.example:3978', 'localhost.evil.example'])('%s: 421', async (host) => {
    expect(await ask('/chat/token', host)).toBe(421);
  });

  test.each(['localhost', 'LOCALHOST:3978', '127.0.0.1', '127.0.0.1:80', '[::1]:3978', '10.0.0.7'])(
    '%s: served',
    async (host) => {
      expect(await ask('/healthz', host)).toBe(200);
    },
  );

  test('HTTP/1.0 without a Host is served', async () => {
    expect(await ask('/healthz', undefined)).toBe(200);
  });
});

test('what was asked for over TLS is asked for over TLS from then on, as the trusted proxy tells', async () => {
  const headers = { 'X-Forwarded-Proto': 'https' };
  const plain = await fetch(`${bot.url}/healthz`, { headers });
  expect(plain.headers.get('strict-transport-security')).toBeNull();
  const behind = await startBot(() => new ActivityHandler(), { trustedProxies: 1 });
  expect((await fetch(`${behind.url}/healthz`)).headers.get('strict-transport-security')).toBeNull();
  const tls = await fetch(`${behind.url}/healthz`, { headers });
  expect(tls.headers.get('strict-transport-security')).toMatch(/^max-age=\d{7,}$/);
  await behind.stop();
});
