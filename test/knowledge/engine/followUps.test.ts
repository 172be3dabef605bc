import { describe, expect, test } from 'vitest';
import { type FollowUpCase, FollowUpIndex, fitFollowUps, type Talked } from '../../../knowledge/engine/followUps.js';
import { PointIndex } from '../../../knowledge/engine/pointIndex.js';

/** Two topics: points 0 and 1 (guns: when, where), point 2 (cost). */
const TOPIC_OF = [0, 0, 1];
const points = new PointIndex(
  [
    { terms: ['deadline', 'gun'], point: 0 },
    { terms: ['place', 'gun'], point: 1 },
    { terms: ['fee'], point: 2 },
  ],
  [
    { topic: 0, terms: ['hour'] },
    { topic: 0, terms: ['dealer'] },
    { topic: 1, terms: ['dollar'] },
  ],
);
const LINES = [
  { terms: ['by', 'when'], open: 0, after: -1, target: 0 },
  { terms: ['sunday'], open: 0, after: 0, target: 1 },
  { terms: ['how', 'much'], open: 0, after: -1, target: 2 },
  { terms: ['how', 'much'], open: 1, after: -1, target: 2 },
];
const index = new FollowUpIndex(LINES, points, TOPIC_OF, 2);
const even = { topics: [0.5, 0.5], points: [1 / 3, 1 / 3, 1 / 3] };
const query = (...terms: readonly string[]) => ({
  terms,
  words: terms.length,
  near: undefined,
  head: undefined,
  toLines: undefined,
  alone: even,
});
const talked = (changes: Partial<Talked> = {}): Talked => ({
  topic: 0,
  point: 0,
  behind: undefined,
  meant: new Map(),
  said: new Set([0]),
  ...changes,
});
/** A column of the evidence that differs between two readings, and how it differs for each point. */
const changed = (a: number[][], b: number[][]): number[][] =>
  a.map((row, point) => row.map((value, column) => (b[point]?.[column] ?? 0) - value).filter((by) => by !== 0));

describe('the evidence for what goes on from an answer', () => {
  test('is a row of equal length for every point of the base, near or far', () => {
    const rows = index.evidence(query('sunday'), talked());
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  test('what was meant before lifts the points of its topic alone', () => {
    const [a, b] = [talked(), talked({ meant: new Map([[2, 0.8]]) })];
    expect(changed(index.evidence(query('ok'), a), index.evidence(query('ok'), b))).toEqual([
      [],
      [],
      [expect.closeTo(Math.log(0.82) - Math.log(0.02), 6)],
    ]);
  });

  test('a point that was said is marked, another is not', () => {
    const [a, b] = [talked({ said: new Set() }), talked({ said: new Set([1]) })];
    expect(changed(index.evidence(query('ok'), a), index.evidence(query('ok'), b))).toEqual([[], [1], []]);
  });

  test('where the encoder read the message and not what it follows, the words alone decide', () => {
    const near = { cosines: [0.9, 0.1, 0.1], centroids: [0.9, 0.1, 0.1] };
    const half = { ...query('sunday'), near, toLines: [0.9, 0.1, 0.1, 0.1] };
    expect(index.evidence(half, talked())).toEqual(index.evidence(query('sunday'), talked()));
    const whole = index.evidence(half, talked({ behind: [0.9, 0.1, 0.1] }));
    expect(whole[0]?.length).toBeGreaterThan(index.evidence(half, talked())[0]?.length ?? 0);
  });
});

test('fitted on conversations, the known line of the open topic leads, and what was said gives way', () => {
  const cases: FollowUpCase[] = Array.from({ length: 30 }, () => [
    { query: query('by', 'when'), talked: talked({ point: 1, said: new Set([1]) }), target: 0 },
    { query: query('sunday'), talked: talked(), target: 1 },
    { query: query('how', 'much'), talked: talked(), target: 2 },
    {
      query: query('and'),
      talked: talked({ topic: 1, point: 2, said: new Set([2]), meant: new Map([[0, 0.7]]) }),
      target: 0,
    },
  ]).flat();
  const fusion = fitFollowUps(index, cases);
  for (const each of cases.slice(0, 4)) {
    const chances = index.chances(each.query, each.talked, { fusion, wordsOnly: fusion });
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
    expect(chances.indexOf(Math.max(...chances))).toBe(each.target);
  }
});
