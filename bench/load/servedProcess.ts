import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

/** A server under load, in a process of its own. */
export interface Served {
  readonly url: string;
  /** Processor time so far, in seconds, and resident memory, in megabytes; zeros where the system does not tell. */
  usage(): { readonly cpuSeconds: number; readonly megabytes: number };
  stop(): Promise<void>;
}

/** Linux counts in hundredths of a second, everywhere. */
const TICKS = 100;

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
    usage() {
      const file = `/proc/${child.pid}/stat`;
      if (!existsSync(file)) return { cpuSeconds: 0, megabytes: 0 };
      const fields = readFileSync(file, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number);
      const cpuSeconds = ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS;
      return { cpuSeconds, megabytes: ((fields[21] ?? 0) * 4_096) / 1_048_576 };
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
