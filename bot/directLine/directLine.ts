import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { BotAdapter, TurnContext } from 'botbuilder';
import type { Server } from 'restify';
import type { Log } from '../log.js';
import type { Store } from '../state/store.js';
import type { TurnGate } from '../turnGate.js';
import { Access } from './access.js';
import { answering, type CallDeps, type Handler, preflight } from './call.js';
import type { ChatConfig } from './chatConfig.js';
import type { ChatService } from './chatService.js';
import { ConversationRoutes } from './conversationRoutes.js';
import { Conversations } from './conversations.js';
import { Limits } from './limits.js';
import { resumeAbandoned } from './resumeAbandoned.js';
import type { SigningKeys } from './signingKeys.js';
import { Streams } from './streams.js';
import { TokenRoutes } from './tokenRoutes.js';
import { type Bearer, Tokens } from './tokens.js';
import { Turns } from './turns.js';

export interface DirectLineDeps {
  readonly store: Store;
  readonly bot: { run(context: TurnContext): Promise<void> };
  readonly log: Log;
  readonly config: ChatConfig;
  readonly keys: SigningKeys;
  readonly maxBodyBytes: number;
  readonly turnTimeoutMs: number;
  /** Life of a conversation after its last turn, in hours; a resume token lives as long. */
  readonly stateHours: number;
  /** Takes out of what people type what identifies them, before anything is kept. Without it all is kept as typed. */
  readonly mask?: (text: string) => string;
  /** What this process takes on; everything when left out. */
  readonly gate?: TurnGate;
  /** How often sockets are looked after; 25 s when left out. */
  readonly pingEveryMs?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Often enough for proxies that cut a connection after half a minute of silence. */
const PING_EVERY_MS = 25_000;
/** The client gives a call up after 20 s, whatever the configuration allows a turn. */
const MAX_WAIT_MS = 15_000;
const HOUR_SECONDS = 3_600;

/** Our own Direct Line 3.0 service: everything behind `/v3/directline`, and `/chat/token` and its companions for our page. */
export class DirectLine implements ChatService {
  readonly #streams: Streams;
  readonly #deps: DirectLineDeps;
  readonly #turns: Turns;
  readonly #access: Access;
  readonly #conversations: Conversations;
  readonly #tokenRoutes: TokenRoutes;
  readonly #conversationRoutes: ConversationRoutes;
  readonly #closing = new AbortController();
  #resuming: Promise<void> = Promise.resolve();

  constructor(deps: DirectLineDeps) {
    const { store, bot, log, config, keys, now } = deps;
    const turnTimeoutMs = Math.min(deps.turnTimeoutMs, MAX_WAIT_MS);
    const tokens = new Tokens({ keys, now, resumeSeconds: deps.stateHours * HOUR_SECONDS });
    const access = new Access(tokens, config.secret);
    const limits = new Limits(store, config.limits);
    const turns = new Turns({
      store,
      bot,
      log,
      turnTimeoutMs,
      gate: deps.gate,
      show: (id, activity) => this.#streams.show(id, activity),
    });
    const conversations = new Conversations({ store, turns, now });
    const maxMessageChars = config.limits.messageChars;
    const mask = deps.mask ?? ((text: string) => text);
    this.#deps = deps;
    this.#turns = turns;
    this.#access = access;
    this.#conversations = conversations;
    this.#tokenRoutes = new TokenRoutes({ access, tokens, conversations, limits });
    this.#conversationRoutes = new ConversationRoutes({
      access,
      tokens,
      conversations,
      turns,
      store,
      limits,
      maxMessageChars,
      mask,
    });
    this.#streams = new Streams({
      access,
      conversations,
      limits,
      store,
      log,
      config,
      pingEveryMs: deps.pingEveryMs ?? PING_EVERY_MS,
    });
  }

  /** To be given the same middleware and error handling as the adapter for channels. */
  get adapter(): BotAdapter {
    return this.#turns.adapter;
  }

  /** Adds the routes. */
  mount(server: Server): void {
    const { config, maxBodyBytes, log } = this.#deps;
    const deps: CallDeps = { config, maxBodyBytes, log };
    const conversations = this.#conversationRoutes;
    const tokens = this.#tokenRoutes;
    const base = '/v3/directline';
    const paths = new Set<string>();
    const route = (method: 'get' | 'post', path: string, handler: Handler): void => {
      server[method](path, answering(handler, deps));
      paths.add(path);
    };
    const one = `${base}/conversations/:conversationId`;
    route('post', `${base}/tokens/generate`, (call) => tokens.generate(call));
    route('post', `${base}/tokens/refresh`, (call) => tokens.refresh(call));
    route('post', `${base}/conversations`, (call) => conversations.begin(call));
    route('get', one, (call) => conversations.reconnect(call));
    route('get', `${one}/activities`, (call) => conversations.read(call));
    route('post', `${one}/activities`, (call) => conversations.write(call));
    route('post', `${one}/upload`, (call) => conversations.upload(call));
    route('get', `${base}/session/getsessionid`, (call) => conversations.session(call));
    route('post', '/chat/token', (call) => tokens.chatToken(call));
    route('post', '/chat/keep', (call) => tokens.keep(call));
    route('post', '/chat/forget', (call) => tokens.forget(call));
    for (const path of paths) server.opts(path, preflight(deps));
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    void this.#streams.upgrade(request, socket, head);
  }

  openSockets(): number {
    return this.#streams.open;
  }

  /** Takes up turns that a process left behind, until {@link close}. */
  start(): void {
    const { store, log } = this.#deps;
    const { signal } = this.#closing;
    this.#resuming = resumeAbandoned({ store, log, signal, run: (id) => this.#turns.resume(id) });
  }

  /** Whose conversation the token opens. Throws `ProtocolError`: 401, 403, or 404 when the conversation has ended. */
  async verifyConversationToken(token: string | undefined): Promise<Bearer> {
    const { conversationId } = await this.#access.bearerOf(token);
    return this.#conversations.personIn(conversationId);
  }

  /** Sends the sockets away and takes up nothing more; resolves when the turns under way have ended. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.#streams.close();
    await this.#resuming;
    await this.#turns.idle();
  }
}
