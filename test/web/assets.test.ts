import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { webChatFile } from '../../bot/web/webChatFile.js';
import { type RunningBot, startBot } from '../bot/support/startBot.js';

let bot: RunningBot;
let page = '';
beforeAll(async () => {
  bot = await startBot(() => new ActivityHandler());
  page = await (await fetch(`${bot.url}/chat`)).text();
});
afterAll(() => bot.stop());

const addressOf = (name: string): string => new RegExp(`"(/assets/[0-9a-f]{16}/${name})"`).exec(page)?.[1] ?? '';

/** Without the client's own decompression. */
async function raw(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Headers; body: Buffer }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(bot.url + path, { headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      const plain = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
      resolve({ status: response.statusCode ?? 0, headers: new Headers(plain), body: Buffer.concat(chunks) });
    })
      .on('error', reject)
      .end();
  });
}

describe('the file of Web Chat', () => {
  test('is the published one, byte for byte', async () => {
    const whole = brotliDecompressSync(await readFile(webChatFile.path));
    expect(createHash('sha256').update(whole).digest('hex')).toBe(webChatFile.sha256);
    expect(whole.includes(`"${webChatFile.version}"`)).toBe(true);
  });

  test('is served as brotli to those who take it, as gzip to others, and plain to the rest, all the same', async () => {
    const path = addressOf('webchat.js');
    const brotli = await raw(path, { 'Accept-Encoding': 'gzip, deflate, br' });
    const gzip = await raw(path, { 'Accept-Encoding': 'gzip, br;q=0' });
    const plain = await raw(path, {});
    expect([brotli, gzip, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip', null]);
    expect(brotli.body.length).toBeLessThan(700_000);
    expect(gzip.body.length).toBeLessThan(1_000_000);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.get('etag'))).size).toBe(3);
  });
});

describe('what the pages load', () => {
  test.each(['webchat.js', 'chat.css', 'chat/main.js'])(
    '%s is at an address with its hash, cached for ever',
    async (name) => {
      const { status, headers } = await raw(addressOf(name), { 'Accept-Encoding': 'br' });
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('vary')).toContain('Accept-Encoding');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  test('a file that is there already is not sent again', async () => {
    const first = await raw('/widget.js', { 'Accept-Encoding': 'br' });
    const again = await raw('/widget.js', {
      'Accept-Encoding': 'br',
      'If-None-Match': first.headers.get('etag') ?? '',
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(first.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  test.each(['/assets/nothing.js', '/assets/../package.json', '/assets/%2e%2e/package.json', '/assets/'])(
    '%s is not found',
    async (path) => {
      expect((await raw(path, {})).status).toBe(404);
    },
  );

  test('HEAD says how long it is and sends nothing', async () => {
    const response = await fetch(bot.url + addressOf('chat.css'), { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('the chat page', () => {
  test('has a policy of its own, with a word that is new each time', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(`${bot.url}/chat`)).headers.get('content-security-policy') ?? ''),
    );
    const [first = '', second = ''] = policies;
    const nonce = /'nonce-([^']+)'/.exec(first)?.[1] ?? '';
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(second).not.toContain(nonce);
    expect(first.replaceAll(nonce, 'N')).toBe(
      `default-src 'none'; script-src 'self' 'nonce-N'; style-src 'nonce-N'; img-src 'self' data: blob:; connect-src 'self' blob: ws://127.0.0.1:${bot.port}; worker-src blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`,
    );
  });

  test('keeps its address to itself and is not kept', async () => {
    const { headers } = await fetch(`${bot.url}/chat`);
    expect([headers.get('referrer-policy'), headers.get('cache-control')]).toEqual(['no-referrer', 'no-store']);
  });

  test('an unknown language gets English, and what is asked for is not written into the page', async () => {
    const other = await (await fetch(`${bot.url}/chat?language=%22%3E%3Cscript%3E`)).text();
    expect(other).toContain('<html lang="en">');
    expect(other).not.toContain('"><script>');
  });

  test('a plan is shown to nobody without its conversation’s token', async () => {
    for (const path of ['/chat/plan', '/chat/plan.ics']) {
      for (const body of ['', 'token=', 'token=forged', `token=${'x'.repeat(20_000)}`]) {
        const response = await fetch(bot.url + path, { method: 'POST', body });
        expect([path, response.status]).toEqual([path, 404]);
      }
      expect((await fetch(`${bot.url}${path}?token=x`)).status).toBe(405);
    }
  });
});
