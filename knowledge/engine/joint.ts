import { addRows } from './addRows.js';
import { shuffled } from './linear.js';
import type { SparseVector } from './vectorizer.js';

/** An utterance as the joint model reads it: its words, and the encoder's vector less the mean of all, scaled. */
export interface JointVector {
  readonly sparse: SparseVector;
  readonly dense: Float32Array;
}

/** The encoder's vector beside tf–idf vectors of length 1: at this scale both say about as much. Chosen on validation data (`README.md`). */
const DENSE_SCALE = 3;
const EPOCHS = 6;
const RATE = 0.15;
const DECAY = 1e-6;
/** An error of a class smaller than this is not worth a step. */
const SMALLEST_ERROR = 1e-3;
const BIAS_INPUT = 0.3;

/** The vector as {@link JointModel} wants it. `dimensions` a multiple of four. */
export function centered(vector: Float32Array, mean: Float32Array): Float32Array {
  return vector.map((value, index) => DENSE_SCALE * (value - (mean[index] ?? 0)));
}

/** Multinomial logistic regression over words and the encoder's vector together: one decision between all topics. */
export class JointModel {
  /** `weights`: one row of `classes` numbers a sparse feature, then one a dimension of the vector, then the biases. */
  constructor(
    readonly classes: number,
    readonly features: number,
    readonly weights: Float32Array,
  ) {}

  /** The log of each class's probability (≤ 0), and of the sum they were divided by: how strongly anything spoke. */
  logChances({ sparse, dense }: JointVector): { chances: Float64Array; strength: number } {
    const logits = new Float64Array(this.classes);
    const strength = this.addLogits(sparse, dense, logits);
    for (let index = 0; index < logits.length; index += 1) logits[index] = (logits[index] as number) - strength;
    return { chances: logits, strength };
  }

  /** Fills `into` (zeros before) with the logits; returns the log of the sum of their powers. */
  private addLogits(sparse: SparseVector, dense: Float32Array, into: Float64Array): number {
    const { classes, weights } = this;
    const bias = weights.length - classes;
    for (let index = 0; index < classes; index += 1) into[index] = BIAS_INPUT * (weights[bias + index] as number);
    for (let at = 0; at < sparse.ids.length; at += 1) {
      const row = (sparse.ids[at] as number) * classes;
      const value = sparse.values[at] as number;
      for (let index = 0; index < classes; index += 1)
        into[index] = (into[index] as number) + value * (weights[row + index] as number);
    }
    addRows(dense, this, this.features * classes, into);
    let top = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < classes; index += 1) top = Math.max(top, into[index] as number);
    let sum = 0;
    for (let index = 0; index < classes; index += 1) sum += Math.exp((into[index] as number) - top);
    return top + Math.log(sum);
  }

  /** Trains by AdaGrad (Duchi, Hazan & Singer, 2011) on the log loss, a few rounds; same input, same weights. */
  static train(
    examples: readonly { readonly vector: JointVector; readonly topic: number }[],
    features: number,
    dimensions: number,
    classes: number,
  ): JointModel {
    const weights = new Float32Array((features + dimensions + 1) * classes);
    const squares = new Float32Array(weights.length).fill(1e-3);
    const model = new JointModel(classes, features, weights);
    const logits = new Float64Array(classes);
    const errors = new Float64Array(classes);
    const touched = new Int32Array(classes);
    const update = (row: number, value: number, count: number): void => {
      for (let each = 0; each < count; each += 1) {
        const at = row + (touched[each] as number);
        const step = (errors[each] as number) * value + DECAY * (weights[at] as number);
        const square = (squares[at] as number) + step * step;
        squares[at] = square;
        weights[at] = (weights[at] as number) - (RATE * step) / Math.sqrt(square);
      }
    };
    for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
      for (const pick of shuffled(examples.length, 17 + epoch)) {
        const example = examples[pick];
        if (example === undefined) continue;
        const { sparse, dense } = example.vector;
        const strength = model.addLogits(sparse, dense, logits);
        let count = 0;
        for (let index = 0; index < classes; index += 1) {
          const error = Math.exp((logits[index] as number) - strength) - (index === example.topic ? 1 : 0);
          if (Math.abs(error) < SMALLEST_ERROR) continue;
          touched[count] = index;
          errors[count] = error;
          count += 1;
        }
        if (count === 0) continue;
        for (let at = 0; at < sparse.ids.length; at += 1)
          update((sparse.ids[at] as number) * classes, sparse.values[at] as number, count);
        for (let at = 0; at < dimensions; at += 1) update((features + at) * classes, dense[at] as number, count);
        update((features + dimensions) * classes, BIAS_INPUT, count);
      }
    }
    return model;
  }
}
