import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDirOf } from '../../../knowledge/commands/dataDir.js';
import { projectRoot } from '../../../knowledge/paths.js';

export interface BotProcess {
  readonly url: string;
  readonly dataDir: string;
  /** Ends the process, at once when `killed`, and starts it again on the same port and data. */
  restart(how: 'killed' | 'ended'): Promise<void>;
  /** Ends the process and leaves it so. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** Puts the process's clock forward: longer than a token lives, shorter than a chat lasts in which nobody writes. */
  fortyMinutesLater(): void;
  stop(): Promise<void>;
}

/** A port that was free a moment ago: a restart has to come back under the same one. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The product as it is started, with data of its own and the trained model. Words only: what is tested here is the page. */
export async function startBotProcess(environment: Record<string, string> = {}): Promise<BotProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'order-guide-web-'));
  const trained = dataDirOf(process.env);
  for (const file of readdirSync(trained).filter((name) => name.endsWith('.bin')))
    copyFileSync(join(trained, file), join(dataDir, file));
  const port = await freePort();
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const clock = join(projectRoot, 'test/web/support/movableClock.mjs');
    child = spawn(process.execPath, ['--import', clock, join(projectRoot, 'dist/served/main.js')], {
      env: {
        PATH: process.env.PATH,
        SEMANTIC: 'off',
        LOG_LEVEL: 'warn',
        QUICK_EXIT_URL: 'https://elsewhere.example/',
        ...environment,
        DATA_DIR: dataDir,
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const started = new Promise<void>((resolve, reject) => {
      child?.stdout?.on('data', (text: Buffer) => text.includes('Listening') && resolve());
      child?.once('exit', (code) => reject(new Error(`The bot ended with ${code} before it listened.`)));
    });
    await started;
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (child === undefined || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  await start();
  return {
    url: `http://localhost:${port}`,
    dataDir,
    start,
    halt: () => end('SIGTERM'),
    async restart(how) {
      await end(how === 'killed' ? 'SIGKILL' : 'SIGTERM');
      await start();
    },
    fortyMinutesLater() {
      child?.kill('SIGUSR2');
    },
    async stop() {
      await end('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
