import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, describe, expect, test } from 'vitest';
import { signingKeys } from '../../../bot/directLine/signingKeys.js';
import { Tokens } from '../../../bot/directLine/tokens.js';

const folder = mkdtempSync(join(tmpdir(), 'keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SECRET = 'a'.repeat(40);
const bearer = { conversationId: 'c1', userId: 'dl_u1' };
let now = Date.parse('2026-11-25T10:00:00Z');
const tokensWith = (...secrets: string[]): Tokens =>
  new Tokens({ keys: signingKeys(secrets, folder), now: () => now, resumeSeconds: 86_400 });
const tokens = tokensWith(SECRET);

describe('a token', () => {
  test('holds bot, conversation, person, times and an id of its own, and verifies', async () => {
    const { token, expires_in } = await tokens.issue('conversation', bearer);
    expect(expires_in).toBe(1_800);
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({ bot: 'order-guide', conv: 'c1', user: 'dl_u1', iat: now / 1_000 });
    expect(claims.exp).toBe(now / 1_000 + 1_800);
    expect(claims.jti).toMatch(/^[0-9a-f-]{36}$/);
    expect(await tokens.verify('conversation', token)).toEqual({ bearer });
  });

  test('runs out, and within its grace still counts', async () => {
    const { token } = await tokens.issue('conversation', bearer);
    now += 1_801_000;
    expect(await tokens.verify('conversation', token)).toEqual({ fault: 'expired' });
    expect(await tokens.verify('conversation', token, 60)).toEqual({ bearer });
    now -= 1_801_000;
  });

  test('is for one use', async () => {
    const { token } = await tokens.issue('stream', bearer);
    expect(await tokens.verify('conversation', token)).toEqual({ fault: 'invalid' });
    expect(await tokens.verify('resume', token)).toEqual({ fault: 'invalid' });
  });

  test.each([
    ['signed with another key', async () => (await tokensWith('b'.repeat(40)).issue('conversation', bearer)).token],
    [
      'without a signature',
      async () => new UnsecuredJWT({ conv: 'c1', user: 'u' }).setAudience('conversation').encode(),
    ],
    [
      'with our key id and another key',
      async () => {
        const header = decodeHeader((await tokens.issue('conversation', bearer)).token);
        return new SignJWT({ conv: 'c1', user: 'u' })
          .setProtectedHeader(header)
          .setIssuer('order-guide')
          .setAudience('conversation')
          .setIssuedAt()
          .setJti('x')
          .setExpirationTime('1h')
          .sign(new TextEncoder().encode('c'.repeat(40)));
      },
    ],
    [
      'with a changed claim',
      async () => {
        const [head, , signature] = (await tokens.issue('conversation', bearer)).token.split('.');
        const { token } = await tokens.issue('conversation', { ...bearer, userId: 'dl_other' });
        return [head, token.split('.')[1], signature].join('.');
      },
    ],
    ['that is no token', async () => 'abc'],
    ['that is empty', async () => ''],
  ])('%s is refused', async (_, make) => {
    expect(await tokens.verify('conversation', await make())).toEqual({ fault: 'invalid' });
  });

  test('of the key before still counts while that key is configured, and no longer', async () => {
    const { token } = await tokensWith('old-'.repeat(10)).issue('conversation', bearer);
    expect(await tokensWith(SECRET, 'old-'.repeat(10)).verify('conversation', token)).toEqual({ bearer });
    expect(await tokens.verify('conversation', token)).toEqual({ fault: 'invalid' });
  });
});

const decodeHeader = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());

describe('the key of the data folder', () => {
  test('is made once, kept for its owner only, and found again', () => {
    const [first] = signingKeys([], folder);
    expect(signingKeys([], folder)[0].id).toBe(first.id);
    expect(statSync(join(folder, 'chat-signing-key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'chat-signing-key'), 'utf8')).toHaveLength(64);
  });

  test('that was cut short is refused, and the message says what to do', () => {
    const damaged = mkdtempSync(join(folder, 'damaged-'));
    writeFileSync(join(damaged, 'chat-signing-key'), 'short');
    expect(() => signingKeys([], damaged)).toThrow(/Delete it/);
  });
});
