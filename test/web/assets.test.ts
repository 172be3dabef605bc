import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assets, type RunningBot, startBot } from '../bot/support/startBot.js';

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

/** The most bytes that come over the wire after the press: page, script and style, compressed. */
const MOST_BYTES = 25 * 1_024;

describe('the chat', () => {
  test('is there after 25 KB at most, page, script and style', async () => {
    const paths = ['/chat?embedded=1', addressOf('chat.js'), addressOf('chat.css')];
    const answers = await Promise.all(paths.map((path) => raw(path, { 'Accept-Encoding': 'gzip, br' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const bytes = answers.reduce((sum, { body }) => sum + body.length, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    // Nothing else is named by the page.
    expect([...page.matchAll(/<(?:script|link)[^>]* (?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address)).toEqual(
      [addressOf('chat.css'), addressOf('chat.js')],
    );
  });

  test('is served as brotli to those who take it, as gzip to others, and plain to the rest, all the same', async () => {
    const path = addressOf('chat.js');
    const brotli = await raw(path, { 'Accept-Encoding': 'gzip, deflate, br' });
    const gzip = await raw(path, { 'Accept-Encoding': 'gzip, br;q=0' });
    const plain = await raw(path, {});
    expect([brotli, gzip, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip', null]);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.get('etag'))).size).toBe(3);
  });

  test('leads on to the answers where its script does not run or does not come, in its language', async () => {
    for (const [language, base] of [
      ['en', ''],
      ['es', '/es'],
    ]) {
      const sent = await (await fetch(`${bot.url}/chat?language=${language}`)).text();
      for (const part of [/<noscript><p>.*<\/p><\/noscript>/, /<p id="slow">.*<\/p>/])
        expect(part.exec(sent)?.[0]).toMatch(new RegExp(`href="${base}/".*href="${base}/answers"`));
      expect(sent).toMatch(/<p id="help">.*href="tel:911".*href="tel:\+18007997233"/);
    }
  });
});

describe('what runs in browsers', () => {
  test.each(['chat.js', 'front.js', 'plan.js', 'sources.js', 'preview.js', 'widget.js'])(
    '%s uses nothing that browsers of six years ago lack: esbuild lowers the grammar, not what is called',
    async (name) => {
      const all = await assets();
      const asset = name === 'widget.js' ? await all.widget('', ['en'], {}) : all.at(all.address(name));
      const script = asset?.plain.toString() ?? '';
      expect(script).not.toBe('');
      const newer =
        /\.(?:at|findLast|findLastIndex|replaceAll|replaceChildren|toSorted|toReversed|toSpliced|hasOwn|groupBy|canParse|randomUUID)\(|\b(?:structuredClone|reportError)\(/g;
      expect(script.match(newer)).toBeNull();
      // In patterns: no look-behind, no classes by property.
      expect(script.match(/\(\?<[=!]|\\p\{/g)).toBeNull();
    },
  );
});

describe('what the pages load', () => {
  test.each(['chat.css', 'chat.js'])('%s is at an address with its hash, cached for ever', async (name) => {
    const { status, headers } = await raw(addressOf(name), { 'Accept-Encoding': 'br' });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

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

describe('the public pages', () => {
  const PAGES = ['/', '/answers', '/answers/first', '/sources', '/preview', '/sitemap.xml', '/robots.txt'];

  test.each(PAGES)(
    '%s comes as brotli to those who take it, as gzip to others, and plain to the rest, all the same',
    async (path) => {
      const brotli = await raw(path, { 'Accept-Encoding': 'gzip, deflate, br' });
      const gzip = await raw(path, { 'Accept-Encoding': 'gzip, br;q=0' });
      const plain = await raw(path, {});
      expect([brotli, gzip, plain].map(({ status }) => status)).toEqual([200, 200, 200]);
      expect([brotli, gzip, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip', null]);
      expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
      for (const { headers, body } of [brotli, gzip, plain]) {
        expect(headers.get('content-length')).toBe(String(body.length));
        expect(headers.get('vary')).toContain('Accept-Encoding');
        expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      }
    },
  );

  test.each(PAGES)('%s leaves nothing in the browser’s cache, and has no tag to ask after it again', async (path) => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { headers } = await raw(path, { 'Accept-Encoding': encoding });
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    }
  });

  test('one that is not there is compressed too, and says so', async () => {
    const missing = await raw('/answers/nothing', { 'Accept-Encoding': 'br', Accept: 'text/html' });
    expect([missing.status, missing.headers.get('content-encoding')]).toEqual([404, 'br']);
    expect(brotliDecompressSync(missing.body).toString()).toContain('There is nothing at this address');
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
      `default-src 'none'; script-src 'nonce-N'; style-src 'nonce-N'; img-src data:; connect-src 'self' ws://127.0.0.1:${bot.port}; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`,
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

  test('in Spanish when asked for', async () => {
    const spanish = await (await fetch(`${bot.url}/chat?language=es`)).text();
    expect(spanish).toContain('<html lang="es">');
    expect(spanish).toContain('Salida rápida');
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
