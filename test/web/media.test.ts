import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RunningChat, startChat } from '../bot/directLine/support/startChat.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';

const DOTS = '.webchat__typing-indicator';

/** The real server and page around a bot that can be made to wait. */
describe.skipIf(!hasBrowser)('a bot that takes its time', () => {
  let running: RunningChat;
  let open: OpenPage;
  beforeAll(async () => {
    running = await startChat();
  });
  beforeEach(() => {
    running.bot.gate.isOpen = false;
  });
  afterEach(async () => {
    running.bot.gate.isOpen = true;
    await open.close();
  });
  afterAll(async () => {
    await closeBrowser();
    await running?.stop();
  });

  async function chatWith(options: Parameters<typeof openPage>[0] = {}): Promise<Chat> {
    open = await openPage(options);
    await open.page.goto(`${running.url}/chat`);
    const chat = new Chat(open.page);
    await chat.said(/welcome/);
    return chat;
  }

  test('is seen to be typing until it has answered', async () => {
    const chat = await chatWith();
    expect(await chat.locator(DOTS).count()).toBe(0);
    await chat.write('slow');
    await chat.locator(DOTS).waitFor();
    expect(await chat.texts()).toHaveLength(2);
    running.bot.gate.isOpen = true;
    await chat.said(/slow 1/);
    await chat.locator(DOTS).waitFor({ state: 'detached', timeout: 5_000 });
  });

  test('types without motion where none is wanted', async () => {
    const chat = await chatWith({ reducedMotion: 'reduce' });
    await chat.write('slow');
    await chat.locator(DOTS).waitFor();
    const picture = (): Promise<string> =>
      chat.locator(DOTS).evaluate((dots) => getComputedStyle(dots).backgroundImage);
    expect(await picture()).toContain('image/svg+xml');
    await open.page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await picture()).toMatch(/^url\("blob:/);
    await open.page.emulateMedia({ reducedMotion: 'reduce' });
    const longest = await open.page.evaluate(() =>
      Math.max(0, ...document.getAnimations().map((moving) => Number(moving.effect?.getComputedTiming().endTime))),
    );
    expect(longest).toBeLessThan(1);
  });
});

describe.skipIf(!hasBrowser)('in colors the device forces', () => {
  let running: RunningChat;
  let open: OpenPage;
  beforeAll(async () => {
    running = await startChat();
    open = await openPage({ forcedColors: 'active' });
    await open.page.goto(`${running.url}/chat`);
    const chat = new Chat(open.page);
    await chat.said(/welcome/);
    await chat.ask('DV-110', /1: DV-110/);
  });
  afterAll(async () => {
    await open?.close();
    await closeBrowser();
    await running?.stop();
  });

  test('bubbles and buttons have edges, and signs can be told from their ground', async () => {
    const seen = await open.page.evaluate(() => {
      const of = (selector: string, part?: string): CSSStyleDeclaration =>
        getComputedStyle(document.querySelector(selector) as Element, part);
      const edge = (selector: string): boolean =>
        of(selector).borderTopStyle === 'solid' && of(selector).borderTopColor !== of('body').backgroundColor;
      return {
        isForced: matchMedia('(forced-colors: active)').matches,
        bubble: edge('.webchat__bubble__content'),
        exit: edge('#exit'),
        copy: of('button.copy', '::after').backgroundColor !== of('.webchat__bubble__content').backgroundColor,
      };
    });
    expect(seen).toEqual({ isForced: true, bubble: true, exit: true, copy: true });
  });

  test('axe finds nothing', async () => {
    expect((await new AxeBuilder({ page: open.page }).analyze()).violations).toEqual([]);
  });
});
