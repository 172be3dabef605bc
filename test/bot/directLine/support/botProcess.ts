import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../../knowledge/paths.js';

export interface BotProcess {
  readonly url: string;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and data. */
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** The bot as it is shipped, in a process of its own, with a data folder of its own. Matching on words only: it starts
 *  sooner. */
export async function botProcess(env: Record<string, string>): Promise<BotProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'bot-process-'));
  for (const file of ['model.bin', 'vectors.bin']) symlinkSync(join(projectRoot, 'data', file), join(folder, file));
  let child: ChildProcess | undefined;
  let port = '0';

  async function start(): Promise<void> {
    const started = spawn(process.execPath, [join(projectRoot, 'dist/served/main.js')], {
      env: { PATH: process.env.PATH, SEMANTIC: 'off', LOG_LEVEL: 'error', DATA_DIR: folder, ...env, PORT: port },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    let text = '';
    for await (const chunk of started.stdout) {
      text += String(chunk);
      const found = /Listening\s+http:\S+:(\d+)/.exec(text)?.[1];
      if (found === undefined || !text.includes('Stop with')) continue;
      port = found;
      started.stdout.resume();
      return;
    }
    throw new Error('The bot ended before it listened.');
  }
  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    kill,
    start,
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
