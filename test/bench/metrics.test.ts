import { describe, expect, test } from 'vitest';
import {
  type Answered,
  afterRefusal,
  areaUnderRoc,
  averagePrecision,
  chooseThreshold,
  meanReciprocalRank,
  percentile,
  type Ranked,
  riskCoverage,
  topOne,
} from '../../bench/matching/metrics.js';

const said = (labels: string, confidence = 1): Ranked => ({ labels: labels.split(' ').filter(Boolean), confidence });
const answered = (label: string, labels: string, confidence = 1, also: string[] = []): Answered => ({
  gold: { text: 'x', label, also },
  ranked: said(labels, confidence),
});

describe('accuracy and rank', () => {
  const four = [answered('a', 'a b c'), answered('a', 'b a c'), answered('a', 'b c d a'), answered('a', 'b c')];

  test('one of four first labels is right', () => expect(topOne(four)).toBe(0.25));
  // (1 + 1/2 + 1/4 + 0) ÷ 4
  test('ranks 1, 2, 4 and none give 0.4375', () => expect(meanReciprocalRank(four)).toBe(0.4375));
  test('an eleventh place is no place', () =>
    expect(meanReciprocalRank([answered('k', 'a b c d e f g h i j k')])).toBe(0));
  test('what is also right counts', () => expect(topOne([answered('a', 'b', 1, ['b'])])).toBe(1));
  test('nothing ranked is wrong', () => expect(topOne([answered('a', '')])).toBe(0));
  test('no texts, no accuracy', () => expect([topOne([]), meanReciprocalRank([])]).toEqual([0, 0]));
});

describe('telling in scope from out of scope', () => {
  // Pairs: 0.9 beats 0.5 and 0.1; 0.5 ties with 0.5 and beats 0.1; 0.2 loses to 0.5 and beats 0.1: 4.5 of 6.
  test('area under ROC counts a tie half', () =>
    expect(areaUnderRoc([0.9, 0.5, 0.2], [0.5, 0.1])).toBeCloseTo(4.5 / 6, 12));
  test('all apart is 1, the wrong way round 0', () =>
    expect([areaUnderRoc([2, 3], [0, 1]), areaUnderRoc([0, 1], [2, 3])]).toEqual([1, 0]));
  test('without one side there is none', () =>
    expect([areaUnderRoc([], [1]), areaUnderRoc([1], []), averagePrecision([1], [])]).toEqual([
      undefined,
      undefined,
      undefined,
    ]));
  // From the least sure up: out (precision 1/1), in, out (2/3), in: half of each gain in recall.
  test('average precision adds precision at each out-of-scope text', () =>
    expect(averagePrecision([0.2, 0.9], [0.1, 0.3])).toBeCloseTo((1 + 2 / 3) / 2, 12));
  test('equal confidence enters together', () => expect(averagePrecision([0.5, 0.5, 0.5], [0.5])).toBe(0.25));
});

describe('refusing', () => {
  const inside = [answered('a', 'a', 0.9), answered('a', 'a', 0.6), answered('a', 'b', 0.3), answered('a', 'a', 0.2)];
  const outside = [said('a', 0.4), said('a', 0.1)];

  test('below the threshold is refused, at it is not', () =>
    expect(afterRefusal(inside, outside, 0.4)).toEqual({ accuracy: 0.5, oosRecall: 0.5 }));
  test('a decision of its own goes before any threshold', () =>
    expect(afterRefusal([{ ...answered('a', 'a'), ranked: { ...said('a', 1), refused: true } }], [], 0).accuracy).toBe(
      0,
    ));
  test('without out-of-scope texts there is no recall', () =>
    expect(afterRefusal(inside, [], 0).oosRecall).toBeUndefined());

  // Refusing up to 0.1: mean of 3/4 and 1/2 = 0.625; up to 0.4: mean of 2/4 and 1 = 0.75, the best.
  test('balanced: between 0.4 and 0.6', () => expect(chooseThreshold(inside, outside, 'balanced')).toBeCloseTo(0.5));
  // Over all six texts: up to 0.1 gives 3 + 1 right; up to 0.4 gives 2 + 2: a tie, the lower threshold wins.
  test('all texts: between 0.1 and 0.2', () => expect(chooseThreshold(inside, outside, 'all')).toBeCloseTo(0.15));
  test('nothing to gain: nothing is refused', () =>
    expect(chooseThreshold([answered('a', 'a', 0.1)], [said('a', 0.9)], 'all')).toBe(Number.NEGATIVE_INFINITY));
  test('without out-of-scope texts a twentieth is refused', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => answered('a', 'a', index));
    expect(chooseThreshold(hundred, [], 'balanced')).toBe(5);
  });

  test('risk and coverage, from the surest down', () =>
    expect(riskCoverage(inside, outside)).toEqual([
      { coverage: 1 / 6, risk: 0 },
      { coverage: 2 / 6, risk: 0 },
      { coverage: 3 / 6, risk: 1 / 3 },
      { coverage: 4 / 6, risk: 2 / 4 },
      { coverage: 5 / 6, risk: 2 / 5 },
      { coverage: 1, risk: 3 / 6 },
    ]));
});

test.each([
  [0.5, 3],
  [0.99, 5],
  [0, 1],
])('percentile %f of 1 … 5 is %i', (p, expected) => expect(percentile([5, 1, 4, 2, 3], p)).toBe(expected));
