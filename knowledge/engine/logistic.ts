/** The probability (0–1) behind log-odds. */
export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Keeps the log-odds of 0 and 1 finite. */
const LEAST_CHANCE = 1e-6;

/** The log-odds of a probability (0–1): what {@link sigmoid} takes back, but for the ends. */
export const logOdds = (chance: number): number => Math.log((chance + LEAST_CHANCE) / (1 - chance + LEAST_CHANCE));

/** A logistic regression over a few dense features, standardized inside. */
export interface Logistic {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  /** One a feature, then the bias. */
  readonly weights: readonly number[];
}

/** Probability (0–1) that the answer is yes. */
export function probability(model: Logistic, features: readonly number[]): number {
  return sigmoid(logit(model, features));
}

/** The log-odds behind {@link probability}. */
export function logit(model: Logistic, features: readonly number[]): number {
  let sum = model.weights[features.length] ?? 0;
  features.forEach((feature, index) => {
    sum += (model.weights[index] ?? 0) * ((feature - (model.mean[index] ?? 0)) / (model.deviation[index] ?? 1));
  });
  return sum;
}

/** Mean and standard deviation of each column; a constant column gets deviation 1. */
export function standardize(
  rows: readonly (readonly number[])[],
  columns: number,
): { mean: number[]; deviation: number[] } {
  const mean = Array.from(
    { length: columns },
    (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / Math.max(1, rows.length),
  );
  const deviation = mean.map((center, column) => {
    const variance = rows.reduce((sum, row) => sum + ((row[column] ?? 0) - center) ** 2, 0) / Math.max(1, rows.length);
    return variance > 1e-12 ? Math.sqrt(variance) : 1;
  });
  return { mean, deviation };
}

/** Fits by gradient descent with momentum on the weighted log loss plus a ridge on the standardized weights. `labels` are 0 or 1. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  weights?: readonly number[],
  ridge = 1e-4,
): Logistic {
  const columns = rows[0]?.length ?? 0;
  const { mean, deviation } = standardize(rows, columns);
  const table = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    for (let column = 0; column < columns; column += 1)
      table[index * columns + column] = ((row[column] ?? 0) - (mean[column] ?? 0)) / (deviation[column] ?? 1);
  });
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? rows.length;
  const parameters = new Float64Array(columns + 1);
  const speed = new Float64Array(columns + 1);
  for (let step = 0; step < 600; step += 1) {
    const gradient = parameters.map((value, column) => (column < columns ? ridge * value : 0));
    for (let index = 0; index < rows.length; index += 1) {
      const weight = weights?.[index] ?? 1;
      if (weight === 0) continue;
      let sum = parameters[columns] ?? 0;
      for (let column = 0; column < columns; column += 1)
        sum += (parameters[column] ?? 0) * (table[index * columns + column] ?? 0);
      const error = (weight * (sigmoid(sum) - (labels[index] ?? 0))) / total;
      for (let column = 0; column < columns; column += 1)
        gradient[column] = (gradient[column] ?? 0) + error * (table[index * columns + column] ?? 0);
      gradient[columns] = (gradient[columns] ?? 0) + error;
    }
    for (let column = 0; column <= columns; column += 1) {
      speed[column] = 0.9 * (speed[column] ?? 0) - 0.8 * (gradient[column] ?? 0);
      parameters[column] = (parameters[column] ?? 0) + (speed[column] ?? 0);
    }
  }
  return { mean, deviation, weights: [...parameters] };
}
