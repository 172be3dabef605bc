import type { Page } from 'playwright-core';
import { Chat } from './chatPage.js';
import { eventually } from './eventually.js';

/** Another page, which has asked whether to show the chat that is kept on the device. */
export interface KeptChat {
  readonly page: Page;
  readonly chat: Chat;
}

/** Keeps the chat of a page on the device, and opens a second page. */
export async function openKept(first: Page, url: string): Promise<KeptChat> {
  await first.locator('#options').click();
  await first.locator('#keep').check();
  await eventually(() => first.evaluate(() => localStorage.length)).toBe(1);
  const page = await first.context().newPage();
  await page.goto(`${url}/chat`);
  const chat = new Chat(page);
  await chat.state('A chat is kept').waitFor();
  return { page, chat };
}

/** Shows the kept chat, and lets the server forget it meanwhile. */
export async function endKept({ page, chat }: KeptChat, url: string): Promise<void> {
  const issued = page.waitForResponse('**/chat/token');
  await chat.locator('#state').getByText('Show it').click();
  const { token } = await (await issued).json();
  await fetch(`${url}/chat/forget`, { method: 'POST', body: token });
  await chat.state('This chat has ended').waitFor({ timeout: 20_000 });
}
