import { once } from 'node:events';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import restify from 'restify';
import type { IsoDate, LoadedLibrary } from '../knowledge/contract.js';
import type { Config } from './config.js';
import type { ChatService } from './directLine/chatService.js';
import { hasUsableHost, requestOrigin } from './directLine/requestOrigin.js';
import { errorCode } from './errorCode.js';
import { type HttpAnswer, refusal, refusalOf, send } from './httpAnswer.js';
import { Messages, type MessagesDeps } from './messages.js';
import type { Metrics } from './metrics.js';
import { mountMetrics } from './metricsRoute.js';
import { Pace } from './pace.js';
import { dropRest, readBody } from './readBody.js';
import { refuseUpgrade } from './refuseUpgrade.js';
import { mountReport, type ReportRouteDeps } from './report/reportRoute.js';
import { guardRequests } from './requestGuard.js';
import { setOnlyTls, setSecurityHeaders } from './securityHeaders.js';
import { sharedReadiness } from './sharedReadiness.js';
import type { Store } from './state/store.js';
import { mountPublicPages } from './web/publicPages.js';
import { refuse } from './web/refusalPage.js';
import { mountWeb, type WebDeps } from './web/webRoutes.js';

export interface ServerDeps extends MessagesDeps {
  readonly knowledge: LoadedLibrary;
  readonly today: () => IsoDate;
  readonly maxBodyBytes: number;
  readonly channels: Config['channels'];
  /** The website's chat; `undefined` serves none. */
  readonly chatService: ChatService | undefined;
  readonly store: Pick<Store, 'ready'>;
  /** Whether messages can be read now; always when left out. */
  readonly isReading?: () => boolean;
  /** What `/metrics` shows, and who may read it; without it there is no such address. */
  readonly metrics?: { readonly of: Metrics; readonly readers: Config['metrics'] };
  /** What the host sees of how the bot is used, and what opens it; without it there is no such address. */
  readonly report?: Pick<ReportRouteDeps, 'store' | 'token'>;
  /** Names this server answers to; `any` when left out. */
  readonly hostNames?: 'any' | readonly string[];
  /** The chat's page and files. */
  readonly web: WebDeps;
  /** A connection on which nothing moves for so long is cut, in milliseconds; a minute when left out. */
  readonly stillMs?: number;
}

/** Where the server listens; the port is the real one, also when any free one was asked for. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

export interface BotServer {
  /** Throws what Node throws: `EADDRINUSE` when the port is taken. */
  listen(port: number, host: string): Promise<Listening>;
  /** Stops accepting, waits up to `timeoutMs` for the turns in flight, then lets go. */
  close(timeoutMs: number): Promise<void>;
  /** Connections that are open now, sockets of chats included. */
  connections(): Promise<number>;
}

/** Bounds for slow clients, in milliseconds: the head of a request, and all of it. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/**
 * An idle connection is kept longer than clients and proxies keep theirs (60 s): a request sent just when the server closes
 * would get no answer.
 */
const KEEP_ALIVE_MS = 75_000;
/**
 * A client that reads nothing of its answer, or sends nothing at all, is let go of after this; one whose turn is running
 * waits for as long as a turn may take, and then some. Milliseconds.
 */
const STILL_MS = 60_000;
const AFTER_TURN_MS = 10_000;
/** More connections than this are closed as they come: each costs memory and a descriptor. */
const MOST_CONNECTIONS = 5_000;
/** Requests without a token that can be verified, a minute from one address. A channel sends none. */
const FORGED_A_MINUTE = 300;
/** A closing server still lets in who came before, until nobody has come for so long, or for so long in all. */
const QUIET_MS = 40;
const LAST_CALL_MS = 2_000;

/** Resolves when everything that had arrived by now was read: connections are taken one in a turn of the event loop. */
async function lastCall(http: HttpServer): Promise<void> {
  let arrived = 0;
  const count = (): void => {
    arrived += 1;
  };
  for (const event of ['connection', 'request']) http.on(event, count);
  const end = performance.now() + LAST_CALL_MS;
  let before: number;
  do {
    before = arrived;
    await wait(QUIET_MS);
    for (let i = 0; i < 3; i += 1) await nextTurn();
  } while (arrived > before && performance.now() < end);
  for (const event of ['connection', 'request']) http.off(event, count);
}

/** A signed token has three parts; what has not is not looked at. */
const isTokenLike = (header: string): boolean => /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/i.test(header);

