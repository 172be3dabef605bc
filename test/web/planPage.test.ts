import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BotProcess, startBotProcess } from './support/botProcess.js';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';

const hasPdfTools = existsSync('/usr/bin/pdftotext');
if (!hasPdfTools) process.stderr.write('Skipped: the text of the printed plan. Install poppler-utils (pdftotext).\n');

/** So many answers lead through any interview. */
const MOST_QUESTIONS = 25;

describe.skipIf(!hasBrowser)('the plan of an interview', () => {
  let bot: BotProcess;
  let open: OpenPage;
  let chat: Chat;
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  beforeAll(async () => {
    bot = await startBotProcess();
    open = await openPage({ acceptDownloads: true });
    chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await leadThrough(chat);
  }, 120_000);
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
    rmSync(folder, { recursive: true });
  });

  async function plan() {
    const [opened] = await Promise.all([
      open.page.context().waitForEvent('page'),
      chat.locator('.ac-pushButton').filter({ hasText: 'Print or save the plan' }).click(),
    ]);
    await opened.locator('ol.steps').waitFor();
    return opened;
  }

  test('opens on a page of its own, with no token in an address, and is not kept', async () => {
    const page = await plan();
    expect(page.url()).toBe(`${bot.url}/chat/plan`);
    expect(await page.title()).toBe('Notes');
    expect(await page.locator('ol.steps > li').count()).toBeGreaterThan(2);
    expect(open.requests.filter((address) => /plan.*token/.test(address))).toEqual([]);
    const again = await page.context().request.get(`${bot.url}/chat/plan`);
    expect(again.status()).toBe(405);
    await page.close();
  });

  test('axe finds nothing, dark and light', async () => {
    const page = await plan();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    await page.close();
  });

  test.skipIf(!hasPdfTools)('prints as a document: every step, no button, addresses of the sources', async () => {
    const page = await plan();
    const steps = await page.locator('ol.steps h3').allInnerTexts();
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const text = execFileSync('/usr/bin/pdftotext', ['-layout', file, '-']).toString().replace(/\s+/g, ' ');
    for (const step of steps) expect(text).toContain(step.replace(/\s+/g, ' '));
    expect(text).not.toContain('Quick exit');
    expect(text).toMatch(/https?:\/\//);
    await page.close();
  });

  test.each([
    [
      'the chat',
      async () => [open.page, chat.locator('.ac-pushButton').filter({ hasText: 'Dates for your calendar' })],
    ],
    [
      'the plan',
      async () => {
        const page = await plan();
        return [page, page.locator('form[action="/chat/plan.ics"] button')];
      },
    ],
  ] as [string, () => Promise<[Page, Locator]>][])('its dates come as a file from %s', async (_, place) => {
    const [page, button] = await place();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe('dates.ics');
    const file = join(folder, 'dates.ics');
    await download.saveAs(file);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    const opened = await plan();
    const due = await opened
      .locator('ol.steps time')
      .evaluateAll((all) => all.map((at) => at.getAttribute('datetime')));
    expect(due.length).toBeGreaterThan(0);
    const days = [...text.matchAll(/^DTSTART[^:]*:(\d{4})(\d\d)(\d\d)/gm)].map((at) => at.slice(1).join('-'));
    expect(days).toEqual(due);
    expect(text).not.toMatch(/restrain|order guide.*served/i);
    await opened.close();
    if (page !== open.page) await page.close();
  });

  test('nobody else’s token opens it, and none does once the chat is forgotten', async () => {
    const page = await plan();
    const token = (await page.locator('body').getAttribute('data-token')) ?? '';
    const other = await (await fetch(`${bot.url}/chat/token`, { method: 'POST' })).json();
    const ask = (given: string) =>
      fetch(`${bot.url}/chat/plan`, { method: 'POST', body: new URLSearchParams({ token: given }) });
    expect((await ask(token)).status).toBe(200);
    expect((await ask(token)).headers.get('cache-control')).toBe('no-store');
    expect((await ask(other.token)).status).toBe(404);
    await page.locator('#exit').click();
    await page.waitForURL('https://elsewhere.example/');
    await eventually(async () => (await ask(token)).status).toBe(404);
  });
});

/** From "I was served" to a plan with dates. */
async function leadThrough(chat: Chat): Promise<void> {
  const button = chat.locator('.ac-pushButton').filter({ hasText: 'Print or save the plan' });
  await chat.write('I was served');
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    await chat.locator('.webchat__suggested-action').first().waitFor();
    if ((await button.count()) > 0) return;
    const before = (await chat.texts()).length;
    await chat.write(/day were you served/.test((await chat.texts()).at(-1) ?? '') ? 'today' : 'skip');
    while ((await chat.texts()).length <= before + 1) await setTimeout(100);
  }
}
