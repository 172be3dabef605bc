import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type BotProcess, startBotProcess } from './support/botProcess.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, in words short enough to read in a failed test. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

/** The browser's own accessibility tree, as screen readers get it: role and name of each element in it. */
async function spokenNames(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${role?.value ?? ''} ${name?.value ?? ''}`.trim());
}

describe.skipIf(!hasBrowser)('axe finds nothing', () => {
  let bot: BotProcess;
  let open: OpenPage;
  beforeAll(async () => {
    bot = await startBotProcess();
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  afterEach(() => open.close());

  test.each(['light', 'dark'] as const)('on the front page, and with the chat open in it, %s', async (colorScheme) => {
    open = await openPage({ colorScheme });
    await open.page.goto(bot.url);
    await open.page.locator('.launch').waitFor();
    expect(await violations(open.page)).toEqual([]);
    await open.page.locator('[data-ask]').first().click();
    await new Chat(open.page.frameLocator('iframe')).said(/served/i);
    expect(await violations(open.page)).toEqual([]);
  });

  test.each([
    ['light', 1_000],
    ['dark', 1_000],
    ['light', 320],
  ] as const)(
    'on the chat page in every state, %s, %i wide',
    async (colorScheme, width) => {
      open = await openPage({ colorScheme, viewport: { width, height: 700 } });
      const chat = new Chat(open.page);
      await open.page.goto(`${bot.url}/chat`);
      await chat.greeted();
      expect(await violations(open.page)).toEqual([]);
      await chat.ask('what is clets', /CLETS is/i);
      await chat.locator('#options').click();
      expect(await violations(open.page)).toEqual([]);
      await open.page.context().setOffline(true);
      await chat.locator('#state').getByText('You are offline').waitFor();
      expect(await violations(open.page)).toEqual([]);
      await open.page.context().setOffline(false);
      await chat.locator('#forget').click();
      await chat.locator('#state').getByText('This chat is deleted.').waitFor();
      expect(await violations(open.page)).toEqual([]);
    },
    60_000,
  );

  test('where the chat cannot be reached', async () => {
    open = await openPage();
    await open.page.route('**/chat/token', (route) => route.abort());
    await open.page.goto(`${bot.url}/chat`);
    await new Chat(open.page).locator('#state').getByText('cannot be reached').waitFor();
    expect(await violations(open.page)).toEqual([]);
  });

  test('at twice the size nothing is cut off', async () => {
    open = await openPage({ viewport: { width: 640, height: 700 }, deviceScaleFactor: 2 });
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await open.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    expect(await chat.locator('#exit').isVisible()).toBe(true);
    expect(await chat.box.isVisible()).toBe(true);
  });
});

describe.skipIf(!hasBrowser)('by keyboard alone', () => {
  let bot: BotProcess;
  let open: OpenPage;
  beforeAll(async () => {
    bot = await startBotProcess();
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  afterEach(() => open.close());

  /** Presses Tab until the element with the focus is called so. */
  async function tabTo(name: RegExp): Promise<void> {
    const { page } = open;
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const frames = page.frames();
      for (const frame of frames) {
        const focused = await frame.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          if (active === null || active === document.body || active.tagName === 'IFRAME') return '';
          return `${active.getAttribute('aria-label') ?? ''} ${active.getAttribute('placeholder') ?? ''} ${active.textContent ?? ''}`;
        });
        if (name.test(focused)) return;
      }
    }
    throw new Error(`Tab leads nowhere that is called ${name}`);
  }

  test('a whole conversation in the widget: open, ask, choose, vote, close', async () => {
    open = await openPage();
    await open.page.goto(bot.url);
    await open.page.locator('.launch').waitFor();
    await tabTo(/^\s*Chat/);
    await open.page.keyboard.press('Enter');
    const chat = new Chat(open.page.frameLocator('iframe'));
    await chat.greeted();
    await eventually(() => chat.box.evaluate((box) => box === document.activeElement)).toBe(true);
    await open.page.keyboard.type('what is clets');
    await open.page.keyboard.press('Enter');
    await chat.said(/CLETS is/i);
    await open.page.keyboard.type('1');
    await open.page.keyboard.press('Enter');
    await eventually(async () => (await chat.texts()).length).toBeGreaterThan(4);
    await tabTo(/Quick exit/);
    await tabTo(/Your question|Write your question/);
    await chat.locator('#minimize').focus();
    await open.page.keyboard.press('Enter');
    await open.page.locator('.launch').waitFor();
  });

  test('what a screen reader reads out: names, landmarks, the live log', async () => {
    open = await openPage();
    await open.page.goto(`${bot.url}/chat`);
    const chat = new Chat(open.page);
    await chat.greeted();
    await chat.ask('what is clets', /CLETS is/i);
    const spoken = await spokenNames(open.page);
    expect(spoken).toEqual(
      expect.arrayContaining([
        'banner Order Guide',
        'heading Order Guide',
        'button Quick exit',
        'main Conversation',
        'textbox Your question',
        'button 1. More',
        'button Yes, this was helpful',
        'button No, this was not helpful',
      ]),
    );
    expect(spoken.filter((name) => /^(button|textbox|link|checkbox) *$/.test(name))).toEqual([]);
    expect(await open.page.locator('main, [role=main]').count()).toBe(1);
    expect(await open.page.locator('[role=log][aria-live=polite]').count()).toBeGreaterThan(0);
  });
});