/** Restify with our routes and limits: the bot's endpoint, health, the website's chat and pages. */
export function createServer(deps: ServerDeps): BotServer {
  const { knowledge, today, log, chatService } = deps;
  const messages = new Messages(deps);
  // Restify 12 logs with pino; its types still speak of bunyan.
  const serverLog = log.forServer as unknown as restify.ServerOptions['log'];
  const server = restify.createServer({
    name: 'order-guide',
    log: serverLog,
    ignoreTrailingSlash: true,
    noWriteContinue: true,
  });
  const http = server.server as HttpServer;
  http.headersTimeout = HEADERS_TIMEOUT_MS;
  http.requestTimeout = REQUEST_TIMEOUT_MS;
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  http.maxConnections = MOST_CONNECTIONS;
  http.setTimeout(deps.stillMs ?? Math.max(STILL_MS, deps.turnTimeoutMs + AFTER_TURN_MS));
  const forged = new Pace();
  let isClosing = false;

  server.pre((request: restify.Request, response: restify.Response, next: restify.Next) => {
    setSecurityHeaders(response);
    response.once('finish', () => deps.metrics?.of.answered(response.statusCode));
    // Asked when the answer is begun: one whose turn was running when the end began would otherwise keep its connection.
    response.once('header', () => {
      if (isClosing) response.setHeader('Connection', 'close');
    });
    if (!hasUsableHost(request, deps.web.chat)) {
      refuse(request, response, deps.web, refusal('BadRequest'));
      return next(false);
    }
    if (requestOrigin(request, deps.web.chat).own.startsWith('https:')) setOnlyTls(response);
    if (!isClosing) return next();
    refuse(request, response, deps.web, refusal('ServiceUnavailable'));
    return next(false);
  });

  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const answer = await receive(request, response);
    if (answer === undefined) return;
    send(response, answer);
    if (!request.complete) dropRest(request);
  });

  /** `undefined` when the client has gone away. */
  async function receive(request: restify.Request, response: restify.Response): Promise<HttpAnswer | undefined> {
    const { headers } = request;
    if (deps.channels === 'off') return refusal('ChannelsOff');
    const { authorization = '' } = headers;
    const { address } = requestOrigin(request, deps.web.chat);
    // Before the body is read: who has sent none that is true, and who shows none, costs us nothing.
    if (!forged.left(address, FORGED_A_MINUTE)) return refusal('TooManyRequests');
    if (deps.channels === 'authenticated' && !isTokenLike(authorization)) return messages.refuseUnproven();
    if (headers['content-encoding'] !== undefined) return refusal('UnsupportedEncoding');
    if (Number(headers['content-length'] ?? 0) > deps.maxBodyBytes) return refusal('PayloadTooLarge');
    if (headers.expect !== undefined) response.writeContinue();
    const body = await readBody(request, deps.maxBodyBytes);
    if (body === 'gone') return undefined;
    if (body === 'tooLarge') return refusal('PayloadTooLarge');
    const answer = await messages.answer({
      contentType: headers['content-type'] ?? '',
      authorization,
      bytes: body,
    });
    if (answer.status === 401) forged.spend(address, FORGED_A_MINUTE);
    return answer;
  }

  const page = (path: string, answer: () => HttpAnswer | Promise<HttpAnswer>): void => {
    const handler = async (_request: restify.Request, response: restify.Response): Promise<void> =>
      send(response, await answer());
    server.get(path, handler);
    server.head(path, handler);
  };
  const port = (): number => (http.address() as AddressInfo).port;
  page('/healthz', () => ({
    status: 200,
    json: { status: 'ok', version: knowledge.summary.version, entries: knowledge.summary.entries },
  }));

  // Alive, above, is whether the process runs; ready is whether people can be answered now.
  const isReady = sharedReadiness(() => deps.store.ready());
  page('/readyz', async () => {
    if (deps.isReading?.() === false) return { status: 503, json: { status: 'reading away' } };
    return (await isReady())
      ? { status: 200, json: { status: 'ready' } }
      : { status: 503, json: { status: 'store away' } };
  });

  if (deps.metrics) mountMetrics(server, deps.metrics, deps.web.chat);
  const { assets, exitUrl } = deps.web;
  if (deps.report) mountReport(server, { ...deps.report, today, exitUrl, assets });

  // Every refusal of restify itself, and every error of a handler: our words in place of theirs.
  server.on(
    'restifyError',
    (request: restify.Request, response: restify.Response, error: { statusCode?: unknown }, done: () => void) => {
      const answer = refusalOf(error?.statusCode);
      if (answer.status >= 500) log.failure('server', errorCode(error));
      refuse(request, response, deps.web, answer);
      done();
    },
  );
  server.on('error', (error: unknown) => log.failure('server', errorCode(error)));
  // Without this a request to upgrade would hold its socket for good, with nobody listening for its errors.
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (chatService?.upgrade) return chatService.upgrade(request, socket, head);
    socket.on('error', () => undefined);
    refuseUpgrade(socket, 426, 'Upgrade Required');
  });
  chatService?.mount(server);
  mountWeb(server, deps.web, knowledge.formPages);
  guardRequests(http, { log, hostNames: deps.hostNames ?? 'any' });
  mountPublicPages(server, { knowledge, today, web: deps.web });

  return {
    async listen(wanted, host) {
      http.listen(wanted, host);
      await once(http, 'listening');
      return { host, port: port() };
    },
    connections: () => promisify(http.getConnections).call(http),
    async close(timeoutMs) {
      isClosing = true;
      // What was sent before is still read and answered, on new connections and on those that were idle.
      if (timeoutMs > 0) await lastCall(http);
      const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(http, () => resolve()));
      if (timeoutMs > 0) await lastCall(http);
      http.closeIdleConnections();
      const done = new AbortController();
      const overtime = wait(timeoutMs, undefined, { signal: done.signal }).catch(() => undefined);
      await Promise.race([Promise.all([closed, messages.idle(), chatService?.close()]), overtime]);
      done.abort();
      http.closeAllConnections();
    },
  };
}
