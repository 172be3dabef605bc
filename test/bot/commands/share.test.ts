import { describe, expect, test } from 'vitest';
import { figureRow, headRow, percent } from '../../../bot/commands/figureRow.js';
import { marginOf, shareOf } from '../../../bot/commands/share.js';

describe('a share and its 95 % interval', () => {
  test('of none it is 0', () => {
    expect(shareOf([1, 2, 3, 4], (each) => each > 3)).toBe(0.25);
    expect(shareOf([], () => true)).toBe(0);
  });

  test('half of 96: with two more of each, 50 of 100, so 1.96 × √(0.5 × 0.5 ÷ 100) = 0.098', () => {
    expect(marginOf(0.5, 96)).toBeCloseTo(0.098, 10);
  });

  test('all of a few is not certain: 6 of 6 count as 8 of 10, so 1.96 × √(0.8 × 0.2 ÷ 10) = 0.248', () => {
    expect(marginOf(1, 6)).toBeCloseTo(0.2479, 4);
  });

  test('is written in percent, and as a dash where nothing was counted', () => {
    expect(percent(0.5, 96)).toBe('50.0 ± 9.8 %');
    expect(percent(0, 0)).toBe('–');
  });

  test('four shares fit in a line of 100, under their heads', () => {
    const row = figureRow('emergency-protective-order', 6, 1, 0, 0.5, 1);
    expect(row.length).toBeLessThanOrEqual(100);
    expect(headRow('', 'right', 'choice', 'wrong', 'declined')).toHaveLength(row.length);
  });
});
