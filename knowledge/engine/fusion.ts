import { standardize } from './logistic.js';

/**
 * Learned fusion of the scorers: one weight a scorer, shared by all topics; the probabilities are a softmax over the
 * weighted sums (conditional logit; McFadden, 1974). Fitted on utterances that the scorers were not trained on, so the
 * probabilities need no further temperature.
 */
export interface Fusion {
  readonly deviation: readonly number[];
  readonly weights: readonly number[];
}

/** `features[t]`: the scorers' values for topic t. Result: one weighted sum a topic. */
export function fusedScores(fusion: Fusion, features: readonly (readonly number[])[]): number[] {
  return features.map((row) => row.reduce((sum, value, index) => sum + ((fusion.weights[index] ?? 0) * value) / (fusion.deviation[index] ?? 1), 0));
}

/** Probabilities that sum to 1. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Fits the weights by gradient ascent on the log likelihood of the right topics. */
export function fitFusion(cases: readonly { readonly features: readonly (readonly number[])[]; readonly right: number }[]): Fusion {
  const columns = cases[0]?.features[0]?.length ?? 0;
  const { deviation } = standardize(cases.flatMap(({ features }) => features), columns);
  const scaled = cases.map(({ features, right }) => ({ right, rows: features.map((row) => row.map((value, index) => value / (deviation[index] ?? 1))) }));
  const weights = new Array<number>(columns).fill(0.5);
  const speed = new Array<number>(columns).fill(0);
  for (let step = 0; step < 300; step += 1) {
    const gradient = weights.map((weight) => 1e-4 * weight);
    for (const { rows, right } of scaled) {
      const chances = softmax(rows.map((row) => row.reduce((sum, value, index) => sum + (weights[index] ?? 0) * value, 0)));
      rows.forEach((row, topic) => {
        const error = ((chances[topic] ?? 0) - (topic === right ? 1 : 0)) / scaled.length;
        if (Math.abs(error) < 1e-9) return;
        for (let index = 0; index < columns; index += 1) gradient[index] = (gradient[index] ?? 0) + error * (row[index] ?? 0);
      });
    }
    weights.forEach((weight, index) => {
      speed[index] = 0.9 * (speed[index] ?? 0) - 0.15 * (gradient[index] ?? 0);
      weights[index] = weight + (speed[index] ?? 0);
    });
  }
  return { deviation, weights };
}
