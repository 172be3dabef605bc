import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { kept } from '../../bot/state/sqlite/kept.js';
import { startBotProcess } from '../bot/kill/botProcess.js';
import { ENGINES, type Place } from '../bot/state/support/engines.js';
import { Hostile } from './hostile.js';

/** Hostile inputs in all; `npm run fuzz` gives more. */
const INPUTS = Number(process.env.FUZZ_INPUTS ?? 600);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_128);
/** So long an open connection may stay without a word before the next is tried. */
const SILENCE_MS = 150;
const AT_ONCE = 8;
/** A slow machine takes this long for an input. */
const MOST_MS_EACH = 100;
/** `/healthz` is looked at so often, and for so long before anything hostile is sent. */
const LOOK_MS = 50;
const IDLE_MS = 2_000;
/** A run of so many inputs is a measurement, on a machine that does nothing else: only there is a time asserted. Under fire
 *  `/healthz` may take so many times its idle 99th percentile, or so many milliseconds where that is more. */
const FULL_RUN = 100_000;
const STALL = 10;
const NO_STALL_MS = 100;
/** From this share of the inputs on the process is warm, and may grow no more than so many times. */
const WARM_FROM = 0.3;
const GROWTH = 1.5;

let place: Place;
let bot: Awaited<ReturnType<typeof startBotProcess>>;
let url = '';
let pid = 0;

beforeAll(async () => {
  place = (await ENGINES[0]?.place()) as Place;
  bot = await startBotProcess({
    STORE: place.address,
    LOG_LEVEL: 'silent',
    CHAT_MESSAGES_PER_MINUTE: '10000',
    CHAT_MESSAGES_PER_MINUTE_PER_ADDRESS: '100000',
    CHAT_CONVERSATIONS_PER_ADDRESS: '100000',
  });
  pid = bot.pid;
  url = `http://127.0.0.1:${bot.port}`;
});
afterAll(async () => {
  await bot.stop();
  await place.end();
});

interface Chat {
  readonly token: string;
  readonly conversationId: string;
  readonly streamUrl: string;
}

async function begin(): Promise<Chat> {
  const { token } = (await (await fetch(`${url}/chat/token`, { method: 'POST' })).json()) as { token: string };
  const headers = { Authorization: `Bearer ${token}` };
  return (await (await fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers })).json()) as Chat;
}

async function post(path: string, body: string, token?: string): Promise<number> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

/** All statuses that come back; 0 when nothing does. */
function raw(bytes: Buffer): Promise<number[]> {
  return new Promise((resolve) => {
    const socket = connect(Number(bot.port), '127.0.0.1');
    let text = '';
    const done = (): void => {
      socket.destroy();
      resolve([...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)));
    };
    socket.setTimeout(SILENCE_MS, done);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', done);
    socket.write(bytes);
  });
}

function socketWith(streamUrl: string, frame: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(streamUrl);
    socket.on('open', () => {
      socket.send(frame, () => setTimeout(() => socket.terminate(), 5));
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
  });
}

type Door = (hostile: Hostile, chat: Chat) => Promise<number[]>;

const PATHS = [
  '/',
  '/healthz',
  '/readyz',
  '/metrics',
  '/sources',
  '/api/messages',
  '/chat',
  '/chat/token',
  '/chat/keep',
  '/chat/forget',
  '/plan',
  '/widget.js',
  '/v3/directline/conversations',
  '/v3/directline/tokens/refresh',
  '/v3/directline/conversations/x/stream?t=x',
];

