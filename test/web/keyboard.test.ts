import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { firstLineIsOnTop } from './support/firstLine.js';
import { siteWithChat } from './support/siteWithChat.js';

const PHONE = { width: 390, height: 844 };
/** What an iPhone shows of the page when its keyboard lies over the page and has pushed it up. */
const ABOVE_KEYBOARD = { height: 420, offsetTop: 120, scale: 1 };
const WHOLE = { height: 844, offsetTop: 0, scale: 1 };

/** Puts a view of our own in place of the browser's, to be changed by the test. */
function standInForView(): void {
  const view = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 });
  Object.defineProperty(window, 'visualViewport', { value: view });
}

async function show(page: Page, view: typeof WHOLE, by: 'resize' | 'scroll' = 'resize'): Promise<void> {
  await page.evaluate(
    ([change, event]) => Object.assign(window.visualViewport as EventTarget, change).dispatchEvent(new Event(event)),
    [view, by] as const,
  );
}

/** Where something begins and ends, from the top of the page. */
async function edgesOf(page: Page, selector: string): Promise<readonly [number, number]> {
  const box = await page.locator(selector).boundingBox();
  return [box?.y ?? Number.NaN, (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)];
}

describe.skipIf(!hasBrowser)('where a keyboard lies over the page, as on an iPhone', () => {
  const at = siteWithChat();
  let open: OpenPage;
  afterEach(() => open.close());

  async function visit(address: string): Promise<Page> {
    open = await openPage({ viewport: PHONE });
    await open.page.addInitScript(standInForView);
    await open.page.goto(address);
    return open.page;
  }

  test('the chat page has the room that is left: quick exit, the first line and the box are in sight', async () => {
    const page = await visit(`${at.bot.url}/chat`);
    const chat = new Chat(page);
    await chat.greeted();
    await chat.ask('short', /Short/);
    await chat.ask('long', /long answer begins/);
    await show(page, ABOVE_KEYBOARD);
    await eventually(() => edgesOf(page, 'body')).toEqual([120, 540]);
    expect((await edgesOf(page, '#exit'))[0]).toBeGreaterThanOrEqual(120);
    expect((await edgesOf(page, '#box'))[1]).toBeLessThanOrEqual(540);
    await eventually(() => firstLineIsOnTop(page)).toEqual({ kind: 'top' });
    await show(page, { ...ABOVE_KEYBOARD, offsetTop: 60 }, 'scroll');
    await eventually(() => edgesOf(page, 'body')).toEqual([60, 480]);
    await show(page, WHOLE);
    await eventually(() => edgesOf(page, 'body')).toEqual([0, 844]);
    await eventually(() => firstLineIsOnTop(page)).toEqual({ kind: 'top' });
  });

  test('who zooms in sees a part of the same page', async () => {
    const page = await visit(`${at.bot.url}/chat`);
    await new Chat(page).greeted();
    await show(page, { height: 211, offsetTop: 300, scale: 4 });
    expect(await edgesOf(page, 'body')).toEqual([0, 844]);
  });

  test('the widget’s panel has the room that is left, and the chat in it', async () => {
    const page = await visit(at.site.origin);
    await page.locator('.launch').click();
    await new Chat(page.frameLocator('iframe')).greeted();
    await show(page, ABOVE_KEYBOARD);
    await eventually(() => edgesOf(page, '.panel')).toEqual([120, 540]);
    const box = await page.frameLocator('iframe').locator('#box').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(540);
    await show(page, WHOLE);
    await eventually(() => edgesOf(page, '.panel')).toEqual([0, 844]);
  });
});
