import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConversationState, TurnContext } from 'botbuilder';
import { createAdapter, type TurnDeps } from '../../../bot/adapter.js';
import type { Config, Registration } from '../../../bot/config.js';
import type { BotDeps } from '../../../bot/createBot.js';
import { ProtocolError } from '../../../bot/directLine/protocolError.js';
import { createLog } from '../../../bot/log.js';
import { createMetrics } from '../../../bot/metrics.js';
import { type BotServer, createServer } from '../../../bot/server.js';
import { openStore } from '../../../bot/state/openStore.js';
import type { Store, VoteCount } from '../../../bot/state/store.js';
import { StoredConversationState } from '../../../bot/state/storedConversationState.js';
import { SentAnswers } from '../../../bot/teams/sentAnswers.js';
import type { TurnGate } from '../../../bot/turnGate.js';
import { type Assets, loadAssets } from '../../../bot/web/assets.js';
import type { Knowledge } from '../../../knowledge/contract.js';
import { TODAY } from '../../support/today.js';
import { DAY, FakeKnowledge } from './fakeKnowledge.js';
import { type LoopbackConnector, loopbackConnector } from './loopbackConnector.js';

export const APOLOGY = 'Something went wrong on my side. Please ask again.';

export const STARTED_ANEW = 'We start anew.';
export const EXIT_URL = 'https://elsewhere.example/';

let loading: Promise<Assets> | undefined;
/** Read and compressed once a test file. */
export function assets(): Promise<Assets> {
  loading ??= loadAssets();
  return loading;
}

export interface StartOptions {
  readonly registration?: Registration;
  readonly turnTimeoutMs?: number;
  readonly maxBodyBytes?: number;
  readonly channels?: Config['channels'];
  readonly hostNames?: Config['hostNames'];
  readonly gate?: TurnGate;
  readonly trustedProxies?: number;
  readonly publicUrl?: string;
  /** After how long a connection on which nothing moves is cut, in milliseconds. */
  readonly stillMs?: number;
  readonly metrics?: Config['metrics'];
  /** The real base, on the day of the tests. */
  readonly knowledge?: Knowledge;
  /** Whether messages can be read now. */
  readonly isReading?: () => boolean;
  /** The caller closes it; without it the bot has one of its own. */
  readonly store?: Store;
  /** Made over the same store. */
  readonly conversationState?: ConversationState;
  readonly apology?: TurnDeps['apology'];
  readonly startedAnew?: TurnDeps['startedAnew'];
}

/** A running bot with a channel that listens for what it sends. */
export interface RunningBot {
  readonly url: string;
  readonly port: number;
  readonly server: BotServer;
  readonly connector: LoopbackConnector;
  readonly store: Store;
  /** What was logged, a parsed line each. */
  readonly logged: Record<string, unknown>[];
  /** How long the adapter waited before each retry, in milliseconds. */
  readonly waits: readonly number[];
  /** Votes on answers so far. */
  votes(): Promise<readonly VoteCount[]>;
  /** Posts an activity as the Emulator would; what is given replaces the usual fields. */
  post(activity: Record<string, unknown>): Promise<Response>;
  stop(): Promise<void>;
}

/** What a bot for Teams needs besides its state. */
export type TeamsParts = Pick<BotDeps, 'sentAnswers' | 'votes'>;

interface Runnable {
  run(context: TurnContext): Promise<void>;
}

/** The real server and adapter on a free port, around any bot. */
export async function startBot(
  makeBot: (state: ConversationState, parts: TeamsParts) => Runnable,
  options: StartOptions = {},
): Promise<RunningBot> {
  const logged: Record<string, unknown>[] = [];
  const waits: number[] = [];
  const metrics = options.metrics === undefined ? undefined : createMetrics();
  const ownLog = createLog('info', { write: (line: string) => logged.push(JSON.parse(line)) });
  const log = metrics?.counting(ownLog) ?? ownLog;
  const turnTimeoutMs = options.turnTimeoutMs ?? 30_000;
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-bot-'));
  const store =
    options.store ??
    (await openStore({ engine: 'sqlite', path: join(folder, 'store.db') }, [], {
      lifeMs: 600_000,
      feedbackLifeMs: 600_000,
      keepsText: false,
      turnMs: turnTimeoutMs,
      leaseMs: 5_000,
    }));
  const conversationState = options.conversationState ?? new StoredConversationState(store);
  const sentAnswers = new SentAnswers(store.storage);
  const adapter = createAdapter({
    registration: options.registration,
    store,
    conversationState,
    retryClock: { wait: async (ms) => void waits.push(ms), random: () => 0 },
    apology: options.apology ?? (() => APOLOGY),
    startedAnew: options.startedAnew ?? (() => STARTED_ANEW),
    log,
    now: () => 0,
  });
  const server = createServer({
    adapter,
    bot: makeBot(conversationState, { sentAnswers, votes: store }),
    knowledge: options.knowledge ?? new FakeKnowledge(),
    today: () => (options.knowledge ? TODAY : DAY),
    log,
    turnTimeoutMs,
    maxBodyBytes: options.maxBodyBytes ?? 65_536,
    channels: options.channels ?? (options.registration ? 'authenticated' : 'open'),
    ...(metrics ? { metrics: { of: metrics, readers: options.metrics ?? 'off' } } : {}),
    ...(options.gate ? { gate: options.gate } : {}),
    ...(options.stillMs === undefined ? {} : { stillMs: options.stillMs }),
    ...(options.hostNames ? { hostNames: options.hostNames } : {}),
    chatService: undefined,
    store,
    ...(options.isReading ? { isReading: options.isReading } : {}),
    web: {
      assets: await assets(),
      chat: {
        origins: [],
        publicUrl: options.publicUrl,
        trustedProxies: options.trustedProxies ?? 0,
        azure: undefined,
      },
      exitUrl: EXIT_URL,
      verifyConversationToken: () => Promise.reject(new ProtocolError('Unauthorized')),
      planOf: async () => undefined,
      log,
    },
  });
  const connector = await loopbackConnector();
  const { port } = await server.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  let count = 0;
  return {
    url,
    port,
    server,
    connector,
    store,
    logged,
    waits,
    votes: () => store.votes(),
    post(activity) {
      count += 1;
      const envelope = {
        id: `in-${count}`,
        channelId: 'emulator',
        serviceUrl: connector.serviceUrl,
        conversation: { id: 'c1|livechat' },
        from: { id: 'user', name: 'User', role: 'user' },
        recipient: { id: 'bot', name: 'Bot', role: 'bot' },
        locale: 'en-US',
        timestamp: '2026-11-25T10:00:00.000Z',
      };
      return fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...envelope, ...activity }),
      });
    },
    async stop() {
      await server.close(0);
      await connector.close();
      if (options.store === undefined) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
