import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import { StoreError } from '../../../bot/state/storeError.js';
import { ENGINES, type Place } from './support/engines.js';

const WORDS = 'purple xylophone';
const message = (id?: string) => ({
  activity: { type: 'message', text: WORDS },
  isLogged: true,
  onlyIfOpen: true,
  ...(id === undefined ? {} : { id }),
});
const codeOf = (error: unknown): string => (error instanceof StoreError ? error.code : String(error));

/** All bytes in the store's files, the append-only file of Redis included. */
function filesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

describe.each(ENGINES)('forgetting on $name', ({ isHere, place: makePlace }) => {
  let place: Place;
  beforeEach(async () => {
    if (isHere) place = await makePlace();
  });
  afterEach(() => (isHere ? place.end() : undefined));

  test.skipIf(!isHere)('a message that races with it survives in none of 60 conversations', async () => {
    const [one, other] = [await place.open(), await place.open()];
    const conversations = Array.from({ length: 60 }, (_, i) => conversationKey('directline', `race-${i}`));
    await Promise.all(
      conversations.map(async (conversation, i) => {
        await one.open(conversation, { user: 'u' });
        const turn = (text: string) => async () => {
          await one.storage.write({ [`${conversation}/`]: { text } });
          one.turn?.reply({ type: 'message', text });
        };
        const writing = [1, 2, 3].map(async (n) => {
          await one.accept(conversation, message(`m${n}`));
          await one.runWaiting(conversation, turn(WORDS));
        });
        // Settled from the start on: some are refused before the forgetting returns.
        const settled = Promise.allSettled(writing);
        if (i % 2 === 1) await wait(i / 4);
        await other.forget(conversation, ['directline/users/u']);
        for (const result of await settled)
          if (result.status === 'rejected') expect(['GONE', 'LEASE_LOST']).toContain(codeOf(result.reason));
        await expect(one.accept(conversation, message('late'))).rejects.toThrow(/GONE/);
        await expect(one.open(conversation, { user: 'u' })).rejects.toThrow(/GONE/);
      }),
    );
    for (const conversation of conversations) {
      expect(await one.about(conversation)).toBeUndefined();
      expect(await one.read(conversation, 0)).toEqual([]);
      expect(await one.storage.read([`${conversation}/`])).toEqual({});
    }
    expect(await one.abandoned(100)).toEqual([]);
    // Redis writes its file anew about a second later.
    for (let i = 0; i < 200 && filesOf(place.folder).includes('xylophone'); i += 1) await wait(50);
    expect(filesOf(place.folder)).not.toContain('xylophone');
  });

  test.skipIf(!isHere)('says whether there was something open, and needs to read nothing', async () => {
    const key = { id: 'k1', bytes: Buffer.alloc(32, 1) };
    const sealed = await place.open({}, [key]);
    const conversation = conversationKey('directline', 'sealed');
    await sealed.open(conversation, { user: 'u' });
    expect(await sealed.forget(conversation)).toBe(true);
    expect(await sealed.forget(conversation)).toBe(false);
    expect(await sealed.forget(conversationKey('directline', 'never'))).toBe(false);
  });

  test.skipIf(!isHere)(
    'what was kept of the words of a question goes too, also when the turn is still running',
    async () => {
      const store = await place.open({ keepsText: true });
      const conversation = conversationKey('directline', 'asked');
      await store.open(conversation, { user: 'u' });
      const ask = async () => store.addUnanswered({ language: 'en', text: WORDS });
      await store.accept(conversation, message('1'));
      await store.runWaiting(conversation, ask);
      expect(await store.unanswered(10)).toHaveLength(1);
      await store.accept(conversation, message('2'));
      const running = store.runWaiting(conversation, async () => {
        await store.forget(conversation);
        await ask();
      });
      await expect(running).rejects.toThrow(/LEASE_LOST/);
      expect(await store.unanswered(10)).toEqual([]);
    },
  );

  test.skipIf(!isHere)('by a word in the chat takes the words of its questions too', async () => {
    const store = await place.open({ keepsText: true });
    const conversation = conversationKey('directline', 'said');
    await store.open(conversation, { user: 'u' });
    await store.accept(conversation, message('1'));
    await store.runWaiting(conversation, async () => store.addUnanswered({ language: 'en', text: WORDS }));
    await store.accept(conversation, message('2'));
    await store.runWaiting(conversation, async (turn) => turn.forget());
    expect(await store.unanswered(10)).toEqual([]);
  });

  test.skipIf(!isHere)('takes words also where the setting keeps none any more', async () => {
    const before = await place.open({ keepsText: true });
    const conversation = conversationKey('directline', 'setting');
    await before.open(conversation, { user: 'u' });
    await before.accept(conversation, message('1'));
    await before.runWaiting(conversation, async () => before.addUnanswered({ language: 'en', text: WORDS }));
    const after = await place.open({ keepsText: false });
    expect(await after.unanswered(10)).toHaveLength(1);
    await after.forget(conversation);
    expect(await after.unanswered(10)).toEqual([]);
  });

  test.skipIf(!isHere)(
    'words of a question live no longer than a conversation may, however long records do',
    async () => {
      const store = await place.open({ keepsText: true, lifeMs: 1_000, feedbackLifeMs: 600_000 });
      const conversation = conversationKey('directline', 'words');
      await store.open(conversation, { user: 'u' });
      await store.accept(conversation, message('1'));
      await store.runWaiting(conversation, async () => {
        await store.addUnanswered({ language: 'en', text: WORDS });
        await store.addUnanswered({ language: 'es' });
      });
      const [first] = await store.unanswered(10);
      expect(await store.unanswered(10)).toHaveLength(2);
      await wait(1_200);
      while (await store.sweep());
      expect((await store.unanswered(10)).map(({ language, text }) => [language, text])).toEqual([['es', undefined]]);
      await store.dropUnanswered(first?.id ?? '');
      for (const { id } of await store.unanswered(10)) await store.dropUnanswered(id);
      expect(await store.unanswered(10)).toEqual([]);
    },
  );

  test.skipIf(!isHere)('a chat lives for its idle time, one that is kept as long as anything', async () => {
    const store = await place.open({ chatLifeMs: 1_200 });
    const [idle, kept] = ['idle', 'kept'].map((id) => conversationKey('directline', id)) as [never, never];
    const teams = conversationKey('msteams', 'other');
    for (const conversation of [idle, kept, teams]) await store.open(conversation, { user: 'u' });
    await store.keep(kept);
    await store.accept(kept, message());
    await store.accept(idle, message());
    await wait(1_500);
    expect(await store.about(idle)).toBeUndefined();
    expect(await store.read(idle, 0)).toEqual([]);
    await expect(store.keep(idle)).rejects.toThrow(/GONE/);
    expect(await store.about(kept)).toBeDefined();
    expect(await store.read(kept, 0)).toHaveLength(1);
    expect(await store.about(teams)).toBeDefined();
  });
});

