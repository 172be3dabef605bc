import { expect, test } from 'vitest';
import type { PointId } from '../../knowledge/contract.js';
import { meantAfter } from '../../knowledge/meant.js';

const asked = (...points: readonly (readonly [string, number])[]) =>
  points.map(([point, chance]) => ({ point: point as PointId, chance }));

test('a message adds what it may ask for, and what was meant before counts half', () => {
  const first = meantAfter([], asked(['guns/when', 0.6], ['guns/where', 0.3]));
  expect(first).toEqual([
    { point: 'guns/when', weight: 0.6 },
    { point: 'guns/where', weight: 0.3 },
  ]);
  expect(meantAfter(first, asked(['guns/where', 0.5], ['cost/fee', 0.4]))).toEqual([
    { point: 'guns/where', weight: 0.65 },
    { point: 'cost/fee', weight: 0.4 },
    { point: 'guns/when', weight: 0.3 },
  ]);
});

test('a message that asks for nothing changes nothing', () => {
  const before = meantAfter([], asked(['guns/when', 0.6]));
  expect(meantAfter(before, [])).toBe(before);
});

test('it forgets: what counts next to nothing goes, and a dozen points are the most', () => {
  let meant = meantAfter([], asked(['guns/when', 0.6]));
  for (let turn = 0; turn < 8; turn += 1) meant = meantAfter(meant, asked(['cost/fee', 0.9]));
  expect(meant.map(({ point }) => point)).toEqual(['cost/fee']);
  const many = Array.from({ length: 40 }, (_, at) => [`guns/p${at}`, 0.5 + at / 100] as const);
  expect(meantAfter([], asked(...many))).toHaveLength(12);
});

test('equal weights stand in the order of their ids', () =>
  expect(meantAfter([], asked(['b/b', 0.5], ['a/a', 0.5])).map(({ point }) => point)).toEqual(['a/a', 'b/b']));
