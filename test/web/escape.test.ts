import { afterEach, describe, expect, test } from 'vitest';
import { hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { AWAY, pressEscape } from './support/leaving.js';
import { showNoPlan } from './support/planPages.js';
import { siteWithChat } from './support/siteWithChat.js';

const TOKEN = 'a-token-of-the-host-alone';
/** A site with three dialogs in each other, something that pops up, a menu that its own script closes, and a field to search. */
const HOST_PAGE = `<dialog id="d1"><dialog id="d2"><dialog id="d3">Three</dialog>Two</dialog>One</dialog>
<dialog id="stays" closedby="none">Stays</dialog><div id="popup" popover>Popped up</div><div id="banner" popover="manual">Stays</div>
<button id="menu">Menu</button><input type="search" id="search" aria-label="Search">`;

describe.skipIf(!hasBrowser)('Escape', () => {
  const at = siteWithChat(HOST_PAGE, { reportToken: TOKEN });
  let open: OpenPage;
  afterEach(() => open.close());

  async function chatPage(): Promise<Chat> {
    open = await openPage();
    await open.page.goto(`${at.bot.url}/chat`);
    const chat = new Chat(open.page);
    await chat.greeted();
    return chat;
  }

  test.each(['/', '/sources', '/answers', '/answers/first', '/nowhere', '/preview', '/report'])(
    'three times leaves %s, where nothing was touched yet',
    async (path) => {
      open = await openPage({ httpCredentials: { username: 'host', password: TOKEN } });
      await open.page.goto(at.bot.url + path);
      await open.page.locator('#exit').waitFor();
      await pressEscape(open.page);
      await open.page.waitForURL(AWAY);
    },
  );

  test('three times leaves the page that has no plan to show', async () => {
    open = await openPage();
    await showNoPlan(open.page, at.bot.url);
    await pressEscape(open.page);
    await open.page.waitForURL(AWAY);
  });

  test('three times on the front page ends the chat that was opened there, and closed again', async () => {
    open = await openPage();
    const issued = open.page.waitForResponse('**/chat/token');
    await open.page.goto(at.bot.url);
    await open.page.locator('.launch').click();
    const { token, conversationId } = await (await issued).json();
    const chat = new Chat(open.page.frameLocator('iframe'));
    await chat.ask('answer', /sample rule holds/);
    await chat.locator('#minimize').click();
    await open.page.locator('.launch').waitFor();
    await pressEscape(open.page);
    await open.page.waitForURL(AWAY);
    const ask = (): Promise<Response> =>
      fetch(`${at.bot.url}/v3/directline/conversations/${conversationId}/activities`, {
        headers: { Authorization: `Bearer ${token}` },
      });
    await eventually(async () => (await ask()).status).toBe(404);
  });

  test('three times while the chat in the front page hangs leaves, and closes our other pages', async () => {
    open = await openPage();
    const other = await open.page.context().newPage();
    await other.goto(`${at.bot.url}/sources`);
    await open.page.route('**/chat?*', () => undefined);
    await open.page.goto(at.bot.url);
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
    expect(open.page.url()).toBe(`${at.bot.url}/chat`);
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
    expect(open.page.url()).toBe(`${at.bot.url}/chat`);
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

  /** Another site's page on which the chat was opened, and closed again. */
  async function hostPage(): Promise<void> {
    open = await openPage();
    await open.page.goto(at.site.origin);
    await open.page.locator('.launch').click();
    const chat = new Chat(open.page.frameLocator('iframe'));
    await chat.greeted();
    await chat.locator('#minimize').click();
    await open.page.locator('.launch').waitFor();
  }

  /** The chat still answers. A way to leave that was taken before would have ended it: what is said to it keeps its order. */
  async function isStillThere(): Promise<void> {
    await open.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await open.page.evaluate(() => {
      const { OrderGuide } = window as never as { OrderGuide: { open(options: object): void } };
      OrderGuide.open({ question: 'answer' });
    });
    await new Chat(open.page.frameLocator('iframe')).said(/sample rule holds/);
  }

  const threeMoreLeave = async (): Promise<void> => {
    await pressEscape(open.page);
    await open.page.waitForURL(AWAY);
  };

  test('that closes dialogs of the site around us is not counted, and three more leave', async () => {
    await hostPage();
    await open.page.evaluate(() => {
      for (const id of ['d1', 'd2', 'd3']) (document.getElementById(id) as HTMLDialogElement).showModal();
    });
    await pressEscape(open.page);
    expect(await open.page.locator('dialog[open]').count()).toBe(0);
    await isStillThere();
    await threeMoreLeave();
  });

  test('that closes what pops up there is not counted; what does not close by it is nothing to wait for', async () => {
    await hostPage();
    await open.page.evaluate(() => {
      for (const name of ['banner', 'popup']) document.getElementById(name)?.showPopover();
    });
    await pressEscape(open.page, 1);
    expect(await open.page.locator('#popup').isVisible()).toBe(false);
    expect(await open.page.locator('#banner').isVisible()).toBe(true);
    await pressEscape(open.page, 2);
    await isStillThere();
    await threeMoreLeave();
  });

  test('is counted where a dialog of the site does not close by it', async () => {
    await hostPage();
    const stays = open.page.locator('#stays');
    await stays.evaluate((dialog: HTMLDialogElement) => dialog.showModal());
    await pressEscape(open.page, 2);
    expect(await stays.isVisible()).toBe(true);
    await pressEscape(open.page, 1);
    await open.page.waitForURL(AWAY);
  });

  // Some browsers empty no field by it. This one does: the field is filled again at once.
  test.each(['/chat', '/sources'])('is counted where a field to search in keeps its words: %s', async (path) => {
    if (path === '/chat') await (await chatPage()).ask('choose', /Which paper/);
    else {
      open = await openPage();
      await open.page.goto(at.bot.url + path);
    }
    const field = open.page.locator('input[type=search]');
    await field.fill('number');
    await field.evaluate((input: HTMLInputElement) => {
      input.addEventListener('input', () => {
        input.value = 'number';
      });
    });
    await pressEscape(open.page, 2);
    expect(await field.inputValue()).toBe('number');
    await pressEscape(open.page, 1);
    await open.page.waitForURL(AWAY);
  });

  test('that the site’s own script takes for itself is not counted', async () => {
    await hostPage();
    const menu = open.page.locator('#menu');
    await menu.evaluate((button) => {
      button.addEventListener('keydown', (event) => event.preventDefault());
    });
    await menu.focus();
    await pressEscape(open.page, 4);
    await isStillThere();
    await threeMoreLeave();
  });

  test.each(['the chat', 'the sources', 'the site around us'])(
    'that empties a field to search in is not counted: %s',
    async (where) => {
      let fields = '#filter';
      if (where === 'the chat') {
        const chat = await chatPage();
        await chat.ask('choose', /Which paper/);
        fields = 'input[type=search]';
      } else if (where === 'the sources') {
        open = await openPage();
        await open.page.goto(`${at.bot.url}/sources`);
      } else {
        await hostPage();
        fields = '#search';
      }
      const field = open.page.locator(fields);
      for (let times = 0; times < 3; times += 1) {
        await field.fill('number');
        await pressEscape(open.page, 1);
        await eventually(() => field.inputValue()).toBe('');
      }
      if (where === 'the site around us') await isStillThere();
      await threeMoreLeave();
    },
  );
});
