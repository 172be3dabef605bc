import { addRows } from './addRows.js';
import { sigmoid } from './logistic.js';
import type { SparseVector } from './vectorizer.js';

/** What an example says of the classes: its vector, and for each class 1, 0 or nothing, with a weight. */
export interface LinearExample {
  readonly vector: SparseVector;
  /** One a class: 1 or 0. */
  readonly targets: Uint8Array;
  /** One a class, ≥ 0; 0 leaves the class untouched by this example. */
  readonly weights: Float32Array;
}

export interface LinearOptions {
  readonly epochs: number;
  readonly rate: number;
  /** L2 penalty a step. */
  readonly decay: number;
}

export const LINEAR_DEFAULTS: LinearOptions = { epochs: 10, rate: 0.5, decay: 2e-6 };

/** A small generator with a fixed seed (Mulberry32), so that training gives the same model every time. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The numbers 0…count−1 in an order fixed by the seed. */
export function shuffled(count: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}

/** One-versus-rest logistic regression over sparse vectors: independent yes/no models that share their features. */
export class LinearModel {
  /** `weights`: one row of `classes` numbers a feature, then one row of biases. */
  constructor(
    readonly classes: number,
    readonly weights: Float32Array,
  ) {}

  /** The log-odds of every class. `dense`: a multiple of four numbers, of the features from `from` on. */
  logits(vector: SparseVector, from = 0, dense?: Float32Array): Float64Array {
    const { classes, weights } = this;
    const sums = new Float64Array(classes);
    const bias = weights.length - classes;
    for (let index = 0; index < classes; index += 1) sums[index] = weights[bias + index] ?? 0;
    for (let at = 0; at < vector.ids.length; at += 1) {
      const row = (vector.ids[at] ?? 0) * classes;
      const value = vector.values[at] ?? 0;
      for (let index = 0; index < classes; index += 1)
        sums[index] = (sums[index] as number) + value * (weights[row + index] as number);
    }
    if (dense) addRows(dense, this, from * classes, sums);
    return sums;
  }

  /** Trains by AdaGrad (Duchi, Hazan & Singer, 2011) over all classes at once; same input, same weights. */
  static train(
    examples: readonly LinearExample[],
    features: number,
    classes: number,
    options: LinearOptions = LINEAR_DEFAULTS,
  ): LinearModel {
    const weights = new Float32Array((features + 1) * classes);
    const squares = new Float32Array(weights.length).fill(1e-3);
    const bias = features * classes;
    const model = new LinearModel(classes, weights);
    const gradient = new Float64Array(classes);
    const touched = new Int32Array(classes);
    const update = (row: number, value: number, count: number): void => {
      for (let each = 0; each < count; each += 1) {
        const index = touched[each] ?? 0;
        const at = row + index;
        const step = (gradient[index] ?? 0) * value + options.decay * (weights[at] ?? 0);
        const square = (squares[at] ?? 0) + step * step;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (options.rate * step) / Math.sqrt(square);
      }
    };
    for (let epoch = 0; epoch < options.epochs; epoch += 1) {
      for (const pick of shuffled(examples.length, 17 + epoch)) {
        const example = examples[pick];
        if (example === undefined) continue;
        const logits = model.logits(example.vector);
        let count = 0;
        for (let index = 0; index < classes; index += 1) {
          const weight = example.weights[index] ?? 0;
          if (weight === 0) continue;
          const error = weight * (sigmoid(logits[index] ?? 0) - (example.targets[index] ?? 0));
          if (Math.abs(error) < 1e-3) continue;
          gradient[index] = error;
          touched[count] = index;
          count += 1;
        }
        const { ids, values } = example.vector;
        for (let at = 0; at < ids.length; at += 1) update((ids[at] ?? 0) * classes, values[at] ?? 0, count);
        update(bias, 0.3, count);
      }
    }
    return model;
  }
}
