import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../../bot/config.js';
import { parseStoreAddress } from '../../../bot/state/storeAddress.js';

const node = (host: string, port: number) => ({ host, port });
const KEY = Buffer.alloc(32, 1).toString('base64');

describe('STORE', () => {
  test('is a file in the data folder when nothing is said', () => {
    const { store } = readConfig({ DATA_DIR: '/srv/data' }, '/project');
    expect(store.address).toEqual({ engine: 'sqlite', path: '/srv/data/state/store.db' });
    expect(store).toMatchObject({ keys: [], feedbackDays: 90, keepsText: false });
  });

  test('keeps the keys of conversations apart from Redis, in the data folder when nothing is said', () => {
    const read = (env: Record<string, string>) =>
      readConfig({ DATA_DIR: '/srv/data', ...env }, '/project').store.chatKeys;
    expect(read({})).toBeUndefined();
    const STORE = 'redis://localhost';
    expect(read({ STORE })).toEqual({ engine: 'sqlite', path: '/srv/data/state/chat-keys.db' });
    expect(read({ STORE, STORE_CHAT_KEYS: 'sqlite:kept/keys.db' })).toMatchObject({ path: '/project/kept/keys.db' });
    expect(read({ STORE, STORE_CHAT_KEYS: 'redis://keys' })).toMatchObject({ nodes: [node('keys', 6379)] });
    expect(() => read({ STORE, STORE_CHAT_KEYS: 'memory' })).toThrow(/STORE_CHAT_KEYS/);
  });

  test('names a file, from the project when relative', () => {
    expect(readConfig({ STORE: 'sqlite:kept/x.db' }, '/project').store.address).toMatchObject({
      path: '/project/kept/x.db',
    });
    expect(readConfig({ STORE: 'sqlite:/kept/x.db' }, '/project').store.address).toMatchObject({ path: '/kept/x.db' });
  });

  test.each([
    ['redis://localhost', { kind: 'single', nodes: [node('localhost', 6379)], tls: false, database: 0 }],
    ['redis://localhost:7000/3', { kind: 'single', nodes: [node('localhost', 7000)], database: 3 }],
    ['redis://[::1]:7000', { kind: 'single', nodes: [node('::1', 7000)] }],
    ['rediss://me:p%40ss@h:1', { kind: 'single', tls: true, username: 'me', password: 'p@ss', nodes: [node('h', 1)] }],
    ['redis://:pass@h', { kind: 'single', username: undefined, password: 'pass' }],
    ['redis://a:1,b:2,c', { kind: 'cluster', nodes: [node('a', 1), node('b', 2), node('c', 6379)] }],
    ['redis://a:1?cluster', { kind: 'cluster', nodes: [node('a', 1)] }],
    [
      'redis://a,b:2/1?sentinel=main',
      { kind: 'sentinel', master: 'main', database: 1, nodes: [node('a', 26379), node('b', 2)] },
    ],
  ])('%s is understood', (raw, address) =>
    expect(parseStoreAddress(raw)).toMatchObject({ engine: 'redis', ...address }),
  );

  test.each([
    'sqlite:',
    'sqlite://x',
    'postgres://x',
    'memory',
    'redis:localhost',
    'redis://',
    'redis://a,,b',
    'redis://a:99999',
    'redis://a b',
    'redis://a/x',
    'redis://a?sentinel=',
    'redis://a?other=1',
    'redis://a,b/2',
    'redis://u:%zz@a',
  ])('%s is refused, and says what would do', (raw) => {
    expect(parseStoreAddress(raw)).toBeUndefined();
    expect(() => readConfig({ STORE: raw }, '/project')).toThrow(ConfigError);
    expect(() => readConfig({ STORE: raw }, '/project')).toThrow(/STORE .*sqlite:PATH.*redis:/);
  });
});

describe('STORE_KEYS', () => {
  test('are read in order', () => {
    const { keys } = readConfig({ STORE_KEYS: `new:${KEY} old:${KEY}` }, '/project').store;
    expect(keys.map(({ id, bytes }) => [id, bytes.length])).toEqual([
      ['new', 32],
      ['old', 32],
    ]);
  });

  test.each(['x', KEY, `k:${KEY.slice(4)}`, `a b:${KEY}`, `k:${KEY},k:${KEY}`])(
    '"%s" is refused, without being said',
    (raw) => {
      expect(() => readConfig({ STORE_KEYS: raw }, '/project')).toThrow(/^STORE_KEYS/);
      expect(() => readConfig({ STORE_KEYS: raw }, '/project')).not.toThrow(KEY);
    },
  );
});
