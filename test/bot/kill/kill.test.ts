import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hasRedis, startRedis } from '../state/support/redisServer.js';
import { killRun } from './killRun.js';

test('SQLite: a bot killed again and again loses no message, repeats no reply, and every dialog goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-kill-'));
  const figures = await killRun({
    store: `sqlite:${join(folder, 'store.db')}`,
    processes: 1,
    kills: 4,
    pauseMs: 1_200,
    people: 8,
  });
  rmSync(folder, { recursive: true });
  expect(figures.faults).toEqual([]);
  expect(figures.botKills).toBe(4);
  expect(figures.conversations).toBeGreaterThanOrEqual(8);
}, 180_000);

test.skipIf(!hasRedis)(
  'Redis: two bots behind a balancer and Redis itself are killed, with the same result',
  async () => {
    const redis = await startRedis();
    const restart = async (): Promise<void> => {
      await redis.kill();
      await wait(200);
      await redis.start();
    };
    const storeKill = { every: 3, run: restart };
    const figures = await killRun({
      store: redis.address,
      processes: 2,
      kills: 6,
      pauseMs: 1_200,
      people: 8,
      storeKill,
    });
    await redis.stop();
    expect(figures.faults).toEqual([]);
    expect([figures.botKills, figures.storeKills]).toEqual([4, 2]);
    expect(figures.conversations).toBeGreaterThanOrEqual(8);
  },
  180_000,
);
