import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { ActivityHandler, ConversationState } from 'botbuilder';
import restify from 'restify';
import { equip } from '../../bot/adapter.js';
import { readConfig } from '../../bot/config.js';
import { DirectLine } from '../../bot/directLine/directLine.js';
import { signingKeys } from '../../bot/directLine/signingKeys.js';
import { createLog } from '../../bot/log.js';
import { openStore } from '../../bot/state/openStore.js';
import { projectRoot } from '../../knowledge/paths.js';

export interface EchoServer {
  readonly url: string;
  stop(): Promise<void>;
}

const PAGE = `<!doctype html><html lang="en"><head><title>Echo</title><script src="/webchat.js"></script></head>
<body><div id="webchat"></div><script>
fetch('/chat/token', { method: 'POST' }).then((answer) => answer.json()).then(({ token, domain }) =>
  WebChat.renderWebChat({ directLine: WebChat.createDirectLine({ token, domain }) }, document.getElementById('webchat')));
</script></body></html>`;
/** A site with a button that opens the chat in a frame. */
export const BUTTON = `<!doctype html><html lang="en"><head><title>Host</title></head><body><button class="launch">Chat</button><script>
document.querySelector('button').onclick = () => {
  const frame = document.createElement('iframe');
  frame.src = '/chat';
  document.body.append(frame);
};
</script></body></html>`;

/** The least that can be compared: a bot that greets and repeats, Web Chat as its samples show it, on the same Direct
 *  Line and the same engine of the store. */
export async function startEcho(dataDir: string): Promise<EchoServer> {
  const bot = new ActivityHandler();
  bot.onMembersAdded(async (context, next) => {
    await context.sendActivity('I am the echo.');
    await next();
  });
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`You said: ${context.activity.text}`);
    await next();
  });
  const lifeMs = 3_600_000;
  const store = await openStore({ engine: 'sqlite', path: `${dataDir}/echo.sqlite` }, [], {
    lifeMs,
    feedbackLifeMs: lifeMs,
    keepsText: false,
    turnMs: 60_000,
    leaseMs: 5_000,
  });
  const log = createLog('silent');
  const directLine = new DirectLine({
    store,
    bot,
    log,
    keys: signingKeys([], dataDir),
    config: {
      ...readConfig({}, dataDir).chat,
      limits: {
        messageChars: 4_000,
        messagesPerMinute: 1_000_000,
        messagesPerMinutePerAddress: 1_000_000,
        openConversationsPerAddress: 1_000_000,
        idleMinutes: 60,
      },
    },
    maxBodyBytes: 262_144,
    turnTimeoutMs: 15_000,
    stateHours: 1,
    now: Date.now,
  });
  equip(directLine.adapter, {
    conversationState: new ConversationState(store.storage),
    apology: () => 'Something went wrong.',
    startedAnew: () => 'We start anew.',
    log,
    now: () => performance.now(),
  });
  const script = gzipSync(brotliDecompressSync(await readFile(join(projectRoot, 'test/web/vendor/webchat.js.br'))));
  const server = restify.createServer({ log: log.forServer as unknown as restify.ServerOptions['log'] });
  const page = (path: string, html: string): void => {
    server.get(path, async (_request: restify.Request, response: restify.Response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(html);
    });
  };
  page('/', BUTTON);
  page('/chat', PAGE);
  server.get('/webchat.js', async (_request: restify.Request, response: restify.Response) => {
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Content-Encoding': 'gzip' });
    response.end(script);
  });
  directLine.mount(server);
  server.on('upgrade', (request, socket, head) => directLine.upgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return {
    url: `http://localhost:${port}`,
    async stop() {
      await directLine.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await store.close();
    },
  };
}
