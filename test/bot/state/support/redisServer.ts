import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { endWithTests } from './endWithTests.js';

/** Whether the program is on this machine. Tests that need it are skipped where it is not, and say so by name. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export interface RedisServer {
  readonly port: number;
  readonly address: string;
  readonly pid: number;
  /** Ends it without a warning, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and files. */
  start(): Promise<void>;
  /** Stops answering without closing connections, until {@link thaw}. */
  freeze(): void;
  thaw(): void;
  /** Sends one command, as somebody at its console does. */
  tell(command: string): Promise<string>;
  /** Everything it has written to its files. */
  readonly folder: string;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Sends one command, on a connection of its own, and yields the first of what comes back. */
async function tell(port: number, command: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(`${command}\r\n`);
    const [data] = await once(socket, 'data');
    return String(data);
  } finally {
    socket.destroy();
  }
}

const answers = (port: number): Promise<boolean> =>
  tell(port, 'PING').then(
    (answer) => answer.startsWith('+PONG'),
    () => false,
  );

/** A Redis of its own on a free port, in a folder of its own, that keeps every write before it answers. */
export async function startRedis(extra: readonly string[] = []): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--loglevel', 'warning'];
  let child: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    child = spawn('redis-server', [...args, '--appendonly', 'yes', '--appendfsync', 'always', ...extra], {
      stdio: 'ignore',
    });
    endWithTests(child);
    while (!(await answers(port))) await wait(20);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  await start();
  return {
    port,
    folder,
    address: `redis://127.0.0.1:${port}`,
    get pid() {
      return child?.pid ?? 0;
    },
    start,
    tell: (command) => tell(port, command),
    kill: () => end('SIGKILL'),
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    async stop() {
      child?.kill('SIGCONT');
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
