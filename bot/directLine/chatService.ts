import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'restify';
import type { Bearer } from './tokens.js';

/** What serves the website's chat: our own Direct Line, or a door to Azure's. */
export interface ChatService {
  /** Adds the routes. */
  mount(server: Server): void;
  /** Takes requests to upgrade, every path included; absent where there is nothing to upgrade to. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sockets of this process that are open. */
  openSockets?(): number;
  /** Begins the work that no request asks for. */
  start(): void;
  /** Resolves when nothing is under way any more. */
  close(): Promise<void>;
  /** Whose conversation a token opens. Throws `ProtocolError`: 401, 403, or 404 when the conversation has ended. */
  verifyConversationToken(token: string | undefined): Promise<Bearer>;
}
