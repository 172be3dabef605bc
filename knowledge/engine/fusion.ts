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
  return features.map((row) =>
    row.reduce((sum, value, index) => sum + ((fusion.weights[index] ?? 0) * value) / (fusion.deviation[index] ?? 1), 0),
  );
}

/** Probabilities that sum to 1. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** One utterance for the fit: a row of scorers' values a candidate, and the number of the right one. */
export interface FusionCase {
  readonly features: readonly (readonly number[])[];
  readonly right: number;
}

/** Fits the weights by gradient descent with momentum on the log loss of the right candidates; cases may have different numbers of them. */
export function fitFusion(cases: readonly FusionCase[]): Fusion {
  const columns = cases[0]?.features[0]?.length ?? 0;
  const { deviation } = standardize(
    cases.flatMap(({ features }) => features),
    columns,
  );
  const starts = [0];
  for (const { features } of cases) starts.push((starts.at(-1) ?? 0) + features.length);
  const table = new Float64Array((starts.at(-1) ?? 0) * columns);
  cases.forEach(({ features }, index) => {
    features.forEach((row, candidate) => {
      for (let column = 0; column < columns; column += 1)
        table[((starts[index] ?? 0) + candidate) * columns + column] = (row[column] ?? 0) / (deviation[column] ?? 1);
    });
  });
  const weights = new Float64Array(columns).fill(0.5);
  const speed = new Float64Array(columns);
  const chances = new Float64Array(Math.max(0, ...cases.map(({ features }) => features.length)));
  for (let step = 0; step < 200; step += 1) {
    const gradient = weights.map((weight) => 1e-4 * weight);
    for (let index = 0; index < cases.length; index += 1) {
      const first = starts[index] ?? 0;
      const rows = (starts[index + 1] ?? 0) - first;
      const start = first * columns;
      let total = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let candidate = 0; candidate < rows; candidate += 1) {
        let sum = 0;
        for (let column = 0; column < columns; column += 1)
          sum += (weights[column] ?? 0) * (table[start + candidate * columns + column] ?? 0);
        chances[candidate] = sum;
        top = Math.max(top, sum);
      }
      for (let candidate = 0; candidate < rows; candidate += 1) {
        const power = Math.exp((chances[candidate] ?? 0) - top);
        chances[candidate] = power;
        total += power;
      }
      const right = cases[index]?.right;
      for (let candidate = 0; candidate < rows; candidate += 1) {
        const error = ((chances[candidate] ?? 0) / total - (candidate === right ? 1 : 0)) / cases.length;
        if (Math.abs(error) < 1e-9) continue;
        for (let column = 0; column < columns; column += 1)
          gradient[column] = (gradient[column] ?? 0) + error * (table[start + candidate * columns + column] ?? 0);
      }
    }
    for (let column = 0; column < columns; column += 1) {
      speed[column] = 0.9 * (speed[column] ?? 0) - 0.15 * (gradient[column] ?? 0);
      weights[column] = (weights[column] ?? 0) + (speed[column] ?? 0);
    }
  }
  return { deviation, weights: [...weights] };
}
