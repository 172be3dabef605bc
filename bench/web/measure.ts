import { type Browser, chromium, type Page } from 'playwright-core';

/** What one visit came to: bytes over the wire, and milliseconds. */
export interface Visit {
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  readonly greetingMs: number;
  readonly replyMs: readonly number[];
  /** The longest that anything in the page or its frames kept the browser from answering; 0 below 50 ms. */
  readonly longestTaskMs: number;
}

/** A network and a device. */
export interface Condition {
  readonly name: string;
  readonly isSlowNetwork: boolean;
  /** By what the processor is slowed down. */
  readonly cpu: number;
}

/** How a chat is found in its frame. */
export interface ChatParts {
  readonly said: string;
  readonly box: string;
}

export const CONDITIONS: readonly Condition[] = [
  { name: 'fast network, fast device', isSlowNetwork: false, cpu: 1 },
  { name: 'fast network, slow device', isSlowNetwork: false, cpu: 4 },
  { name: '3G, fast device', isSlowNetwork: true, cpu: 1 },
  { name: '3G, slow device', isSlowNetwork: true, cpu: 4 },
];

/** "Slow 3G" of the browser's own tools: 400 kbit/s both ways, 400 ms. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** Long enough for anything that loads by itself to have begun. */
const SETTLE_MS = 700;
const GREETING_TIMEOUT_MS = 120_000;

/** A browser to measure in, its frames in one process so that one throttle holds for all. Throws when there is none at
 *  this path. */
export const openBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-site-isolation-trials',
      '--disable-features=IsolateOrigins,site-per-process',
    ],
  });

/** Counts bytes as they came over the wire, compressed, heads included, of the page and of its frames. */
async function countBytes(page: Page): Promise<() => number> {
  let bytes = 0;
  page.context().on('requestfinished', async (request) => {
    const sizes = await request.sizes().catch(() => undefined);
    bytes += (sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0);
  });
  return () => bytes;
}

const watchTasks = (): void => {
  const seen = { longest: 0 };
  Object.assign(globalThis, { seenTasks: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
};

async function longestTask(page: Page): Promise<number> {
  const all = page.frames().map((frame) => frame.evaluate('seenTasks.longest').catch(() => 0));
  return Math.max(0, ...(await Promise.all(all)).map(Number));
}

async function slowDown(page: Page, { isSlowNetwork, cpu }: Condition): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  if (isSlowNetwork) await session.send('Network.emulateNetworkConditions', SLOW);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** Opens the page, presses the button, waits for the greeting, and asks each question, all with an empty cache. */
export async function visit(
  browser: Browser,
  { url, parts }: { readonly url: string; readonly parts: ChatParts },
  condition: Condition,
  questions: readonly string[],
): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  await slowDown(page, condition);
  const bytes = await countBytes(page);
  await page.goto(url);
  await page.locator('.launch').waitFor();
  await page.waitForTimeout(SETTLE_MS);
  const bytesBefore = bytes();
  const pressed = performance.now();
  await page.locator('.launch').click();
  const chat = page.frameLocator('iframe');
  await chat.locator(parts.said).first().waitFor({ timeout: GREETING_TIMEOUT_MS });
  const greetingMs = performance.now() - pressed;
  await page.waitForTimeout(SETTLE_MS);
  const bytesAfter = bytes() - bytesBefore;
  const replyMs: number[] = [];
  for (const question of questions) {
    const before = await chat.locator(parts.said).count();
    await chat.locator(parts.box).fill(question);
    const sent = performance.now();
    await chat.locator(parts.box).press('Enter');
    // The person's own words are one, the reply is the next.
    await chat
      .locator(parts.said)
      .nth(before + 1)
      .waitFor({ timeout: GREETING_TIMEOUT_MS });
    replyMs.push(performance.now() - sent);
  }
  const longestTaskMs = await longestTask(page);
  await context.close();
  return { bytesBefore, bytesAfter, greetingMs, replyMs, longestTaskMs };
}
