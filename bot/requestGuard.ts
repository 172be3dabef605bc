import { AsyncLocalStorage } from 'node:async_hooks';
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { domainToUnicode } from 'node:url';
import { errorCode } from './errorCode.js';
import { type RefusalCode, refusal } from './httpAnswer.js';
import type { Log } from './log.js';
import { refuseUpgrade } from './refuseUpgrade.js';

export interface GuardDeps {
  readonly log: Pick<Log, 'failure'>;
  /** Names this server answers to, besides addresses; `any` where a proxy or the channel's token decides. A page that
   *  points its own name at this machine (DNS rebinding) is then no page of ours. */
  readonly hostNames: 'any' | readonly string[];
}

/** Requests that one connection may have sent ahead. Browsers and proxies wait for each answer; whoever does not gets no
 *  work done for what is beyond. */
const MOST_AHEAD = 8;
/** An upgrade that is not done after so long is given up, in milliseconds. */
const UPGRADE_MS = 10_000;

/** Where an exception ends its own request, and nothing else. */
const scope = new AsyncLocalStorage<() => void>();

const HOST = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::\d{1,5})?$/i;

/** Ends the request that the running code belongs to, after an exception that nobody caught. False when there is none. */
export function endOwnRequest(): boolean {
  const end = scope.getStore();
  if (end === undefined) return false;
  end();
  return true;
}

/** Counts what each connection waits for. `false`, and the connection is cut, when it is too much, or cut already: all that
 *  stood in one packet is handed out, one by one, after that too. */
function boundAhead(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const ahead = new WeakMap<object, number>();
  return ({ socket }, response) => {
    if (socket.destroyed) return false;
    const now = (ahead.get(socket) ?? 0) + 1;
    if (now > MOST_AHEAD) {
      socket.destroy();
      return false;
    }
    ahead.set(socket, now);
    response.once('close', () => ahead.set(socket, (ahead.get(socket) ?? 1) - 1));
    return true;
  };
}

/** Stands before every listener of the server: what cannot be read as an address is refused before anybody parses it,
 *  and an exception, whether thrown at once or later, ends its own request only. Call it when all listeners are there. */
export function guardRequests(http: HttpServer, deps: GuardDeps): void {
  const isWithinBound = boundAhead();
  for (const event of ['request', 'checkContinue'] as const) {
    const listeners = http.listeners(event) as ((request: IncomingMessage, response: ServerResponse) => void)[];
    http.removeAllListeners(event);
    http.on(event, (request: IncomingMessage, response: ServerResponse) => {
      if (!isWithinBound(request, response)) return;
      const wrong = wrongIn(request, deps.hostNames);
      if (wrong !== undefined) return answer(response, wrong);
      run(deps, () => answer(response, 'InternalError'), listeners, request, response);
    });
  }
  const upgrades = http.listeners('upgrade') as ((request: IncomingMessage, socket: Duplex, head: Buffer) => void)[];
  http.removeAllListeners('upgrade');
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Before anything else: an error of a socket that nobody listens to ends the process.
    socket.on('error', () => undefined);
    // Whoever takes the socket over sets this anew.
    request.socket.setTimeout(UPGRADE_MS, () => socket.destroy());
    const wrong = wrongIn(request, deps.hostNames);
    if (wrong !== undefined) return refuseUpgrade(socket, refusal(wrong).status);
    run(deps, () => socket.destroy(), upgrades, request, socket, head);
  });
}

function run<Parts extends unknown[]>(
  { log }: GuardDeps,
  end: () => void,
  listeners: readonly ((...parts: Parts) => void)[],
  ...parts: Parts
): void {
  scope.run(end, () => {
    try {
      for (const listener of listeners) listener(...parts);
    } catch (error) {
      log.failure('server', errorCode(error));
      end();
    }
  });
}

/** A label that says it is Unicode's and stands for nothing. Node 20 and 22 cannot parse it, 24 takes it as it is. */
const isNoName = (name: string): boolean => /(?:^|\.)xn--/.test(domainToUnicode(name));

/** What is wrong with the request's target or `Host`. A target is a path: an absolute one is a proxy's business. */
function wrongIn({ url = '', headers }: IncomingMessage, hostNames: GuardDeps['hostNames']): RefusalCode | undefined {
  const { host } = headers;
  if (!url.startsWith('/')) return 'BadRequest';
  // HTTP/1.0 needs none.
  if (host === undefined) return undefined;
  const name = HOST.exec(host)?.[1]?.toLowerCase();
  if (name === undefined || isNoName(name) || !URL.canParse(`http://${host}${url}`)) return 'BadRequest';
  if (hostNames === 'any' || name.startsWith('[') || isIP(name) !== 0 || hostNames.includes(name)) return undefined;
  return 'WrongHost';
}

function answer(response: ServerResponse, code: RefusalCode): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, json } = refusal(code);
  const text = JSON.stringify(json);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(text);
}
