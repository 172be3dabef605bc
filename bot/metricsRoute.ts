import type { IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
import type { Config } from './config.js';
import type { ChatConfig } from './directLine/chatConfig.js';
import { refusal, send } from './httpAnswer.js';
import { isFromThisComputer } from './isFromThisComputer.js';
import { isSecret } from './isSecret.js';
import type { Metrics } from './metrics.js';

export interface MetricsRouteDeps {
  readonly of: Metrics;
  readonly readers: Config['metrics'];
}

/** Adds `GET /metrics`. To everybody else there is nothing at this address. */
export function mountMetrics(
  server: Server,
  { of: metrics, readers }: MetricsRouteDeps,
  { trustedProxies }: Pick<ChatConfig, 'trustedProxies'>,
): void {
  const mayRead = (request: IncomingMessage): boolean => {
    if (readers === 'off') return false;
    if (readers === 'loopback') return isFromThisComputer(request, trustedProxies);
    const token = /^Bearer (\S{1,500})$/.exec(request.headers.authorization ?? '')?.[1];
    return isSecret(token, readers.token);
  };
  server.get('/metrics', async (request: Request, response: Response) => {
    if (!mayRead(request)) return send(response, refusal('NotFound'));
    const text = await metrics.text();
    send(response, { status: 200, text, headers: { 'Content-Type': metrics.contentType } });
  });
}
