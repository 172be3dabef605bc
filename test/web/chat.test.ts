import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BotProcess, startBotProcess } from './support/botProcess.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { BOX, Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';

const CLETS = 'what is clets';
const CLETS_SAID = /statewide|police computer|CLETS is/i;

describe.skipIf(!hasBrowser)('the chat page', () => {
  let bot: BotProcess;
  let open: OpenPage;
  let chat: Chat;
  beforeAll(async () => {
    bot = await startBotProcess();
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  beforeEach(async () => {
    open = await openPage();
    chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
  });
  afterEach(() => open.close());

  test('greets, answers what is written and what is tapped, and says nothing to any other site', async () => {
    await chat.ask(CLETS, CLETS_SAID);
    await chat.tap('More');
    await eventually(async () => (await chat.texts()).length).toBeGreaterThan(3);
    expect(open.requests.filter((address) => !address.includes(new URL(bot.url).host))).toEqual([]);
    expect(open.faults).toEqual([]);
  });

  test('has a title that says nothing of its subject, and nothing in its address', async () => {
    expect(await open.page.title()).toBe('Guide');
    await chat.ask(CLETS, CLETS_SAID);
    expect(open.page.url()).toBe(`${bot.url}/chat`);
    expect(open.requests.filter((address) => /[?&](token|t)=/.test(address) && !address.startsWith('ws'))).toEqual([]);
  });

  test('keeps nothing on the device while it is open', async () => {
    await chat.ask(CLETS, CLETS_SAID);
    expect(await storageOf(open)).toEqual([0, 0, '']);
  });

  test('a reload goes on with the chat, and repeats and loses nothing', async () => {
    await chat.ask(CLETS, CLETS_SAID);
    const before = await chat.texts();
    await open.page.reload();
    await chat.said(CLETS_SAID);
    await eventually(() => chat.texts()).toEqual(before);
    expect(await storageOf(open)).toEqual([0, 0, '']);
    await chat.ask('who are you', /program/i);
  });

  test('another tab, or coming back by the browser’s history, starts anew', async () => {
    await chat.ask(CLETS, CLETS_SAID);
    const other = await open.page.context().newPage();
    await other.goto(`${bot.url}/chat`);
    const second = new Chat(other);
    await second.greeted();
    expect(await second.texts()).toHaveLength(1);
    await open.page.goto('https://elsewhere.example/');
    await open.page.goBack();
    await chat.greeted();
    expect(await chat.texts()).toHaveLength(1);
  });

  test('kept on this device by choice, the chat is there in another tab, until it is forgotten', async () => {
    await chat.ask(CLETS, CLETS_SAID);
    await chat.locator('#options').click();
    await chat.locator('#keep').check();
    await eventually(async () => (await storageOf(open))[0]).toBe(1);
    await open.page.close();
    const other = await openAgain(open, `${bot.url}/chat`);
    await other.said(CLETS_SAID);
    expect(await other.locator('#keep').isChecked()).toBe(true);
    await other.locator('#options').click();
    await other.locator('#forget').click();
    await other.locator('#state').getByText('This chat is deleted.').waitFor();
    const third = await openAgain(open, `${bot.url}/chat`);
    await third.greeted();
    expect(await third.texts()).toHaveLength(1);
  });

  test('“forget me”, written, lets go of what the device keeps', async () => {
    await chat.locator('#options').click();
    await chat.locator('#keep').check();
    await eventually(async () => (await storageOf(open))[0]).toBe(1);
    await chat.ask('forget me', /deleted what I kept/);
    await eventually(() => storageOf(open)).toEqual([0, 0, '']);
    expect(await chat.locator('#keep').isChecked()).toBe(false);
  });

  test('a lost socket comes back, and nothing is lost or repeated', async () => {
    await chat.ask(CLETS, CLETS_SAID);
    await open.cutSockets();
    await chat.locator('#state').getByText('Reconnecting').waitFor();
    await chat.locator('#state.quiet').waitFor({ state: 'attached', timeout: 25_000 });
    await chat.ask('who are you', /program/i);
    await chat.expectNothingTwice();
  }, 60_000);

  test('offline is said, and being back is seen', async () => {
    await open.page.context().setOffline(true);
    await chat.locator('#state').getByText('You are offline').waitFor();
    await open.page.context().setOffline(false);
    await eventually(() => chat.locator('#state-text').innerText()).toBe('');
  }, 60_000);

  test.each(['killed', 'ended'] as const)(
    'a server %s in mid-conversation and started again: the conversation goes on',
    async (how) => {
      await chat.ask(CLETS, CLETS_SAID);
      await bot.restart(how);
      await chat.locator('#state.quiet').waitFor({ state: 'attached', timeout: 30_000 });
      await chat.ask('who are you', /program/i);
      await chat.said(CLETS_SAID);
      await chat.expectNothingTwice();
    },
    90_000,
  );

  test('a token that has run out while the device slept is renewed without a word', async () => {
    await chat.ask(CLETS, CLETS_SAID);
    bot.fortyMinutesLater();
    await open.cutSockets();
    await chat.write('who are you');
    await chat.said(/program/i);
    await chat.locator('#state.quiet').waitFor({ state: 'attached' });
    await chat.expectNothingTwice();
    await chat.said(CLETS_SAID);
  }, 90_000);

  test('a vote on an answer is counted, once it is pressed', async () => {
    await chat.ask(CLETS, CLETS_SAID);
    const posted = open.page.waitForResponse(
      (response) => response.request().postData()?.includes('LikeAction') ?? false,
    );
    await chat.locator('button[aria-label="Yes, this was helpful"]').last().click();
    expect((await posted).status()).toBe(200);
  });

  test('sources open in a new tab and are not told where the person comes from', async () => {
    await chat.ask('do i have to give up my guns', /No guns/);
    const link = chat.locator('.webchat__render-markdown a[href^="https"]').first();
    const [opened] = await Promise.all([open.page.context().waitForEvent('page'), link.click()]);
    expect(await opened.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
  });

  test('phone numbers can be copied', async () => {
    await open.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chat.locator('button.copy').first().click();
    expect(await open.page.evaluate(() => navigator.clipboard.readText())).toBe('1-800-799-7233');
    await chat.locator('#state').getByText('Copied 1-800-799-7233').waitFor();
  });
});

describe.skipIf(!hasBrowser)('on a phone', () => {
  let bot: BotProcess;
  beforeAll(async () => {
    bot = await startBotProcess();
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });

  test.each([
    [320, 568],
    [390, 844],
  ])(
    '%i × %i: nothing is wider than the screen, the box to write in is in sight, numbers can be called',
    async (width, height) => {
      const open = await openPage({ viewport: { width, height }, isMobile: true, hasTouch: true });
      const chat = new Chat(open.page);
      await open.page.goto(`${bot.url}/chat`);
      await chat.greeted();
      expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await chat.locator('a.call').first().getAttribute('href')).toBe('tel:911');
      await chat.ask('what is clets', CLETS_SAID);
      const box = await open.page.locator(BOX).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      expect(await chat.locator('#exit').isVisible()).toBe(true);
      await open.close();
    },
  );

  test('eleven answers at 320 × 568 stand once, each whole and large enough to tap, the last in reach', async () => {
    const open = await openPage({ viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await chat.ask('I was served', /Which order is it/);
    const taps = chat.locator('.webchat__suggested-action');
    await eventually(() => taps.count()).toBeGreaterThanOrEqual(11);
    const labels = await taps.allInnerTexts();
    const said = (await chat.texts()).at(-1) ?? '';
    expect(labels.filter((label) => said.includes(label))).toEqual([]);
    const bounds = await taps.evaluateAll((all) =>
      all.map((tap) => {
        const { left, right, height } = tap.getBoundingClientRect();
        return { isInside: left >= 0 && right <= innerWidth, isWhole: tap.scrollWidth <= tap.clientWidth, height };
      }),
    );
    expect(bounds.filter(({ isInside, isWhole, height }) => !isInside || !isWhole || height < 44)).toEqual([]);
    await taps.last().tap();
    await chat.said(/What day were you served/);
    await open.close();
  });

  test('a keyboard that takes half of the screen leaves the box to write in above it', async () => {
    const open = await openPage({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await open.page.goto(`${bot.url}/chat`);
    await new Chat(open.page).greeted();
    await open.page.setViewportSize({ width: 390, height: 420 });
    await eventually(async () => {
      const box = await open.page.locator(BOX).boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    }).toBeLessThanOrEqual(420);
    await open.close();
  });
});

/** How many things local and session storage hold, and the cookies. */
function storageOf({ page }: OpenPage): Promise<[number, number, string]> {
  return page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
}

async function openAgain({ page }: OpenPage, address: string): Promise<Chat> {
  const next = await page.context().newPage();
  await next.goto(address);
  return new Chat(next);
}
