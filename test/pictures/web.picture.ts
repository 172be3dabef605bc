import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { projectRoot } from '../../knowledge/paths.js';
import { type BotProcess, startBotProcess } from '../web/support/botProcess.js';
import { closeBrowser, hasBrowser, openPage } from '../web/support/browser.js';
import { Chat } from '../web/support/chatPage.js';

const FOLDER = join(projectRoot, 'bot/web/screenshots');
const PHONE = { width: 390, height: 760 };
const DESKTOP = { width: 1_120, height: 760 };
const SERVED = 'i was served today with a dv-110, when do i have to hand over my guns';

/** Still, without a blinking caret, once everything has come. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

describe.skipIf(!hasBrowser)('pictures of the website’s chat', () => {
  let bot: BotProcess;
  beforeAll(async () => {
    bot = await startBotProcess({ SEMANTIC: 'on' });
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
  });

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each([
      { shows: 'an answer', asked: SERVED, name: 'phone' },
      { shows: 'danger', asked: 'he is outside with a gun', name: 'danger' },
    ])('phone: $shows', async ({ asked, name }) => {
      const { page, close } = await openPage({ viewport: PHONE, colorScheme, deviceScaleFactor: 2 });
      const chat = new Chat(page);
      await page.goto(`${bot.url}/chat`);
      await chat.greeted();
      await chat.turn(asked);
      await take(page, `${name}-${colorScheme}`);
      await close();
    });

    test('desktop: the widget on the front page', async () => {
      const { page, close } = await openPage({ viewport: DESKTOP, colorScheme });
      await page.goto(bot.url);
      await page.locator('[data-ask=""]').click();
      const frame = page.frameLocator('iframe');
      const chat = new Chat(frame);
      await chat.greeted();
      await chat.turn('is a temporary order the same as a clets order');
      await take(page, `desktop-${colorScheme}`);
      await close();
    });

    test('the page of an answer', async () => {
      const { page, close } = await openPage({ viewport: DESKTOP, colorScheme });
      await page.goto(`${bot.url}/answers/firearms`);
      await take(page, `answer-${colorScheme}`);
      await close();
    });

    test('the page of a plan', async () => {
      const { page, close } = await openPage({ viewport: DESKTOP, colorScheme });
      const chat = new Chat(page);
      await page.goto(`${bot.url}/chat`);
      await chat.greeted();
      for (const text of ['I was served', 'DV-110', 'today', '9 am', 'in person']) await chat.turn(text);
      await chat.turn('my plan');
      const opened = page.context().waitForEvent('page');
      await chat.locator('.plan button.primary').last().click();
      const plan = await opened;
      await plan.locator('h1').waitFor();
      await plan.setViewportSize(DESKTOP);
      await take(plan, `plan-${colorScheme}`);
      await close();
    });
  });
});
