import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActivityHandler } from 'botbuilder';
import { expect, test } from 'vitest';
import { createLog } from '../../bot/log.js';
import { ChatBot } from './directLine/support/chatBot.js';
import { chatServer } from './directLine/support/chatServer.js';
import { until } from './directLine/support/until.js';
import { startBotProcess } from './kill/botProcess.js';
import { statusOf } from './support/rawHttp.js';
import { startBot } from './support/startBot.js';

const REQUEST = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
const EACH = 40;

const many = <T>(make: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: EACH }, (_, i) => make(i)));

/** A connection on which one request was answered already. */
async function idleSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.write(REQUEST);
  await once(socket, 'data');
  return socket;
}

async function freshSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

interface Asked {
  /** Resolves when the request has left. */
  readonly sent: Promise<void>;
  /** All that came back until the other side closed, or the error it ended with. */
  readonly answer: Promise<string | Error>;
}

function ask(socket: Socket, request: string): Asked {
  const chunks: Buffer[] = [];
  let error: Error | undefined;
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', (thrown) => {
    error = thrown;
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  return {
    sent: new Promise((resolve) => socket.write(request, () => resolve())),
    answer: closed.then(() => error ?? Buffer.concat(chunks).toString('latin1')),
  };
}

const outcomeOf = (answer: string | Error): number | Error => (answer instanceof Error ? answer : statusOf(answer));
/** Told to come again is an answer too. */
const unanswered = (outcomes: readonly (number | Error)[]) =>
  outcomes.filter((outcome) => outcome !== 200 && outcome !== 503);

test('a server that ends answers every request that was sent before: on new connections and on idle ones', async () => {
  const bot = await startBot(() => new ActivityHandler());
  const sockets = [...(await many(() => idleSocket(bot.port))), ...(await many(() => freshSocket(bot.port)))];
  const asked = sockets.map((socket) => ask(socket, REQUEST));
  const closed = bot.server.close(10_000);
  const answers = await Promise.all(asked.map(({ answer }) => answer));
  await closed;
  expect(unanswered(answers.map(outcomeOf))).toEqual([]);
  await bot.connector.close();
  await bot.store.close();
});

test('a message whose turn ends after the idle connections were let go of is answered, and holds nobody up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-burst-'));
  const { bot, server, store } = await chatServer({
    folder,
    log: createLog('info', { write: () => {} }),
    makeBot: (state) => new ChatBot(state),
    now: Date.now,
  });
  const { port } = await server.listen(0, '127.0.0.1');
  const chat = await begin(port);
  bot.gate.isOpen = false;
  const idle = await idleSocket(port);
  const { answer } = ask(await freshSocket(port), messageIn(chat, 'slow'));
  await until(() => bot.seen.some(({ text }) => text === 'slow'), 'the turn');
  const closed = server.close(60_000);
  await once(idle, 'close');
  bot.gate.isOpen = true;
  const answered = await answer;
  expect(outcomeOf(answered)).toBe(200);
  expect(String(answered)).toMatch(/^connection: close\r$/im);
  await closed;
  await store.close();
  rmSync(folder, { recursive: true });
});

test('a process that gets SIGTERM in a burst resets no connection, and answers every message that it took', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-burst-'));
  const env = { STORE: `sqlite:${join(folder, 'store.db')}`, LOG_LEVEL: 'silent', SHUTDOWN_TIMEOUT_MS: '100000' };
  const ending = await startBotProcess(env);
  let next: typeof ending | undefined;
  try {
    const chats = await many(() => begin(ending.port));
    const sockets = [...(await many(() => idleSocket(ending.port))), ...(await many(() => freshSocket(ending.port)))];
    // Every other request is a message, each in a chat of its own, half of them on idle connections.
    const asked = sockets.map((socket, i) => {
      const chat = i % 2 === 0 ? chats[i / 2] : undefined;
      return { chat, ...ask(socket, chat === undefined ? REQUEST : messageIn(chat, 'what is a tro')) };
    });
    await Promise.all(asked.map(({ sent }) => sent));
    await ending.stop();
    const answers = await Promise.all(
      asked.map(async ({ chat, answer }) => ({ chat, outcome: outcomeOf(await answer) })),
    );
    expect(unanswered(answers.map(({ outcome }) => outcome))).toEqual([]);
    expect(ending.exitCode).toBe(0);

    next = await startBotProcess(env);
    for (const { chat, outcome } of answers) {
      if (chat !== undefined && outcome === 200) expect(await repliesIn(next.port, chat)).toBe(1);
    }
  } finally {
    await next?.kill();
    await ending.kill();
    rmSync(folder, { recursive: true });
  }
});

interface Begun {
  readonly token: string;
  readonly conversationId: string;
}

const activitiesOf = ({ conversationId }: Begun): string => `/v3/directline/conversations/${conversationId}/activities`;

async function begin(port: number): Promise<Begun> {
  const url = `http://127.0.0.1:${port}`;
  const { token } = (await (await fetch(`${url}/chat/token`, { method: 'POST' })).json()) as Begun;
  const headers = { Authorization: `Bearer ${token}` };
  return (await (await fetch(`${url}/v3/directline/conversations`, { method: 'POST', headers })).json()) as Begun;
}

function messageIn(chat: Begun, text: string): string {
  const body = JSON.stringify({ type: 'message', text });
  const head = [
    `POST ${activitiesOf(chat)} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/json',
    `Authorization: Bearer ${chat.token}`,
    `Content-Length: ${body.length}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** How many messages of the bot answer one of the person. */
async function repliesIn(port: number, chat: Begun): Promise<number> {
  const headers = { Authorization: `Bearer ${chat.token}` };
  const polled = await fetch(`http://127.0.0.1:${port}${activitiesOf(chat)}`, { headers });
  const { activities } = (await polled.json()) as { activities: { replyToId?: string }[] };
  return activities.filter(({ replyToId }) => replyToId !== undefined).length;
}
