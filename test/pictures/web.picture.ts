import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { closeBrowser, hasBrowser, openPage } from '../web/support/browser.js';
import { type FixedChat, startFixedChat } from '../web/support/fixedChat.js';
import { linesOf, type PictureText, WEB_PICTURES, writePictureTexts } from './pictureTexts.js';
import { WEB_SCENES } from './webScenes.js';

/** Still, without a blinking caret, once everything has come. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(WEB_PICTURES, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

describe.skipIf(!hasBrowser)('pictures of the website’s chat', () => {
  const texts: Record<string, PictureText> = {};
  let bot: FixedChat;
  beforeAll(async () => {
    bot = await startFixedChat();
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
    writePictureTexts(WEB_PICTURES, texts);
  });

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each(WEB_SCENES)('$name', async ({ name, screen, asked, show }) => {
      const { page, close } = await openPage({ ...screen, colorScheme });
      const shown = await show(page, bot.url, asked);
      await take(shown.page, `${name}-${colorScheme}`);
      texts[name] = { asked, says: linesOf(shown.seen) };
      await close();
    });
  });
});
