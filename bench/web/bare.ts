import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { BUTTON, type EchoServer } from './echo.js';

const PAGE = `<!doctype html><html lang="en"><head><title>Bare</title></head><body><div></div><input><script>
const socket = new WebSocket(location.href.replace('http', 'ws'));
const say = (text) => {
  const line = document.createElement('p');
  line.textContent = text;
  document.querySelector('div').append(line);
};
socket.onmessage = ({ data }) => say(data);
document.querySelector('input').onkeydown = ({ key, target }) => {
  if (key !== 'Enter') return;
  say(target.value);
  socket.send(target.value);
  target.value = '';
};
</script></body></html>`;

/** The barest chat there is: a page with a socket that greets and repeats. No library, no token, no store. */
export async function startBare(): Promise<EchoServer> {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(request.url === '/' ? BUTTON : PAGE);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    socket.send('I am the echo.');
    socket.on('message', (text) => socket.send(`You said: ${text}`));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
