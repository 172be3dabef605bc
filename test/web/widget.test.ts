import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { type HostSite, startHostSite } from './support/hostSite.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const MAX_WIDGET_BYTES = 8 * 1_024;

describe.skipIf(!hasBrowser)('the widget on a site of another origin', () => {
  let bot: SampleChat;
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
      body: tag('data-open data-question="answer" data-position="left" data-color="#ffe08a" data-title="Questions?"'),
    }),
    '/small': () => ({ body: tag('data-launcher="icon" data-offset="72" data-language="es"') }),
    '/hidden': () => ({ body: tag('data-hide-on="/login, /hid"') }),
    '/hostile': () => ({
      body: `<style>* { color: red !important; display: block !important; font-size: 40px } iframe { width: 10px !important } html { font-size: 40px }</style>${tag()}`,
    }),
  };
  beforeAll(async () => {
    site = await startHostSite((path) => (CASES[path] ?? CASES['/'])?.() ?? { body: '' });
    bot = await startSampleChat({ config: { origins: [site.origin] } });
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
    await chat.ask('answer', /sample rule holds/);
    await chat.locator('#minimize').click();
    await launcher(open.page).waitFor();
    expect(await open.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe('launch');
    await launcher(open.page).click();
    await chat.said(/sample rule holds/);
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
    await chat.said(/sample rule holds/);
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
      guide['open']?.({ question: 'answer' });
    });
    await chat.said(/sample rule holds/);
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
    await chat.ask('answer', /sample rule holds/);
    await open.page.evaluate(() => {
      document.body.replaceChildren(document.createElement('main'));
    });
    await chat.said(/sample rule holds/);
    await open.page.evaluate(() => {
      const body = document.createElement('body');
      body.append(document.createElement('main'));
      document.body.replaceWith(body);
    });
    await chat.said(/sample rule holds/);
  });

  test('from the first frame on there is a way out, with help as text, while the rest loads', async () => {
    const { open } = await visit('/');
    await open.page.route('**/chat?*', () => undefined);
    await launcher(open.page).click();
    const wait = open.page.locator('.wait');
    expect(await wait.innerText()).toMatch(/Quick exit[\s\S]*911[\s\S]*1-800-799-7233/);
    await wait.getByText('Quick exit').click();
    await open.page.waitForURL('https://elsewhere.example/');
  });

  test('when the chat takes long, the way to a page of its own keeps the language', async () => {
    const opened = await openPage();
    open = opened;
    await opened.page.clock.install();
    await opened.page.route('**/chat?*', () => undefined);
    await opened.page.goto(`${site.origin}/small`);
    await launcher(opened.page).click();
    await opened.page.clock.fastForward(15_000);
    const link = opened.page.locator('.wait a');
    expect(await link.getAttribute('href')).toBe(`${bot.url}/chat?language=es`);
    expect(await link.innerText()).toBe('Abrir el chat');
  });

  test('a panel as large as the screen leaves nothing behind it to be tabbed to', async () => {
    open = await openPage({ viewport: { width: 390, height: 800 } });
    await open.page.goto(site.origin);
    await launcher(open.page).click();
    await new Chat(open.page.frameLocator('iframe')).greeted();
    const isInert = (): Promise<boolean> => (open as OpenPage).page.evaluate(() => document.body.inert);
    await eventually(isInert).toBe(true);
    await open.page.frameLocator('iframe').locator('#minimize').click();
    // The frame tells the page by a message.
    await eventually(isInert).toBe(false);
  });

  test('an icon alone, away from the edge, in Spanish; and no button on pages where none is wanted', async () => {
    const { open, chat } = await visit('/small');
    const button = launcher(open.page);
    expect(await button.getAttribute('aria-label')).toBe('Chat');
    expect(await button.innerText()).toBe('');
    const box = await button.boundingBox();
    expect(720 - (box?.y ?? 0) - (box?.height ?? 0)).toBeGreaterThanOrEqual(72);
    await button.click();
    await chat.greeted();
    expect(await chat.locator('#exit').innerText()).toBe('Salida rápida');
    await open.page.goto(`${site.origin}/hidden`);
    await open.page.waitForLoadState('networkidle');
    expect(await launcher(open.page).count()).toBe(0);
  });

  test('a site that is not configured is told so, names the setting to its host, and cannot hold the chat', async () => {
    const stranger = await startHostSite(() => ({ body: tag() }));
    open = await openPage();
    await open.page.goto(stranger.origin);
    await launcher(open.page).click();
    await open.page.locator('.wait').getByText('not switched on for this website').waitFor();
    await eventually(() => open?.faults.join(' ')).toContain(`${stranger.origin} may not hold the chat`);
    expect(open.faults.join(' ')).toContain('WEB_CHAT_ORIGINS');
    expect(open.requests.filter((address) => address.includes('/chat/token'))).toEqual([]);
    // One that claims to be another is kept out by the browser.
    await open.page.evaluate(
      (address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      },
      `${bot.url}/chat?embedded=1&site=${encodeURIComponent(site.origin)}`,
    );
    await eventually(() => open?.faults.join(' ')).toMatch(/frame-ancestors/);
    await stranger.close();
  });
});
