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
  return features.map((row) => fusedScore(fusion, row));
}

/** The weighted sum of one candidate. */
export function fusedScore({ weights, deviation }: Fusion, row: readonly number[]): number {
  let sum = 0;
  for (let column = 0; column < row.length; column += 1)
    sum += ((weights[column] ?? 0) * (row[column] as number)) / (deviation[column] ?? 1);
  return sum;
}

/** Probabilities that sum to 1. */
export function softmax(scores: ArrayLike<number>): number[] {
  const powers: number[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) top = Math.max(top, scores[at] as number);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const power = Math.exp((scores[at] as number) - top);
    powers.push(power);
    sum += power;
  }
  for (let at = 0; at < powers.length; at += 1) powers[at] = (powers[at] as number) / sum;
  return powers;
}

/** One utterance for the fit: a row of scorers' values a candidate, and the number of the right one. */
export interface FusionCase {
  readonly features: readonly (readonly number[])[];
  readonly right: number;
}

/** Newton steps at most, and how little the loss must still fall for another. */
const MOST_STEPS = 30;
const SETTLED = 1e-7;

/** Adds to a gradient and to the upper half of a curvature what one case says under some weights; returns its share of the log loss. */
function addCase(
  { features, right }: FusionCase,
  scaled: readonly number[],
  share: number,
  into?: { readonly gradient: Float64Array; readonly curvature: Float64Array },
): number {
  const scores = features.map((row) => row.reduce((sum, value, column) => sum + value * (scaled[column] ?? 0), 0));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const loss = share * (Math.log(total) + top - (scores[right] ?? top));
  if (into === undefined) return loss;
  const { gradient, curvature } = into;
  const columns = gradient.length;
  const mean = new Float64Array(columns);
  features.forEach((row, candidate) => {
    const chance = (powers[candidate] ?? 0) / total;
    if (chance < 1e-9) return;
    for (let a = 0; a < columns; a += 1) {
      const value = chance * (row[a] ?? 0);
      mean[a] = (mean[a] ?? 0) + value;
      for (let b = a; b < columns; b += 1)
        curvature[a * columns + b] = (curvature[a * columns + b] ?? 0) + share * value * (row[b] ?? 0);
    }
  });
  for (let a = 0; a < columns; a += 1) {
    gradient[a] = (gradient[a] ?? 0) + share * ((mean[a] ?? 0) - (features[right]?.[a] ?? 0));
    for (let b = a; b < columns; b += 1)
      curvature[a * columns + b] = (curvature[a * columns + b] ?? 0) - share * (mean[a] ?? 0) * (mean[b] ?? 0);
  }
  return loss;
}

/** Solves a symmetric positive system by Cholesky's factors; `upper`: its upper half, a row after a row. */
function solved(upper: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const factor = new Float64Array(size * size);
  const at = (row: number, column: number): number => factor[row * size + column] ?? 0;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let sum = upper[column * size + row] ?? 0;
      for (let k = 0; k < column; k += 1) sum -= at(row, k) * at(column, k);
      factor[row * size + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  const half = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = right[row] ?? 0;
    for (let k = 0; k < row; k += 1) sum -= at(row, k) * (half[k] ?? 0);
    half[row] = sum / at(row, row);
  }
  const found = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = half[row] ?? 0;
    for (let k = row + 1; k < size; k += 1) sum -= at(k, row) * (found[k] ?? 0);
    found[row] = sum / at(row, row);
  }
  return found;
}

/**
 * Fits the weights by Newton's method, which settles where gradient descent swings: columns as unlike as a flag and a cosine
 * make a long narrow valley. `ridge`: how strongly weights of the standardized columns are held small. Every case has a
 * right candidate.
 */
export function fitFusion(cases: readonly FusionCase[], ridge: number): Fusion {
  const columns = cases[0]?.features[0]?.length ?? 0;
  const { deviation } = standardize(
    cases.flatMap(({ features }) => features),
    columns,
  );
  const scaledOf = (weights: Float64Array): number[] =>
    [...weights].map((weight, column) => weight / (deviation[column] ?? 1));
  const heldOf = (weights: Float64Array): number => 0.5 * ridge * weights.reduce((sum, each) => sum + each * each, 0);
  const lossOf = (weights: Float64Array): number => {
    const scaled = scaledOf(weights);
    return cases.reduce((sum, each) => sum + addCase(each, scaled, 1 / cases.length), heldOf(weights));
  };
  // At nothing every candidate is as likely: the curvature is full, and the first step finds its way.
  let weights = new Float64Array(columns);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const raw = { gradient: new Float64Array(columns), curvature: new Float64Array(columns * columns) };
    const scaled = scaledOf(weights);
    const loss = cases.reduce((sum, each) => sum + addCase(each, scaled, 1 / cases.length, raw), heldOf(weights));
    const unit = (column: number): number => 1 / (deviation[column] ?? 1);
    const gradient = raw.gradient.map((value, column) => value * unit(column) + ridge * (weights[column] ?? 0));
    const curvature = raw.curvature.map((value, place) => {
      const [row, column] = [Math.floor(place / columns), place % columns];
      return value * unit(row) * unit(column) + (row === column ? ridge : 0);
    });
    const way = solved(curvature, gradient);
    let length = 1;
    let next = weights;
    let reached = loss;
    do {
      const share = length;
      next = weights.map((weight, column) => weight - share * (way[column] ?? 0));
      reached = lossOf(next);
      length /= 2;
    } while (reached > loss && length > 1e-9);
    const fallen = loss - reached;
    if (fallen > 0) weights = next;
    if (fallen < SETTLED) break;
  }
  return { deviation, weights: [...weights] };
}
