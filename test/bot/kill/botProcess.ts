import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../../knowledge/paths.js';
import { endWithTests } from '../state/support/endWithTests.js';

/** The bot as `npm start` runs it, in a process of its own, to be killed. */
export interface BotProcess {
  readonly port: number;
  readonly pid: number;
  readonly isAlive: boolean;
  /** `null` while it runs, and where a signal ended it. */
  readonly exitCode: number | null;
  /** What it wrote, standard output and errors. */
  readonly output: () => string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export const CHAT_SECRET = 'a-secret-for-the-tests-that-is-long-enough';

/** Starts it on a free port. Rejects with its output when it ends before it listens. */
export async function startBotProcess(env: Readonly<Record<string, string>>): Promise<BotProcess> {
  const child: ChildProcess = spawn(process.execPath, [join(projectRoot, 'dist/served/main.js')], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      SEMANTIC: 'off',
      CHAT_SECRET,
      CHAT_SIGNING_KEYS: 'a-key-for-the-tests-that-is-long-enough-to-sign-with',
      CHAT_MESSAGES_PER_MINUTE: '10000',
      CHAT_MESSAGES_PER_MINUTE_PER_ADDRESS: '100000',
      CHAT_CONVERSATIONS_PER_ADDRESS: '100000',
      ...env,
    },
  });
  endWithTests(child);
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += String(chunk);
      const found = /Listening\s+http:\/\/\S+?:(\d+)/.exec(output)?.[1];
      if (found !== undefined && output.includes('Stop with')) resolve(Number(found));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The bot ended before it listened:\n${output}`)));
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return {
    port,
    pid: child.pid ?? 0,
    get isAlive() {
      return child.exitCode === null && child.signalCode === null;
    },
    get exitCode() {
      return child.exitCode;
    },
    output: () => output,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
