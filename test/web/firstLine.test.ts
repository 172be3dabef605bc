import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { firstLineIsOnTop, SIZES } from './support/firstLine.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const KINDS = ['answer', 'short', 'long', 'choose', 'several', 'day', 'facts', 'plan', 'compare', 'danger', 'hola'];

describe.skipIf(!hasBrowser)('the first line of the newest reply is at the top of the view', () => {
  let bot: SampleChat;
  let open: OpenPage;
  beforeAll(async () => {
    bot = await startSampleChat();
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  afterEach(() => open.close());

  test.each(SIZES)('%s, whatever kind of reply it is', async (_, viewport) => {
    open = await openPage({ viewport });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    for (const kind of KINDS) {
      const before = await chat.locator('.answer').count();
      await chat.write(kind);
      await chat.locator('.answer').nth(before).waitFor();
      await eventually(() => firstLineIsOnTop(open.page)).toEqual({ kind: 'top' });
    }
  });

  test('it stays there when a keyboard opens, and when the screen turns', async () => {
    open = await openPage({ viewport: { width: 390, height: 844 } });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await chat.ask('short', /Short/);
    await chat.ask('long', /long answer begins/);
    for (const [width, height] of [
      [390, 420],
      [844, 390],
      [390, 844],
    ] as const) {
      await open.page.setViewportSize({ width, height });
      await eventually(() => firstLineIsOnTop(open.page)).toEqual({ kind: 'top' });
    }
  });

  test('it stays there after a reload, and a person who scrolls away is left alone', async () => {
    open = await openPage({ viewport: { width: 390, height: 700 } });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await chat.ask('long', /long answer begins/);
    await open.page.reload();
    await chat.said(/long answer begins/);
    await eventually(() => firstLineIsOnTop(open.page)).toEqual({ kind: 'top' });
    const scrolled = (): Promise<number> => chat.locator('#transcript').evaluate(({ scrollTop }) => scrollTop);
    const top = await scrolled();
    await open.page.mouse.move(200, 300);
    await open.page.mouse.wheel(0, 600);
    await eventually(scrolled).toBeGreaterThan(top);
    const away = await scrolled();
    await open.page.setViewportSize({ width: 390, height: 640 });
    await open.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await scrolled()).toBeGreaterThanOrEqual(away);
  });
});
