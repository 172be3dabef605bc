import { type Browser, chromium, type Page } from 'playwright-core';

/** What one visit came to: bytes over the wire, and milliseconds. */
export interface Visit {
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  readonly greetingMs: number;
  readonly replyMs: readonly number[];
}

const BUBBLE = '.webchat__bubble__content';
const BOX = '[data-id="webchat-sendbox-input"]';
/** Long enough for anything that loads by itself to have begun. */
const SETTLE_MS = 700;

/** A browser to measure in. Throws when there is none at this path. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });

/** Counts bytes as they came over the wire, compressed, heads included, of the page and of frames in other processes. */
async function countBytes(page: Page): Promise<() => number> {
  let bytes = 0;
  page.context().on('requestfinished', async (request) => {
    const sizes = await request.sizes().catch(() => undefined);
    bytes += (sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0);
  });
  return () => bytes;
}

/** Opens the page, presses the button, waits for the greeting, and asks each question, all with an empty cache. */
export async function visit(browser: Browser, url: string, questions: readonly string[]): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bytes = await countBytes(page);
  await page.goto(url);
  await page.locator('.launch').waitFor();
  await page.waitForTimeout(SETTLE_MS);
  const bytesBefore = bytes();
  const pressed = performance.now();
  await page.locator('.launch').click();
  const chat = page.frameLocator('iframe');
  await chat.locator(BUBBLE).first().waitFor();
  const greetingMs = performance.now() - pressed;
  await page.waitForTimeout(SETTLE_MS);
  const bytesAfter = bytes() - bytesBefore;
  const replyMs: number[] = [];
  for (const question of questions) {
    const before = await chat.locator(BUBBLE).count();
    await chat.locator(BOX).fill(question);
    const sent = performance.now();
    await chat.locator(BOX).press('Enter');
    // The person's own words are one bubble, the reply is the next.
    await chat
      .locator(BUBBLE)
      .nth(before + 1)
      .waitFor();
    replyMs.push(performance.now() - sent);
  }
  await context.close();
  return { bytesBefore, bytesAfter, greetingMs, replyMs };
}
