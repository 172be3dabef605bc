import { once } from 'node:events';
import { connect } from 'node:net';
import { ActivityHandler } from 'botbuilder';
import { expect, test } from 'vitest';
import { statusOf } from './support/rawHttp.js';
import { startBot } from './support/startBot.js';

const REQUEST = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';

test('a server that ends answers every request that was sent before: on new connections and on idle ones', async () => {
  const bot = await startBot(() => new ActivityHandler());
  const idle = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const socket = connect(bot.port, '127.0.0.1');
      socket.write(REQUEST);
      await once(socket, 'data');
      return socket;
    }),
  );
  const fresh = Array.from({ length: 40 }, () => connect(bot.port, '127.0.0.1'));
  await Promise.all(fresh.map((socket) => once(socket, 'connect')));
  const answers = [...idle, ...fresh].map(async (socket) => {
    const chunks: Buffer[] = [];
    let error: unknown;
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (thrown) => {
      error = thrown;
    });
    socket.write(REQUEST);
    await new Promise((resolve) => socket.once('close', resolve));
    return error ?? statusOf(Buffer.concat(chunks).toString('latin1'));
  });
  const closed = bot.server.close(10_000);
  const statuses = await Promise.all(answers);
  await closed;
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  await bot.connector.close();
  await bot.store.close();
});
