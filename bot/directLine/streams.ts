import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Activity } from 'botbuilder';
import { type WebSocket, WebSocketServer } from 'ws';
import { errorCode } from '../errorCode.js';
import type { Log } from '../log.js';
import { refuseUpgrade } from '../refuseUpgrade.js';
import { conversationKey } from '../state/conversationKey.js';
import type { Store } from '../state/store.js';
import { type Access, fromTrustedSite } from './access.js';
import { watermarkOf } from './activityId.js';
import { queryOf } from './call.js';
import type { ChatConfig } from './chatConfig.js';
import { forClients } from './clientActivities.js';
import type { Conversations } from './conversations.js';
import type { Limits } from './limits.js';
import { ProtocolError } from './protocolError.js';
import { requestOrigin } from './requestOrigin.js';

export interface StreamsDeps {
  readonly access: Access;
  readonly conversations: Conversations;
  readonly limits: Limits;
  readonly store: Store;
  readonly log: Log;
  readonly config: Pick<ChatConfig, 'origins' | 'publicUrl' | 'trustedProxies'>;
  /** How often sockets are looked after, in milliseconds. One that has not answered a ping when the next is due is dead. */
  readonly pingEveryMs: number;
}

/** Clients send an empty text now and then, and nothing else. */
const MAX_FRAME_BYTES = 1_024;
/** The published client can open an old stream again beside the live one; past this the oldest goes. */
const MAX_SOCKETS = 4;
/** Sockets of this process, those included that are saying goodbye. Each reads its log every few seconds. */
const MOST_SOCKETS = 4_000;
/** How long a socket may take to say goodbye. */
const FAREWELL_MS = 1_000;

const CLOSE_NORMAL = 1_000;
const CLOSE_GOING_AWAY = 1_001;
const CLOSE_TRY_AGAIN = 1_013;

const PATH = /^\/v3\/directline\/conversations\/([\w-]+)\/stream(\?|$)/;

/** The sockets of this process: each follows the log of its conversation, from whichever process it is written. */
export class Streams {
  readonly #deps: StreamsDeps;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
  readonly #sockets = new Map<string, Map<WebSocket, number>>();
  #isClosed = false;

  constructor(deps: StreamsDeps) {
    this.#deps = deps;
  }

  get open(): number {
    return [...this.#sockets.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** Answers an upgrade: a socket, or the refusal as plain HTTP. Never throws. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => undefined);
    try {
      const { conversationId, after } = await this.#admit(request);
      if (socket.destroyed) return;
      this.#server.handleUpgrade(request, socket, head, (ws) => void this.#serve(ws, conversationId, after));
    } catch (error) {
      const { status } = error instanceof ProtocolError ? error : this.#unexpected(error);
      refuseUpgrade(socket, status);
    }
  }

  /** Shows something to whoever is connected to this process; it stands in no log and moves no watermark. Its place is
   *  after what the client has and before what comes next: Web Chat takes `typing` back when a message stands after it. */
  show(conversationId: string, activity: Partial<Activity>): void {
    for (const [ws, seq] of this.#sockets.get(conversationId) ?? []) {
      const placed = {
        ...activity,
        channelData: { ...Object(activity.channelData), 'webchat:sequence-id': seq + 0.5 },
      };
      ws.send(JSON.stringify({ activities: [placed] }), () => undefined);
    }
  }

  /** Sends everybody away; the clients come back, here or elsewhere, from where they were. */
  close(): void {
    this.#isClosed = true;
    for (const sockets of this.#sockets.values()) for (const ws of sockets.keys()) sendAway(ws, CLOSE_GOING_AWAY);
  }

  async #admit(request: IncomingMessage): Promise<{ readonly conversationId: string; readonly after: number }> {
    const { access, conversations, limits, config } = this.#deps;
    if (this.#isClosed || this.#server.clients.size >= MOST_SOCKETS) throw new ProtocolError('ServiceUnavailable');
    const conversationId = PATH.exec(request.url ?? '')?.[1];
    if (conversationId === undefined) throw new ProtocolError('NotFound');
    const query = queryOf(request);
    const { address, isAllowed, site } = requestOrigin(request, config);
    if (!isAllowed) throw new ProtocolError('OriginNotAllowed');
    // No header can be set here, and the protocol knows one status for every token that does not do.
    const bearer = await access.bearerOf(query.get('t') ?? '', 'stream');
    if (bearer.conversationId !== conversationId) throw new ProtocolError('BadArgument');
    fromTrustedSite(bearer, site);
    limits.spendConnect('socket', conversationId, address);
    await conversations.personIn(conversationId);
    return { conversationId, after: watermarkOf(query.get('watermark') ?? undefined) };
  }

  async #serve(ws: WebSocket, conversationId: string, after: number): Promise<void> {
    const over = new AbortController();
    ws.on('error', () => ws.terminate());
    ws.once('close', () => over.abort());
    const sockets = this.#add(conversationId, ws, after);
    const stopWatch = this.#watch(ws);
    try {
      const key = conversationKey('directline', conversationId);
      for await (const entries of this.#deps.store.follow(key, after, over.signal)) {
        const seq = entries.at(-1)?.seq ?? after;
        if (sockets.has(ws)) sockets.set(ws, seq);
        const activities = forClients(entries, conversationId);
        if (activities.length === 0) continue;
        await sent(ws, JSON.stringify({ activities, watermark: String(seq) }));
      }
      sendAway(ws, CLOSE_NORMAL);
    } catch (error) {
      if (!over.signal.aborted && ws.readyState === ws.OPEN) this.#unexpected(error);
      sendAway(ws, CLOSE_TRY_AGAIN);
    } finally {
      stopWatch();
    }
  }

  #add(conversationId: string, ws: WebSocket, after: number): Map<WebSocket, number> {
    const sockets = this.#sockets.get(conversationId) ?? new Map<WebSocket, number>();
    this.#sockets.set(conversationId, sockets.set(ws, after));
    // Out of the map at once: one that never says goodbye must not be sent away in place of the next.
    for (const oldest of [...sockets.keys()].slice(0, -MAX_SOCKETS)) {
      sockets.delete(oldest);
      sendAway(oldest, CLOSE_NORMAL, 'collision');
    }
    ws.once('close', () => {
      sockets.delete(ws);
      if (sockets.size === 0 && this.#sockets.get(conversationId) === sockets) this.#sockets.delete(conversationId);
    });
    return sockets;
  }

  /** Drops the socket when the other side is gone. */
  #watch(ws: WebSocket): () => void {
    let isAlive = true;
    ws.on('pong', () => {
      isAlive = true;
    });
    const timer = setInterval(() => {
      if (!isAlive) return ws.terminate();
      isAlive = false;
      ws.ping();
    }, this.#deps.pingEveryMs);
    return () => clearInterval(timer);
  }

  #unexpected(error: unknown): ProtocolError {
    this.#deps.log.failure('server', errorCode(error));
    return new ProtocolError('ServiceUnavailable');
  }
}

/** Says goodbye; whoever does not answer is let go of all the same. */
function sendAway(ws: WebSocket, code: number, reason?: string): void {
  ws.close(code, reason);
  const timer = setTimeout(() => ws.terminate(), FAREWELL_MS).unref();
  ws.once('close', () => clearTimeout(timer));
}

/** Waits until the frame has left: a slow reader holds up its own stream and fills no memory. */
const sent = (ws: WebSocket, frame: string): Promise<void> =>
  new Promise((resolve, reject) => ws.send(frame, (error) => (error ? reject(error) : resolve())));
