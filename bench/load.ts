import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../knowledge/paths.js';
import { type LoadFigures, load, openChats } from './load/chats.js';
import { type Served, servedProcess } from './load/servedProcess.js';

/** A person reads and types for so long between two questions. */
const EVERY_MS = 20_000;
/** Overload: the same people, so many times as fast. */
const TIMES_OVER = 8;

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

function questions(): string[] {
  return readFileSync(join(projectRoot, 'test/gold/gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => goldLine.parse(JSON.parse(line)).q);
}

async function measure(name: string, served: Served, count: number, seconds: number): Promise<Row[]> {
  process.stderr.write(`${name}: opening ${count} chats\n`);
  const chats = await openChats(served.url, count);
  const rows: Row[] = [];
  for (const [phase, everyMs] of [
    ['', EVERY_MS],
    [`, ${TIMES_OVER} times over`, EVERY_MS / TIMES_OVER],
  ] as const) {
    process.stderr.write(`${name}${phase}: ${seconds} s\n`);
    const before = served.usage().cpuSeconds;
    const figures = await load(served.url, chats, questions(), { everyMs, forMs: seconds * 1_000 });
    const { cpuSeconds, megabytes } = served.usage();
    const cpuMs = ((cpuSeconds - before) * 1_000) / Math.max(1, figures.answered);
    rows.push({ name: `${name}${phase}`, ...figures, cpuMs, megabytes });
  }
  return rows;
}

function table(rows: readonly Row[]): string {
  const head = '| | sent | answered | refused politely | no answer | p50 ms | p99 ms | answers/s | CPU ms each | MB |';
  const line = (row: Row): string =>
    `| ${row.name} | ${row.sent} | ${row.answered} | ${row.refused} | ${row.failed} | ${row.p50.toFixed(0)} | ${row.p99.toFixed(0)} | ${row.perSecond.toFixed(0)} | ${row.cpuMs.toFixed(1)} | ${row.megabytes.toFixed(0)} |`;
  return [head, `|${' --- |'.repeat(10)}`, ...rows.map(line)].join('\n');
}

/** `npm run bench -- load [CHATS] [SECONDS]`: so many open chats (1,000) that each ask every 20 s for so long (60 s), then
 *  eight times as fast; the product, on one process, and a bare echo bot on the same Direct Line and store. */
export async function benchLoad([chats = '1000', duration = '60']: readonly string[]): Promise<number> {
  const [count, seconds] = [Number(chats), Number(duration)];
  if (!(count >= 1 && seconds >= 1)) {
    process.stderr.write('Give a number of chats and of seconds, each 1 or more, or leave both out.\n');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-load-'));
  for (const file of ['model.bin', 'vectors.bin']) symlinkSync(join(projectRoot, 'data', file), join(folder, file));
  const rows: Row[] = [];
  for (const [name, script] of [
    ['Order Guide', 'dist/served/main.js'],
    ['bare echo', 'dist/bench/load/echoProcess.js'],
  ] as const) {
    const served = await servedProcess(join(projectRoot, script), { ...WIDE, DATA_DIR: folder });
    try {
      rows.push(...(await measure(name, served, count, seconds)));
    } finally {
      await served.stop();
    }
  }
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${table(rows)}\n`);
  return 0;
}
