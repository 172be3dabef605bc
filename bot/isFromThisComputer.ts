import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Whether a request comes from this computer: what a proxy on it passes on does not. */
export function isFromThisComputer(request: IncomingMessage, trustedProxies: number): boolean {
  const isPassedOn = trustedProxies > 0 || request.headers['x-forwarded-for'] !== undefined;
  return !isPassedOn && LOOPBACK.test(request.socket.remoteAddress ?? '');
}
