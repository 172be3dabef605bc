import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { realPages } from './support/realPages.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const LINES = [
  ['1-800-555-0100', 'tel:+18005550100'],
  ['START to 88788', 'sms:88788?&body=START'],
  ['text', 'sms:988'],
  ['988', 'tel:988'],
  ['mensaje', 'sms:988'],
  ['988', 'tel:988'],
  ['START al 88788', 'sms:88788?&body=START'],
  ['AYUDA to 988', 'sms:988?&body=AYUDA'],
  ['AYUDA al 988', 'sms:988?&body=AYUDA'],
];

describe.skipIf(!hasBrowser)('help lines in the words of the chat', () => {
  let bot: SampleChat;
  let open: OpenPage;
  beforeAll(async () => {
    bot = await startSampleChat();
  });
  afterAll(() => bot?.stop());
  afterEach(() => open.close());

  const links = async (): Promise<string[][]> => {
    const chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await chat.ask('lines', /START to 88788/);
    return chat.newest
      .locator('a')
      .evaluateAll((all) => all.map((link) => [link.textContent ?? '', link.getAttribute('href') ?? '']));
  };

  test('are there to call and to write to on a phone', async () => {
    open = await openPage({ hasTouch: true, isMobile: true });
    expect(await links()).toEqual(LINES);
    const names = new Chat(open.page).newest.getByRole('link');
    expect(await names.nth(2).getAttribute('aria-label')).toBe('text 988');
  });

  test('are there on a phone that says it can hover', async () => {
    open = await openPage({ hasTouch: true, isMobile: true });
    await open.page.addInitScript(() => {
      const real = window.matchMedia.bind(window);
      window.matchMedia = (query) => real(query.replace('hover: none', 'hover: hover'));
    });
    expect(await open.page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await links()).toEqual(LINES);
  });

  test('are no links where nobody calls from', async () => {
    open = await openPage();
    expect(await links()).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('help lines on the public pages', () => {
  const visit = realPages();
  afterAll(closeBrowser);

  test.each([
    ['/', 'START to 88788', 'text 988', 'AYUDA to 988'],
    ['/es/', 'START al 88788', 'mensaje 988', 'AYUDA al 988'],
  ])('are there to call and to write to, %s', async (path, word, line, inSpanish) => {
    const { page } = await visit(path);
    const help = page.locator('.help a');
    expect(
      await help.evaluateAll((all) =>
        all.map((link) => [link.getAttribute('aria-label') ?? link.textContent, link.getAttribute('href')]),
      ),
    ).toEqual([
      ['911', 'tel:911'],
      ['1-800-799-7233', 'tel:+18007997233'],
      [word, 'sms:88788?&body=START'],
      [line, 'sms:988'],
      ['988', 'tel:988'],
      [inSpanish, 'sms:988?&body=AYUDA'],
    ]);
  });
});
