import { describe, expect, test } from 'vitest';
import { type LinearExample, LinearModel, seededRandom, shuffled } from '../../../knowledge/engine/linear.js';

const example = (
  features: readonly number[],
  targets: readonly number[],
  weights: readonly number[] = targets.map(() => 1),
): LinearExample => ({
  vector: {
    ids: Int32Array.from(features),
    values: new Float32Array(features.length).fill(1 / Math.sqrt(features.length)),
  },
  targets: Uint8Array.from(targets),
  weights: Float32Array.from(weights),
});

/** Feature 0 means class 0, feature 1 class 1; features 2 to 5 are noise. */
const random = seededRandom(42);
const separable = Array.from({ length: 80 }, (_, index) =>
  example([index % 2, 2 + Math.floor(random() * 4)], [index % 2 === 0 ? 1 : 0, index % 2]),
);

describe('training', () => {
  test('learns what is separable, every example on the right side', () => {
    const model = LinearModel.train(separable, 6, 2);
    for (const { vector, targets } of separable) {
      model.logits(vector).forEach((logit, index) => {
        expect(logit > 0).toBe(targets[index] === 1);
      });
    }
  });

  test('the same input gives the same weights, bit by bit', () => {
    expect(LinearModel.train(separable, 6, 2).weights).toEqual(LinearModel.train(separable, 6, 2).weights);
  });

  test('an example of weight 0 teaches its class nothing', () => {
    const muted = LinearModel.train(
      separable.map(({ vector, targets }) => ({ vector, targets, weights: Float32Array.of(1, 0) })),
      6,
      2,
    );
    expect(muted.weights.filter((_, at) => at % 2 === 1).every((weight) => weight === 0)).toBe(true);
    expect(muted.weights.some((weight) => weight !== 0)).toBe(true);
  });

  test('without examples nothing is learned', () =>
    expect([...LinearModel.train([], 2, 1).weights]).toEqual([0, 0, 0]));
});

test('log-odds by hand: bias + Σ value × weight', () => {
  const model = new LinearModel(2, Float32Array.of(1, 2, 3, 4, 10, 20));
  expect([...model.logits({ ids: Int32Array.of(0, 1), values: Float32Array.of(0.5, 2) })]).toEqual([16.5, 29]);
  expect([...model.logits({ ids: new Int32Array(), values: new Float32Array() })]).toEqual([10, 20]);
});

describe('chance with a seed', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => Array.from({ length: 20 }, seededRandom(seed)));
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
  });

  test('numbers lie in 0…1 and spread evenly', () => {
    const next = seededRandom(9);
    const drawn = Array.from({ length: 4_000 }, next);
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(drawn.reduce((sum, number) => sum + number, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });

  test('a shuffle keeps every number once, for any length', () => {
    for (let count = 0; count < 40; count += 1)
      expect([...shuffled(count, count)].sort((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, index) => index),
      );
    expect([...shuffled(40, 1)]).not.toEqual([...shuffled(40, 2)]);
  });
});
