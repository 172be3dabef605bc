import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../knowledge/engine/linear.js';
import { keepThree, NearestIndex } from '../../../knowledge/engine/nearest.js';
import { dot, Whitening } from '../../../knowledge/engine/whitening.js';

test('keepThree keeps what a sort would put first, in order (500 random lists)', () => {
  const random = seededRandom(21);
  for (let round = 0; round < 500; round += 1) {
    const scores = Array.from({ length: Math.floor(random() * 12) }, () => Math.round(random() * 8) / 4 - 1);
    const three = new Float64Array(9).fill(-1);
    for (const score of scores) keepThree(three, 3, score);
    const expected = [...scores, -1, -1, -1].sort((a, b) => b - a).slice(0, 3);
    expect([...three]).toEqual([-1, -1, -1, ...expected, -1, -1, -1]);
  }
});

describe('the index', () => {
  const random = seededRandom(8);
  const SIZE = 8;
  /** Bytes hold so few numbers less exactly than they hold many. */
  const DIGITS = 2;
  const raw = Array.from({ length: 60 }, (_, index) =>
    Float32Array.from({ length: SIZE }, (_, at) => random() - 0.5 + (at === index % 3 ? 2 : 0)),
  );
  const groups = raw.map((_, index) => index % 3);
  const whitening = Whitening.fit(raw, groups);
  const index = NearestIndex.build(raw, groups, 4, whitening);

  test('what lies near a vector is computed once, and forgotten when others came', () => {
    const vectors = raw.slice(0, 17);
    const [first = new Float32Array(SIZE)] = vectors;
    const near = index.near(first);
    expect(index.near(first)).toBe(near);
    for (const vector of vectors.slice(1)) index.near(vector);
    expect(index.near(first)).not.toBe(near);
    expect(index.near(first)).toEqual(near);
  });

  test('agrees with comparing every text by hand', () => {
    for (let round = 0; round < 20; round += 1) {
      const utterance = Float32Array.from({ length: SIZE }, () => random() * 2 - 0.5);
      const { best, topThree } = index.groupScores(utterance);
      for (const group of [0, 1, 2]) {
        const cosines = raw
          .filter((_, text) => groups[text] === group)
          .map((vector) => dot(whitening.apply(vector), whitening.apply(utterance)))
          .sort((a, b) => b - a);
        expect(best[group]).toBeCloseTo(cosines[0] ?? 0, DIGITS);
        expect(topThree[group]).toBeCloseTo(((cosines[0] ?? 0) + (cosines[1] ?? 0) + (cosines[2] ?? 0)) / 3, DIGITS);
      }
    }
  });

  test('a stored text finds itself: its own group has cosine 1', () => {
    raw.forEach((vector, text) => {
      expect(index.groupScores(vector).best[groups[text] ?? 0]).toBeCloseTo(1, DIGITS);
    });
  });

  test('the centroid of the own group is the nearest, since each group has its own direction', () => {
    const { centroid } = index.groupScores(Float32Array.of(0, 2.5, 0, 0, 0, 0, 0, 0));
    expect([...centroid].indexOf(Math.max(...centroid))).toBe(1);
  });

  test('a group without texts is as far as can be', () => {
    const { best, topThree, centroid } = index.groupScores(raw[0] ?? new Float32Array(SIZE));
    expect([best[3], topThree[3], centroid[3]]).toEqual([-1, -1, 0]);
  });
});
