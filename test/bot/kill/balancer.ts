import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small load balancer: each request goes to the next of the processes that take one. */
export interface Balancer {
  readonly url: string;
  close(): Promise<void>;
}

/** `ports` are asked anew for every request. A process that cannot be reached passes the request on to the next; one that
 *  breaks off in the middle is answered with 502, since nobody can tell whether it took it. */
export async function startBalancer(ports: () => readonly number[]): Promise<Balancer> {
  let next = 0;
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => pass(ports().length));

    function pass(tries: number): void {
      const alive = ports();
      next += 1;
      const port = alive[next % Math.max(1, alive.length)];
      if (port === undefined || tries <= 0) {
        refuse(503);
        return;
      }
      const forwarded = request(
        { host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers: incoming.headers },
        (response) => {
          outgoing.writeHead(response.statusCode ?? 502, response.headers);
          response.pipe(outgoing);
          response.on('error', () => outgoing.destroy());
        },
      );
      forwarded.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') pass(tries - 1);
        else refuse(502);
      });
      forwarded.end(Buffer.concat(chunks));
    }

    function refuse(status: number): void {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(status).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
