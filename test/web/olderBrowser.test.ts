import { afterEach, describe, expect, test } from 'vitest';
import { hasBrowser, type OpenPage, openPage, type PageOptions } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { AWAY, pressEscape } from './support/leaving.js';
import { siteWithChat } from './support/siteWithChat.js';

/** Takes away what phones of 2020 and 2021 do not know, as far as a script can. */
function forgetNewerThings(): void {
  const holders: object[] = [Array.prototype, String.prototype, Element.prototype, Document.prototype, Object];
  for (const holder of holders)
    for (const name of ['at', 'findLast', 'findLastIndex', 'replaceAll', 'replaceChildren', 'hasOwn', 'toSorted'])
      Reflect.deleteProperty(holder, name);
  for (const name of ['visualViewport', 'reportError', 'structuredClone', 'BroadcastChannel', 'navigation'])
    Reflect.deleteProperty(window, name);
  Reflect.deleteProperty(Crypto.prototype, 'randomUUID');
}

describe.skipIf(!hasBrowser)('in a browser of six years ago', () => {
  const at = siteWithChat();
  let open: OpenPage;
  afterEach(() => open.close());

  async function older(options: PageOptions = {}): Promise<void> {
    open = await openPage(options);
    await open.page.addInitScript(forgetNewerThings);
    // Its style knows no `dvh`: such a declaration is as if it were not there.
    await open.page.route('**/widget.js', async (route) => {
      const script = await (await route.fetch()).text();
      const body = script.replace(/[\w-]+: [^;{}]*\ddvh[^;{}]*;/g, '');
      expect(body).not.toMatch(/dvh/);
      await route.fulfill({ contentType: 'text/javascript', body });
    });
  }

  test('the chat greets, answers and is left', async () => {
    await older();
    await open.page.goto(`${at.bot.url}/chat`);
    const chat = new Chat(open.page);
    await chat.greeted();
    await chat.ask('answer', /sample rule holds/);
    await chat.ask('facts', /Noted/);
    await pressEscape(open.page);
    await open.page.waitForURL(AWAY);
    expect(open.faults).toEqual([]);
  });

  test.each(['/', '/sources', '/answers/first'])('%s is left by its button', async (path) => {
    await older();
    await open.page.goto(at.bot.url + path);
    await open.page.locator('#exit').click();
    await open.page.waitForURL(AWAY);
    expect(open.faults).toEqual([]);
  });

  test.each([
    [1_280, 720],
    [390, 844],
  ])('the widget’s panel has its height, %i × %i', async (width, height) => {
    await older({ viewport: { width, height } });
    await open.page.goto(at.site.origin);
    await open.page.locator('.launch').click();
    await new Chat(open.page.frameLocator('iframe')).greeted();
    const box = await open.page.locator('.panel').boundingBox();
    expect(box?.height).toBeGreaterThan(600);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    expect(open.faults).toEqual([]);
  });
});
