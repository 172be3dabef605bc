import { describe, expect, test } from 'vitest';
import { Bm25Index, inverseFrequency, termWeight } from '../../../knowledge/engine/bm25.js';

describe('the weight of a term, by hand with k1 = 1.2 and b = 0.5', () => {
  test('twice in an average text: 2 × 2.2 / (2 + 1.2 × 1) = 1.375 × idf', () =>
    expect(termWeight({ tf: 2, idf: 1, length: 100, average: 100 })).toBeCloseTo(1.375, 10));
  test('once in a text half as long: 2 × 2.2 / (1 + 1.2 × 0.75) = 4.4 / 1.9', () =>
    expect(termWeight({ tf: 1, idf: 2, length: 50, average: 100 })).toBeCloseTo(2.3157894737, 9));
  test('three times in a text twice as long: 3 × 2.2 / (3 + 1.2 × 1.5) = 6.6 / 4.8', () =>
    expect(termWeight({ tf: 3, idf: 1, length: 200, average: 100 })).toBeCloseTo(1.375, 10));
  test('absent weighs nothing', () => expect(termWeight({ tf: 0, idf: 3, length: 10, average: 10 })).toBe(0));
  test('however often, never above 2.2 × idf', () =>
    expect(termWeight({ tf: 1e6, idf: 1, length: 10, average: 10 })).toBeLessThan(2.2));
});

describe('rarity, by hand', () => {
  test('in 1 of 10: ln(1 + 9.5 / 1.5) = ln 7.3333', () => expect(inverseFrequency(1, 10)).toBeCloseTo(1.9924301647, 9));
  test('in none of 10: ln(1 + 10.5 / 0.5) = ln 22', () => expect(inverseFrequency(0, 10)).toBeCloseTo(3.0910424534, 9));
  test('in all of 10 it is still above 0: ln(1 + 0.5 / 10.5)', () =>
    expect(inverseFrequency(10, 10)).toBeCloseTo(0.0465200156, 9));
});

describe('groups ranked', () => {
  const COST = 0;
  const GUNS = 1;
  const PETS = 2;
  const index = new Bm25Index(
    [
      ['how', 'much', 'fee'],
      ['fee', 'waiver'],
      ['how', 'keep', 'gun'],
      ['gun', 'gun', 'hand', 'over', 'how', 'when', 'where'],
      ['how', 'protect', 'dog'],
    ],
    [COST, COST, GUNS, GUNS, PETS],
    3,
  );
  const best = (...terms: string[]): number[] => [...index.groupScores(terms).best];
  const of = (scores: ArrayLike<number>, group: number): number => scores[group] ?? 0;

  test('the two-text base worked on paper', () => {
    // Average length 1.5; idf of b = ln(1 + 1.5 / 1.5) = ln 2; weight = ln 2 × 2.2 / 2.4; the ideal is ln 2; share 2.2 / 2.4.
    const { best: share, topThree } = new Bm25Index([['a', 'b'], ['a']], [0, 1], 2).groupScores(['b']);
    expect(share[0]).toBeCloseTo(2.2 / 2.4, 6);
    expect(share[1]).toBe(0);
    expect(topThree[0]).toBeCloseTo(2.2 / 2.4 / 3, 6);
  });

  test('a rare word beats a common one: "how" stands in four texts, "fee" in two', () => {
    const scores = best('how', 'fee');
    expect(of(scores, COST)).toBeGreaterThan(of(scores, GUNS));
  });

  test('of two texts with the word, the shorter one counts more', () => {
    const two = new Bm25Index(
      [
        ['dog', 'park'],
        ['dog', 'x', 'y', 'z', 'w'],
      ],
      [0, 1],
      2,
    ).groupScores(['dog']).best;
    expect(two[0]).toBeGreaterThan(two[1] ?? 0);
  });

  test('"dog" is rarer than "fee", so its text is the best; two texts with "fee" agree, so the mean of three prefers them', () => {
    const scores = index.groupScores(['fee', 'dog']);
    expect(of(scores.best, PETS)).toBeGreaterThan(of(scores.best, COST));
    expect(of(scores.topThree, COST)).toBeGreaterThan(of(scores.topThree, PETS));
  });

  test('a word of the utterance counts once, however often it is typed', () => {
    expect(best('fee', 'fee', 'fee')).toEqual(best('fee'));
  });

  test('strange words lower every score', () => {
    expect(of(best('fee', 'zebra', 'quasar'), COST)).toBeLessThan(of(best('fee'), COST) / 2);
  });

  test('nothing known, or nothing at all, scores 0 everywhere', () => {
    expect(best('zebra')).toEqual([0, 0, 0]);
    expect(best()).toEqual([0, 0, 0]);
  });

  test('one query leaves nothing behind for the next', () => {
    const first = best('gun', 'how');
    best('fee', 'dog', 'when');
    expect(best('gun', 'how')).toEqual(first);
  });
});

test('each text by itself scores as a group of one', () => {
  const texts = [['a', 'b'], ['a'], ['c', 'a', 'a'], ['d']];
  const index = new Bm25Index(texts, [...texts.keys()], texts.length);
  for (const asked of [['a', 'c'], ['b', 'b', 'unknown'], ['unknown'], []])
    expect(index.textScores(asked)).toEqual(index.groupScores(asked).best);
});
