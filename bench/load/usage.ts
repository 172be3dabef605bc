import { existsSync, readFileSync } from 'node:fs';

/** What processes took. */
export interface Usage {
  /** Processor time so far, in seconds. */
  readonly cpuSeconds: number;
  /** Resident memory. */
  readonly megabytes: number;
}

/** Linux counts in hundredths of a second, everywhere, and in pages of four kilobytes. */
const TICKS = 100;
const PAGE_BYTES = 4_096;

/** Of some processes together; zeros where the system does not tell. */
export function usageOf(...pids: readonly (number | undefined)[]): Usage {
  const found = pids.map(usageOfOne);
  const sum = (of: (usage: Usage) => number): number => found.reduce((total, each) => total + of(each), 0);
  return { cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds), megabytes: sum(({ megabytes }) => megabytes) };
}

function usageOfOne(pid: number | undefined): Usage {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return { cpuSeconds: 0, megabytes: 0 };
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number);
  const cpuSeconds = ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS;
  return { cpuSeconds, megabytes: ((fields[21] ?? 0) * PAGE_BYTES) / 1_048_576 };
}
