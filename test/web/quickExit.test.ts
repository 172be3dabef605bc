import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { kept } from '../../bot/state/sqlite/kept.js';
import { hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { type Fate, startFaultyNetwork } from './support/faultyNetwork.js';
import { startHostSite } from './support/hostSite.js';
import { AWAY, pressEscape } from './support/leaving.js';
import { openPlan, showNoPlan } from './support/planPages.js';
import { startSampleChat } from './support/sampleChat.js';
import { siteWithChat } from './support/siteWithChat.js';

/** A table that is not there makes the test fail. */
const CONVERSATION_TABLES = ['scopes', 'items', 'log', 'waiting', 'handled'];

describe.skipIf(!hasBrowser)('quick exit', () => {
  const at = siteWithChat();
  let open: OpenPage;
  afterEach(() => open.close());

  /** Rows of the store that belong to conversations: limits by address are no part of them. */
  function rows(of = at.bot): number {
    const database = kept(new Database(of.storeFile, { readonly: true }));
    const count = CONVERSATION_TABLES.reduce(
      (sum, name) =>
        sum +
        Number(
          kept(database.prepare(`select count(*) from ${name}`))
            .pluck()
            .get(),
        ),
      0,
    );
    database.close();
    return count;
  }

  async function talk(chat: Chat, of = at.bot): Promise<void> {
    await chat.greeted();
    await chat.ask('answer', /sample rule holds/);
    expect(rows(of)).toBeGreaterThan(0);
  }

  async function expectNothingLeft(): Promise<void> {
    expect(await open.page.title()).toBe('Elsewhere');
    await eventually(() => rows()).toBe(0);
    await open.page.goto(`${at.bot.url}/sources`);
    expect(await open.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  }

  const WAYS: [string, (chat: Chat) => Promise<void>][] = [
    ['the button', (chat) => chat.locator('#exit').click()],
    ['Escape three times', () => pressEscape(open.page)],
  ];

  test.each(WAYS)(
    'by %s on the chat page: gone from the screen, the device, the server and the history entry',
    async (_, leave) => {
      open = await openPage();
      await open.page.goto('about:blank');
      await open.page.goto(`${at.bot.url}/chat`);
      const chat = new Chat(open.page);
      await talk(chat);
      await chat.locator('#options').click();
      await chat.locator('#keep').check();
      await eventually(() => open.page.evaluate(() => localStorage.length)).toBe(1);
      await chat.locator('#options').click();
      const entries = await open.page.evaluate(() => history.length);
      await leave(chat);
      await open.page.waitForURL(AWAY);
      expect(await open.page.evaluate(() => history.length)).toBe(entries);
      await expectNothingLeft();
    },
  );

  test.each(WAYS)('by %s in the widget: takes the page around it away too', async (_, leave) => {
    open = await openPage();
    await open.page.goto(at.site.origin);
    await open.page.locator('.launch').click();
    const chat = new Chat(open.page.frameLocator('iframe'));
    await talk(chat);
    await leave(chat);
    await open.page.waitForURL(AWAY);
    await expectNothingLeft();
  });

  test('by Escape with the focus in the page around the widget', async () => {
    open = await openPage();
    await open.page.goto(at.site.origin);
    await open.page.locator('.launch').click();
    await talk(new Chat(open.page.frameLocator('iframe')));
    await open.page.locator('h1').click();
    await pressEscape(open.page);
    await open.page.waitForURL(AWAY);
    await expectNothingLeft();
  });

  // The other site is a real one here, and the network between browser and server is what loses the request: a request
  // that a test tool holds on its way ends with the page that sent it.
  test.each<[Fate, 'chat page' | 'widget']>([
    ['refused', 'chat page'],
    ['held', 'chat page'],
    ['refused', 'widget'],
    ['held', 'widget'],
  ])('the chat is deleted though the first request is %s, in the %s', async (fate, place) => {
    const elsewhere = await startHostSite(() => ({ body: 'Elsewhere' }));
    const own = await startSampleChat({ config: { origins: [at.site.origin] }, exitUrl: `${elsewhere.origin}/` });
    const network = await startFaultyNetwork(own.url, 'POST /chat/forget', fate);
    try {
      open = await openPage({ isDirect: true });
      if (place === 'chat page') await open.page.goto(`${network.url}/chat`);
      else {
        await open.page.goto(`${at.site.origin}/?${network.url}`);
        await open.page.locator('.launch').click();
      }
      await talk(new Chat(place === 'chat page' ? open.page : open.page.frameLocator('iframe')), own);
      await pressEscape(open.page);
      await open.page.waitForURL(`${elsewhere.origin}/`);
      await eventually(() => rows(own)).toBe(0);
      expect(network.asked()).toBeGreaterThan(1);
    } finally {
      await network.close();
      await own.stop();
      await elsewhere.close();
    }
  });

  test('covers the screen before the other site is even asked', async () => {
    open = await openPage();
    await open.page.goto(`${at.bot.url}/chat`);
    await new Chat(open.page).greeted();
    let seen: unknown;
    await open.page.exposeFunction('report', (given: unknown) => {
      seen = given;
    });
    // The last moment before the page is left: only then does the browser ask the other site.
    await open.page.evaluate(() => {
      const { report } = window as never as { report: (given: unknown) => void };
      addEventListener('beforeunload', () => report([document.body.innerText, document.title]));
    });
    await open.page.locator('#exit').click();
    await eventually(() => seen).toEqual(['', '\u200b']);
  });

  test('says in one line what it does not reach, and to those with a keyboard which keys', async () => {
    open = await openPage();
    await open.page.goto(`${at.bot.url}/chat`);
    await new Chat(open.page).greeted();
    expect(await open.page.locator('#exit-hint').innerText()).toMatch(/history still shows this page.*Escape/s);
    await open.close();
    open = await openPage({ hasTouch: true, isMobile: true });
    await open.page.goto(`${at.bot.url}/chat`);
    await new Chat(open.page).greeted();
    expect(await open.page.locator('#exit-hint').innerText()).not.toMatch(/Escape/);
  });

  test('closes every other page of ours in this browser', async () => {
    open = await openPage();
    await open.page.goto(`${at.bot.url}/chat`);
    const chat = new Chat(open.page);
    await talk(chat);
    const others = ['/', '/sources', '/answers', '/answers/first', '/nowhere'];
    const pages = await Promise.all(
      others.map(async (path) => {
        const page = await open.page.context().newPage();
        await page.goto(at.bot.url + path);
        return page;
      }),
    );
    const noPlan = await open.page.context().newPage();
    await showNoPlan(noPlan, at.bot.url);
    await chat.locator('#exit').click();
    for (const page of [open.page, ...pages, noPlan]) await page.waitForURL(AWAY);
  });

  test('two pages that tell each other ask a slow site once each, and arrive', async () => {
    open = await openPage();
    const context = open.page.context();
    let letThrough: () => void = () => undefined;
    const isSlow = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    let asked = 0;
    await context.route(AWAY, async (route) => {
      asked += 1;
      await isSlow;
      await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }).catch(() => undefined);
    });
    // A page that only counts how often the others are told.
    let told = 0;
    const counter = await context.newPage();
    await counter.exposeFunction('count', () => {
      told += 1;
    });
    await counter.goto(`${at.bot.url}/widget.js`);
    await counter.evaluate(() => {
      const { count } = window as never as { count: () => void };
      new BroadcastChannel('order-guide').onmessage = () => count();
    });
    const other = await context.newPage();
    await open.page.goto(`${at.bot.url}/sources`);
    await other.goto(`${at.bot.url}/answers`);
    await other.locator('#exit').click({ noWaitAfter: true });
    await eventually(() => [asked >= 2, told >= 2]).toEqual([true, true]);
    letThrough();
    for (const page of [open.page, other]) await page.waitForURL(AWAY);
    expect([asked, told]).toEqual([2, 2]);
  });

  /** A phone, and 1280 × 1024 at 400 %. */
  const SMALL = [
    { width: 390, height: 844 },
    { width: 320, height: 256 },
  ];

  /** Scrolls to the end, and sees the button on top of whatever is there. */
  async function expectInSightAtTheEnd(page: Page): Promise<void> {
    for (const size of SMALL) {
      await page.setViewportSize(size);
      const seen = await page.evaluate(() => {
        // Whatever the page holds, there is something to scroll.
        document.querySelector('main')?.style.setProperty('padding-bottom', '100vh');
        scrollTo(0, document.documentElement.scrollHeight);
        const exit = document.querySelector('#exit');
        const { top, left, right, bottom } = exit?.getBoundingClientRect() ?? new DOMRect();
        return {
          isScrolled: scrollY > 100,
          isInside: top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight && bottom - top >= 44,
          isOnTop: document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === exit,
        };
      });
      expect({ ...size, ...seen }).toEqual({ ...size, isScrolled: true, isInside: true, isOnTop: true });
    }
  }

  test.each(['/', '/es/', '/sources', '/answers', '/answers/first', '/nowhere'])(
    'is in sight at the end of %s too',
    async (path) => {
      open = await openPage();
      await open.page.goto(at.bot.url + path);
      await expectInSightAtTheEnd(open.page);
      await open.page.locator('#exit').click();
      await open.page.waitForURL(AWAY);
    },
  );

  test('is in sight at the end of the plan too, and does not hide the step that a date leads to', async () => {
    open = await openPage();
    await open.page.goto(`${at.bot.url}/chat`);
    const chat = new Chat(open.page);
    await chat.greeted();
    const plan = await openPlan(open.page, chat);
    await expectInSightAtTheEnd(plan);
    await plan.locator('.strip a').nth(1).click();
    const [bar, step] = [await plan.locator('.bar').boundingBox(), await plan.locator('#step-serve').boundingBox()];
    expect(step?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    await plan.locator('#exit').click();
    await plan.waitForURL(AWAY);
  });

  test('is in sight in the widget while the chat loads, however far one scrolls', async () => {
    open = await openPage({ viewport: { width: 320, height: 256 } });
    await open.page.route('**/chat?**', () => undefined);
    await open.page.goto(at.site.origin);
    await open.page.locator('.launch').click();
    const wait = open.page.locator('.wait');
    // As high as with the words about a slow network.
    await wait.evaluate((panel) => {
      (panel.lastElementChild as HTMLElement).style.paddingBottom = '100vh';
      panel.scrollTop = panel.scrollHeight;
    });
    expect(await wait.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
    expect((await open.page.locator('.exit').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await open.page.locator('.exit').click();
    await open.page.waitForURL(AWAY);
  });

  test.each(['/', '/sources', '/answers', '/answers/first', '/nowhere', '/chat'])(
    'is in sight on %s, and leaves without JavaScript too',
    async (path) => {
      open = await openPage({ javaScriptEnabled: false, viewport: { width: 320, height: 256 } });
      await open.page.goto(at.bot.url + path);
      const box = await open.page.locator('#exit').boundingBox();
      expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
      await open.page.locator('#exit').click();
      await open.page.waitForURL(AWAY);
    },
  );
});
