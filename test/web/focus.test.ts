import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Branding } from '../../bot/web/branding.js';
import { contrast } from '../../bot/web/contrast.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { type FocusRing, focusRing } from './support/focusRing.js';
import { endKept, openKept } from './support/keptChat.js';
import { openPlan, showNoPlan } from './support/planPages.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

/** WCAG 2.2, 1.4.11: what shows the focus is told from what is beside it. */
const MIN_EDGE = 3;
const MOST_TABS = 60;
const TOKEN = 'a-token-of-the-host-alone';
const BRANDING: Branding = { name: 'A Law Office', color: '#7a1f4e' };

/** Rings that are seen too badly. One of two colors is seen on any ground where the two differ. */
const badlySeen = (rings: readonly FocusRing[]): string[] =>
  rings.flatMap(({ name, isDrawn, color, ground, second }) => {
    const seen = Math.max(contrast(color, ground), second === undefined ? 1 : contrast(color, second));
    return isDrawn && seen >= MIN_EDGE ? [] : [`${name}: ${color} on ${ground}, ${seen.toFixed(2)}:1`];
  });

/** The rings of everything that Tab leads to in a page or frame, from where the focus is, once around. */
async function ringsIn(page: Page, root: Page | Frame): Promise<FocusRing[]> {
  const rings = new Map<string, FocusRing>();
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press('Tab');
    const ring = await focusRing(root);
    if (ring) rings.set(ring.name, ring);
  }
  return [...rings.values()];
}

describe.skipIf(!hasBrowser)('what has the focus is seen to have it, 3:1 and more', () => {
  let bot: SampleChat;
  let branded: SampleChat;
  let open: OpenPage;
  beforeAll(async () => {
    bot = await startSampleChat({ reportToken: TOKEN });
    branded = await startSampleChat({ branding: BRANDING });
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
    await branded?.stop();
  });
  afterEach(() => open.close());

  test.each([
    ['light', 'our own head'],
    ['dark', 'our own head'],
    ['light', 'a host’s head'],
    ['dark', 'a host’s head'],
  ] as const)('on the chat page, %s, %s', async (colorScheme, head) => {
    open = await openPage({ colorScheme });
    const chat = new Chat(open.page);
    await open.page.goto(`${(head === 'our own head' ? bot : branded).url}/chat`);
    await chat.greeted();
    await chat.ask('answer', /sample rule/);
    await chat.locator('#options').click();
    const answer = await ringsIn(open.page, open.page);
    expect(answer.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'button Options',
        'button Forget me: delete this chat now',
        'a Quick exit',
        'button Copy this answer',
      ]),
    );
    expect(badlySeen(answer)).toEqual([]);
    await chat.locator('#options').click();
    await chat.ask('facts', /Noted/);
    await chat.locator('.facts li button').first().click();
    expect(badlySeen(await ringsIn(open.page, open.page))).toEqual([]);
    await chat.ask('choose', /Which paper/);
    expect(badlySeen(await ringsIn(open.page, open.page))).toEqual([]);
    await chat.ask('danger', /safe place/);
    const danger = await ringsIn(open.page, open.page);
    expect(danger.map(({ name }) => name)).toEqual(expect.arrayContaining(['a Call 911', 'button I am safe']));
    expect(badlySeen(danger)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'in the widget: its button, and its panel while it waits, %s',
    async (colorScheme) => {
      open = await openPage({ colorScheme });
      await open.page.route('**/chat?*', () => undefined);
      await open.page.goto(bot.url);
      await open.page.locator('.launch').waitFor();
      const page = await ringsIn(open.page, open.page);
      expect(page.map(({ name }) => name)).toEqual(expect.arrayContaining(['button Chat', 'a Quick exit']));
      expect(badlySeen(page)).toEqual([]);
      await open.page.locator('.launch').click();
      const panel = await ringsIn(open.page, open.page);
      expect(panel.map(({ name }) => name)).toEqual(expect.arrayContaining(['button Close', 'button Quick exit']));
      expect(badlySeen(panel)).toEqual([]);
    },
  );

  /** What Tab leads to in a page, once quick exit is among it, each seen well. */
  async function expectSeen(page: Page, where: string, ...names: string[]): Promise<void> {
    const rings = await ringsIn(page, page);
    expect([where, ...badlySeen(rings)]).toEqual([where]);
    expect(rings.map(({ name }) => name)).toEqual(expect.arrayContaining(['a Quick exit', ...names]));
  }

  test.each(['light', 'dark'] as const)('on the pages around the chat, %s', async (colorScheme) => {
    open = await openPage({ colorScheme, httpCredentials: { username: 'host', password: TOKEN } });
    const { page } = open;
    for (const path of ['/', '/answers', '/answers/first', '/sources', '/preview', '/report', '/nowhere']) {
      await page.goto(bot.url + path);
      await expectSeen(page, path);
    }
    await showNoPlan(page, bot.url);
    await expectSeen(page, 'no plan');
  });

  test.each(['light', 'dark'] as const)('on the plan, and on its card in the chat, %s', async (colorScheme) => {
    open = await openPage({ colorScheme });
    await open.page.goto(`${bot.url}/chat`);
    const chat = new Chat(open.page);
    await chat.greeted();
    const plan = await openPlan(open.page, chat);
    await expectSeen(plan, 'the plan', 'button Print or save as PDF', 'input Done: Step now');
    await plan.close();
    await expectSeen(open.page, 'the card', 'button Print', 'button Calendar');
  });

  test.each(['light', 'dark'] as const)(
    'on a chat that is kept, and on one that has ended, %s',
    async (colorScheme) => {
      open = await openPage({ colorScheme });
      await open.page.goto(`${bot.url}/chat`);
      await new Chat(open.page).greeted();
      const kept = await openKept(open.page, bot.url);
      await expectSeen(kept.page, 'kept', 'button Show it');
      await endKept(kept, bot.url);
      await expectSeen(kept.page, 'ended');
    },
  );
});
