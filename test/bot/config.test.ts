import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../bot/config.js';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-2222-3333-4444-555555555555';

function wrongNames(env: Record<string, string>): string[] {
  try {
    readConfig(env, '/project');
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ name }) => name);
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  test('has a default for everything, and counts an empty string as not set', () => {
    expect(readConfig({ PORT: '', MicrosoftAppId: '', MicrosoftAppPassword: ' ' }, '/project')).toEqual({
      port: 3978,
      host: '127.0.0.1',
      dataDir: '/project/data',
      registration: undefined,
      maxBodyBytes: 262_144,
      turnTimeoutMs: 15_000,
      shutdownTimeoutMs: 10_000,
      stateHours: 24,
      logLevel: 'info',
      semantic: 'on',
      encoderThreads: 1,
      channels: 'open',
      hostNames: ['localhost'],
      metrics: 'loopback',
      chat: {
        origins: [],
        publicUrl: undefined,
        trustedProxies: 0,
        signingKeys: [],
        secret: undefined,
        azure: undefined,
        limits: {
          messageChars: 4_000,
          messagesPerMinute: 30,
          messagesPerMinutePerAddress: 300,
          openConversationsPerAddress: 100,
          idleMinutes: 120,
        },
      },
      store: {
        address: { engine: 'sqlite', path: '/project/data/state/store.db' },
        keys: [],
        feedbackDays: 90,
        keepsText: false,
      },
      exitUrl: 'https://www.google.com/',
      languages: ['en', 'es'],
    });
  });

  test.each([
    ['es', ['es']],
    ['ES, en', ['es', 'en']],
    ['en en', ['en']],
  ])('takes the languages %s, the default first', (raw, languages) => {
    expect(readConfig({ LANGUAGES: raw }, '/project').languages).toEqual(languages);
  });

  test.each(['fr', 'en,fr', ','])('does not start with the languages “%s”, and says which there are', (raw) => {
    expect(() => readConfig({ LANGUAGES: raw }, '/project')).toThrow(
      /^LANGUAGES {2}is not a list of languages that there are answers in: en, es\. Name one or more/,
    );
  });

  test('is frozen', () => {
    expect(Object.isFrozen(readConfig({}, '/project'))).toBe(true);
  });

  test('lists everything that is wrong at once, with one line each', () => {
    const env = {
      PORT: '70000',
      HOST: '0.0.0.0',
      MicrosoftAppTenantId: 'x',
      MicrosoftAppType: 'Teams',
      LOG_LEVEL: 'loud',
      STATE_HOURS: '48',
      SEMANTIC: 'maybe',
    };
    const names = wrongNames(env);
    for (const name of [
      'PORT',
      'HOST',
      'MicrosoftAppTenantId',
      'MicrosoftAppType',
      'LOG_LEVEL',
      'STATE_HOURS',
      'SEMANTIC',
    ])
      expect(names).toContain(name);
    expect(() => readConfig(env, '/project')).toThrow(/PORT {2}is not a whole number.*\n/);
  });

  test('never repeats a password', () => {
    const env = { MicrosoftAppPassword: 'a-secret', CHAT_SECRET: 'a-secret', CHAT_SIGNING_KEYS: 'a-secret', PORT: 'x' };
    expect(() => readConfig(env, '/project')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('a-secret') }),
    );
  });

  test.each(['127.0.0.1', '::1', 'localhost'])('without an app id listens on %s', (host) => {
    expect(readConfig({ HOST: host }, '/project').host).toBe(host);
  });

  test.each(['0.0.0.0', '::', '192.168.1.5', 'example.org'])('without an app id refuses %s, and says why', (host) => {
    expect(() => readConfig({ HOST: host }, '/project')).toThrow(/serviceUrl/);
  });

  test('with an app id may listen anywhere, and is MultiTenant unless told otherwise', () => {
    const config = readConfig({ HOST: '0.0.0.0', MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'p' }, '/project');
    expect(config.registration).toEqual({ kind: 'MultiTenant', appId: APP_ID, password: 'p' });
  });

  test('wants the tenant and the password where the type needs them', () => {
    expect(wrongNames({ MicrosoftAppId: APP_ID })).toEqual(['MicrosoftAppPassword']);
    expect(wrongNames({ MicrosoftAppId: APP_ID, MicrosoftAppType: 'SingleTenant' })).toEqual([
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
    ]);
    expect(wrongNames({ MicrosoftAppId: APP_ID, MicrosoftAppType: 'UserAssignedMsi' })).toEqual([
      'MicrosoftAppTenantId',
    ]);
    expect(
      wrongNames({ MicrosoftAppId: APP_ID, MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppTenantId: TENANT }),
    ).toEqual([]);
  });

  test('refuses an app id that is no GUID, and companions without an app id', () => {
    expect(wrongNames({ MicrosoftAppId: 'bot', MicrosoftAppPassword: 'p' })).toEqual(['MicrosoftAppId']);
    expect(wrongNames({ MicrosoftAppPassword: 'p', MicrosoftAppType: 'SingleTenant' })).toEqual([
      'MicrosoftAppPassword',
      'MicrosoftAppType',
    ]);
  });

  test('takes port 0 for any free one', () => {
    expect(readConfig({ PORT: '0' }, '/project').port).toBe(0);
  });
});

