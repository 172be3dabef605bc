/// <reference lib="dom" />
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));
const BOX = '[role="textbox"][contenteditable="true"]';
/** The longest a step of the page may take before the test fails, in milliseconds. */
export const PATIENCE_MS = 20_000;

/** Why the Playground cannot run here; `undefined` when it can. */
export function missingForPlayground(): string | undefined {
  if (process.env.CI) return 'not in CI';
  if (CHROMIUM === undefined) return 'no Chromium (set CHROMIUM to its path)';
  try {
    createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    return 'no @microsoft/m365agentsplayground';
  }
  return undefined;
}

/** What the chat shows of one message. */
export interface Shown {
  readonly from: 'bot' | 'person';
  readonly text: string;
  readonly hasCard: boolean;
  readonly hasVotes: boolean;
  readonly saysAi: boolean;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The real Agents Playground with its page in headless Chromium, talking to a bot. */
export class PlaygroundPage {
  private constructor(
    private readonly playground: ChildProcess,
    private readonly folder: string,
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open(botUrl: string): Promise<PlaygroundPage> {
    const command = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
    const folder = mkdtempSync(join(tmpdir(), 'playground-'));
    const args = ['start', '--app-endpoint', botUrl, '--port', String(await freePort()), '--disable-telemetry'];
    const playground = spawn(process.execPath, [command, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        TEAMSAPPTESTER_BROWSER: 'none',
        SEND_INSTALLATION_ACTIVITY: 'true',
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      },
    });
    const port = await listening(playground);
    const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', '--disable-gpu'] });
    const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
    // Fonts of an Office address: the page does without, and a test stays on this computer.
    await context.route(
      (url) => !['localhost', '127.0.0.1'].includes(url.hostname),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`http://localhost:${port}/`);
    await page.locator(BOX).first().waitFor();
    return new PlaygroundPage(playground, folder, browser, page);
  }

  async close(): Promise<void> {
    await this.browser.close();
    const ended = new Promise((resolve) => this.playground.once('exit', resolve));
    this.playground.kill('SIGKILL');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens another chat by the name in the list. */
  async chat(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name }).click();
  }

  async say(text: string): Promise<void> {
    await this.page.locator(BOX).first().click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** A message with the bot's mention, picked from the list as a person does. */
  async mention(text: string): Promise<void> {
    await this.page.locator(BOX).first().click();
    await this.page.keyboard.type('@');
    await this.page.getByRole('menuitem', { name: 'Test Bot' }).click();
    await this.page.keyboard.type(` ${text}`);
    await this.page.keyboard.press('Enter');
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).last().click();
  }

  /** The thumb of the last message that has one, words typed with it, and the form sent. */
  async vote(reaction: 'Like' | 'Dislike', words: string): Promise<void> {
    await this.press(reaction);
    const form = this.page.getByRole('dialog').last();
    await form.locator('textarea, input[type="text"], [contenteditable="true"]').first().fill(words);
    await form
      .getByRole('button', { name: /submit|send/i })
      .first()
      .click();
    const thanks = this.page.getByRole('dialog').filter({ hasText: 'Thank you!' });
    await thanks.getByRole('button', { name: 'Close', exact: true }).click();
    await thanks.waitFor({ state: 'hidden' });
  }

  shown(): Promise<Shown[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('[aria-label="Message header"]')].map((header) => {
        const whole = header.parentElement;
        const body = (header.nextElementSibling ?? whole) as HTMLElement | null;
        return {
          from: header.querySelector('[aria-label="Message author"]') ? ('bot' as const) : ('person' as const),
          text: (body?.textContent ?? '').trim(),
          hasCard: whole?.querySelector('.ac-adaptiveCard') !== null,
          hasVotes: whole?.querySelector('[aria-label="Feedback Button"]') !== null,
          saysAi: /AI generated/i.test(whole?.textContent ?? ''),
        };
      }),
    );
  }

  /** The messages of the bot once one of them has this text. */
  async until(text: RegExp): Promise<Shown[]> {
    await this.page.waitForFunction(
      ([source, flags]) => new RegExp(source ?? '', flags).test(document.body.textContent?.split('Log Panel')[0] ?? ''),
      [text.source, text.flags],
    );
    return (await this.shown()).filter(({ from }) => from === 'bot');
  }
}

function listening(playground: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString('utf8');
      const port = /Listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    };
    playground.stdout?.on('data', hear);
    playground.stderr?.on('data', hear);
    playground.once('exit', () => reject(new Error(`The Playground ended: ${said}`)));
  });
}
