import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What becomes of the first request: it is answered that the server is busy, or it arrives nowhere and is not answered. */
export type Fate = 'refused' | 'held';

export interface FaultyNetwork {
  /** Where the server behind it is reached. */
  readonly url: string;
  /** How many requests of that kind were sent. */
  readonly asked: () => number;
  close(): Promise<void>;
}

/** A network before a server that lets everything through but the first request that begins with `start`. */
export async function startFaultyNetwork(target: string, start: string, fate: Fate): Promise<FaultyNetwork> {
  const { port } = new URL(target);
  const sockets = new Set<Socket>();
  let asked = 0;
  const network = createServer((client) => {
    const upstream = connect(Number(port), '127.0.0.1');
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    upstream.pipe(client);
    let isLost = false;
    client.on('data', (chunk) => {
      // What belongs to the lost request is lost with it.
      if (!chunk.toString('latin1').startsWith(start)) return isLost || upstream.write(chunk);
      asked += 1;
      if (asked > 1) return upstream.write(chunk);
      isLost = true;
      if (fate === 'refused')
        client.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return false;
    });
    client.on('end', () => upstream.end());
  });
  network.listen(0, '127.0.0.1');
  await once(network, 'listening');
  return {
    url: `http://127.0.0.1:${(network.address() as AddressInfo).port}`,
    asked: () => asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => network.close(resolve));
    },
  };
}
