import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf, readPictureTexts, WEB_PICTURES } from '../pictures/pictureTexts.js';
import { WEB_SCENES } from '../pictures/webScenes.js';
import { closeBrowser, hasBrowser, openPage } from './support/browser.js';
import { type FixedChat, startFixedChat } from './support/fixedChat.js';

/** Where this fails, the pictures are to be taken anew: `npm run pictures`. */
describe.skipIf(!hasBrowser)('what stands in the pictures of the website’s chat', () => {
  const texts = readPictureTexts(WEB_PICTURES);
  let bot: FixedChat;
  beforeAll(async () => {
    bot = await startFixedChat();
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });

  test('is written down for each', () => expect(Object.keys(texts)).toEqual(WEB_SCENES.map(({ name }) => name)));

  test.each(WEB_SCENES)('$name: it is what the bot says now', async ({ name, screen, asked, show }) => {
    const { page, close } = await openPage(screen);
    const { seen } = await show(page, bot.url, asked);
    expect({ asked, says: linesOf(seen) }).toEqual(texts[name]);
    await close();
  });
});
