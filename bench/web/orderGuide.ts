import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dataDirOf } from '../../knowledge/commands/dataDir.js';
import { projectRoot } from '../../knowledge/paths.js';
import type { EchoServer } from './echo.js';

/** The product as it is started, with data of its own and the model of `environment`'s data folder, behind a page of
 *  another site that holds its widget. */
export async function startOrderGuide(dataDir: string, environment: NodeJS.ProcessEnv): Promise<EchoServer> {
  let widget = '';
  const site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><html lang="en"><head><title>Host</title></head><body><script src="${widget}" async></script></body></html>`,
    );
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;

  const trained = dataDirOf(environment);
  for (const file of readdirSync(trained).filter((name) => name.endsWith('.bin')))
    copyFileSync(join(trained, file), join(dataDir, file));
  const child = spawn(process.execPath, [join(projectRoot, 'dist/served/main.js')], {
    env: {
      PATH: environment.PATH,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      WEB_CHAT_ORIGINS: origin,
      CHAT_MESSAGES_PER_MINUTE: '10000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text;
      const found = /Listening\s+http:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code}. Run "npm run build" first.`)));
  });
  widget = `http://localhost:${port}/widget.js`;
  return {
    url: origin,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
    },
  };
}
