import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { ActivityHandler } from 'botbuilder';
import { afterEach, describe, expect, test } from 'vitest';
import { orderlyShutdown } from '../../bot/shutdown.js';
import { projectRoot } from '../../knowledge/paths.js';
import { loopbackConnector } from './support/loopbackConnector.js';
import { type RunningBot, type StartOptions, startBot } from './support/startBot.js';

/** Something that has begun when `started` resolves, and ends when told to. */
function heldTurn(): { started: Promise<void>; run: () => Promise<void>; end: () => void } {
  let start = (): void => undefined;
  let end = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    start = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = (): Promise<void> => {
    start();
    return ended;
  };
  return { started, run, end: () => end() };
}

/** A bot whose turn starts and ends when the test says so. */
class Held extends ActivityHandler {
  readonly held = heldTurn();

  constructor() {
    super();
    this.onMessage(async (context) => {
      await this.held.run();
      await context.sendActivity('late, but here');
    });
  }
}

describe('an orderly shutdown', () => {
  let bot: RunningBot;
  async function startHeld(options: StartOptions = {}): Promise<Held> {
    const handler = new Held();
    bot = await startBot(() => handler, options);
    return handler;
  }
  afterEach(() => bot.connector.close());

  test('ends the turn in flight, delivers its reply, answers, takes nobody new, and exits with 0', async () => {
    const { held } = await startHeld();
    const exits: number[] = [];
    const stop = orderlyShutdown({ server: bot.server, timeoutMs: 60_000, exit: (code) => exits.push(code) });
    const inFlight = bot.post({ type: 'message', text: 'hello' });
    await held.started;
    const stopped = stop(0);
    // On its way already it is still told no; later it is not even let in.
    const late = fetch(`${bot.url}/healthz`, { headers: { Connection: 'close' } });
    expect([503, 'refused']).toContain(await late.then(({ status }) => status).catch(() => 'refused'));
    expect(exits).toEqual([]);
    held.end();
    await stopped;
    expect((await inFlight).status).toBe(200);
    expect(bot.connector.texts()).toEqual(['late, but here']);
    expect(exits).toEqual([0]);
  });

  test('waits for a turn that was answered as late and still has to reply', async () => {
    const { held } = await startHeld({ turnTimeoutMs: 20 });
    expect((await bot.post({ type: 'message', text: 'hello' })).status).toBe(200);
    expect(bot.connector.texts()).toEqual([]);
    const stopped = bot.server.close(60_000);
    held.end();
    await stopped;
    expect(bot.connector.texts()).toEqual(['late, but here']);
  });

  test('lets go of a turn that does not end', async () => {
    const { held } = await startHeld();
    const inFlight = bot.post({ type: 'message', text: 'hello' }).catch(() => 'cut');
    await held.started;
    await bot.server.close(10);
    expect(await inFlight).toBe('cut');
    held.end();
  });

  test('happens once, however many signals come', async () => {
    bot = await startBot(() => new ActivityHandler());
    const exits: number[] = [];
    const stop = orderlyShutdown({ server: bot.server, timeoutMs: 60_000, exit: (code) => exits.push(code) });
    await Promise.all([stop(0), stop(0), stop(1)]);
    expect(exits).toEqual([0]);
  });
});

const main = join(projectRoot, 'dist/served/main.js');

describe('the process', () => {
  const start = (env: Record<string, string>): ChildProcess =>
    spawn(process.execPath, [main], { env: { PATH: process.env.PATH, PORT: '0', ...env } });

  async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
    let text = '';
    for await (const chunk of stream ?? []) text += String(chunk);
    return text;
  }

  async function untilListening(child: ChildProcess): Promise<string> {
    let text = '';
    for await (const [chunk] of onData(child)) {
      text += String(chunk);
      const address = /Listening\s+(http:\S+)/.exec(text)?.[1];
      if (address && text.includes('Stop with')) return address;
    }
    throw new Error('the process ended before it listened');
  }

  async function* onData(child: ChildProcess): AsyncGenerator<[Buffer]> {
    const queue: Buffer[] = [];
    let wake = (): void => undefined;
    child.stdout?.on('data', (chunk: Buffer) => {
      queue.push(chunk);
      wake();
    });
    child.once('exit', () => wake());
    while (child.exitCode === null || queue.length > 0) {
      const chunk = queue.shift();
      if (chunk) yield [chunk];
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  test('lists everything wrong with its environment and exits with 1', async () => {
    const child = start({ PORT: 'x', HOST: '0.0.0.0' });
    const [errors, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')]);
    expect(code).toBe(1);
    expect(errors).toMatch(/PORT.*\n.*HOST|HOST.*\n.*PORT/);
    expect(errors).not.toMatch(/ at .*\.js/);
  }, 60_000);

  test('says that the port is taken and exits with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const child = start({ PORT: String((other.address() as AddressInfo).port) });
    const [errors, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')]);
    other.close();
    expect(code).toBe(1);
    expect(errors).toMatch(/another program is using this port/);
  }, 60_000);

  test('ends the turns in flight on SIGTERM and exits with 0', async () => {
    const connector = await loopbackConnector();
    const child = start({ LOG_LEVEL: 'silent' });
    const address = await untilListening(child);
    const activity = {
      type: 'message',
      text: 'what is a tro',
      channelId: 'emulator',
      serviceUrl: connector.serviceUrl,
      conversation: { id: 'c' },
      from: { id: 'u' },
      recipient: { id: 'b' },
    };
    const answered = fetch(`${address}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
    });
    await fetch(`${address}/healthz`);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect([code, (await answered).status]).toEqual([0, 200]);
    expect(connector.sent.length).toBeGreaterThan(0);
    await connector.close();
  }, 60_000);
});
