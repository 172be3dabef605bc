import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Arguments } from './arguments.js';
import { BenchError } from './dataSet.js';
import type { Figures } from './evaluate.js';
import { type Job, measure } from './job.js';
import type { Progress } from './matcher.js';

/** Ways of asking each topic of the made-up base. */
export const VARIANTS = 10;

/** A made-up base built in one process and served in another. */
export interface ScaleFigures extends Omit<Figures, 'riskCoverage' | 'trainSeconds'> {
  readonly topics: number;
  readonly variants: number;
  /** Training, reading the variants by the encoder included. */
  readonly buildSeconds: number;
  readonly buildPeakMemoryMb: number;
  readonly modelMb: number;
  readonly loadSeconds: number;
}

/** Builds a base of `topics` topics, writes the model, and measures a fresh process that loads it. Throws {@link BenchError}. */
export async function measureScale(topics: number, args: Arguments, progress: Progress): Promise<ScaleFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'order-guide-bench-'));
  try {
    const modelFile = join(folder, 'model.bin');
    const job = (matcher: string): Job => ({
      matcher,
      options: { semantic: args.semantic, cache: args.cache, dataDir: args.dataDir, modelFile },
      data: { kind: 'synthetic', topics, variants: VARIANTS },
    });
    const run = async (matcher: string): Promise<Figures> => {
      const result = await measure(job(matcher), args.capSeconds, (step) => progress(`${matcher}: ${step}`));
      if ('failed' in result) throw new BenchError(`${topics} topics, ${matcher}: ${result.failed}`);
      return result;
    };
    const built = await run('order-guide');
    const { riskCoverage: _, trainSeconds: loadSeconds, ...served } = await run('served');
    return {
      ...served,
      topics,
      variants: VARIANTS,
      buildSeconds: built.trainSeconds,
      buildPeakMemoryMb: built.peakMemoryMb,
      modelMb: Math.round(statSync(modelFile).size / 1_048_576),
      loadSeconds,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The figures as lines for a terminal. */
export function scaleLines(figures: ScaleFigures): string {
  const rows: [string, string][] = [
    ['topics × variants', `${figures.topics} × ${figures.variants}`],
    ['build', `${figures.buildSeconds.toFixed(1)} s, at most ${figures.buildPeakMemoryMb} MB`],
    ['model file', `${figures.modelMb} MB, loaded in ${figures.loadSeconds.toFixed(1)} s`],
    ['memory served', `${figures.memoryMb} MB, at most ${figures.peakMemoryMb} MB`],
    ['a query', `median ${figures.p50Ms.toFixed(2)} ms, p99 ${figures.p99Ms.toFixed(2)} ms`],
    ['first label right', `${(100 * figures.top1).toFixed(1)} %`],
    ['out-of-scope AUROC', figures.auroc === null ? '–' : figures.auroc.toFixed(3)],
  ];
  return rows.map(([name, value]) => `${name.padEnd(20)}${value}`).join('\n');
}
