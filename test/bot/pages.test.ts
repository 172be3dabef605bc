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
  test.each(['/', '/answers', '/sources', '/preview'])(
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
    for (const topic of ['first', 'second'])
      expect(page).toContain(`<li><a href="/answers/${topic}">Title of ${topic}</a></li>`);
  });

  test('has two doors and the question most people bring, which lead somewhere without JavaScript too', async () => {
    const page = await text('/');
    for (const [topic, ask] of [
      ['served-what-now', 'interview.served.tap'],
      ['how-to-get', 'interview.protection.tap'],
      ['tro-vs-clets', 'interview.troVersusClets.tap'],
    ])
      expect(page).toContain(`href="/answers/${topic}" data-ask="statement ${ask}"`);
  });

  test('has no word for developers, and its tab says nothing of its subject', async () => {
    const page = await text('/');
    expect(page).not.toMatch(/script src|npm|localhost|Emulator/);
    expect(page).toContain('<title>Guide</title>');
  });
});

describe('the page of an answer', () => {
  test('leads with the sentence that answers, and gives sources, date and what else is asked', async () => {
    const page = await text('/answers/first');
    expect(page).toContain('<h1>Title of first</h1>');
    expect(page).toContain('<p class="headline">Short answer of first</p>');
    expect(page).toContain('<a href="https://law.example/1?a=1&amp;b=2" rel="noreferrer">Law § 1</a>');
    expect(page).toContain('November 25, 2026');
    expect(page).toContain(`<link rel="canonical" href="${bot.url}/answers/first">`);
  });

  test('has its question and answer as data for search engines', async () => {
    const page = await text('/answers/first');
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'FAQPage',
      mainEntity: [{ name: 'Title of first', acceptedAnswer: { text: 'Short answer of first' } }],
    });
  });

  test.each(['/answers/nothing', '/answers/UPPER', '/answers/%3Cb%3E', '/es', '/es/answers/first'])(
    '%s is not found',
    async (path) => {
      expect((await get(path, { Accept: 'text/html' })).status).toBe(404);
    },
  );

  test('all of them are in the site map, with their whole address', async () => {
    const map = await text('/sitemap.xml');
    for (const path of ['/', '/answers', '/answers/first', '/answers/second', '/sources'])
      expect(map).toContain(`<loc>${bot.url}${path}</loc>`);
  });
});

describe('search engines', () => {
  test('are told where the site map is, and which addresses are not for them', async () => {
    const response = await get('/robots.txt');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const lines = (await response.text()).split('\n');
    expect(lines).toContain(`Sitemap: ${bot.url}/sitemap.xml`);
    for (const path of ['/chat', '/report', '/preview']) expect(lines).toContain(`Disallow: ${path}`);
    expect((await get('/sitemap.xml')).status).toBe(200);
  });

  test('are named no other language where there is none', async () => {
    expect(await text('/answers')).not.toContain('x-default');
  });
});

describe('the sources page', () => {
  test('puts first where the law says otherwise, with an index that leads there', async () => {
    const page = await text('/sources');
    expect(page.indexOf('id="C3"')).toBeLessThan(page.indexOf('id="C1"'));
    expect(page).toContain('<a href="#document-1-conflicts">the law says otherwise (1)</a>');
    expect(page).toContain('id="document-1-conflicts"');
  });

  test('gives each claim its quotation, its verdict in words, the law, and where it stands', async () => {
    const page = await text('/sources');
    expect(page).toContain('4. Holds<');
    expect(page).toContain('2. Holds in part<');
    expect(page).toContain('1. The law says otherwise<');
    expect(page).toContain('3. Could not be checked<');
    expect(page).toContain('“quote of C3 &amp; more”');
    expect(page).toContain('the law on C3');
    expect(page).toContain(
      '<a href="https://law.example/1?a=1&amp;b=2" rel="noreferrer">Law § 1</a> (we read part of it): what &lt;the&gt; rule is about',
    );
  });

  test('tells what is said from what a reader may think', async () => {
    const page = await text('/sources');
    expect(page.match(/The article says</g)).toHaveLength(3);
    expect(page.match(/The article lets a reader think</g)).toHaveLength(1);
  });

  test('says who checked it, and that a lawyer has not yet', async () => {
    const page = await text('/sources');
    expect(page).toMatch(/people who make this guide checked each claim/);
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
