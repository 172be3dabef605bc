import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ActivityHandler, ActivityTypes, type TurnContext } from 'botbuilder';
import { createAdapter, equip } from '../../../bot/adapter.js';
import type { ChatConfig, ChatLimits } from '../../../bot/directLine/chatConfig.js';
import { DirectLine } from '../../../bot/directLine/directLine.js';
import { signingKeys } from '../../../bot/directLine/signingKeys.js';
import { createLog } from '../../../bot/log.js';
import { pageRenderer } from '../../../bot/render/page/pageRenderer.js';
import { voteIn } from '../../../bot/render/votes.js';
import { createServer } from '../../../bot/server.js';
import { openStore } from '../../../bot/state/openStore.js';
import { StoredConversationState } from '../../../bot/state/storedConversationState.js';
import type { Reply } from '../../../dialogs/replies/reply.js';
import { until } from '../../bot/directLine/support/until.js';
import { DAY, FakeKnowledge } from '../../bot/support/fakeKnowledge.js';
import { assets, EXIT_URL } from '../../bot/support/startBot.js';
import { PLAN, REPLIES, WELCOME } from './sampleReplies.js';

export interface SampleChat {
  readonly url: string;
  /** The file of the store. */
  readonly storeFile: string;
  /** While shut, "slow" waits. */
  readonly gate: { isOpen: boolean };
  /** Votes that reached the bot. */
  readonly votes: { readonly topic: string; readonly isHelpful: boolean }[];
  /** Locales of the messages that reached the bot. */
  readonly locales: string[];
  /** Moves the clock of tokens and idle times forward. */
  pass(ms: number): void;
  stop(): Promise<void>;
}

const LIMITS: ChatLimits = {
  messageChars: 4_000,
  messagesPerMinute: 1_000,
  messagesPerMinutePerAddress: 1_000,
  openConversationsPerAddress: 1_000,
  idleMinutes: 1_440,
};

export interface SampleOptions {
  readonly limits?: Partial<ChatLimits>;
  readonly config?: Partial<ChatConfig>;
  readonly replies?: Readonly<Record<string, Reply>>;
}

/** The real server, service, pages and renderer around a bot that says made-up replies: what is tested is the client. */
export async function startSampleChat(options: SampleOptions = {}): Promise<SampleChat> {
  const folder = mkdtempSync(join(tmpdir(), 'sample-chat-'));
  const gate = { isOpen: true };
  const votes: SampleChat['votes'] = [];
  const locales: string[] = [];
  let passed = 0;
  const log = createLog('silent');
  const store = await openStore({ engine: 'sqlite', path: join(folder, 'store.sqlite') }, [], {
    lifeMs: 86_400_000,
    feedbackLifeMs: 86_400_000,
    keepsText: false,
    turnMs: 60_000,
    leaseMs: 2_000,
  });
  const conversationState = new StoredConversationState(store);
  const turnDeps = {
    store,
    conversationState,
    apology: () => 'Something went wrong on my side.',
    startedAnew: () => 'We start anew.',
    log,
    now: () => 0,
  };
  const say = async (context: TurnContext, reply: Reply): Promise<void> => {
    await context.sendActivities(pageRenderer.render(reply));
  };
  const bot = new ActivityHandler();
  bot.onMembersAdded(async (context, next) => {
    await say(context, WELCOME);
    await next();
  });
  bot.onEvent(async ({ activity }, next) => {
    const vote = voteIn(activity.entities);
    if (vote) votes.push(vote);
    await next();
  });
  bot.onMessage(async (context, next) => {
    const { text, locale = '' } = context.activity;
    locales.push(locale);
    if (text === 'slow') await until(() => gate.isOpen);
    const reply = { ...REPLIES, ...options.replies }[text];
    await say(context, reply ?? { blocks: [{ kind: 'paragraph', text: `Heard: ${text}` }], choices: [] });
    if (text === 'forget me') await context.sendActivity({ type: ActivityTypes.Event, name: 'order-guide:forgotten' });
    await next();
  });
  const config: ChatConfig = {
    origins: [],
    publicUrl: undefined,
    trustedProxies: 0,
    signingKeys: [],
    secret: undefined,
    azure: undefined,
    ...options.config,
    limits: { ...LIMITS, ...options.limits },
  };
  const maxBodyBytes = 262_144;
  const turnTimeoutMs = 15_000;
  const service = new DirectLine({
    store,
    bot,
    log,
    config,
    keys: signingKeys([], folder),
    maxBodyBytes,
    turnTimeoutMs,
    stateHours: 24,
    now: () => Date.now() + passed,
  });
  equip(service.adapter, turnDeps);
  const server = createServer({
    adapter: createAdapter({ ...turnDeps, registration: undefined }),
    bot,
    knowledge: new FakeKnowledge(),
    today: () => DAY,
    log,
    turnTimeoutMs,
    maxBodyBytes,
    channels: 'open',
    chatService: service,
    store,
    web: {
      assets: await assets(),
      chat: config,
      exitUrl: EXIT_URL,
      verifyConversationToken: (token) => service.verifyConversationToken(token),
      planOf: async () => PLAN,
      log,
    },
  });
  service.start();
  const { port } = await server.listen(0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    storeFile: join(folder, 'store.sqlite'),
    gate,
    votes,
    locales,
    pass: (ms) => {
      passed += ms;
    },
    async stop() {
      gate.isOpen = true;
      await server.close(5_000);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
