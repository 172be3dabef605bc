import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Activity } from '../../bot/web/browser/chat/activity.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { firstLineIsOnTop, SIZES } from './support/firstLine.js';
import { afterFrames } from './support/frames.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const KINDS = [
  'answer',
  'short',
  'more',
  'long',
  'choose',
  'several',
  'day',
  'facts',
  'plan',
  'plan + day',
  'compare',
  'danger',
  'hola',
];

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

  test('it stays there in a browser that holds no place by itself, when “Sending…” goes away above it', async () => {
    open = await openPage({ viewport: { width: 390, height: 420 } });
    const chat = new Chat(open.page);
    // What the person wrote comes back late: until then it stands there as sent by the answer to the request.
    await open.page.routeWebSocket(/.*/, (socket) => {
      socket.connectToServer().onMessage((frame) => {
        const { activities = [], ...rest } = JSON.parse(String(frame) || '{}') as { activities?: Activity[] };
        const others = activities.filter(({ channelData }) => channelData?.clientActivityID === undefined);
        socket.send(JSON.stringify({ ...rest, activities: others }));
      });
    });
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await chat.locator('#transcript').evaluate((transcript) => {
      transcript.style.setProperty('overflow-anchor', 'none');
    });
    let answer: () => void = () => undefined;
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await open.page.route('**/activities', async (route) => {
      const response = await route.fetch();
      await isAnswered;
      await route.fulfill({ response });
    });
    await chat.write('long');
    await chat.said(/long answer begins/);
    expect(await chat.locator('.mine .state').count()).toBe(1);
    await eventually(() => firstLineIsOnTop(open.page)).toEqual({ kind: 'top' });
    answer();
    await chat.locator('.mine .state').waitFor({ state: 'detached' });
    expect(await firstLineIsOnTop(open.page)).toEqual({ kind: 'top' });
  });

  test.each(['the scroll bar', 'the Tab key'])('a person who goes on by %s is left alone', async (by) => {
    open = await openPage({ viewport: { width: 390, height: 700 } });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await chat.ask('long', /long answer begins/);
    const transcript = chat.locator('#transcript');
    if (by === 'the Tab key') {
      await transcript.focus();
      for (let press = 0; press < 3; press += 1) await open.page.keyboard.press('Tab');
    } else {
      // This browser draws none: what is pressed is its place, at the right edge.
      await transcript.evaluate((view) => {
        const { right, top } = view.getBoundingClientRect();
        view.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX: right, clientY: top + 9 }));
        view.scrollTop += 600;
      });
    }
    const scrolled = (): Promise<number> => transcript.evaluate(({ scrollTop }) => scrollTop);
    const away = await scrolled();
    await open.page.setViewportSize({ width: 390, height: 640 });
    await afterFrames(open.page);
    expect(await scrolled()).toBeGreaterThanOrEqual(away);
    expect(await firstLineIsOnTop(open.page)).not.toEqual({ kind: 'top' });
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
    await afterFrames(open.page);
    expect(await scrolled()).toBeGreaterThanOrEqual(away);
  });
});
