import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type KillFigures, killRun } from '../bot/kill/killRun.js';
import { hasRedis, startRedis } from '../bot/state/support/redisServer.js';

/** `TORTURE_KILLS` sets how often, each engine. */
const KILLS = Number(process.env.TORTURE_KILLS ?? 60);
const PEOPLE = 40;
const PAUSE_MS = 4_000;
const report = (line: string): boolean => process.stderr.write(`${line}\n`);

function summary(
  engine: string,
  { conversations, messages, botKills, storeKills, retries, faults }: KillFigures,
): void {
  report(
    `${engine}: ${conversations} conversations, ${messages} messages, ${botKills} bots and ${storeKills} stores killed, ${retries} messages sent again, ${faults.length} faults`,
  );
}

test('SQLite: one bot, killed again and again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-torture-'));
  const store = `sqlite:${join(folder, 'store.db')}`;
  const figures = await killRun({ store, processes: 1, kills: KILLS, pauseMs: PAUSE_MS, people: PEOPLE, report });
  rmSync(folder, { recursive: true });
  summary('SQLite', figures);
  expect(figures.faults).toEqual([]);
});

test.skipIf(!hasRedis)('Redis: two bots behind a balancer, and Redis itself, killed again and again', async () => {
  const redis = await startRedis();
  const run = async (): Promise<void> => {
    await redis.kill();
    await wait(Math.random() * 1_000);
    await redis.start();
  };
  const storeKill = { every: 4, run };
  const figures = await killRun({
    store: redis.address,
    processes: 2,
    kills: KILLS,
    pauseMs: PAUSE_MS,
    people: PEOPLE,
    storeKill,
    report,
  });
  await redis.stop();
  summary('Redis', figures);
  expect(figures.faults).toEqual([]);
});
