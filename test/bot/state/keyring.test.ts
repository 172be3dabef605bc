import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { conversationKey } from '../../../bot/state/conversationKey.js';
import { Keyring } from '../../../bot/state/keyring.js';
import { kept, pragma } from '../../../bot/state/sqlite/kept.js';
import { ENGINES, type Place } from './support/engines.js';

const one = { id: 'one', bytes: randomBytes(32) };
const two = { id: 'two', bytes: randomBytes(32) };
const conversation = conversationKey('msteams', 'a:1-conversation-of-somebody');
const key = `${conversation}/`;

const bytesOf = (place: Place): string =>
  readdirSync(place.folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
    .join('');

describe('sealing', () => {
  test('opens what it sealed, in its place only', () => {
    const ring = new Keyring([one]);
    const sealed = ring.seal('{"a":"ä"}', 'here');
    expect(ring.open(sealed, 'here')).toBe('{"a":"ä"}');
    expect(() => ring.open(sealed, 'there')).toThrow('UNREADABLE');
  });

  test('never seals the same text the same way', () => {
    const ring = new Keyring([one]);
    expect(ring.seal('x', 'p')).not.toBe(ring.seal('x', 'p'));
  });

  test('refuses every change of what was sealed', () => {
    const ring = new Keyring([one]);
    const sealed = ring.seal('some text', 'p');
    const at = sealed.lastIndexOf(':') + 1;
    const bytes = Buffer.from(sealed.slice(at), 'base64');
    for (let i = 0; i < bytes.length; i += 1) {
      const changed = Buffer.from(bytes);
      changed[i] = (changed[i] ?? 0) ^ 1;
      expect(() => ring.open(sealed.slice(0, at) + changed.toString('base64'), 'p')).toThrow('UNREADABLE');
    }
    expect(() => ring.open(`${sealed.slice(0, at)}AAAA`, 'p')).toThrow('UNREADABLE');
    expect(() => ring.open('nonsense', 'p')).toThrow('UNREADABLE');
  });

  test('opens with any key, seals with the first, and nothing with a key it has not', () => {
    const sealed = new Keyring([one]).seal('x', 'p');
    expect(new Keyring([two, one]).open(sealed, 'p')).toBe('x');
    expect(new Keyring([two, one]).isCurrent(sealed)).toBe(false);
    expect(() => new Keyring([two]).open(sealed, 'p')).toThrow('UNREADABLE');
    expect(() => new Keyring([]).open(sealed, 'p')).toThrow('UNREADABLE');
  });
});

describe.each(ENGINES)('a sealed store on $name', ({ isHere, place: makePlace }) => {
  const check = test.skipIf(!isHere);

  check('shows nothing in its bytes: no text, no state, no name of a conversation or a person', async () => {
    const place = await makePlace();
    const store = await place.open({ keepsText: true }, [one]);
    await store.open(conversation, { user: 'CANARY-USER' });
    await store.accept(conversation, { activity: { text: 'CANARY-TEXT' }, isLogged: true, id: 'CANARY-ID' });
    await store.runWaiting(conversation, async (turn) => {
      turn.reply({ text: 'CANARY-REPLY' });
      await store.storage.write({ [key]: { told: 'CANARY-STATE' }, 'msteams/users/CANARY-USER/': { a: 'CANARY' } });
    });
    await store.spend({ key: 'CANARY-ADDRESS', cost: 1, max: 2, windowMs: 60_000 });
    await store.vote({ topic: 'CANARY-TOPIC', isHelpful: true, text: 'CANARY' });
    await store.addUnanswered({ language: 'en', text: 'CANARY-QUESTION' });
    const bytes = bytesOf(place);
    expect(bytes.length).toBeGreaterThan(1_000);
    expect(bytes).not.toMatch(/CANARY|conversation-of-somebody/);
    await place.end();
  });

  check('goes on when the key is changed, and needs the old one no more once everything is written anew', async () => {
    const place = await makePlace();
    const before = await place.open({}, [one]);
    await before.storage.write({ [key]: { a: 1 } });
    await before.accept(conversation, { activity: { text: 'old' }, isLogged: true });
    const between = await place.open({}, [two, one]);
    expect(await between.storage.read([key])).toMatchObject({ [key]: { a: 1 } });
    expect((await between.read(conversation, 0))[0]?.activity.text).toBe('old');
    await between.storage.write({ [key]: { a: 2 } });
    const after = await place.open({}, [two]);
    expect(await after.storage.read([key])).toMatchObject({ [key]: { a: 2 } });
    await place.end();
  });

  check('does not open without its key, and one that had none opens with one', async () => {
    const place = await makePlace();
    await place.open({}, [one]);
    await expect(place.open({}, [two])).rejects.toMatchObject({ code: 'UNREADABLE' });
    await expect(place.open()).rejects.toMatchObject({ code: 'UNREADABLE' });
    await place.end();
    const plain = await makePlace();
    await (await plain.open()).storage.write({ [key]: { a: 1 } });
    expect(await (await plain.open({}, [one])).storage.read([key])).toMatchObject({ [key]: { a: 1 } });
    await plain.end();
  });
});

describe('a file of SQLite', () => {
  const pathOf = (place: Place): string => join(place.folder, 'state.db');

  test('of a later version is refused', async () => {
    const place = (await ENGINES[0]?.place()) as Place;
    await (await place.open()).close();
    const file = kept(new Sqlite(pathOf(place)));
    pragma(file, 'user_version = 99');
    file.close();
    await expect(place.open()).rejects.toMatchObject({ code: 'NEWER' });
    await place.end();
  });

  test('with state that does not parse gives a state too old to be used, which can be written over', async () => {
    const place = (await ENGINES[0]?.place()) as Place;
    const store = await place.open();
    await store.storage.write({ [key]: { a: 1 } });
    const file = kept(new Sqlite(pathOf(place)));
    file.exec("UPDATE items SET data = 'p:{broken'");
    file.close();
    const { version, eTag } = (await store.storage.read([key]))[key];
    expect(version).toBe(0);
    await store.storage.write({ [key]: { a: 2, eTag } });
    expect(await store.storage.read([key])).toMatchObject({ [key]: { a: 2 } });
    await place.end();
  });
});
