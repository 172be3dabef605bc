import { describe, expect, test } from 'vitest';
import { type FusionCase, fitFusion, fusedScores, softmax } from '../../../knowledge/engine/fusion.js';
import { seededRandom } from '../../../knowledge/engine/linear.js';
import { fitLogistic, logit, probability, standardize } from '../../../knowledge/engine/logistic.js';

const random = seededRandom(13);

describe('softmax', () => {
  test('probabilities sum to 1 and keep the order (200 random rows)', () => {
    for (let round = 0; round < 200; round += 1) {
      const scores = Array.from({ length: 1 + Math.floor(random() * 40) }, () => (random() - 0.5) * 60);
      const chances = softmax(scores);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
      expect(chances.indexOf(Math.max(...chances))).toBe(scores.indexOf(Math.max(...scores)));
    }
  });
  test('by hand: ln 3 against 0 is 3 to 1', () => {
    const [high, low] = softmax([Math.log(3), 0]);
    expect(high).toBeCloseTo(0.75, 12);
    expect(low).toBeCloseTo(0.25, 12);
  });
  test('huge scores do not overflow', () => expect(softmax([5_000, 0])).toEqual([1, 0]));
});

describe('fusion', () => {
  /** Column 0 tells the right topic, column 1 is noise, column 2 speaks against it. */
  const cases = Array.from({ length: 120 }, (_, index) => ({
    right: index % 3,
    features: Array.from({ length: 3 }, (_, topic) => [
      (topic === index % 3 ? 1 : 0) + 0.6 * random(),
      random(),
      topic === index % 3 ? 0 : random(),
    ]),
  }));
  const fusion = fitFusion(cases, 1e-4);

  test('trusts the scorer that is right, ignores the one that guesses, turns round the one that is wrong', () => {
    const [good = 0, noise = 0, contrary = 0] = fusion.weights;
    expect(good).toBeGreaterThan(1);
    expect(Math.abs(noise)).toBeLessThan(good / 4);
    expect(contrary).toBeLessThan(0);
  });

  test('puts the right topic first in every case', () => {
    for (const { features, right } of cases) {
      const chances = softmax(fusedScores(fusion, features));
      expect(chances.indexOf(Math.max(...chances))).toBe(right);
    }
  });

  test('the same cases give the same weights', () => expect(fitFusion(cases, 1e-4)).toEqual(fusion));

  test('a weighted sum by hand: 2 × 3 / 1 + 4 × 1 / 2 = 8', () =>
    expect(
      fusedScores({ deviation: [1, 2], weights: [2, 4] }, [
        [3, 1],
        [0, 0],
      ]),
    ).toEqual([8, 0]));
});

describe('fusion of cases drawn by known weights', () => {
  /** A choice of three, drawn by known weights: of a score, of a rare flag, and of a score that says nearly the same as the first. */
  const known = [1.2, 2.5, 0.4];
  const cases: FusionCase[] = Array.from({ length: 3_000 }, () => {
    const features = Array.from({ length: 3 }, () => {
      const score = 4 * random();
      return [score, random() < 0.02 ? 1 : 0, score + 0.5 * random()];
    });
    const chances = softmax(features.map((row) => row.reduce((sum, value, at) => sum + value * (known[at] ?? 0), 0)));
    const drawn = random();
    const sums = chances.map((_, at) => chances.slice(0, at + 1).reduce((sum, chance) => sum + chance, 0));
    return {
      features,
      right: Math.max(
        0,
        sums.findIndex((sum) => drawn < sum),
      ),
    };
  });
  const lossOf = (fusion: ReturnType<typeof fitFusion>): number =>
    cases.reduce((sum, { features, right }) => sum - Math.log(softmax(fusedScores(fusion, features))[right] ?? 0), 0) /
    cases.length;
  const fusion = fitFusion(cases, 1e-6);

  test('recovers the weights that the cases were drawn by', () => {
    const { deviation, weights } = fusion;
    const raw = weights.map((weight, column) => weight / (deviation[column] ?? 1));
    expect(raw[1]).toBeGreaterThan(1.9);
    expect(raw[1]).toBeLessThan(3.1);
    expect((raw[0] ?? 0) + (raw[2] ?? 0)).toBeGreaterThan(1.4);
    expect((raw[0] ?? 0) + (raw[2] ?? 0)).toBeLessThan(1.8);
  });

  test('no small change of the weights makes the loss smaller', () => {
    const loss = lossOf(fusion);
    for (const column of [0, 1, 2])
      for (const change of [-0.02, 0.02]) {
        const weights = fusion.weights.map((weight, at) => (at === column ? weight + change : weight));
        expect(lossOf({ ...fusion, weights })).toBeGreaterThan(loss);
      }
  });

  test('a strong ridge holds the weights small, and the same cases give the same weights', () => {
    const held = fitFusion(cases, 100);
    expect(Math.max(...held.weights.map(Math.abs))).toBeLessThan(0.05);
    expect(fitFusion(cases, 1e-6)).toEqual(fusion);
  });
});

describe('logistic', () => {
  const rows = Array.from({ length: 300 }, () => [random() * 10, random() * 1_000]);
  const labels = rows.map(([first = 0]) => (first > 5 ? 1 : 0));
  const model = fitLogistic(rows, labels);

  test('recovers the boundary at 5, whatever the scale of the other feature', () => {
    expect(probability(model, [9, 500])).toBeGreaterThan(0.95);
    expect(probability(model, [1, 500])).toBeLessThan(0.05);
    const right = rows.filter((row, index) => probability(model, row) > 0.5 === (labels[index] === 1)).length;
    expect(right / rows.length).toBeGreaterThan(0.97);
  });

  test('recovers a base rate where the features say nothing', () => {
    const flat = fitLogistic([[1], [1], [1], [1]], [1, 0, 0, 0]);
    expect(probability(flat, [1])).toBeCloseTo(0.25, 3);
  });

  test('weights count: what weighs 0 is as if it were not there', () => {
    const doubtful = fitLogistic([[0], [1], [0], [1]], [0, 1, 1, 0], [1, 1, 0, 0]);
    expect(probability(doubtful, [1])).toBeGreaterThan(0.9);
    expect(probability(doubtful, [0])).toBeLessThan(0.1);
  });

  test('log-odds by hand: 2 × (5 − 3) / 4 + 0.5 = 1.5', () => {
    const byHand = { mean: [3], deviation: [4], weights: [2, 0.5] };
    expect(logit(byHand, [5])).toBe(1.5);
    expect(probability(byHand, [5])).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 12);
  });

  test('mean and deviation by hand; a constant column has deviation 1', () => {
    expect(
      standardize(
        [
          [1, 7],
          [3, 7],
        ],
        2,
      ),
    ).toEqual({ mean: [2, 7], deviation: [1, 1] });
    expect(standardize([[0], [4]], 1)).toEqual({ mean: [2], deviation: [2] });
  });
});
