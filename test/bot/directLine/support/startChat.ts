import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChatConfig, ChatLimits } from '../../../../bot/directLine/chatConfig.js';
import type { DirectLine } from '../../../../bot/directLine/directLine.js';
import { createLog } from '../../../../bot/log.js';
import type { DurableStore } from '../../../../bot/state/durableStore.js';
import type { TurnGate } from '../../../../bot/turnGate.js';
import { ChatBot } from './chatBot.js';
import { chatServer } from './chatServer.js';

export const SECRET = 'the-secret-of-a-site-that-nobody-else-knows';
export const SITE = 'https://www.example.org';
export const APOLOGY = 'Something went wrong on my side. Please ask again.';

export interface ChatOptions {
  readonly limits?: Partial<ChatLimits>;
  readonly config?: Partial<ChatConfig>;
  readonly turnTimeoutMs?: number;
  readonly maxBodyBytes?: number;
  readonly apology?: () => string;
  readonly mask?: (text: string) => string;
  readonly pingEveryMs?: number;
  readonly gate?: TurnGate;
  /** Where the store and the signing key are; the caller removes it. */
  readonly folder?: string;
}

interface IssuedToChat {
  readonly token: string;
  readonly conversationId: string;
  readonly userId: string;
  readonly domain: string;
}

interface Begun {
  readonly token: string;
  readonly conversationId: string;
  readonly streamUrl: string;
}

export interface RunningChat {
  readonly url: string;
  readonly base: string;
  readonly bot: ChatBot;
  readonly store: DurableStore;
  readonly service: DirectLine;
  readonly logged: Record<string, unknown>[];
  /** Moves the clock of tokens and idle times forward. */
  pass(ms: number): void;
  post(path: string, token?: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string, token?: string, headers?: Record<string, string>): Promise<Response>;
  /** A token of `POST /chat/token`, with what else it answers. */
  token(): Promise<IssuedToChat>;
  /** Begins a conversation. */
  begin(): Promise<Begun & { userId: string }>;
  /** Ends server and store, and starts both again on the same port and folder. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The real server, service and store on a free port, around a bot that tells what happens to it. */
export async function startChat(options: ChatOptions = {}): Promise<RunningChat> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'chat-'));
  const logged: Record<string, unknown>[] = [];
  let passed = 0;
  const parts = async (port: number) => {
    const made = await chatServer({
      ...options,
      folder,
      log: createLog('info', { write: (line: string) => logged.push(JSON.parse(line)) }),
      makeBot: (state) => new ChatBot(state),
      now: () => Date.now() + passed,
      apology: options.apology ?? (() => APOLOGY),
      config: { origins: [SITE], secret: SECRET, ...options.config },
    });
    const listening = await made.server.listen(port, '127.0.0.1');
    return { ...made, port: listening.port };
  };
  let running = await parts(0);
  const url = `http://127.0.0.1:${running.port}`;
  const base = `${url}/v3/directline`;
  const headers = (token: string | undefined, more: Record<string, string> = {}): Record<string, string> => ({
    'Content-Type': 'application/json',
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...more,
  });
  const chat: RunningChat = {
    url,
    base,
    logged,
    get bot() {
      return running.bot;
    },
    get store() {
      return running.store;
    },
    get service() {
      return running.service;
    },
    pass: (ms) => {
      passed += ms;
    },
    post: (path, token, body, more) =>
      fetch(path.startsWith('/chat') ? url + path : base + path, {
        method: 'POST',
        headers: headers(token, more),
        body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
      }),
    get: (path, token, more) => fetch(base + path, { headers: headers(token, more) }),
    token: async () => (await chat.post('/chat/token')).json() as Promise<IssuedToChat>,
    begin: async () => {
      const { token, userId } = await chat.token();
      const begun = (await (await chat.post('/conversations', token)).json()) as Begun;
      return { ...begun, userId };
    },
    restart: async () => {
      await running.server.close(5_000);
      await running.store.close();
      running = await parts(running.port);
    },
    stop: async () => {
      running.bot.gate.isOpen = true;
      await running.server.close(5_000);
      await running.store.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
  return chat;
}
