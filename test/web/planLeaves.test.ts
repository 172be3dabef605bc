import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { AWAY } from './support/leaving.js';
import { openPlan } from './support/planPages.js';
import { siteWithChat } from './support/siteWithChat.js';

/** Where a plan asks whether the chat is still there. */
const ASKED = '/activities?watermark=999999999';

/** What tells a plan that its chat is gone. */
type Told = 'by its stream alone' | 'by asking alone' | 'by what comes first';

/** No channel leads from another site's page to the plan that was opened from it: the server has to tell the plan. */
describe.skipIf(!hasBrowser)('a plan opened from another site’s page', () => {
  const at = siteWithChat();
  let open: OpenPage;
  afterEach(() => open.close());

  /** A chat in another site's page: this browser, told not to part sites, has a channel, which is taken away. `asksOnce`:
   *  nothing is asked again and again and no stream tells, so that what is left is what is asked at once. */
  async function planOnOtherSite({
    told = 'by what comes first',
    asksOnce = false,
  }: {
    told?: Told;
    asksOnce?: boolean;
  } = {}): Promise<{ chat: Chat; plan: Page }> {
    open = await openPage();
    await open.page.context().addInitScript(
      ([hasStream, asks]) => {
        if (location.pathname !== '/chat/plan') return;
        delete (window as Partial<typeof globalThis>).BroadcastChannel;
        if (!hasStream) delete (window as Partial<typeof globalThis>).WebSocket;
        if (!asks) window.setInterval = (() => 0) as never;
      },
      [!asksOnce && told !== 'by asking alone', !asksOnce && told !== 'by its stream alone'],
    );
    await open.page.goto(at.site.origin);
    await open.page.locator('.launch').click();
    const chat = new Chat(open.page.frameLocator('iframe'));
    await chat.greeted();
    return { chat, plan: await openPlan(open.page, chat) };
  }

  /** How many requests and streams there were whose address holds this. */
  const requestsOf = (part: string): number => open.requests.filter((address) => address.includes(part)).length;

  /** Lets the plan go out of sight, or come into it. */
  const show = (plan: Page, isShown: boolean): Promise<void> =>
    plan.evaluate((shown) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => !shown });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isShown);

  /** Leaves the chat, and waits until the server has it no longer. */
  async function leaveChat(chat: Chat, plan: Page): Promise<void> {
    const body = new URLSearchParams({ token: await plan.locator('input[name=token]').first().inputValue() });
    const address = plan.url();
    await chat.locator('#exit').click();
    await eventually(async () => (await fetch(address, { method: 'POST', body })).status).toBe(404);
  }

  test.each([
    ['by asking alone', true],
    ['by asking alone', false],
    ['by its stream alone', true],
    ['by its stream alone', false],
  ] as const)('leaves when the chat is gone from the server, told %s; in sight: %s', async (told, isShown) => {
    const { chat, plan } = await planOnOtherSite({ told });
    // The chat's own stream, and the plan's.
    if (told === 'by its stream alone') await eventually(() => requestsOf('/stream?')).toBe(2);
    await show(plan, isShown);
    await chat.locator('#exit').click();
    await open.page.waitForURL(AWAY);
    await plan.waitForURL(AWAY, { timeout: 25_000 });
  });

  test('a stream that ends while the chat goes on shows the plan all the same', async () => {
    const { plan } = await planOnOtherSite({ told: 'by its stream alone' });
    await eventually(() => requestsOf('/stream?')).toBe(2);
    // As it does when it is shown first.
    await eventually(() => requestsOf(ASKED)).toBe(1);
    const asked = plan.waitForResponse(`**${ASKED}`);
    await open.cutSockets();
    expect((await asked).status()).toBe(200);
    expect(await plan.locator('h1').isVisible()).toBe(true);
  });

  test.each(['visibilitychange', 'pageshow'])('that comes into sight again (%s) asks at once', async (event) => {
    const { chat, plan } = await planOnOtherSite({ asksOnce: true });
    const address = plan.url();
    await show(plan, false);
    await leaveChat(chat, plan);
    expect(plan.url()).toBe(address);
    if (event === 'visibilitychange') await show(plan, true);
    else await plan.evaluate(() => window.dispatchEvent(new Event('pageshow')));
    await plan.waitForURL(AWAY);
  });

  test('shows nothing of itself out of sight, nor until it has its answer; the way out stays', async () => {
    const { plan } = await planOnOtherSite({ asksOnce: true });
    const seen = async (): Promise<boolean[]> =>
      Promise.all(['h1', 'footer p', '#exit'].map((part) => plan.locator(part).isVisible()));
    expect(await seen()).toEqual([true, true, true]);
    let answer: () => void = () => undefined;
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await plan.route(`**${ASKED}`, async (route) => {
      await isAnswered;
      await route.continue();
    });
    await show(plan, false);
    expect(await seen()).toEqual([false, false, true]);
    await show(plan, true);
    expect(await seen()).toEqual([false, false, true]);
    answer();
    await eventually(seen).toEqual([true, true, true]);
  });

  test.each(['no network', 'no answer'])('that gets %s is shown all the same', async (how) => {
    const { plan } = await planOnOtherSite({ asksOnce: true });
    await plan.route(`**${ASKED}`, (route) => (how === 'no network' ? route.abort() : undefined));
    await show(plan, false);
    await show(plan, true);
    await eventually(() => plan.locator('h1').isVisible()).toBe(true);
  });

  test('goes on asking with a new token when its own has run out, and opens the calendar with it', async () => {
    const { chat, plan } = await planOnOtherSite({ asksOnce: true });
    const tokens = (): Promise<(string | null)[]> =>
      plan.locator('input[name=token]').evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
    const before = await tokens();
    at.bot.pass(40 * 60_000);
    await show(plan, false);
    await show(plan, true);
    await eventually(async () => (await tokens())[0] !== before[0]).toBe(true);
    const [download] = await Promise.all([
      plan.waitForEvent('download'),
      plan.locator('form[action="/chat/plan.ics"] button').click(),
    ]);
    expect(download.suggestedFilename()).toBe('dates.ics');
    await leaveChat(chat, plan);
    await show(plan, true);
    await plan.waitForURL(AWAY);
  });
});
