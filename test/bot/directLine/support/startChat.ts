import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdapter, equip } from '../../../../bot/adapter.js';
import { AzureChat } from '../../../../bot/directLine/azureChat.js';
import type { ChatConfig, ChatLimits } from '../../../../bot/directLine/chatConfig.js';
import { DirectLine } from '../../../../bot/directLine/directLine.js';
import { signingKeys } from '../../../../bot/directLine/signingKeys.js';
import { createLog } from '../../../../bot/log.js';
import { createServer } from '../../../../bot/server.js';
import type { DurableStore } from '../../../../bot/state/durableStore.js';
import { openStore } from '../../../../bot/state/openStore.js';
import { StoredConversationState } from '../../../../bot/state/storedConversationState.js';
import type { TurnGate } from '../../../../bot/turnGate.js';
import { DAY, FakeKnowledge } from '../../support/fakeKnowledge.js';
import { assets, EXIT_URL } from '../../support/startBot.js';
import { ChatBot } from './chatBot.js';

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

const WIDE: ChatLimits = {
  messageChars: 4_000,
  messagesPerMinute: 1_000,
  messagesPerMinutePerAddress: 1_000,
  openConversationsPerAddress: 1_000,
  idleMinutes: 1_440,
};

/** The real server, service and store on a free port, around a bot that tells what happens to it. */
export async function startChat(options: ChatOptions = {}): Promise<RunningChat> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'chat-'));
  const logged: Record<string, unknown>[] = [];
  let passed = 0;
  const parts = async (port: number) => {
    const log = createLog('info', { write: (line: string) => logged.push(JSON.parse(line)) });
    const turnTimeoutMs = options.turnTimeoutMs ?? 15_000;
    const store = await openStore({ engine: 'sqlite', path: join(folder, 'store.sqlite') }, [], {
      lifeMs: 86_400_000,
      chatLifeMs: (options.limits?.idleMinutes ?? WIDE.idleMinutes) * 60_000,
      feedbackLifeMs: 86_400_000,
      keepsText: false,
      turnMs: 60_000,
      leaseMs: 2_000,
    });
    const conversationState = new StoredConversationState(store);
    const turnDeps = {
      store,
      conversationState,
      apology: options.apology ?? (() => APOLOGY),
      startedAnew: () => 'We start anew.',
      log,
      now: () => 0,
    };
    const bot = new ChatBot(conversationState);
    const config: ChatConfig = {
      origins: [SITE],
      publicUrl: undefined,
      trustedProxies: 0,
      signingKeys: [],
      secret: SECRET,
      azure: undefined,
      ...options.config,
      limits: { ...WIDE, ...options.limits },
    };
    const maxBodyBytes = options.maxBodyBytes ?? 262_144;
    const service = new DirectLine({
      store,
      bot,
      log,
      config,
      keys: signingKeys(config.signingKeys, folder),
      maxBodyBytes,
      turnTimeoutMs,
      stateHours: 24,
      now: () => Date.now() + passed,
      ...(options.mask ? { mask: options.mask } : {}),
      ...(options.gate ? { gate: options.gate } : {}),
      ...(options.pingEveryMs ? { pingEveryMs: options.pingEveryMs } : {}),
    });
    equip(service.adapter, turnDeps);
    const adapter = createAdapter({ ...turnDeps, registration: undefined });
    const server = createServer({
      adapter,
      bot,
      knowledge: new FakeKnowledge(),
      today: () => DAY,
      log,
      turnTimeoutMs,
      maxBodyBytes,
      channels: 'open',
      chatService: config.azure ? new AzureChat({ store, log, config, azure: config.azure, maxBodyBytes }) : service,
      store,
      web: {
        assets: await assets(),
        chat: config,
        exitUrl: EXIT_URL,
        verifyConversationToken: (token) => service.verifyConversationToken(token),
        planOf: async () => undefined,
        log,
      },
    });
    service.start();
    const listening = await server.listen(port, '127.0.0.1');
    return { server, store, bot, service, port: listening.port };
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
