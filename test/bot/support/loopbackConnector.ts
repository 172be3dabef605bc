import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot sent: the bytes as they were on the wire, and parsed. */
export interface Sent {
  readonly path: string;
  readonly raw: string;
  readonly activity: Record<string, unknown>;
}

export interface LoopbackConnector {
  readonly serviceUrl: string;
  readonly sent: Sent[];
  texts(): unknown[];
  close(): Promise<void>;
}

/** The channel's side: a real HTTP server that takes what the bot sends and keeps it. It answers after `hold`. */
export async function loopbackConnector(hold: () => Promise<void> = async () => undefined): Promise<LoopbackConnector> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      sent.push({ path: request.url ?? '', raw, activity: JSON.parse(raw) });
      await hold();
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ id: `sent-${sent.length}` }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    texts: () => sent.map(({ activity }) => activity.text),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
