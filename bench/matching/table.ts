import type { Figures } from './evaluate.js';
import type { NoFigures } from './job.js';

const percent = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1));
const fixed = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));
const time = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(1));

/** Ours, not a peer's. */
export const isOwn = ({ matcher }: { readonly matcher: string }): boolean => matcher.startsWith('Order Guide');

/** Column titles of every table of figures. */
export const COLUMNS: readonly string[] = [
  'matcher',
  'top-1 %',
  'MRR@10',
  'AUROC',
  'AUPR',
  'after refusal %',
  'OOS refused %',
  'train s',
  'p50 ms',
  'p99 ms',
  'MB',
];

/** One row of a table, as text. */
export function rowOf(result: Figures | NoFigures): string[] {
  if ('failed' in result) return [result.matcher, result.failed];
  return [
    result.matcher,
    percent(result.top1),
    fixed(result.mrr, 3),
    fixed(result.auroc, 3),
    fixed(result.aupr, 3),
    percent(result.accuracyAfterRefusal),
    percent(result.oosRecall),
    fixed(result.trainSeconds, 1),
    time(result.p50Ms),
    time(result.p99Ms),
    String(result.memoryMb),
  ];
}

/** The table for a terminal: the first column to the left, numbers to the right. */
export function textTable(results: readonly (Figures | NoFigures)[]): string {
  const rows = [COLUMNS, ...results.map(rowOf)];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.filter((row) => row.length > 2 || column === 0).map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || row.length === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
