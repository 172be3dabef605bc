import type { IncomingMessage } from 'node:http';
import { type OriginConfig, requestOrigin } from '../directLine/requestOrigin.js';
import { isFromThisComputer } from '../isFromThisComputer.js';

/** Whether the host sits at this computer and asks it by its own name; a server with a public address has no such pages. */
export const isForHost = (request: IncomingMessage, chat: OriginConfig): boolean =>
  isFromThisComputer(request, chat.trustedProxies) &&
  /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(requestOrigin(request, chat).own);