describe('the website’s chat', () => {
  const chatOf = (env: Record<string, string>) => readConfig(env, '/project').chat;
  const KEY = 'k'.repeat(32);

  test('takes sites, the public address, proxies, keys and a secret', () => {
    const chat = chatOf({
      WEB_CHAT_ORIGINS: 'https://www.example.org, https://example.org:8443\n http://localhost:8080',
      PUBLIC_URL: 'https://chat.example.org/',
      TRUST_PROXY: '2',
      CHAT_SIGNING_KEYS: `${KEY} ${KEY}-old`,
      CHAT_SECRET: KEY,
    });
    expect(chat).toMatchObject({
      origins: ['https://www.example.org', 'https://example.org:8443', 'http://localhost:8080'],
      publicUrl: 'https://chat.example.org',
      trustedProxies: 2,
      signingKeys: [KEY, `${KEY}-old`],
      secret: KEY,
    });
    expect(Object.isFrozen(chat) && Object.isFrozen(chat.limits)).toBe(true);
  });

  test.each([
    ['WEB_CHAT_ORIGINS', 'www.example.org'],
    ['WEB_CHAT_ORIGINS', 'https://www.example.org/'],
    ['WEB_CHAT_ORIGINS', 'https://www.example.org/page'],
    ['WEB_CHAT_ORIGINS', '*'],
    ['WEB_CHAT_ORIGINS', 'https://*.example.org'],
    ['WEB_CHAT_ORIGINS', 'javascript:alert(1)'],
    ['PUBLIC_URL', 'chat.example.org'],
    ['PUBLIC_URL', 'https://chat.example.org/path'],
    ['PUBLIC_URL', 'ftp://chat.example.org'],
    ['TRUST_PROXY', 'yes'],
    ['CHAT_SIGNING_KEYS', 'short'],
    ['CHAT_SECRET', 'short'],
    ['CHAT_MESSAGES_PER_MINUTE', '0'],
    ['CHAT_IDLE_MINUTES', '1441'],
    ['DIRECT_LINE_URL', 'https://europe.directline.botframework.com/v3/directline'],
    ['DIRECT_LINE_SECRET', 'without an app id'],
  ])('%s=%s is refused', (name, value) => {
    expect(wrongNames({ [name]: value })).toEqual([name]);
  });

  test('goes through Azure with its secret, at the usual address or another', () => {
    const bot = { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'p', DIRECT_LINE_SECRET: 's' };
    expect(chatOf(bot).azure).toEqual({ secret: 's', url: 'https://directline.botframework.com/v3/directline' });
    const url = 'https://europe.directline.botframework.com/v3/directline';
    expect(chatOf({ ...bot, DIRECT_LINE_URL: `${url}/` }).azure).toEqual({ secret: 's', url });
  });

  test('may be served to the network without an app id, and channels are then shut out', () => {
    const config = readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://chat.example.org' }, '/project');
    expect([config.host, config.channels]).toEqual(['0.0.0.0', 'off']);
    expect(readConfig({ TRUST_PROXY: '1' }, '/project').channels).toBe('off');
    expect(readConfig({}, '/project').channels).toBe('open');
    const registered = { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'p', PUBLIC_URL: 'https://chat.example.org' };
    expect(readConfig(registered, '/project').channels).toBe('authenticated');
  });
});
