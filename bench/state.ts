import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../knowledge/paths.js';
import { memoryPeer, type Peer, redisPeer, sqlitePeer } from './state/peers.js';
import { type Figure, page, table } from './state/report.js';

const SIZES = [1, 10_000, 1_000_000];
const WARM_UP = 200;
const TURNS = 2_000;
const FILL_STEP = 50_000;

const progress = (line: string): boolean => process.stderr.write(`\r\x1b[K${line}`);

async function measure(peer: Peer, stored: number): Promise<Figure> {
  const times: number[] = [];
  for (let i = 0; i < WARM_UP + TURNS; i += 1) {
    const n = Math.floor(Math.random() * stored);
    const start = performance.now();
    await peer.turn(n);
    if (i >= WARM_UP) times.push((performance.now() - start) * 1_000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { peer: peer.name, stored, median: at(0.5), p99: at(0.99) };
}

/** `npm run bench -- state [MOST]`: load and save of a turn on each engine beside the SDK's MemoryStorage, with 1, 10,000
 *  and 1,000,000 conversations stored, or fewer with MOST. Writes a page into `data/bench`. */
export async function benchState([most = '1000000']: readonly string[]): Promise<number> {
  const sizes = SIZES.filter((size) => size <= Number(most));
  if (sizes.length === 0) {
    process.stderr.write('Give a number of conversations of 1 or more, or leave it out.\n');
    return 2;
  }
  const redis = await redisPeer();
  if (redis === undefined) process.stderr.write('redis-server is not here: Redis is left out.\n');
  const peers = [memoryPeer(), sqlitePeer(), ...(redis ? [redis] : [])];
  const figures: Figure[] = [];
  let filled = 0;
  for (const size of sizes) {
    for (const peer of peers) {
      for (let from = filled; from < size; from += FILL_STEP) {
        progress(`${peer.name}: ${from.toLocaleString('en-US')} of ${size.toLocaleString('en-US')} stored`);
        await peer.fill(from, Math.min(size, from + FILL_STEP));
      }
    }
    filled = size;
    for (const peer of peers) {
      progress(`${peer.name}: ${TURNS} turns with ${size.toLocaleString('en-US')} stored`);
      figures.push(await measure(peer, size));
    }
  }
  progress('');
  for (const peer of peers) await peer.close();
  const folder = join(projectRoot, 'data', 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'state.html'), page(figures));
  process.stdout.write(`${table(figures)}\n\nThe same with bars: ${join(folder, 'state.html')}\n`);
  return 0;
}
