import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server under load, in a process of its own. */
export interface Served {
  readonly url: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/** Starts a script of ours and waits until it says where it listens. */
export async function servedProcess(script: string, env: Readonly<Record<string, string>>): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, [script], {
    env: { PORT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  let text = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const found = /Listening\s+(http:\/\/\S+)/.exec(text)?.[1];
      if (found !== undefined && text.includes('Stop with')) resolve(found);
    });
    child.once('exit', () => reject(new Error(`${script} ended before it listened:\n${text}`)));
  });
  return {
    url,
    pid: child.pid,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
