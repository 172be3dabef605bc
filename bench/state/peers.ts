import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { MemoryStorage } from 'botbuilder';
import { conversationKey } from '../../bot/state/conversationKey.js';
import { DurableStore } from '../../bot/state/durableStore.js';
import type { Engine } from '../../bot/state/engine.js';
import { Keyring, Namer } from '../../bot/state/keyring.js';
import { SqliteEngine } from '../../bot/state/sqlite/sqliteEngine.js';
import { SqliteFile } from '../../bot/state/sqlite/sqliteFile.js';
import { SqliteScopes } from '../../bot/state/sqlite/sqliteScopes.js';
import { freshRedis, hasRedis } from '../freshRedis.js';

/** Something that keeps state, to be measured. */
export interface Peer {
  readonly name: string;
  /** Stores the conversations numbered `from` up to, not including, `to`. */
  fill(from: number, to: number): Promise<void>;
  /** What a turn asks of it: load the state of conversation `n`, and save it changed. */
  turn(n: number): Promise<void>;
  close(): Promise<void>;
}

const LIFE_MS = 86_400_000;
const OPTIONS = { lifeMs: LIFE_MS, feedbackLifeMs: LIFE_MS, keepsText: false, turnMs: 30_000, leaseMs: 5_000 };
const BATCH = 2_000;
/** Sent at once: more would wait longer for each other than an operation may. */
const REDIS_BATCH = 200;
const PATIENCE_MS = 5_000;

const conversationOf = (n: number) => conversationKey('directline', `conversation-${n}`);
const keyOf = (n: number): string => `${conversationOf(n)}/`;
/** As large as the state of a conversation in the middle of an interview. */
const stateOf = (turns: number) => ({
  version: 1,
  progress: 'talked',
  turns,
  dialogState: { dialogStack: [{ id: 'root', state: { dialogs: { dialogStack: [{ id: 'interview', state: {} }] } } }] },
  memory: {
    version: 1,
    role: 'restrained',
    lastTopic: 'tro-vs-clets',
    moreTold: false,
    misses: 0,
    facts: 'x'.repeat(200),
  },
});

/** The SDK's own storage, in this process's memory and gone with it. */
export function memoryPeer(): Peer {
  const storage = new MemoryStorage();
  return {
    name: 'MemoryStorage',
    async fill(from, to) {
      for (let n = from; n < to; n += 1) await storage.write({ [keyOf(n)]: stateOf(0) });
    },
    async turn(n) {
      const item = (await storage.read([keyOf(n)]))[keyOf(n)];
      await storage.write({ [keyOf(n)]: { ...item, turns: item.turns + 1, eTag: '*' } });
    },
    async close() {},
  };
}

function storePeer(name: string, engine: Engine, namer: Namer, fill: Peer['fill'], close: () => Promise<void>): Peer {
  const store = new DurableStore(engine, new Keyring([]), namer, OPTIONS);
  return {
    name,
    fill,
    async turn(n) {
      await store.runDirect({
        conversation: conversationOf(n),
        id: undefined,
        work: async () => {
          const item = (await store.storage.read([keyOf(n)]))[keyOf(n)];
          await store.storage.write({ [keyOf(n)]: { ...item, turns: item.turns + 1, eTag: '*' } });
        },
        deliver: async () => undefined,
      });
    },
    async close() {
      await store.close();
      await close();
    },
  };
}

const newNamer = (): Namer => new Namer(randomBytes(32));
const itemOf = (namer: Namer, n: number) => ({
  name: namer.name('item', keyOf(n)),
  data: `p:${JSON.stringify(stateOf(0))}`,
  eTag: 'x',
  expected: undefined,
});

/** SQLite as the bot uses it: every turn is on the disk before it counts. */
export function sqlitePeer(): Peer {
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-bench-'));
  const path = join(folder, 'store.db');
  const namer = newNamer();
  const engine = new SqliteEngine(path);
  const fill = async (from: number, to: number): Promise<void> => {
    const file = new SqliteFile(path);
    const scopes = new SqliteScopes(file);
    for (let start = from; start < to; start += BATCH) {
      await file.write(() => {
        for (let n = start; n < Math.min(to, start + BATCH); n += 1)
          scopes.writeItems(namer.name('conversation', conversationOf(n)), [itemOf(namer, n)], LIFE_MS);
      });
    }
    file.close();
  };
  return storePeer('SQLite', engine, namer, fill, async () => rmSync(folder, { recursive: true, force: true }));
}

/** A Redis of its own with an append-only file, written every second; `undefined` where the program is missing. */
export async function redisPeer(): Promise<Peer | undefined> {
  if (!hasRedis()) return undefined;
  const redis = await freshRedis(true);
  const open = await redis.open();
  const namer = newNamer();
  const fill = async (from: number, to: number): Promise<void> => {
    for (let start = from; start < to; start += REDIS_BATCH) {
      const batch = Array.from({ length: Math.min(to, start + REDIS_BATCH) - start }, (_, i) => start + i);
      const put = (n: number): Promise<unknown> =>
        open.writeItems(namer.name('conversation', conversationOf(n)), [itemOf(namer, n)], LIFE_MS);
      // A busy disk can hold Redis up for longer than an operation may take; only the turns are measured.
      await Promise.all(batch.map((n) => put(n).catch(() => wait(PATIENCE_MS).then(() => put(n)))));
    }
  };
  return storePeer('Redis', open, namer, fill, () => redis.stop());
}
