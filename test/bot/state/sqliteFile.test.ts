import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import type { DurableStore } from '../../../bot/state/durableStore.js';
import { openStore } from '../../../bot/state/openStore.js';
import { OPTIONS } from './support/engines.js';
import { canMount, mountDisk } from './support/smallDisk.js';

let folder: string;
let path: string;
const open = (): Promise<DurableStore> => openStore({ engine: 'sqlite', path }, [], { ...OPTIONS, lifeMs: 600_000 });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-guide-file-'));
  path = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function fill(store: DurableStore, id: string, times: number): Promise<void> {
  const conversation = conversationKey('directline', id);
  await store.open(conversation, { user: 'u' });
  for (let i = 0; i < times; i += 1)
    await store.accept(conversation, { activity: { text: 'xylophone '.repeat(400) }, isLogged: true });
}

test('only its owner reads the file and what stands beside it', async () => {
  writeFileSync(path, '', { mode: 0o644 });
  const store = await open();
  await fill(store, 'a', 1);
  for (const name of ['', '-wal', '-shm', '.reserve'])
    expect([name, statSync(path + name).mode & 0o777]).toEqual([name, 0o600]);
  await store.close();
});

test('is not ready when the head of the file is broken, or the file is gone', async () => {
  const store = await open();
  expect(await store.ready()).toBe(true);
  const file = openSync(path, 'r+');
  writeSync(file, 'no database', 0);
  expect(await store.ready()).toBe(false);
  writeSync(file, 'SQLite format 3\0', 0);
  closeSync(file);
  expect(await store.ready()).toBe(true);
  rmSync(path);
  expect(await store.ready()).toBe(false);
  await store.close();
});

test('is not ready when pages in the middle of the file are broken', async () => {
  let store = await open();
  await fill(store, 'a', 60);
  await store.close();
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(Math.floor(size / 2), 0xa5), 0, undefined, Math.floor(size / 2));
  closeSync(file);
  store = await open();
  expect(await store.ready()).toBe(false);
  await store.close();
});

test.skipIf(!canMount)(
  'forgetting works on a disk that is full, and the reserve is taken again when there is room',
  async () => {
    const disk = mountDisk(folder, '4m');
    try {
      const store = await open();
      expect(existsSync(`${path}.reserve`)).toBe(true);
      await fill(store, 'mine', 20);
      await expect(fill(store, 'other', 10_000)).rejects.toThrow(/FULL|UNAVAILABLE/);
      disk.fill();
      expect(await store.forget(conversationKey('directline', 'mine'))).toBe(true);
      expect(await store.about(conversationKey('directline', 'mine'))).toBeUndefined();
      // The room that was given up is for the next who wants to be forgotten, not for the next message.
      await expect(fill(store, 'next', 10_000)).rejects.toThrow(/FULL|UNAVAILABLE/);
      expect(await store.forget(conversationKey('directline', 'other'))).toBe(true);
      expect(await store.forget(conversationKey('directline', 'next'))).toBeTypeOf('boolean');
      disk.clear();
      await store.sweep();
      await store.close();
      const again = await open();
      expect(await again.about(conversationKey('directline', 'mine'))).toBeUndefined();
      await again.close();
    } finally {
      disk.unmount();
    }
  },
);
