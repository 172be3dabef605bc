import { createRequire } from 'node:module';
import { maskIdentity } from '../dialogs/maskIdentity.js';
import { momentInCalifornia, todayInCalifornia } from '../knowledge/commands/dataDir.js';
import { KnowledgeError } from '../knowledge/errors.js';
import { projectRoot } from '../knowledge/paths.js';
import { openRules } from '../knowledge/rules/openRules.js';
import { createAdapter, equip, type TurnDeps } from './adapter.js';
import { apologyOfTurn } from './apologyOfTurn.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { openConfiguredStore } from './configuredStore.js';
import { type BotDeps, createBot } from './createBot.js';
import { AzureChat } from './directLine/azureChat.js';
import type { ChatService } from './directLine/chatService.js';
import { DirectLine, type DirectLineDeps } from './directLine/directLine.js';
import { signingKeys } from './directLine/signingKeys.js';
import { errorCode } from './errorCode.js';
import { readHostBranding } from './hostBranding.js';
import { hostPlaces } from './hostPlaces.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import { exportMetrics } from './otlpMetrics.js';
import { handleProcessErrors } from './processErrors.js';
import { startReadingThread } from './readingThread.js';
import { Counter } from './report/counter.js';
import { type BotServer, createServer, type Listening } from './server.js';
import { orderlyShutdown } from './shutdown.js';
import { startScreen } from './startScreen.js';
import { StoredConversationState } from './state/storedConversationState.js';
import { keepUp } from './state/upkeep.js';
import { statementOfTurn } from './statementText.js';
import { SentAnswers } from './teams/sentAnswers.js';
import { GATE, TurnGate } from './turnGate.js';
import { loadAssets } from './web/assets.js';
import { keptPlan } from './web/keptPlan.js';
import type { WebDeps } from './web/webRoutes.js';

const now = (): number => performance.now();
const today = () => todayInCalifornia(new Date());

async function start(): Promise<void> {
  const config = readConfig(process.env, projectRoot);
  const { branding, office } = readHostBranding(process.env);
  const metrics = createMetrics();
  const ownLog = metrics.counting(createLog(config.logLevel));
  needsRuntime(config);
  const [assets, reading] = await Promise.all([
    loadAssets(),
    startReadingThread({
      load: {
        root: projectRoot,
        dataDir: config.dataDir,
        today: today(),
        semantic: config.semantic,
        encoderThreads: config.encoderThreads,
        languages: config.languages,
      },
      onEnd: (error) => ownLog.failure('reading', errorCode(error)),
    }),
  ]);
  const { library, understand, ask } = reading;

  const store = await openConfiguredStore(config);
  const counter = new Counter(store, today);
  const log = counter.counting(ownLog);
  const closing = new AbortController();
  const storeFailed = (error: unknown): void => log.failure('state', errorCode(error));
  void keepUp(store, closing.signal, storeFailed);
  void counter.keepUp(closing.signal, storeFailed);
  const conversationState = new StoredConversationState(store);

  const apology = apologyOfTurn(library, today);
  const startedAnew = statementOfTurn(library, 'startedAnew', today);
  const turnDeps = { store, conversationState, apology, startedAnew, log, now };
  const sentAnswers = new SentAnswers(store.storage);
  const adapter = createAdapter({ ...config, ...turnDeps });
  const moment = () => momentInCalifornia(new Date());
  const rules = openRules(library, office);
  const places = hostPlaces(library, process.env, today(), log);
  const votes: BotDeps['votes'] = {
    vote: (vote) => counter.vote(vote),
    addUnanswered: (question) => store.addUnanswered(question),
  };
  const bot = createBot({
    library,
    understand,
    ask,
    rules,
    places,
    conversationState,
    now: moment,
    sentAnswers,
    votes,
  });
  const gate = new TurnGate({ ...GATE, now });
  metrics.watch('turns_running', () => gate.running);
  metrics.watch('turns_waiting', () => gate.waiting);
  const chatService = createChat(config, { store, bot, log, turnDeps, gate });
  metrics.watch('sockets_open', () => chatService.openSockets?.() ?? 0);
  const web: WebDeps = {
    assets,
    chat: config.chat,
    exitUrl: config.exitUrl,
    languages: config.languages,
    branding,
    verifyConversationToken: (token) => chatService.verifyConversationToken(token),
    planOf: (conversationId) => keptPlan(store.storage, conversationId),
    log,
  };
  const server = createServer({
    ...config,
    metrics: { of: metrics, readers: config.metrics },
    report: { store, token: config.reportToken },
    gate,
    adapter,
    bot,
    knowledge: library,
    isReading: reading.isReady,
    today,
    log,
    chatService,
    store,
    web,
  });

  chatService.start();
  const listening = await listen(server, config);
  const telemetry =
    config.otlp && exportMetrics(metrics, config.otlp, (error) => log.failure('telemetry', errorCode(rootOf(error))));
  const stop = orderlyShutdown({
    server,
    timeoutMs: config.shutdownTimeoutMs,
    exit: async (code) => {
      closing.abort();
      await counter.flush().catch(storeFailed);
      await telemetry?.stop();
      await store.close();
      // A process that ends while its encoder runs is aborted, not ended.
      await reading.close();
      process.exit(code);
    },
  });
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  handleProcessErrors(log, () => stop(1));
  void reading.outdated.then(() => {
    log.failure('reading', 'OUTDATED');
    return stop(1);
  });
  process.stdout.write(startScreen({ summary: library.summary, listening, config }));
}

/** The fallback is installed only where it is wanted. */
function needsRuntime({ semantic }: Config): void {
  if (semantic !== 'wasm') return;
  try {
    createRequire(import.meta.url).resolve('onnxruntime-web');
  } catch (cause) {
    throw new Error(
      'SEMANTIC=wasm needs the WebAssembly runtime, which is not installed. Add it with: npm install --no-save onnxruntime-web@1.30.0',
      { cause },
    );
  }
}

type ChatParts = Pick<DirectLineDeps, 'store' | 'bot' | 'log'> & {
  readonly turnDeps: TurnDeps;
  readonly gate: TurnGate;
};

/** Our own Direct Line, or with `DIRECT_LINE_SECRET` the door to Azure's. */
function createChat(config: Config, { store, bot, log, turnDeps, gate }: ChatParts): ChatService {
  const { chat, maxBodyBytes } = config;
  if (chat.azure) return new AzureChat({ store, log, config: chat, azure: chat.azure, maxBodyBytes });
  const keys = signingKeys(chat.signingKeys, config.dataDir);
  const directLine = new DirectLine({
    ...config,
    store,
    bot,
    log,
    gate,
    config: chat,
    keys,
    now: Date.now,
    mask: maskIdentity,
  });
  equip(directLine.adapter, turnDeps);
  return directLine;
}

/** What `fetch` throws says why only in its cause. */
const rootOf = (error: unknown): unknown => (error instanceof TypeError && error.cause ? error.cause : error);

async function listen(server: BotServer, { host, port }: Config): Promise<Listening> {
  try {
    return await server.listen(port, host);
  } catch (error) {
    throw new Error(`Cannot listen on ${host}, port ${port}: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return 'another program is using this port. Stop it, or set PORT to a free one (0 takes any).';
    case 'EACCES':
      return 'this account may not use this port. Set PORT to a number above 1023.';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'this computer does not have this address. Set HOST to one that it has.';
    default:
      return errorCode(error);
  }
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return `The configuration cannot be used:\n${error.message}`;
  if (error instanceof KnowledgeError) return `The knowledge base cannot be used:\n${error.message}`;
  return error instanceof Error ? error.message : 'The bot could not start.';
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
