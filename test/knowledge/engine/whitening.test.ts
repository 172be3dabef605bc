import { expect, test } from 'vitest';
import { seededRandom } from '../../../knowledge/engine/linear.js';
import { dot, unit, Whitening } from '../../../knowledge/engine/whitening.js';

const SIZE = 4;
const random = seededRandom(5);
const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Three groups around far centers; inside a group the coordinates are correlated and of very different spread. */
const groups: number[] = [];
const vectors = Array.from({ length: 900 }, (_, index) => {
  const group = index % 3;
  groups.push(group);
  const [a, b, c, d] = [normal(), normal(), normal(), normal()];
  return Float32Array.of(5 * group + 3 * a, 2 * a + 0.5 * b - group, c, 0.2 * d + 0.4 * c);
});

/** y with L y = x: what whitening does before it scales to length 1. */
function solve(factor: Float32Array, x: readonly number[]): number[] {
  const y: number[] = [];
  x.forEach((value, row) => {
    const rest = y.reduce((sum, known, column) => sum + (factor[row * SIZE + column] ?? 0) * known, 0);
    y.push((value - rest) / (factor[row * SIZE + row] ?? 1));
  });
  return y;
}

const whitening = Whitening.fit(vectors, groups, 0);

test('the covariance inside the groups of whitened data is the identity when nothing is shrunk', () => {
  const centers = [0, 1, 2].map((group) => {
    const members = vectors.filter((_, index) => groups[index] === group);
    return Array.from(
      { length: SIZE },
      (_, at) => members.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / members.length,
    );
  });
  const white = vectors.map((vector, index) =>
    solve(
      whitening.factor,
      [...vector].map((value, at) => value - (centers[groups[index] ?? 0]?.[at] ?? 0)),
    ),
  );
  for (let row = 0; row < SIZE; row += 1) {
    for (let column = 0; column < SIZE; column += 1) {
      const covariance = white.reduce((sum, y) => sum + (y[row] ?? 0) * (y[column] ?? 0), 0) / white.length;
      expect(covariance).toBeCloseTo(row === column ? 1 : 0, 3);
    }
  }
});

test('applying it gives that vector at length 1', () => {
  for (const vector of vectors.slice(0, 20)) {
    const expected = unit(
      Float32Array.from(
        solve(
          whitening.factor,
          [...vector].map((value, at) => value - (whitening.mean[at] ?? 0)),
        ),
      ),
    );
    const applied = whitening.apply(vector);
    expect(dot(applied, applied)).toBeCloseTo(1, 5);
    expect(dot(applied, expected)).toBeCloseTo(1, 4);
  }
});

test('shrunk to the end, only the average variance is left: directions stay as they are', () => {
  const plain = Whitening.fit(vectors, groups, 1);
  const vector = vectors[7] ?? new Float32Array(SIZE);
  const centered = unit(vector.map((value, at) => value - (plain.mean[at] ?? 0)));
  expect(dot(plain.apply(vector), centered)).toBeCloseTo(1, 5);
});

test('a single text cannot break it', () => {
  const lonely = Whitening.fit([Float32Array.of(1, 2, 3, 4)], [0]);
  expect([...lonely.apply(Float32Array.of(2, 2, 3, 4))].every(Number.isFinite)).toBe(true);
});

test('a zero vector stays zero', () => expect([...unit(new Float32Array(3))]).toEqual([0, 0, 0]));