const DOORS: Readonly<Record<string, Door>> = {
  rawHttp: (hostile) => raw(hostile.request(PATHS)),
  channel: async (hostile) => [
    await post(
      '/api/messages',
      hostile.json({
        channelId: hostile.of(['emulator', 'msteams', 'webchat', hostile.text(20)]),
        serviceUrl: 'http://127.0.0.1:9/',
        deliveryMode: 'expectReplies',
        conversation: { id: `c${hostile.below(5)}` },
        from: { id: 'u' },
        recipient: { id: 'b' },
      }),
    ),
  ],
  chat: async (hostile, { conversationId, token }) => [
    await post(`/v3/directline/conversations/${conversationId}/activities`, hostile.json({}), token),
  ],
  cardValue: async (hostile, { conversationId, token }) => [
    await post(
      `/v3/directline/conversations/${conversationId}/activities`,
      JSON.stringify({
        type: hostile.of(['message', 'event', 'invoke']),
        name: hostile.text(30),
        value: hostile.value(),
      }),
      token,
    ),
  ],
  token: async (hostile, { token }) => {
    const spoiled = hostile
      .spoiled(Buffer.from(token))
      .toString('latin1')
      .replace(/[^\x21-\x7e]/g, 'x');
    const path = hostile.of([
      '/chat/token',
      '/chat/keep',
      '/chat/forget',
      '/v3/directline/conversations',
      '/v3/directline/tokens/refresh',
    ]);
    // The real one, unspoiled, would only forget or renew.
    return spoiled === token ? [] : [await post(path, '{}', spoiled)];
  },
  socket: async (hostile, { streamUrl }) => {
    const target =
      hostile.next() < 0.5
        ? streamUrl
        : streamUrl.replace(/t=.*/, `t=${encodeURIComponent('x'.repeat(hostile.below(300)))}`);
    await socketWith(target, hostile.spoiled(Buffer.from(hostile.text(2_000))));
    return [];
  },
  storedState: async (hostile, { conversationId, token }) => {
    const database = kept(new Sqlite(place.address.replace('sqlite:', ''), { timeout: 2_000 }));
    const junk = hostile.of([
      'p:{',
      'p:[]',
      'p:null',
      `p:${JSON.stringify({ version: 1, dialogState: hostile.value(), progress: 1 })}`,
      'k:x:AAAA',
      '',
    ]);
    kept(database.prepare(`UPDATE items SET data = ?`)).run(junk);
    database.close();
    return [
      await post(
        `/v3/directline/conversations/${conversationId}/activities`,
        JSON.stringify({ type: 'message', text: 'what is a tro' }),
        token,
      ),
    ];
  },
};
/** The state of all is spoiled rarely: each time opens the file. */
const RARE: readonly string[] = ['storedState'];

/** 502 on the channel's door only: a spoiled body can ask for a reply at an address where nobody listens. */
const isAllowed = (status: number, door: string): boolean =>
  status < 500 || status === 501 || status === 503 || (status === 502 && door === 'channel');

/** Memory of the bot's process, in MB; 0 where the system does not tell. */
function megabytes(): number {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1_024 : 0;
}

/** How long `/healthz` takes, looked at again and again until stopped. Milliseconds, shortest first. */
function watchHealth(): () => Promise<number[]> {
  const took: number[] = [];
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const from = performance.now();
      await (await fetch(`${url}/healthz`)).arrayBuffer();
      took.push(performance.now() - from);
      await wait(LOOK_MS);
    }
  })();
  return async () => {
    isOver = true;
    await looking;
    return took.sort((a, b) => a - b);
  };
}
const p99 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.99)] ?? 0;

test(
  `${INPUTS} hostile inputs on all doors: no crash, no 5xx but 501 and 503, no growth, and the bot still answers`,
  async () => {
    const names = Object.keys(DOORS);
    const wrong: string[] = [];
    let chat = await begin();
    const idly = watchHealth();
    await wait(IDLE_MS);
    const idle = await idly();
    const health = watchHealth();
    let warm = 0;
    for (let done = 0; done < INPUTS; done += AT_ONCE) {
      if (done % 400 === 0) chat = await begin();
      if (done >= INPUTS * WARM_FROM) warm ||= megabytes();
      await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, i) => {
          const seed = SEED + done + i;
          const hostile = new Hostile(seed);
          const picked = hostile.of(names);
          const name = RARE.includes(picked) && hostile.next() < 0.9 ? 'chat' : picked;
          try {
            const statuses = await (DOORS[name] as Door)(hostile, chat);
            for (const status of statuses.filter((each) => !isAllowed(each, name)))
              wrong.push(`${name} ${seed}: ${status}`);
          } catch (error) {
            wrong.push(`${name} ${seed}: ${String(Object(error).cause ?? error)}`);
          }
        }),
      );
    }
    const busy = await health();
    const grown = megabytes();
    // Times depend on the machine: in a short run they are only shown.
    process.stderr.write(
      `/healthz p99 ${p99(idle).toFixed(1)} ms idle, ${p99(busy).toFixed(1)} ms under fire, ${(busy.at(-1) ?? 0).toFixed(0)} ms at most; memory ${warm.toFixed(0)} MB, then ${grown.toFixed(0)} MB\n`,
    );
    if (INPUTS >= FULL_RUN) expect(p99(busy)).toBeLessThanOrEqual(Math.max(STALL * p99(idle), NO_STALL_MS));
    expect(grown).toBeLessThanOrEqual(warm * GROWTH);
    expect(wrong).toEqual([]);
    expect(() => process.kill(pid, 0)).not.toThrow();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const { conversationId, token } = await begin();
    const path = `/v3/directline/conversations/${conversationId}/activities`;
    expect(await post(path, JSON.stringify({ type: 'message', text: 'what is a tro' }), token)).toBe(200);
    const polled = await fetch(url + path, { headers: { Authorization: `Bearer ${token}` } });
    expect(JSON.stringify(await polled.json())).toContain('TRO');
  },
  Math.max(3_600_000, INPUTS * MOST_MS_EACH),
);