describe.each(ENGINES)('a clock that is set back, on $name', ({ isHere, place: makePlace }) => {
  test.skipIf(!isHere)('locks nobody out: neither by a lease nor by a limit', async () => {
    const place = await makePlace();
    try {
      const store = await place.open();
      const conversation = conversationKey('directline', 'clock');
      const limit = { key: 'x', cost: 1, max: 1, windowMs: 60_000 };
      await store.open(conversation, { user: 'u' });
      await store.accept(conversation, { activity: { text: 'one' }, isLogged: true });
      expect((await store.spend(limit)).isAllowed).toBe(true);
      expect((await store.spend(limit)).isAllowed).toBe(false);
      let ran = 0;
      await store
        .runWaiting(conversation, async () => {
          await place.setClockBack(3_600_000);
          // Another process finds a lease that ends in an hour.
          const other = await place.open();
          await other.accept(conversation, { activity: { text: 'two' }, isLogged: true });
          expect(await other.abandoned(10)).toContain(conversation);
          await other.runWaiting(conversation, async () => {
            ran += 1;
          });
          expect((await other.spend(limit)).isAllowed).toBe(true);
          expect((await other.spend(limit)).isAllowed).toBe(false);
        })
        .catch((error: unknown) => expect(codeOf(error)).toBe('LEASE_LOST'));
      expect(ran).toBe(2);
    } finally {
      await place.end();
    }
  });
});

test('what was written by a clock that ran ahead lives a day at most', async () => {
  const sqlite = ENGINES[0];
  const place = await (sqlite as (typeof ENGINES)[0]).place();
  const store = await place.open();
  const conversation = conversationKey('directline', 'ahead');
  const now = Date.now();
  const DAY_MS = 86_400_000;
  try {
    vi.useFakeTimers({ toFake: ['Date'], now: now + 400 * DAY_MS });
    await store.open(conversation, { user: 'u' });
    vi.setSystemTime(now);
    while (await store.sweep());
    expect(await store.about(conversation)).toBeDefined();
    vi.setSystemTime(now + DAY_MS + 1);
    expect(await store.about(conversation)).toBeUndefined();
  } finally {
    vi.useRealTimers();
    await place.end();
  }
});
