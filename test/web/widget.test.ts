import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BotProcess, startBotProcess } from './support/botProcess.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { type HostSite, startHostSite } from './support/hostSite.js';

const MAX_WIDGET_BYTES = 8 * 1_024;

describe.skipIf(!hasBrowser)('the widget on a site of another origin', () => {
  let bot: BotProcess;
  let site: HostSite;
  let open: OpenPage | undefined;
  const tag = (attributes = ''): string => `<script src="${bot.url}/widget.js" async ${attributes}></script>`;
  const CASES: Record<string, () => { body: string; policy?: string }> = {
    '/': () => ({ body: `<h1>Our office</h1><button id="own">Own</button>${tag()}` }),
    '/strict': () => ({
      body: `<h1>Strict</h1>${tag()}`,
      policy: `default-src 'none'; script-src ${bot.url}; frame-src ${bot.url}; base-uri 'none'`,
    }),
    '/ask': () => ({
      body: tag(
        'data-open data-question="what is clets" data-position="left" data-color="#ffe08a" data-title="Questions?"',
      ),
    }),
    '/hostile': () => ({
      body: `<style>* { color: red !important; display: block !important; font-size: 40px } iframe { width: 10px !important }</style>${tag()}`,
    }),
  };
  beforeAll(async () => {
    site = await startHostSite((path) => (CASES[path] ?? CASES['/'])?.() ?? { body: '' });
    bot = await startBotProcess({ WEB_CHAT_ORIGINS: site.origin });
  });
  afterAll(async () => {
    await closeBrowser();
    await site?.close();
    await bot?.stop();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });

  async function visit(path: string): Promise<{ open: OpenPage; chat: Chat }> {
    const opened = await openPage();
    open = opened;
    await opened.page.goto(site.origin + path);
    return { open: opened, chat: new Chat(opened.page.frameLocator('iframe')) };
  }
  const launcher = (page: OpenPage['page']) => page.locator('.launch');

  test('is small, and loads nothing but itself before it is pressed', async () => {
    const script = await (await fetch(`${bot.url}/widget.js`)).text();
    expect(gzipSync(script).length).toBeLessThan(MAX_WIDGET_BYTES);
    const { open } = await visit('/');
    await launcher(open.page).waitFor();
    expect(open.requests).toEqual([`${site.origin}/`, `${bot.url}/widget.js`]);
    expect(
      await open.page.evaluate(() => Object.keys(window).filter((name) => /order|guide|chat/i.test(name))),
    ).toEqual(['OrderGuide']);
    expect(await open.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });

  test('opens, talks, closes, and opens again where the talk was', async () => {
    const { open, chat } = await visit('/');
    await launcher(open.page).click();
    await chat.greeted();
    await chat.ask('what is clets', /CLETS is/i);
    await chat.locator('#minimize').click();
    await launcher(open.page).waitFor();
    expect(await open.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe('launch');
    await launcher(open.page).click();
    await chat.said(/CLETS is/i);
    const own = [new URL(bot.url).host, new URL(site.origin).host];
    expect(open.requests.filter((address) => !own.includes(new URL(address).host))).toEqual([]);
    expect(open.faults).toEqual([]);
  });

  test('works in a page with a strict policy, without an inline style or a violation', async () => {
    const { open, chat } = await visit('/strict');
    await launcher(open.page).click();
    await chat.greeted();
    expect(open.faults).toEqual([]);
    expect(await launcher(open.page).evaluate((button) => getComputedStyle(button).position)).toBe('static');
    expect(await open.page.locator('.panel').evaluate((panel) => getComputedStyle(panel).position)).toBe('fixed');
  });

  test('does as its attributes say: open at the start, a first question, side, color, title', async () => {
    const { open, chat } = await visit('/ask');
    await chat.said(/CLETS is/i);
    expect(await open.page.locator('[data-side]').getAttribute('data-side')).toBe('left');
    expect(await open.page.locator('.panel').getAttribute('aria-label')).toBe('Questions?');
    await chat.locator('#minimize').click();
    expect(
      await launcher(open.page).evaluate((button) => [
        getComputedStyle(button).backgroundColor,
        getComputedStyle(button).color,
      ]),
    ).toEqual(['rgb(255, 224, 138)', 'rgb(0, 0, 0)']);
  });

  test('the page’s style does not reach it', async () => {
    const { open, chat } = await visit('/hostile');
    expect(await launcher(open.page).evaluate((button) => getComputedStyle(button).fontSize)).toBe('16px');
    await launcher(open.page).click();
    await chat.greeted();
    expect(((await open.page.locator('iframe').boundingBox())?.width ?? 0) > 300).toBe(true);
  });

  test('its methods: open with a question, events, close, destroy, and a second start', async () => {
    const { open, chat } = await visit('/');
    await launcher(open.page).waitFor();
    await open.page.evaluate(() => {
      const { OrderGuide: guide } = window as never as { OrderGuide: Record<string, (...given: unknown[]) => unknown> };
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const name of ['open', 'close', 'ready', 'destroy']) guide['on']?.(name, () => heard.push(name));
      guide['open']?.({ question: 'what is clets' });
    });
    await chat.said(/CLETS is/i);
    await open.page.evaluate('OrderGuide.close(); OrderGuide.destroy();');
    expect(await open.page.evaluate('heard')).toEqual(['open', 'ready', 'close', 'destroy']);
    expect(await open.page.evaluate('[typeof OrderGuide, document.querySelectorAll("[data-side]").length]')).toEqual([
      'undefined',
      0,
    ]);
    await open.page.addScriptTag({ url: `${bot.url}/widget.js` });
    await launcher(open.page).waitFor();
  });

  test('loaded twice it is there once, and a single-page app that replaces the body keeps it', async () => {
    const { open, chat } = await visit('/');
    await launcher(open.page).waitFor();
    await open.page.addScriptTag({ url: `${bot.url}/widget.js` });
    expect(await launcher(open.page).count()).toBe(1);
    await launcher(open.page).click();
    await chat.ask('what is clets', /CLETS is/i);
    await open.page.evaluate(() => {
      document.body.replaceChildren(document.createElement('main'));
    });
    await chat.said(/CLETS is/i);
    await open.page.evaluate(() => {
      const body = document.createElement('body');
      body.append(document.createElement('main'));
      document.body.replaceWith(body);
    });
    await chat.said(/CLETS is/i);
  });

  test('a site that is not configured cannot hold the chat', async () => {
    const stranger = await startHostSite(() => ({ body: tag() }));
    open = await openPage();
    await open.page.goto(stranger.origin);
    await launcher(open.page).click();
    await eventually(() => open?.faults.join(' ')).toMatch(/frame-ancestors/);
    await stranger.close();
  });
});
