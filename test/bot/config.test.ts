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
      exitUrl: 'https://www.google.com/',
    });
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
    const env = { MicrosoftAppPassword: 'a-secret', PORT: 'x' };
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
