import { ActivityHandler } from 'botbuilder';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type RunningBot, startBot } from '../../bot/support/startBot.js';
import { realKnowledge } from '../../support/realKnowledge.js';
import { closeBrowser, type OpenPage, openPage } from './browser.js';

/** The public pages over the real base, for the tests of a group: opens a page of them in a browser, until the test is over. */
export function realPages(): (path: string, options?: Parameters<typeof openPage>[0]) => Promise<OpenPage> {
  let bot: RunningBot;
  let open: OpenPage | undefined;
  beforeAll(async () => {
    bot = await startBot(() => new ActivityHandler(), { knowledge: await realKnowledge() });
  });
  afterEach(() => open?.close());
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });
  return async (path, options = {}) => {
    open = await openPage(options);
    await open.page.goto(bot.url + path);
    return open;
  };
}
