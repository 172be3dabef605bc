import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { ActivityHandler } from 'botbuilder';
import { afterEach, describe, expect, test } from 'vitest';
import { labelsOf } from '../../bot/web/labels.js';
import type { LedgerRow, TopicId } from '../../knowledge/contract.js';
import { until } from './directLine/support/until.js';
import { FakeKnowledge } from './support/fakeKnowledge.js';
import { rawHttp, statusOf } from './support/rawHttp.js';
import { type RunningBot, type StartOptions, startBot } from './support/startBot.js';

let bot: RunningBot;
const sockets: Socket[] = [];
const start = async (options: StartOptions = {}): Promise<void> => {
  bot = await startBot(() => new ActivityHandler(), options);
};
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await bot.stop();
});

const GET = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
const answersIn = (text: string): number => text.match(/HTTP\/1\.1 200/g)?.length ?? 0;

/** A client that keeps its side open, whatever the server does. */
function halfOpen(bytes: string): Socket {
  const socket = connect({ port: bot.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined);
  socket.write(bytes);
  sockets.push(socket);
  return socket;
}

async function untilAllAreGone(): Promise<void> {
  let open = Number.NaN;
  await until(() => {
    void bot.server.connections().then((count) => {
      open = count;
    });
    return open === 0;
  }, 'that the server lets go of every connection');
}

/** Tells how often the site map was made: it asks for each topic once. */
class Counting extends FakeKnowledge {
  made = 0;

  override entry(topic: TopicId): ReturnType<FakeKnowledge['entry']> {
    if (topic === 'second') this.made += 1;
    return super.entry(topic);
  }
}

describe('requests sent ahead on one connection', () => {
  test('a thousand: no more than eight are answered, nothing is made for the others, and somebody else is served', async () => {
    const knowledge = new Counting();
    await start({ knowledge });
    const [answers, other] = await Promise.all([
      rawHttp(bot.port, GET('/sitemap.xml').repeat(1_000)),
      fetch(`${bot.url}/healthz`),
    ]);
    expect(answersIn(answers)).toBeLessThanOrEqual(8);
    expect(knowledge.made).toBeLessThanOrEqual(1);
    expect(other.status).toBe(200);
  });

  test('eight are answered', async () => {
    await start();
    const last = GET('/healthz', 'Connection: close\r\n');
    expect(answersIn(await rawHttp(bot.port, GET('/healthz').repeat(7) + last))).toBe(8);
  });

  test('any number are, one after another', async () => {
    await start();
    const socket = halfOpen('');
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    for (let i = 1; i <= 40; i += 1) {
      socket.write(GET('/healthz'));
      await until(() => answersIn(text) === i);
    }
  });
});

test('a public page is made once for everybody, and names the server as each asked for it', async () => {
  const knowledge = new Counting();
  await start({ knowledge });
  for (const encoding of ['br', 'gzip', 'identity', 'br', 'gzip', 'identity']) {
    const page = await (await fetch(`${bot.url}/sitemap.xml`, { headers: { 'Accept-Encoding': encoding } })).text();
    expect(page).toContain(`<loc>${bot.url}/answers/first</loc>`);
  }
  const other = await rawHttp(bot.port, GET('/sitemap.xml', 'Connection: close\r\n'));
  expect(other).toContain('<loc>http://localhost/answers/first</loc>');
  expect(other).not.toContain('.invalid');
  expect(knowledge.made).toBe(1);
  for (let i = 0; i < 3; i += 1) expect((await fetch(`${bot.url}/answers/nothing-${i}`)).status).toBe(404);
});

test('pages are bounded a minute for an address, and for another one are not', async () => {
  await start({ trustedProxies: 1 });
  const visit = (address: string, headers = {}): Promise<Response> =>
    fetch(`${bot.url}/answers`, { headers: { 'X-Forwarded-For': address, ...headers } });
  const ask = async (address: string): Promise<number> => (await visit(address)).status;
  const statuses: number[] = [];
  for (let i = 0; i < 601; i += 1) statuses.push(await ask('192.0.2.1'));
  expect(statuses.filter((status) => status === 200)).toHaveLength(600);
  expect(statuses.at(-1)).toBe(429);
  const refused = await visit('192.0.2.1', { Accept: 'text/html', 'Accept-Language': 'es-MX' });
  expect([refused.status, Number(refused.headers.get('Retry-After')) > 0]).toEqual([429, true]);
  expect(await refused.text()).toContain(`<h1>${labelsOf('es').page.tooMany}</h1>`);
  expect(await ask('192.0.2.2')).toBe(200);
});

describe('a client that keeps its side open', () => {
  const UPGRADE = 'Upgrade: websocket\r\nConnection: Upgrade\r\n';

  test('after refused upgrades, of every kind, is let go of', async () => {
    await start();
    for (let i = 0; i < 10; i += 1) {
      halfOpen(GET('/v3/directline/conversations/x/stream', UPGRADE));
      halfOpen(`GET / HTTP/1.1\r\nHost: a:99999\r\n${UPGRADE}\r\n`);
    }
    await untilAllAreGone();
  });

  test('and says nothing is let go of', async () => {
    await start({ stillMs: 100 });
    halfOpen('');
    halfOpen('GET / HT');
    await untilAllAreGone();
  });

  test('and reads nothing of a long answer is let go of', async () => {
    class Long extends FakeKnowledge {
      override ledger(): readonly LedgerRow[] {
        return Array.from({ length: 5_000 }, () => super.ledger()).flat();
      }
    }
    await start({ stillMs: 1_000, knowledge: new Long() });
    await once(halfOpen(GET('/sources').repeat(4)).pause(), 'connect');
    await untilAllAreGone();
  });
});

describe('behind a proxy that passes on what a client says', () => {
  test.each(['256.256.256.256', 'a:99999', 'xn--a', '['])(
    'the host %s is refused, and no fault of ours',
    async (host) => {
      await start({ trustedProxies: 1 });
      for (const path of ['/', '/healthz', '/chat/token', '/widget.js'])
        expect((await fetch(bot.url + path, { headers: { 'X-Forwarded-Host': host } })).status).toBe(400);
      expect(bot.logged).toEqual([]);
      expect((await fetch(bot.url, { headers: { 'X-Forwarded-Host': 'chat.example.org' } })).status).toBe(200);
    },
  );
});

test('a request for an upgrade that is none of ours says so before it is let go of', async () => {
  await start();
  const answer = await rawHttp(bot.port, GET('/', 'Upgrade: websocket\r\nConnection: Upgrade\r\n'));
  expect(statusOf(answer)).toBe(426);
});
