import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../dialogs/replies/reply.js';
import { violations } from './support/axe.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage, type PageOptions } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { endKept, openKept } from './support/keptChat.js';
import { showNoPlan } from './support/planPages.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';
import { REPLIES } from './support/sampleReplies.js';

const TOKEN = 'a-token-of-the-host-alone';
const DANGER_BESIDE_FACTS: Reply = { blocks: [], choices: [], ...REPLIES.danger, facts: REPLIES.facts?.facts };

describe.skipIf(!hasBrowser)('axe finds nothing where something is in the way', () => {
  let bot: SampleChat;
  let open: OpenPage;
  let chat: Chat;
  beforeAll(async () => {
    bot = await startSampleChat({ reportToken: TOKEN, replies: { both: DANGER_BESIDE_FACTS } });
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  afterEach(() => open.close());

  async function visit(options: PageOptions = {}): Promise<void> {
    open = await openPage(options);
    chat = new Chat(open.page);
  }
  const begin = async (): Promise<void> => {
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
  };
  const nothingFound = async (): Promise<void> => expect(await violations(open.page)).toEqual([]);

  test('while the chat opens', async () => {
    await visit();
    await open.page.route('**/chat/token', () => undefined);
    await open.page.goto(`${bot.url}/chat`);
    await chat.state('Opening the chat').waitFor();
    await nothingFound();
  });

  test('where the script does not come: after a while the way on to the answers is shown', async () => {
    await visit();
    await open.page.route('**/chat.js', (route) => route.abort());
    await open.page.goto(`${bot.url}/chat`);
    const slow = chat.locator('#slow');
    expect(await slow.isVisible()).toBe(false);
    await open.page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await eventually(() => slow.isVisible()).toBe(true);
    await nothingFound();
    await slow.getByText('All answers').click();
    await open.page.waitForURL(`${bot.url}/answers`);
  });

  test('where there is no JavaScript: the way on is shown in place of the chat', async () => {
    await visit({ javaScriptEnabled: false });
    await open.page.goto(`${bot.url}/chat?language=es`);
    expect(await chat.locator('noscript a').first().isVisible()).toBe(true);
    expect(await chat.locator('#help a').first().isVisible()).toBe(true);
    for (const part of ['#state', '#slow']) expect([part, await chat.locator(part).isVisible()]).toEqual([part, false]);
    expect(await chat.locator('noscript a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      ['/es/', '/es/answers'],
    );
  });

  test('too many chats', async () => {
    await visit();
    await open.page.route('**/chat/token', (route) => route.fulfill({ status: 429, json: {} }));
    await open.page.goto(`${bot.url}/chat`);
    await chat.state('too many chats').waitFor();
    await nothingFound();
  });

  test('a site that may not hold the chat', async () => {
    await visit();
    await open.page.goto(`${bot.url}/chat?embedded=1&site=https://stranger.example`);
    await chat.state('not switched on').waitFor();
    expect(await chat.locator('#help').innerText()).toMatch(/911/);
    await nothingFound();
  });

  test.each(['light', 'dark'] as const)(
    'a kept chat, one that has ended, a message that is not sent, %s',
    async (colorScheme) => {
      await visit({ colorScheme });
      await begin();
      await open.page.route('**/activities', (route) => route.fulfill({ status: 400, json: {} }));
      await chat.write('short');
      await chat.locator('.mine .state').getByText('Not sent.').waitFor();
      await nothingFound();
      await open.page.unroute('**/activities');
      const kept = await openKept(open.page, bot.url);
      expect(await violations(kept.page)).toEqual([]);
      await endKept(kept, bot.url);
      expect(await violations(kept.page)).toEqual([]);
    },
  );

  test('danger beside known facts on the smallest screen, dark', async () => {
    await visit({ colorScheme: 'dark', viewport: { width: 320, height: 256 } });
    await begin();
    await chat.ask('both', /safe place/);
    expect(await chat.locator('.facts li').count()).toBe(3);
    await nothingFound();
    await chat.locator('.facts li button').first().click();
    await nothingFound();
  });

  test.each(['light', 'dark'] as const)(
    'the widget’s panel while it waits, and when that takes long, %s',
    async (colorScheme) => {
      await visit({ colorScheme });
      await open.page.clock.install();
      await open.page.route('**/chat?*', () => undefined);
      await open.page.goto(bot.url);
      await open.page.locator('.launch').click();
      await nothingFound();
      await open.page.clock.fastForward(15_000);
      await open.page.locator('.wait a').waitFor();
      await nothingFound();
    },
  );

  test.each(['light', 'dark'] as const)('the host’s report, and no plan, %s', async (colorScheme) => {
    await visit({ colorScheme, httpCredentials: { username: 'host', password: TOKEN } });
    await open.page.goto(`${bot.url}/report`);
    await open.page.getByRole('heading', { name: 'Report' }).waitFor();
    await nothingFound();
    await showNoPlan(open.page, bot.url);
    await nothingFound();
  });
});
