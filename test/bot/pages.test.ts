import { createHash } from 'node:crypto';
import { ActivityHandler } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../bot/web/html.js';
import { type RunningBot, startBot } from './support/startBot.js';

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot(() => new ActivityHandler());
});
afterAll(() => bot.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(bot.url + path, { headers });
const text = async (path: string): Promise<string> => (await get(path)).text();

describe('every page', () => {
  test.each(['/', '/sources'])(
    '%s is HTML with one main part, one first heading, a language, and no script but our own files',
    async (path) => {
      const response = await get(path);
      const page = await response.text();
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
      expect(page.match(/<main/g)).toHaveLength(1);
      expect(page.match(/<h1/g)).toHaveLength(1);
      expect(page).toContain('name="viewport"');
      expect(page).not.toMatch(/<script(?![^>]*\ssrc="\/)|javascript:|\son\w+=|<iframe|<img|<form/i);
    },
  );

  test.each(['/', '/sources', '/healthz', '/nowhere', '/api/messages'])('%s has the security headers', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; (script-src 'self'; frame-src 'self'; )?img-src data:; .*frame-ancestors 'none'$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('the policy lets through the style that the page has, and no attribute needs one', async () => {
    const response = await get('/');
    const page = await response.text();
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
    expect(page).not.toMatch(/\sstyle="/);
  });

  test.each(['/', '/sources', '/healthz'])('HEAD %s is answered without a body', async (path) => {
    const response = await fetch(bot.url + path, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('the front page', () => {
  test('says where help is, what this is, and that it is not private', async () => {
    const page = await text('/');
    for (const id of ['safety.help', 'about', 'notice.confidential']) expect(page).toContain(`statement ${id}`);
  });

  test('puts help first', async () => {
    const page = await text('/');
    expect(page.indexOf('statement safety.help')).toBeLessThan(page.indexOf('statement about'));
  });

  test('lists the topics by their titles', async () => {
    const page = await text('/');
    for (const topic of ['first', 'second']) expect(page).toContain(`<li>Title of ${topic}</li>`);
  });

  test('says how to put the chat on a page, and how to try it, with the real port', async () => {
    const page = await text('/');
    expect(page).toContain('<code>npm run chat</code>');
    expect(page).toContain(`<code>http://localhost:${bot.port}/api/messages</code>`);
    expect(page).toContain('src=&quot;https://HOST/widget.js&quot;');
    expect(page).toContain('href="/sources"');
  });
});

describe('the sources page', () => {
  test('gives each claim its quotation, its verdict in words, the law, and where it stands', async () => {
    const page = await text('/sources');
    expect(page).toContain('C1: holds<');
    expect(page).toContain('C2: holds in part<');
    expect(page).toContain('C3: the law says otherwise<');
    expect(page).toContain('I1: could not be checked<');
    expect(page).toContain('“quote of C3 &amp; more”');
    expect(page).toContain('the law on C3');
    expect(page).toContain(
      '<a href="https://law.example/1?a=1&amp;b=2" rel="noreferrer">Law § 1</a> (read in part): what &lt;the&gt; rule is about',
    );
  });

  test('tells what is said from what a reader may think', async () => {
    const page = await text('/sources');
    expect(page.match(/The article says</g)).toHaveLength(3);
    expect(page.match(/The article lets a reader think</g)).toHaveLength(1);
  });

  test('says who checked it, and that a lawyer has not yet', async () => {
    const page = await text('/sources');
    expect(page).toMatch(/maintainers .*checked each claim/);
    expect(page).toContain('Review by a California lawyer is still open.');
  });
});

describe('other addresses', () => {
  test('health', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok', version: 'fake-1', entries: 2 });
  });

  test('are not found: a page for a person, JSON for a program, and the address is not repeated', async () => {
    const page = await get('/nowhere-%3Cb%3E', { Accept: 'text/html,*/*' });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).not.toContain('nowhere');
    const json = await get('/nowhere');
    expect([json.status, await json.json()]).toEqual([
      404,
      { error: { code: 'NotFound', message: expect.any(String) } },
    ]);
  });
});

test('what is put into a page is escaped, HTML is not escaped twice, and a list is joined', () => {
  expect(html`<p title="${'"'}">${'<b>&'}${[html`<i>${1}</i>`, undefined, "'"]}</p>`.toString()).toBe(
    '<p title="&quot;">&lt;b&gt;&amp;<i>1</i>&#39;</p>',
  );
});
