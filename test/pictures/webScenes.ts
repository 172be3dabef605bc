import type { BrowserContextOptions, Page } from 'playwright-core';
import { Chat } from '../web/support/chatPage.js';

const PHONE = { viewport: { width: 390, height: 760 }, deviceScaleFactor: 2 };
const DESKTOP = { viewport: { width: 1_120, height: 760 } };

/** What one picture of the website's chat shows. */
export interface WebScene {
  readonly name: string;
  readonly screen: BrowserContextOptions;
  /** What the person writes. */
  readonly asked: readonly string[];
  /** Brings it on the screen; yields the page to be looked at, and the text of its newest reply. */
  readonly show: (page: Page, url: string, asked: readonly string[]) => Promise<{ page: Page; seen: string }>;
}

/** The newest reply with what can be tapped below it, and whom to call. */
const newestIn = async (chat: Chat): Promise<string> =>
  (await chat.locator('.newest, .danger').allInnerTexts()).join('\n');

async function inChat(page: Page, url: string, asked: readonly string[]): Promise<Chat> {
  const chat = new Chat(page);
  await page.goto(`${url}/chat`);
  await chat.greeted();
  for (const text of asked) await chat.turn(text);
  return chat;
}

const onPhone = async (page: Page, url: string, asked: readonly string[]) => ({
  seen: await newestIn(await inChat(page, url, asked)),
  page,
});

export const WEB_SCENES: readonly WebScene[] = [
  {
    name: 'phone',
    screen: PHONE,
    asked: ['i was served today with a dv-110, when do i have to hand over my guns'],
    show: onPhone,
  },
  { name: 'danger', screen: PHONE, asked: ['he is outside with a gun'], show: onPhone },
  {
    name: 'desktop',
    screen: DESKTOP,
    asked: ['is a temporary order the same as a clets order'],
    async show(page, url, asked) {
      await page.goto(url);
      await page.locator('[data-ask=""]').click();
      const chat = new Chat(page.frameLocator('iframe'));
      await chat.greeted();
      for (const text of asked) await chat.turn(text);
      return { page, seen: await newestIn(chat) };
    },
  },
  {
    name: 'answer',
    screen: DESKTOP,
    asked: [],
    async show(page, url) {
      await page.goto(`${url}/answers/firearms`);
      return { page, seen: await page.locator('main').innerText() };
    },
  },
  {
    name: 'plan',
    screen: DESKTOP,
    asked: ['I was served', 'DV-110', 'today', '9 am', 'in person', 'my plan'],
    async show(page, url, asked) {
      const chat = await inChat(page, url, asked);
      const opened = page.context().waitForEvent('page');
      await chat.locator('.plan button.primary').last().click();
      const plan = await opened;
      await plan.locator('h1').waitFor();
      await plan.setViewportSize(DESKTOP.viewport);
      return { page: plan, seen: await plan.locator('main').innerText() };
    },
  },
];
