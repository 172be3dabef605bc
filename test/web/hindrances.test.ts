import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

describe.skipIf(!hasBrowser)('when something is in the way', () => {
  let bot: SampleChat;
  let open: OpenPage;
  let chat: Chat;
  beforeAll(async () => {
    bot = await startSampleChat({ limits: { messageChars: 100 } });
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  beforeEach(async () => {
    open = await openPage();
    chat = new Chat(open.page);
  });
  afterEach(() => open.close());
  const begin = async (): Promise<void> => {
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
  };

  test('a message that is too long is counted in the box and is not sent', async () => {
    await begin();
    await chat.box.fill('a'.repeat(85));
    await chat.locator('#left').getByText('15 characters left').waitFor();
    await chat.box.fill('a'.repeat(130));
    await chat.locator('#left.over').getByText('Too long by 30 characters').waitFor();
    await chat.box.press('Enter');
    expect(await chat.locator('.mine').count()).toBe(0);
    await chat.box.fill('short');
    expect(await chat.locator('#left').count()).toBe(0);
  });

  test.each([429, 503])('status %i: says that it is busy and tries again when told to', async (status) => {
    await begin();
    let refused = 0;
    await open.page.route('**/activities', (route) => {
      if (route.request().method() !== 'POST' || refused > 0) return route.continue();
      refused += 1;
      return route.fulfill({ status, json: { error: { code: 'x' } }, headers: { 'Retry-After': '1500' } });
    });
    await chat.write('short');
    await chat.state('Busy, trying again').waitFor();
    await chat.said(/Short/);
    await eventually(() => chat.locator('#state').innerText()).toBe('');
    await chat.expectNothingTwice();
  });

  test('a chat that cannot be begun just now says that it is busy, not that the connection is lost', async () => {
    let refused = 0;
    await open.page.route('**/conversations', (route) => {
      if (refused > 0) return route.continue();
      refused += 1;
      return route.fulfill({ status: 429, json: { error: { code: 'x' } } });
    });
    await open.page.goto(`${bot.url}/chat`);
    await chat.state('Busy, trying again').waitFor();
    await chat.greeted();
  });

  test('a message the server will not take is marked, and can be sent again', async () => {
    await begin();
    let refused = 0;
    await open.page.route('**/activities', (route) => {
      if (route.request().method() !== 'POST' || refused > 0) return route.continue();
      refused += 1;
      return route.fulfill({ status: 400, json: {} });
    });
    await chat.write('short');
    await chat.locator('.mine .state').getByText('Not sent.').waitFor();
    await chat.locator('.mine button').click();
    await chat.said(/Short/);
    expect(await chat.locator('.mine .state').count()).toBe(0);
  });

  test('where sockets do not get through, messages are asked for', async () => {
    const page = await openPage({ blocksSockets: true });
    const polling = new Chat(page.page);
    await page.page.goto(`${bot.url}/chat`);
    await polling.greeted();
    await polling.ask('short', /Short/);
    await polling.expectNothingTwice();
    await page.close();
  });

  test('too many chats, and a server out of reach, are told apart, each with a way to try again', async () => {
    await open.page.route('**/chat/token', (route) => route.fulfill({ status: 429, json: {} }));
    await open.page.goto(`${bot.url}/chat`);
    await chat.state('too many chats').waitFor();
    expect(await chat.locator('#help').innerText()).toMatch(/911.*1-800-799-7233/);
    await open.page.unroute('**/chat/token');
    await open.page.route('**/chat/token', (route) => route.abort());
    await chat.locator('#state').getByText('Try again').click();
    await chat.state('cannot be reached').waitFor();
    expect(await chat.locator('#help').innerText()).toMatch(/911.*1-800-799-7233/);
    await open.page.unroute('**/chat/token');
    await chat.locator('#state').getByText('Try again').click();
    await chat.greeted();
  });

  test('the box checks no spelling and fills in nothing', async () => {
    await begin();
    const box = chat.box;
    expect(
      await box.evaluate((element) =>
        ['spellcheck', 'autocomplete', 'autocorrect'].map((name) => element.getAttribute(name)),
      ),
    ).toEqual(['false', 'off', 'off']);
  });
});
