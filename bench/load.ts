import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../knowledge/paths.js';
import { freshRedis, hasRedis } from './freshRedis.js';
import { type LoadFigures, load, openChats } from './load/chats.js';
import { type Served, servedProcess } from './load/servedProcess.js';
import { usageOf } from './load/usage.js';

/** A person reads and types for so long between two questions. */
const EVERY_MS = 20_000;
/** Overload: the same people, so many times as fast. */
const TIMES_OVER = 8;
/** One process and two are compared where both have time to spare. */
const CHATS_ON_REDIS = 150;
/** So many chats a process ask so often for so long before anything is measured. */
const WARM_UP = { chats: 10, everyMs: 1_000, forMs: 10_000 } as const;

const WIDE = {
  CHAT_MESSAGES_PER_MINUTE: '10000',
  CHAT_MESSAGES_PER_MINUTE_PER_ADDRESS: '100000',
  CHAT_CONVERSATIONS_PER_ADDRESS: '100000',
};

const goldLine = z.object({ q: z.string() });

interface Row extends LoadFigures {
  readonly name: string;
  readonly cpuMs: number;
  readonly megabytes: number;
}

/** How fast the chats ask, and what that is called. */
interface Phase {
  readonly name: string;
  readonly everyMs: number;
}
const CALM: Phase = { name: '', everyMs: EVERY_MS };
const OVERLOAD: Phase = { name: `, ${TIMES_OVER} times over`, everyMs: EVERY_MS / TIMES_OVER };

interface Size {
  readonly chats: number;
  readonly seconds: number;
}

const progress = (line: string): boolean => process.stderr.write(`${line}\n`);
const script = (path: string): string => join(projectRoot, 'dist', path);

function questions(): string[] {
  return readFileSync(join(projectRoot, 'test/gold/gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => goldLine.parse(JSON.parse(line)).q);
}

/** Opens the chats and lets them ask, a phase after the other; ends the processes. */
async function measure(name: string, served: readonly Served[], size: Size, phases: readonly Phase[]): Promise<Row[]> {
  const rows: Row[] = [];
  const urls = served.map(({ url }) => url);
  const usage = () => usageOf(...served.map(({ pid }) => pid));
  try {
    progress(`${name}: opening ${size.chats} chats`);
    const chats = await openChats(urls, size.chats);
    // What runs for the first time is compiled first.
    const first = chats.slice(0, WARM_UP.chats * served.length);
    await load(urls, first, questions(), { everyMs: WARM_UP.everyMs, forMs: WARM_UP.forMs });
    for (const phase of phases) {
      progress(`${name}${phase.name}: ${size.seconds} s`);
      const before = usage().cpuSeconds;
      const forMs = size.seconds * 1_000;
      const figures = await load(urls, chats, questions(), { everyMs: phase.everyMs, forMs });
      const { cpuSeconds, megabytes } = usage();
      const cpuMs = ((cpuSeconds - before) * 1_000) / Math.max(1, figures.answered);
      rows.push({ name: `${name}${phase.name}`, ...figures, cpuMs, megabytes });
    }
    for (const chat of chats) chat.close();
  } finally {
    await Promise.all(served.map((each) => each.stop()));
  }
  return rows;
}

/** One process and two on the same Redis, each message of a chat at the other process. */
async function onRedis(folder: string, size: Size): Promise<{ readonly rows: Row[]; readonly line: string }> {
  if (!hasRedis()) return { rows: [], line: 'redis-server is not here: one process and two were not compared.' };
  const [store, keys] = [await freshRedis(true), await freshRedis(false)];
  const env = { ...WIDE, DATA_DIR: folder, STORE: store.url, STORE_CHAT_KEYS: keys.url };
  const small = { ...size, chats: Math.min(size.chats, CHATS_ON_REDIS) };
  const measured = async (name: string, processes: number): Promise<{ row: Row; redisMs: number }> => {
    const served = await Promise.all(
      Array.from({ length: processes }, () => servedProcess(script('served/main.js'), env)),
    );
    const redis = () => usageOf(store.pid, keys.pid).cpuSeconds;
    const before = redis();
    const [row] = await measure(name, served, small, [CALM]);
    if (row === undefined) throw new Error('Nothing was measured.');
    return { row, redisMs: ((redis() - before) * 1_000) / Math.max(1, row.answered) };
  };
  try {
    const one = await measured('one process on Redis', 1);
    const two = await measured('two processes on Redis', 2);
    const times = (2 * one.row.cpuMs) / two.row.cpuMs;
    const ofRedis = `Redis itself ${one.redisMs.toFixed(1)} and ${two.redisMs.toFixed(1)} ms a message`;
    const line = `Two processes on Redis do ${times.toFixed(2)} times the work of one, by CPU time a message; ${ofRedis}.`;
    return { rows: [one.row, two.row], line };
  } finally {
    await Promise.all([store.stop(), keys.stop()]);
  }
}

function table(rows: readonly Row[]): string {
  const head = '| | sent | answered | refused politely | no answer | p50 ms | p99 ms | answers/s | CPU ms each | MB |';
  const line = (row: Row): string =>
    `| ${row.name} | ${row.sent} | ${row.answered} | ${row.refused} | ${row.failed} | ${row.p50.toFixed(0)} | ${row.p99.toFixed(0)} | ${row.perSecond.toFixed(0)} | ${row.cpuMs.toFixed(1)} | ${row.megabytes.toFixed(0)} |`;
  return [head, `|${' --- |'.repeat(10)}`, ...rows.map(line)].join('\n');
}

/**
 * `npm run bench -- load [CHATS] [SECONDS]`: so many pages with an open socket (1,000) that each ask every 20 s for so long (60 s), then
 * eight times as fast; the product on one process, and a bare echo bot on the same Direct Line and store. Then one process and two on Redis.
 */
export async function benchLoad([chats = '1000', duration = '60']: readonly string[]): Promise<number> {
  const size: Size = { chats: Number(chats), seconds: Number(duration) };
  if (!(size.chats >= 1 && size.seconds >= 1)) {
    process.stderr.write('Give a number of chats and of seconds, each 1 or more, or leave both out.\n');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-load-'));
  const rows: Row[] = [];
  for (const [name, path] of [
    ['Order Guide', 'served/main.js'],
    ['bare echo', 'bench/load/echoProcess.js'],
  ] as const) {
    const served = await servedProcess(script(path), { ...WIDE, DATA_DIR: folder });
    rows.push(...(await measure(name, [served], size, [CALM, OVERLOAD])));
  }
  const redis = await onRedis(folder, size);
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${table([...rows, ...redis.rows])}\n\n${redis.line}\n`);
  return 0;
}
