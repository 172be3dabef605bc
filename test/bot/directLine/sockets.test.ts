import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { statusOf } from '../support/rawHttp.js';
import { type ChatOptions, type RunningChat, startChat } from './support/startChat.js';
import { until } from './support/until.js';

let chat: RunningChat;
const clients: Client[] = [];
const start = async (options: ChatOptions): Promise<RunningChat> => {
  chat = await startChat(options);
  return chat;
};
afterEach(async () => {
  for (const { socket } of clients.splice(0)) socket.destroy();
  await chat.stop();
});

interface Client {
  readonly socket: Socket;
  readonly status: number;
  isCut: boolean;
}

/** Opens a stream by hand, and never answers anything: no ping, no goodbye. */
async function openMute(streamUrl: string): Promise<Client> {
  const { hostname, port, pathname, search } = new URL(streamUrl);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  socket.on('error', () => undefined);
  socket.write(
    `GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  const [head] = (await once(socket, 'data')) as [Buffer];
  const client = { socket, status: statusOf(head.toString('latin1')), isCut: false };
  for (const event of ['end', 'close']) socket.once(event, () => Object.assign(client, { isCut: true }));
  socket.resume();
  clients.push(client);
  return client;
}

test('a conversation has four sockets, the newest, also when none of them ever says goodbye', async () => {
  const { streamUrl } = await (await start({})).begin();
  for (let i = 0; i < 20; i += 1) expect((await openMute(streamUrl)).status).toBe(101);
  expect(chat.service.openSockets()).toBe(4);
  await until(() => clients.filter(({ isCut }) => isCut).length === 16);
  expect(clients.slice(-4).map(({ isCut }) => isCut)).toEqual([false, false, false, false]);
  expect(chat.logged.filter(({ place }) => place !== undefined)).toEqual([]);
});

test('one conversation may open so many sockets a minute; another one is not touched', async () => {
  await start({ limits: { messagesPerMinute: 1 } });
  const [one, other] = [await chat.begin(), await chat.begin()];
  for (let i = 0; i < 30; i += 1) expect((await openMute(one.streamUrl)).status).toBe(101);
  const refused = await openMute(one.streamUrl);
  expect(refused.status).toBe(429);
  await until(() => refused.isCut);
  expect((await openMute(other.streamUrl)).status).toBe(101);
});
