import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

describe.skipIf(!hasBrowser)('what waits to be sent', () => {
  let bot: SampleChat;
  let open: OpenPage;
  let chat: Chat;
  beforeAll(async () => {
    bot = await startSampleChat();
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  afterEach(() => open.close());

  /** Begins a chat; yields its token. */
  async function begin({ hasOwnClock = false } = {}): Promise<string> {
    open = await openPage();
    chat = new Chat(open.page);
    if (hasOwnClock) await open.page.clock.install();
    const issued = open.page.waitForResponse('**/chat/token');
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    return (await (await issued).json()).token;
  }
  const said = (): Promise<string[]> => chat.locator('.mine p [lang]').allInnerTexts();

  test('waits out a long spell without a network, and goes out at once when it is back', async () => {
    await begin({ hasOwnClock: true });
    await open.page.context().setOffline(true);
    await chat.state('You are offline').waitFor();
    await chat.write('short');
    await chat.write('forms');
    // Twice as long as what is tried with a network, step by step: each try ends by itself before the next.
    for (let step = 0; step < 30; step += 1) await open.page.clock.runFor(10_000);
    expect(await chat.locator('.mine .state').allTextContents()).toEqual(['Sending…', 'Sending…']);
    await open.page.context().setOffline(false);
    await chat.said(/Short/);
    await chat.said(/Fill out CH-100/);
    await eventually(() => chat.locator('.mine .state').count()).toBe(0);
    await chat.expectNothingTwice();
  });

  test('is given up when the chat ends, and is not said in the next one', async () => {
    const token = await begin();
    await open.page.route('**/activities', (route) => route.fulfill({ status: 503, json: {} }));
    await chat.write('short');
    await chat.write('facts');
    await chat.state('Busy').waitFor();
    await fetch(`${bot.url}/chat/forget`, { method: 'POST', body: token });
    await chat.state('This chat has ended.').waitFor({ timeout: 20_000 });
    await eventually(() => chat.locator('.mine .state').allInnerTexts()).toEqual(['Not sent.', 'Not sent.']);
    expect(await chat.locator('.mine button, .taps button').count()).toBe(0);
    await open.page.unroute('**/activities');
    await chat.locator('#state').getByText('Start a new chat').click();
    await chat.greeted();
    await eventually(() => chat.locator('#state').innerText()).toBe('');
    await chat.turn('forms');
    expect(await said()).toEqual(['forms']);
  });
});
