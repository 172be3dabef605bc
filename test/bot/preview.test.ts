import { request } from 'node:http';
import { ActivityHandler } from 'botbuilder';
import { afterEach, describe, expect, test } from 'vitest';
import { type RunningBot, type StartOptions, startBot } from './support/startBot.js';

const PATHS = ['/preview', '/preview/check?name=A', '/preview/site/?name=A'];
let bot: RunningBot | undefined;
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

async function statuses(options: StartOptions, headers: Record<string, string> = {}): Promise<(number | undefined)[]> {
  bot = await startBot(() => new ActivityHandler(), options);
  const { port } = bot;
  return Promise.all(
    PATHS.map(
      (path) =>
        new Promise<number | undefined>((resolve, reject) => {
          request({ host: '127.0.0.1', port, path, headers }, (response) => {
            response.resume();
            resolve(response.statusCode);
          })
            .on('error', reject)
            .end();
        }),
    ),
  );
}

describe('the preview is for the host at this computer only', () => {
  test('by its own name it is there', async () => {
    expect(await statuses({})).toEqual([200, 200, 200]);
    expect(await (await fetch(`${bot?.url}/preview/check?offset=x`)).json()).toEqual({
      problems: ['offset is no whole number. Write pixels, such as 72.'],
    });
    expect((await fetch(`${bot?.url}/preview/site/?color=red`)).status).toBe(404);
  });

  test.each<[string, StartOptions, Record<string, string>]>([
    ['by a public name', { hostNames: 'any' }, { Host: 'chat.example.org' }],
    ['through a proxy that is trusted', { trustedProxies: 1 }, { Host: 'localhost' }],
    ['through a proxy that says so', {}, { 'X-Forwarded-For': '203.0.113.7' }],
    ['on a server with a public address', { publicUrl: 'https://chat.example.org' }, {}],
  ])('%s there is nothing', async (_, options, headers) => {
    expect(await statuses(options, headers)).toEqual([404, 404, 404]);
  });

  test('nothing but its own scripts runs, no text becomes markup, and no other page frames it', async () => {
    bot = await startBot(() => new ActivityHandler());
    const policyOf = async (path: string) =>
      (await fetch(`${bot?.url}${path}`)).headers.get('content-security-policy') ?? '';
    for (const path of PATHS) {
      expect(await policyOf(path)).toMatch(/^default-src 'none'; .*script-src 'self'; /);
      expect(await policyOf(path)).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    }
    expect(await policyOf('/preview')).toContain("frame-ancestors 'none'");
    expect(await policyOf('/preview/site/')).toContain("frame-ancestors 'self'");
  });

  test('what is in the address is escaped in the page that stands in for a site', async () => {
    bot = await startBot(() => new ActivityHandler());
    const page = await (
      await fetch(`${bot.url}/preview/site/?name=${encodeURIComponent('"><script>alert(1)</script>')}`)
    ).text();
    expect(page).toContain('data-name="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});
