import { readFile } from 'node:fs/promises';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { eventually } from './support/eventually.js';
import { type HostSite, startHostSite } from './support/hostSite.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';
import { webChatFile } from './support/webChatFile.js';

/** Microsoft's Web Chat on another site, against our service: others may bring their own client. */
describe.skipIf(!hasBrowser)('Web Chat as the client', () => {
  let site: HostSite;
  let bot: SampleChat;
  let open: OpenPage;
  beforeAll(async () => {
    site = await startHostSite(() => ({ body: '<div id="chat"></div>' }));
    bot = await startSampleChat({ config: { origins: [site.origin] } });
    open = await openPage();
    await open.page.goto(site.origin);
    await open.page.addScriptTag({ content: brotliDecompressSync(await readFile(webChatFile.path)).toString() });
    await open.page.evaluate(async (url) => {
      const { WebChat } = window as never as {
        WebChat: {
          createDirectLine(given: object): object;
          renderWebChat(props: object, element: Element | null): void;
        };
      };
      const { token, domain } = await (await fetch(`${url}/chat/token`, { method: 'POST' })).json();
      const directLine = WebChat.createDirectLine({ token, domain });
      WebChat.renderWebChat({ directLine }, document.querySelector('#chat'));
    }, bot.url);
  });
  afterAll(async () => {
    await open?.close();
    await closeBrowser();
    await bot?.stop();
    await site?.close();
  });
  const said = (text: string) =>
    open.page.locator('.webchat__bubble__content').filter({ hasText: text }).last().waitFor();
  const write = async (text: string): Promise<void> => {
    const box = open.page.locator('[data-id="webchat-sendbox-input"]');
    await box.fill(text);
    await box.press('Enter');
  };

  test('is greeted, answered in words with sources, and can tap', async () => {
    await said('I am the sample guide');
    await write('answer');
    await said('Yes, the sample rule holds. It stands on form DV-110');
    await said('Sources: Form DV-110 · Fam. Code § 1');
    await open.page.locator('.webchat__suggested-action').filter({ hasText: 'Second tap' }).click();
    await said('Heard: Second tap');
  });

  test('reads a whole plan as text, a comparison as a card, and the answers to a question by number', async () => {
    await write('plan');
    await said('Step serve');
    await write('compare');
    await open.page.locator('.ac-adaptiveCard').getByText('How long of Second').waitFor();
    await write('choose');
    await said('Paper number 12');
  });

  test('votes', async () => {
    await write('answer');
    await open.page.locator('button[aria-label*="Like" i], .webchat__thumb-button').first().click();
    await eventually(() => bot.votes).toEqual([{ topic: 'first', isHelpful: true }]);
  });

  test('is the published file, byte for byte', async () => {
    const { createHash } = await import('node:crypto');
    const whole = brotliDecompressSync(await readFile(webChatFile.path));
    expect(createHash('sha256').update(whole).digest('hex')).toBe(webChatFile.sha256);
  });
});
