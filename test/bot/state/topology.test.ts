import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import type { DurableStore } from '../../../bot/state/durableStore.js';
import { openStore } from '../../../bot/state/openStore.js';
import { parseStoreAddress } from '../../../bot/state/storeAddress.js';
import { endWithTests } from './support/endWithTests.js';
import { OPTIONS } from './support/engines.js';
import { freePort, hasRedis, type RedisServer, startRedis } from './support/redisServer.js';

async function open(address: string): Promise<DurableStore> {
  const parsed = parseStoreAddress(address);
  if (parsed === undefined) throw new Error(`cannot read ${address}`);
  return openStore(parsed, [], OPTIONS);
}

/** One conversation through everything that the store does for it; `there` sees what `here` does. */
async function holds(here: DurableStore, there: DurableStore, name: string): Promise<void> {
  const conversation = conversationKey('directline', name);
  const key = `${conversation}/`;
  const stop = new AbortController();
  const seen: number[] = [];
  await here.open(conversation, { name });
  const following = (async () => {
    for await (const entries of there.follow(conversation, 0, stop.signal)) {
      seen.push(...entries.map(({ seq }) => seq));
      if (seen.length >= 2) stop.abort();
    }
  })();
  await here.accept(conversation, { activity: { text: 'hi' }, isLogged: true, id: 'one' });
  expect((await there.abandoned(1_000)).includes(conversation)).toBe(true);
  await there.runWaiting(conversation, async (turn) => {
    await there.storage.write({ [key]: { a: 1 }, [`directline/users/${name}/`]: { b: 1 } });
    turn.reply({ text: 'hello' });
  });
  await following;
  expect(seen).toEqual([1, 2]);
  expect(await here.storage.read([key, `directline/users/${name}/`])).toMatchObject({ [key]: { a: 1 } });
  expect((await here.spend({ key: name, cost: 1, max: 1, windowMs: 10_000 })).isAllowed).toBe(true);
  await here.forget(conversation, [`directline/users/${name}`]);
  expect(await there.storage.read([key, `directline/users/${name}/`])).toEqual({});
  expect(await there.about(conversation)).toBeUndefined();
}

describe.skipIf(!hasRedis)('Redis of several nodes', () => {
  test('as a Cluster: every conversation holds together, wherever its shard is', async () => {
    const nodes: RedisServer[] = await Promise.all(
      [1, 2, 3].map(() => startRedis(['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000'])),
    );
    const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`);
    execFileSync('redis-cli', ['--cluster', 'create', ...hosts, '--cluster-replicas', '0', '--cluster-yes']);
    const infoOf = ({ port }: RedisServer): string =>
      String(execFileSync('redis-cli', ['-p', String(port), 'CLUSTER', 'INFO']));
    while (!nodes.every((node) => infoOf(node).includes('cluster_state:ok'))) await wait(50);
    const address = `redis://${hosts.join(',')}`;
    const [here, there] = [await open(address), await open(address)];
    for (let n = 0; n < 12; n += 1) await holds(here, there, `cluster-${n}`);
    const sizes = nodes.map(({ port }) => Number(execFileSync('redis-cli', ['-p', String(port), 'DBSIZE'])));
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(1);
    expect(await here.ready()).toBe(true);
    await Promise.all([here.close(), there.close()]);
    await Promise.all(nodes.map((node) => node.stop()));
  }, 120_000);

  test('behind Sentinels: when the master dies its replica takes over, and conversations go on', async () => {
    const master = await startRedis(['--repl-diskless-sync-delay', '0']);
    const replica = await startRedis(['--replicaof', '127.0.0.1', String(master.port)]);
    const folder = mkdtempSync(join(tmpdir(), 'order-guide-sentinel-'));
    const port = await freePort();
    const config = join(folder, 'sentinel.conf');
    writeFileSync(
      config,
      `port ${port}\nbind 127.0.0.1\nsentinel monitor main 127.0.0.1 ${master.port} 1\nsentinel down-after-milliseconds main 500\nsentinel failover-timeout main 2000\n`,
    );
    const sentinel = spawn('redis-server', [config, '--sentinel'], { stdio: 'ignore', cwd: folder });
    endWithTests(sentinel);
    const ask = (...args: string[]): string => {
      try {
        return String(
          execFileSync('redis-cli', ['-p', String(port), ...args], { stdio: ['ignore', 'pipe', 'ignore'] }),
        );
      } catch {
        return '';
      }
    };
    while (!ask('SENTINEL', 'replicas', 'main').includes(String(replica.port))) await wait(100);
    const address = `redis://127.0.0.1:${port}?sentinel=main`;
    const [here, there] = [await open(address), await open(address)];
    await holds(here, there, 'before');
    const conversation = conversationKey('directline', 'goes-on');
    await here.storage.write({ [`${conversation}/`]: { kept: true } });
    const copied = (): string => String(execFileSync('redis-cli', ['-p', String(master.port), 'WAIT', '1', '1000']));
    while (Number(copied()) < 1);
    await master.kill();
    while (!(await here.ready()) || !(await there.ready())) await wait(100);
    expect(await there.storage.read([`${conversation}/`])).toMatchObject({ [`${conversation}/`]: { kept: true } });
    await holds(here, there, 'after');
    await Promise.all([here.close(), there.close()]);
    const ended = once(sentinel, 'exit');
    sentinel.kill('SIGKILL');
    await ended;
    await Promise.all([master.stop(), replica.stop()]);
    rmSync(folder, { recursive: true });
  }, 120_000);
});
