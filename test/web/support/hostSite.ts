import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HostSite {
  /** Another origin, and another site, than the bot's. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface HostPage {
  /** The body of the page, the script of the widget included. */
  readonly body: string;
  /** The page's own policy. */
  readonly policy?: string;
}

/** Somebody's website, on an origin of its own. The pages are asked for by their path. */
export async function startHostSite(pageOf: (path: string) => HostPage): Promise<HostSite> {
  const server = createServer((request, response) => {
    const { body, policy } = pageOf(request.url ?? '/');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
    response.end(`<!doctype html><html lang="en"><head><title>A law office</title></head><body>${body}</body></html>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
