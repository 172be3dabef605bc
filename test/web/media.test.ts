import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { violations } from './support/axe.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const DOTS = '.writing';

/** The real server and page around a bot that can be made to wait. */
describe.skipIf(!hasBrowser)('a bot that takes its time', () => {
  let running: SampleChat;
  let open: OpenPage;
  beforeAll(async () => {
    running = await startSampleChat();
  });
  beforeEach(() => {
    running.gate.isOpen = false;
  });
  afterEach(async () => {
    running.gate.isOpen = true;
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
    await chat.greeted();
    return chat;
  }

  test('is seen to be typing until it has answered', async () => {
    const chat = await chatWith();
    expect(await chat.locator(DOTS).count()).toBe(0);
    await chat.write('slow');
    await chat.locator(DOTS).waitFor();
    expect(await chat.texts()).toHaveLength(2);
    running.gate.isOpen = true;
    await chat.said(/Heard: slow/);
    await chat.locator(DOTS).waitFor({ state: 'detached' });
  });

  test('types without motion where none is wanted', async () => {
    const chat = await chatWith({ reducedMotion: 'reduce' });
    await chat.write('slow');
    await chat.locator(DOTS).waitFor();
    const movement = (): Promise<string> =>
      chat
        .locator(`${DOTS} i`)
        .first()
        .evaluate((dot) => getComputedStyle(dot).animationName);
    expect(await movement()).toBe('none');
    await open.page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await movement()).toBe('breathe');
    await open.page.emulateMedia({ reducedMotion: 'reduce' });
    const longest = await open.page.evaluate(() =>
      Math.max(0, ...document.getAnimations().map((moving) => Number(moving.effect?.getComputedTiming().endTime))),
    );
    expect(longest).toBeLessThan(1);
  });
});

describe.skipIf(!hasBrowser)('in colors the device forces', () => {
  let running: SampleChat;
  let open: OpenPage;
  beforeAll(async () => {
    running = await startSampleChat();
    open = await openPage({ forcedColors: 'active' });
    await open.page.goto(`${running.url}/chat`);
    const chat = new Chat(open.page);
    await chat.greeted();
    await chat.ask('answer', /sample rule/);
  });
  afterAll(async () => {
    await open?.close();
    await closeBrowser();
    await running?.stop();
  });

  test('bubbles and buttons have edges, and signs can be told from their ground', async () => {
    const seen = await open.page.evaluate(() => {
      const of = (selector: string): CSSStyleDeclaration =>
        getComputedStyle(document.querySelector(selector) as Element);
      const edge = (selector: string): boolean =>
        of(selector).borderTopStyle === 'solid' && of(selector).borderTopColor !== of('body').backgroundColor;
      return {
        isForced: matchMedia('(forced-colors: active)').matches,
        answer: edge('.answer'),
        mine: edge('.mine p'),
        exit: edge('#exit'),
        tap: edge('.taps button'),
        vote: edge('.vote button'),
      };
    });
    expect(seen).toEqual({ isForced: true, answer: true, mine: true, exit: true, tap: true, vote: true });
  });

  test('axe finds nothing', async () => {
    expect(await violations(open.page)).toEqual([]);
  });
});
