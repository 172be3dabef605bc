import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { AWAY, pressEscape } from './support/leaving.js';
import { showNoPlan } from './support/planPages.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const TOKEN = 'a-token-of-the-host-alone';

describe.skipIf(!hasBrowser)('Escape', () => {
  let bot: SampleChat;
  let open: OpenPage;
  beforeAll(async () => {
    bot = await startSampleChat({ reportToken: TOKEN });
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  afterEach(() => open.close());

  async function chatPage(): Promise<Chat> {
    open = await openPage();
    await open.page.goto(`${bot.url}/chat`);
    const chat = new Chat(open.page);
    await chat.greeted();
    return chat;
  }

  test.each(['/', '/sources', '/answers', '/answers/first', '/nowhere', '/preview', '/report'])(
    'three times leaves %s, where nothing was touched yet',
    async (path) => {
      open = await openPage({ httpCredentials: { username: 'host', password: TOKEN } });
      await open.page.goto(bot.url + path);
      await open.page.locator('#exit').waitFor();
      await pressEscape(open.page);
      await open.page.waitForURL(AWAY);
    },
  );

  test('three times leaves the page that has no plan to show', async () => {
    open = await openPage();
    await showNoPlan(open.page, bot.url);
    await pressEscape(open.page);
    await open.page.waitForURL(AWAY);
  });

  test('three times on the front page ends the chat that was opened there, and closed again', async () => {
    open = await openPage();
    const issued = open.page.waitForResponse('**/chat/token');
    await open.page.goto(bot.url);
    await open.page.locator('.launch').click();
    const { token, conversationId } = await (await issued).json();
    const chat = new Chat(open.page.frameLocator('iframe'));
    await chat.ask('answer', /sample rule holds/);
    await chat.locator('#minimize').click();
    await open.page.locator('.launch').waitFor();
    await pressEscape(open.page);
    await open.page.waitForURL(AWAY);
    const ask = (): Promise<Response> =>
      fetch(`${bot.url}/v3/directline/conversations/${conversationId}/activities`, {
        headers: { Authorization: `Bearer ${token}` },
      });
    await eventually(async () => (await ask()).status).toBe(404);
  });

  test('three times while the chat in the front page hangs leaves, and closes our other pages', async () => {
    open = await openPage();
    const other = await open.page.context().newPage();
    await other.goto(`${bot.url}/sources`);
    await open.page.route('**/chat?*', () => undefined);
    await open.page.goto(bot.url);
    await open.page.locator('.launch').click();
    await open.page.locator('.wait').waitFor();
    await pressEscape(open.page);
    for (const page of [open.page, other]) await page.waitForURL(AWAY);
  });

  test('that closes the options is not counted', async () => {
    const chat = await chatPage();
    await chat.locator('#options').click();
    await pressEscape(open.page);
    expect(await chat.locator('#options-panel').isVisible()).toBe(false);
    expect(open.page.url()).toBe(`${bot.url}/chat`);
  });

  test('that closes a fact is not counted, wherever the focus is, and three more leave', async () => {
    const chat = await chatPage();
    await chat.ask('facts', /Noted/);
    const focused = (): Promise<string | undefined> =>
      open.page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || undefined);
    const row = chat.locator('.facts .row');
    const chip = chat.locator('.facts li button').nth(1);
    // In what closes, on the chip that opened it, and in the box.
    await chip.click();
    await row.getByText('Change').focus();
    await pressEscape(open.page, 1);
    await row.waitFor({ state: 'detached' });
    expect(await focused()).toBe('DV-110');
    await chip.click();
    await row.waitFor();
    await pressEscape(open.page, 1);
    await row.waitFor({ state: 'detached' });
    expect(await focused()).toBe('DV-110');
    await chip.click();
    await row.waitFor();
    await chat.box.focus();
    await pressEscape(open.page, 1);
    await row.waitFor({ state: 'detached' });
    expect(await focused()).toBe('box');
    expect(open.page.url()).toBe(`${bot.url}/chat`);
    await pressEscape(open.page);
    await open.page.waitForURL(AWAY);
  });

  test('a fact that is closed by its button gives the focus back', async () => {
    const chat = await chatPage();
    await chat.ask('facts', /Noted/);
    await chat.locator('.facts li button').first().click();
    await chat.locator('.facts .row').getByText('Close').press('Enter');
    await eventually(() => open.page.evaluate(() => document.activeElement?.textContent)).toBe('Served today');
  });
});
