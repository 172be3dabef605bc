import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { RedisEngine } from '../bot/state/redis/redisEngine.js';
import { parseStoreAddress } from '../bot/state/storeAddress.js';

/** A Redis of its own, empty and listening. */
export interface FreshRedis {
  readonly url: string;
  readonly pid: number;
  /** Opens the bot's engine on it. */
  open(): Promise<RedisEngine>;
  stop(): Promise<void>;
}

/** Whether the program is here. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts one; `keeps`: with an append-only file, written every second. */
export async function freshRedis(keeps: boolean): Promise<FreshRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-bench-'));
  const url = `redis://127.0.0.1:${await freePort()}`;
  const args = ['--port', new URL(url).port, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  // Rewriting the file in the middle would measure the disk.
  if (keeps) args.push('--appendonly', 'yes', '--auto-aof-rewrite-percentage', '0');
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  process.once('exit', () => server.kill('SIGKILL'));
  const address = parseStoreAddress(url);
  if (address?.engine !== 'redis') throw new Error('The address of the bench cannot be read.');
  const open = async (): Promise<RedisEngine> => {
    for (;;) {
      const engine = await RedisEngine.open(address).catch(() => undefined);
      if (engine !== undefined) return engine;
      await wait(50);
    }
  };
  await (await open()).close();
  return {
    url,
    pid: server.pid ?? 0,
    open,
    async stop() {
      server.kill('SIGKILL');
      await wait(100);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
