import { beforeEach, describe, expect, test } from 'vitest';
import { ETagConflictError, ExpiringMemoryStorage } from '../../bot/state/expiringMemoryStorage.js';

let now = 0;
let storage: ExpiringMemoryStorage;

beforeEach(() => {
  now = 0;
  storage = new ExpiringMemoryStorage({ lifeMs: 100, maxItems: 3, now: () => now });
});

const write = (key: string, value: number, eTag?: string): Promise<void> =>
  storage.write({ [key]: eTag === undefined ? { value } : { value, eTag } });
const read = async (key: string): Promise<{ value?: number; eTag?: string } | undefined> =>
  (await storage.read([key]))[key];

describe('the storage contract', () => {
  test('yields what was written, and nothing for an unknown key', async () => {
    await write('a', 1);
    expect(await storage.read(['a', 'b'])).toEqual({ a: { value: 1, eTag: expect.any(String) } });
  });

  test('keeps a copy: neither the written nor the read object is a way in', async () => {
    const item = { list: [1] };
    await storage.write({ a: item });
    item.list.push(2);
    (await storage.read(['a'])).a.list.push(3);
    expect((await storage.read(['a'])).a.list).toEqual([1]);
  });

  test('changes the eTag with every write', async () => {
    await write('a', 1);
    const first = (await read('a'))?.eTag;
    await write('a', 2);
    expect((await read('a'))?.eTag).not.toBe(first);
  });

  test('refuses a write over a newer version, and then writes nothing at all', async () => {
    await write('a', 1);
    const seen = (await read('a'))?.eTag;
    await write('a', 2);
    await expect(storage.write({ b: { value: 9 }, a: { value: 3, eTag: seen } })).rejects.toThrow(ETagConflictError);
    expect((await read('a'))?.value).toBe(2);
    expect(await read('b')).toBeUndefined();
  });

  test('refuses an eTag of an item that is gone', async () => {
    await write('a', 1);
    const seen = (await read('a'))?.eTag;
    await storage.delete(['a']);
    await expect(write('a', 2, seen)).rejects.toThrow(ETagConflictError);
  });

  test('takes the eTag it gave, and "*" for any', async () => {
    await write('a', 1);
    await write('a', 2, (await read('a'))?.eTag);
    await write('a', 3, '*');
    expect((await read('a'))?.value).toBe(3);
  });

  test('deletes, and does not mind deleting twice', async () => {
    await write('a', 1);
    await storage.delete(['a']);
    await storage.delete(['a']);
    expect(await read('a')).toBeUndefined();
  });

  test('forgets an item its life after the last write; reading does not prolong it', async () => {
    await write('a', 1);
    now = 60;
    await write('a', 2);
    now = 159;
    expect((await read('a'))?.value).toBe(2);
    now = 160;
    expect(await read('a')).toBeUndefined();
  });

  test('drops what ran out while nobody reads', async () => {
    await write('a', 1);
    now = 100;
    storage.forgetExpired();
    expect(storage.size).toBe(0);
  });

  test('past its bound evicts what was written longest ago', async () => {
    for (const key of ['a', 'b', 'c']) await write(key, 1);
    await write('a', 2);
    await write('d', 1);
    expect(Object.keys(await storage.read(['a', 'b', 'c', 'd'])).sort()).toEqual(['a', 'c', 'd']);
  });

  test('names no key in its error, since a key holds the id of a conversation', async () => {
    await write('emulator/conversations/secret', 1);
    await expect(write('emulator/conversations/secret', 2, 'old')).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});
