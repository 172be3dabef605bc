import { join } from 'node:path';
import type { ConversationState, TurnContext } from 'botbuilder';
import { createAdapter, equip, type TurnDeps } from '../../../../bot/adapter.js';
import { readConfig } from '../../../../bot/config.js';
import { AzureChat } from '../../../../bot/directLine/azureChat.js';
import type { ChatConfig, ChatLimits } from '../../../../bot/directLine/chatConfig.js';
import { DirectLine } from '../../../../bot/directLine/directLine.js';
import { signingKeys } from '../../../../bot/directLine/signingKeys.js';
import type { Log } from '../../../../bot/log.js';
import { type BotServer, createServer } from '../../../../bot/server.js';
import type { DurableStore } from '../../../../bot/state/durableStore.js';
import { openStore } from '../../../../bot/state/openStore.js';
import type { StoreAddress } from '../../../../bot/state/storeAddress.js';
import { StoredConversationState } from '../../../../bot/state/storedConversationState.js';
import type { TurnGate } from '../../../../bot/turnGate.js';
import type { WebDeps } from '../../../../bot/web/webRoutes.js';
import type { Knowledge } from '../../../../knowledge/contract.js';
import { TODAY } from '../../../support/today.js';
import { DAY, FakeKnowledge } from '../../support/fakeKnowledge.js';
import { assets, EXIT_URL } from '../../support/startBot.js';

/** Limits that no test reaches by chance. */
export const WIDE: ChatLimits = {
  messageChars: 4_000,
  messagesPerMinute: 1_000,
  messagesPerMinutePerAddress: 1_000,
  openConversationsPerAddress: 1_000,
  idleMinutes: 1_440,
};

interface Runnable {
  run(context: TurnContext): Promise<void>;
}

export interface ChatServerOptions<Bot extends Runnable> {
  /** Where the store and the signing key are. */
  readonly folder: string;
  /** A file in the folder where left out. */
  readonly storeAddress?: StoreAddress | undefined;
  readonly log: Log;
  readonly makeBot: (state: ConversationState) => Bot;
  /** Milliseconds since 1970, as tokens and idle times see it. */
  readonly now: () => number;
  readonly config?: Partial<ChatConfig> | undefined;
  readonly limits?: Partial<ChatLimits> | undefined;
  readonly branding?: WebDeps['branding'];
  /** Where quick exit goes. */
  readonly exitUrl?: string | undefined;
  readonly planOf?: WebDeps['planOf'] | undefined;
  /** What opens the host's report; without it there is none. */
  readonly reportToken?: string | undefined;
  readonly turnTimeoutMs?: number | undefined;
  readonly maxBodyBytes?: number | undefined;
  readonly apology?: TurnDeps['apology'] | undefined;
  readonly mask?: ((text: string) => string) | undefined;
  readonly pingEveryMs?: number | undefined;
  readonly gate?: TurnGate | undefined;
  /** The real base, on the day of the tests. */
  readonly knowledge?: Knowledge | undefined;
}

export interface ChatServer<Bot> {
  readonly bot: Bot;
  readonly store: DurableStore;
  readonly storeFile: string;
  readonly service: DirectLine;
  readonly server: BotServer;
}

/** The real server, service and store around any bot, not listening yet. */
export async function chatServer<Bot extends Runnable>(options: ChatServerOptions<Bot>): Promise<ChatServer<Bot>> {
  const { folder, log, now, apology = () => 'Something went wrong on my side.' } = options;
  const { turnTimeoutMs = 15_000, maxBodyBytes = 262_144 } = options;
  const limits = { ...WIDE, ...options.limits };
  const storeFile = join(folder, 'store.sqlite');
  const store = await openStore(options.storeAddress ?? { engine: 'sqlite', path: storeFile }, [], {
    lifeMs: 86_400_000,
    chatLifeMs: limits.idleMinutes * 60_000,
    feedbackLifeMs: 86_400_000,
    keepsText: false,
    turnMs: 60_000,
    leaseMs: 2_000,
  });
  const conversationState = new StoredConversationState(store);
  const turnDeps = { store, conversationState, apology, startedAnew: () => 'We start anew.', log, now: () => 0 };
  const bot = options.makeBot(conversationState);
  const config: ChatConfig = {
    ...readConfig({}, folder).chat,
    ...options.config,
    limits,
  };
  const service = new DirectLine({
    store,
    bot,
    log,
    config,
    keys: signingKeys(config.signingKeys, folder),
    maxBodyBytes,
    turnTimeoutMs,
    stateHours: 24,
    now,
    ...(options.mask ? { mask: options.mask } : {}),
    ...(options.gate ? { gate: options.gate } : {}),
    ...(options.pingEveryMs ? { pingEveryMs: options.pingEveryMs } : {}),
  });
  equip(service.adapter, turnDeps);
  const chatService = config.azure ? new AzureChat({ store, log, config, azure: config.azure, maxBodyBytes }) : service;
  const server = createServer({
    adapter: createAdapter({ ...turnDeps, registration: undefined }),
    bot,
    knowledge: options.knowledge ?? new FakeKnowledge(),
    today: () => (options.knowledge ? TODAY : DAY),
    log,
    turnTimeoutMs,
    maxBodyBytes,
    channels: 'open',
    chatService,
    store,
    report: { store, token: options.reportToken },
    web: {
      assets: await assets(),
      chat: config,
      exitUrl: options.exitUrl ?? EXIT_URL,
      ...(options.branding ? { branding: options.branding } : {}),
      verifyConversationToken: (token) => chatService.verifyConversationToken(token),
      planOf: options.planOf ?? (async () => undefined),
      log,
    },
  });
  service.start();
  return { bot, store, storeFile, service, server };
}
