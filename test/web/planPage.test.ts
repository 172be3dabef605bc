import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBrowser, hasBrowser, type OpenPage, openPage } from './support/browser.js';
import { Chat } from './support/chatPage.js';
import { eventually } from './support/eventually.js';
import { openAskedPlan } from './support/planPages.js';
import { type SampleChat, startSampleChat } from './support/sampleChat.js';

const hasPdfTools = existsSync('/usr/bin/pdftotext');
if (!hasPdfTools) process.stderr.write('Skipped: the text of the printed plan. Install poppler-utils (pdftotext).\n');

describe.skipIf(!hasBrowser)('the plan of an interview', () => {
  let bot: SampleChat;
  let open: OpenPage;
  let chat: Chat;
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  beforeAll(async () => {
    bot = await startSampleChat();
    open = await openPage({ acceptDownloads: true });
    chat = new Chat(open.page);
    await open.page.goto(`${bot.url}/chat`);
    await chat.greeted();
    await chat.ask('plan', /What to do now/);
  });
  afterAll(async () => {
    await closeBrowser();
    await bot?.stop();
    rmSync(folder, { recursive: true });
  });

  const plan = () => openAskedPlan(open.page, chat);

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

  test('has its dates in a strip on top, each leading to its step, and boxes that can be ticked', async () => {
    const page = await plan();
    expect(
      await page.locator('.strip time').evaluateAll((all) => all.map((at) => at.getAttribute('datetime'))),
    ).toEqual(['2026-12-03', '2026-12-11', '2026-12-14', '2026-12-20']);
    expect(await page.locator('.strip small').allInnerTexts()).toEqual(['Last safe day']);
    await page.locator('.strip a').nth(1).click();
    expect(new URL(page.url()).hash).toBe('#step-serve');
    const box = page.getByRole('checkbox', { name: 'Done: Step file' });
    await box.check();
    expect(
      await page.locator('#step-file h3').evaluate((heading) => getComputedStyle(heading).textDecorationLine),
    ).toBe('line-through');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    const heights = await page
      .locator('.sources a')
      .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await page.close();
  });

  test('warns of calendars that others see', async () => {
    const page = await plan();
    expect(await page.locator('main').innerText()).toMatch(/share your calendar/);
    await page.close();
  });

  test.skipIf(!hasPdfTools)('prints as a document: every step, no button, addresses of the sources', async () => {
    const page = await plan();
    const steps = await page.locator('ol.steps h3').allInnerTexts();
    const file = join(folder, 'plan.pdf');
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const text = execFileSync('/usr/bin/pdftotext', ['-layout', file, '-'])
      .toString()
      .normalize('NFKC')
      .replace(/\s+/g, ' ');
    for (const step of steps) expect(text).toContain(step.replace(/\s+/g, ' '));
    expect(text).not.toContain('Quick exit');
    expect(text).toMatch(/https?:\/\//);
    await page.close();
  });

  test.each([
    ['the chat', async () => [open.page, chat.locator('.plan .row button').last()]],
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
    const due = await opened.locator('.strip time').evaluateAll((all) => all.map((at) => at.getAttribute('datetime')));
    expect(due.length).toBeGreaterThan(0);
    const days = [...text.slice(text.indexOf('BEGIN:VEVENT')).matchAll(/^DTSTART[^:]*:(\d{4})(\d\d)(\d\d)/gm)].map(
      (at) => at.slice(1).join('-'),
    );
    expect(days).toEqual(due);
    expect(text.replace(/PRODID.*|UID.*/g, '')).not.toMatch(/restrain|order guide/i);
    await opened.close();
    if (page !== open.page) await page.close();
  });

  test('its token opens it until the chat is forgotten', async () => {
    const page = await plan();
    const token = (await page.locator('body').getAttribute('data-token')) ?? '';
    const ask = (given: string) =>
      fetch(`${bot.url}/chat/plan`, { method: 'POST', body: new URLSearchParams({ token: given }) });
    expect((await ask(token)).status).toBe(200);
    expect((await ask(token)).headers.get('cache-control')).toBe('no-store');
    await page.locator('#exit').click();
    await page.waitForURL('https://elsewhere.example/');
    await eventually(async () => (await ask(token)).status).toBe(404);
  });
});
