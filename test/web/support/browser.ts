import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Where a browser is; `undefined` where there is none. */
export const chromiumPath = PLACES.find((path) => path !== undefined && existsSync(path));

/** Whether there is a browser to test with. Says so where there is none. */
export const hasBrowser = chromiumPath !== undefined;
if (!hasBrowser) process.stderr.write('Skipped: tests in a browser. Install chromium, or set CHROMIUM to its path.\n');

/** How long a test in a browser may take on a busy computer: nothing is measured by it. */
const PATIENCE_MS = 120_000;
vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

/** A page in a browser of its own profile, with all that it asked of the network. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses asked for, in order, `data:` and `blob:` left out. */
  readonly requests: string[];
  /** Errors of the page and refusals of its policy. */
  readonly faults: string[];
  /** Cuts every socket, as a lost network does. */
  cutSockets(): Promise<void>;
  close(): Promise<void>;
}

let running: Promise<Browser> | undefined;

/** Ends the browser. To be called after the tests of a file. */
export async function closeBrowser(): Promise<void> {
  await (await running)?.close();
  running = undefined;
}

export interface PageOptions extends BrowserContextOptions {
  /** No socket gets through, as behind some proxies. */
  readonly blocksSockets?: boolean;
  /** Requests reach the network without being held by the test on their way: what a page sends while it goes is only then
   *  sent as it is for people. Other sites are not answered. */
  readonly isDirect?: boolean;
}

/** Opens an empty page. Sites other than those on this computer are answered by a page that says "elsewhere". */
export async function openPage({
  blocksSockets = false,
  isDirect = false,
  ...options
}: PageOptions = {}): Promise<OpenPage> {
  running ??= chromium.launch({
    executablePath: chromiumPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const context = await (await running).newContext({ locale: 'en-US', ...options });
  if (!isDirect)
    await context.route(
      (url) => /^https?:$/.test(url.protocol) && !['localhost', '127.0.0.1'].includes(url.hostname),
      (route) => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><p>elsewhere</p>' }),
    );
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  const sockets: (() => Promise<void>)[] = [];
  context.on('request', (request) => /^https?:/.test(request.url()) && requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await context.routeWebSocket(/.*/, (socket) => {
    requests.push(socket.url());
    if (blocksSockets) return void socket.close({ code: 3_000, reason: 'blocked' });
    socket.connectToServer();
    sockets.push(() => socket.close({ code: 3_000, reason: 'cut' }));
  });
  return {
    page,
    requests,
    faults,
    async cutSockets() {
      await Promise.all(sockets.splice(0).map((cut) => cut().catch(() => undefined)));
    },
    close: () => context.close(),
  };
}
