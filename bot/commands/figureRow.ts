import { marginOf } from './share.js';

const NAME = 30;
const COUNT = 5;
const CELL = 16;

/** A share (0–1) of `count` cases in percent with its 95 % interval; a dash where there are none. */
export function percent(share: number, count: number): string {
  if (count === 0) return '–';
  return `${(100 * share).toFixed(1)} ± ${(100 * marginOf(share, count)).toFixed(1)} %`;
}

/** A row of figures: what was counted, how many, and shares (0–1) of them. Five shares fit in 115 characters. */
export function figureRow(name: string, count: number, ...shares: readonly number[]): string {
  const cells = shares.map((share) => percent(share, count).padStart(CELL));
  return `${name.padEnd(NAME)}${String(count).padStart(COUNT)}${cells.join('')}`;
}

/** The head of such rows. */
export function headRow(name: string, ...columns: readonly string[]): string {
  return `${name.padEnd(NAME)}${'n'.padStart(COUNT)}${columns.map((each) => each.padStart(CELL)).join('')}`;
}
