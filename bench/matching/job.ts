import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Figures } from './evaluate.js';
import type { MatcherOptions, Progress } from './matcher.js';

/** What one process of its own measures. */
export interface Job {
  readonly matcher: string;
  readonly options: MatcherOptions;
  readonly data: DataSource;
}

/** A file of splits, the project's own questions with a gold file, or a made-up base. */
export type DataSource =
  | { readonly kind: 'splits'; readonly file: string; readonly trainSplit: string }
  | { readonly kind: 'knowledge'; readonly gold: string }
  | { readonly kind: 'synthetic'; readonly topics: number; readonly variants: number };

/** What that process says. */
export type JobMessage =
  | { readonly kind: 'opened'; readonly name: string }
  | { readonly kind: 'progress'; readonly step: string }
  | { readonly kind: 'figures'; readonly figures: Figures }
  | { readonly kind: 'failed'; readonly reason: string };

/** A matcher without figures, and why. */
export interface NoFigures {
  readonly matcher: string;
  readonly failed: string;
}

/**
 * Measures one matcher in a process of its own, so that memory is its own and one that never ends can be ended.
 * Resolves to why there are no figures when it fails or takes longer than `capSeconds`.
 */
export function measure(job: Job, capSeconds: number, progress: Progress): Promise<Figures | NoFigures> {
  const child = fork(fileURLToPath(new URL('./jobProcess.js', import.meta.url)), {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: ['--max-old-space-size=8192'],
  });
  const end = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', end);
  let name = job.matcher;
  const without = (failed: string): NoFigures => ({ matcher: name, failed });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString('utf8')).slice(-2_000);
  });
  return new Promise((resolve) => {
    const cap = setTimeout(() => {
      end();
      resolve(without(`no result in ${capSeconds} s`));
    }, capSeconds * 1_000);
    child.on('message', (message: JobMessage) => {
      if (message.kind === 'opened') name = message.name;
      else if (message.kind === 'progress') progress(message.step);
      else resolve(message.kind === 'figures' ? message.figures : without(message.reason));
    });
    child.on('error', (error) => resolve(without(error.message)));
    child.on('exit', (code, signal) => {
      clearTimeout(cap);
      process.off('exit', end);
      resolve(without(`the process ended (${signal ?? code}): ${errors.trim() || 'it said nothing'}`));
    });
    child.send(job);
  });
}
