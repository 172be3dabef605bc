import type { Page } from 'playwright-core';
import type { Chat } from './chatPage.js';

/** The plan, on the page of its own that the chat opens. */
export async function openPlan(page: Page, chat: Chat): Promise<Page> {
  await chat.ask('plan', /What to do now/);
  return openAskedPlan(page, chat);
}

/** The page of a plan that the chat shows already, with its style: what is written there can be found before that. */
export async function openAskedPlan(page: Page, chat: Chat): Promise<Page> {
  const [plan] = await Promise.all([
    page.context().waitForEvent('page'),
    chat.locator('.plan .row button').first().click(),
  ]);
  await plan.waitForLoadState();
  await plan.locator('ol.steps').waitFor();
  return plan;
}

/** Leads a page to the answer of a server that has no plan to show, asked as the chat asks for one, with its scripts. */
export async function showNoPlan(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/chat`);
  await page.evaluate(() => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/chat/plan';
    document.body.append(form);
    form.submit();
  });
  await page.getByText('There is no plan to show').waitFor();
  await page.waitForLoadState();
}
