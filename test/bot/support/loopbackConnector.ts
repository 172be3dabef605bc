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
  /** Everything the bot tried to send, in order. */
  readonly sent: Sent[];
  /** What of it the connector took. */
  readonly taken: Sent[];
  /** Refuses `times` requests with a status, after letting `after` pass. */
  failNext(status: number, times: number, after?: number, headers?: Readonly<Record<string, string>>): void;
  texts(): unknown[];
  close(): Promise<void>;
}

/** The channel's side: a real HTTP server that takes what the bot sends and keeps it. It answers after `hold`. */
export async function loopbackConnector(hold: () => Promise<void> = async () => undefined): Promise<LoopbackConnector> {
  const sent: Sent[] = [];
  const taken: Sent[] = [];
  let failure = { status: 0, times: 0, after: 0, headers: {} as Readonly<Record<string, string>> };
  const failsNow = (): boolean => {
    if (failure.after > 0) {
      failure.after -= 1;
      return false;
    }
    failure.times -= 1;
    return failure.times >= 0;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const received = { path: request.url ?? '', raw, activity: JSON.parse(raw) };
      sent.push(received);
      await hold();
      response.setHeader('Content-Type', 'application/json');
      if (failsNow()) {
        response.writeHead(failure.status, failure.headers);
        response.end(JSON.stringify({ error: { code: 'Refused', message: 'as the test asked' } }));
        return;
      }
      taken.push(received);
      response.end(JSON.stringify({ id: `sent-${sent.length}` }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    taken,
    failNext: (status, times, after = 0, headers = {}) => {
      failure = { status, times, after, headers };
    },
    texts: () => sent.map(({ activity }) => activity.text),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
