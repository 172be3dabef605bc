import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { kept } from '../../bot/state/sqlite/kept.js';
import { type BotProcess, startBotProcess } from './support/botProcess.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { type HostSite, startHostSite } from './support/hostSite.js';

const AWAY = 'https://elsewhere.example/';
/** A table that is not there makes the test fail. */
const CONVERSATION_TABLES = ['scopes', 'items', 'log', 'waiting', 'handled'];

describe.skipIf(!hasBrowser)('quick exit', () => {
  let bot: BotProcess;
  let site: HostSite;
  let open: OpenPage;
  beforeAll(async () => {
    site = await startHostSite(() => ({
      body: `<h1>Our office</h1><script src="${bot.url}/widget.js" async></script>`,
    }));
    bot = await startBotProcess({ WEB_CHAT_ORIGINS: site.origin });
  });
  afterAll(async () => {
    await closeBrowser();
    await site?.close();
    await bot?.stop();
  });
  afterEach(() => open.close());

  /** Rows of the store that belong to conversations: limits by address are no part of them. */
  function rows(): number {
    const database = kept(new Database(join(bot.dataDir, 'state/store.db'), { readonly: true }));
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

  async function talk(chat: Chat): Promise<void> {
    await chat.greeted();
    await chat.ask('what is clets', /CLETS is/i);
    expect(rows()).toBeGreaterThan(0);
  }

  async function expectNothingLeft(): Promise<void> {
    expect(await open.page.title()).toBe('Elsewhere');
    await eventually(rows).toBe(0);
    await open.page.goto(`${bot.url}/sources`);
    expect(await open.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  }

  const WAYS: [string, (chat: Chat) => Promise<void>][] = [
    ['the button', (chat) => chat.locator('#exit').click()],
    [
      'Escape three times',
      async () => {
        for (let press = 0; press < 3; press += 1) await open.page.keyboard.press('Escape');
      },
    ],
  ];

  test.each(WAYS)(
    'by %s on the chat page: gone from the screen, the device, the server and the history entry',
    async (_, leave) => {
      open = await openPage();
      await open.page.goto('about:blank');
      await open.page.goto(`${bot.url}/chat`);
      const chat = new Chat(open.page);
      await talk(chat);
      await chat.locator('#options').click();
      await chat.locator('#keep').check();
      await eventually(() => open.page.evaluate(() => localStorage.length)).toBe(1);
      const entries = await open.page.evaluate(() => history.length);
      await leave(chat);
      await open.page.waitForURL(AWAY);
      expect(await open.page.evaluate(() => history.length)).toBe(entries);
      await expectNothingLeft();
    },
  );

  test.each(WAYS)('by %s in the widget: takes the page around it away too', async (_, leave) => {
    open = await openPage();
    await open.page.goto(site.origin);
    await open.page.locator('.launch').click();
    const chat = new Chat(open.page.frameLocator('iframe'));
    await talk(chat);
    await leave(chat);
    await open.page.waitForURL(AWAY);
    await expectNothingLeft();
  });

  test('by Escape with the focus in the page around the widget', async () => {
    open = await openPage();
    await open.page.goto(site.origin);
    await open.page.locator('.launch').click();
    await talk(new Chat(open.page.frameLocator('iframe')));
    await open.page.locator('h1').click();
    for (let press = 0; press < 3; press += 1) await open.page.keyboard.press('Escape');
    await open.page.waitForURL(AWAY);
    await expectNothingLeft();
  });

  test('covers the screen before the other site is even asked', async () => {
    open = await openPage();
    await open.page.goto(`${bot.url}/chat`);
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

  test('says in one line what it does not reach', async () => {
    open = await openPage();
    await open.page.goto(`${bot.url}/chat`);
    expect(await open.page.locator('#exit-hint').innerText()).toMatch(/history still shows this page/);
  });
});
