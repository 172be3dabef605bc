import { JointModel } from './joint.js';
import { LinearModel, type LinearOptions } from './linear.js';
import { fitLogistic, type Logistic, logit, logOdds, sigmoid } from './logistic.js';
import type { SparseVector } from './vectorizer.js';

/** One text as the recognizers read it. */
export interface ReadText {
  readonly sparse: SparseVector;
  /** The encoder's vector less the mean of all; absent where the words alone are read. */
  readonly dense: Float32Array | undefined;
}

/** What one text says of a family's labels. */
export interface RecognizerExample extends ReadText {
  /** Numbers of the labels that hold. */
  readonly holds: readonly number[];
  /** How much another label counts as not holding, 0–1. */
  readonly against: (label: number) => number;
  /** Held-out part, 0 to {@link FOLDS} − 1; texts written from one another share it. */
  readonly fold: number;
}

/** Parts of the examples, each held out once to calibrate. */
export const FOLDS = 3;
/** The encoder's vector beside words of length 1; as in the joint model of the topics. */
const DENSE_SCALE = 3;
const OPTIONS: LinearOptions = { epochs: 8, rate: 0.4, decay: 4e-6 };
/** A label holds in few of the lines: one that holds weighs as much as so many that do not. */
const HOLDS_WEIGHT = 2;

/**
 * How the labels of a family are scored: `several` may hold at once (one-versus-rest), or one at most (`exclusive`,
 * multinomial, where "none" is a class of its own, the last).
 */
export type LabelModel =
  | { readonly kind: 'several'; readonly model: LinearModel; readonly features: number }
  | { readonly kind: 'exclusive'; readonly model: JointModel };
export type LabelKind = LabelModel['kind'];

/** A model and how its log-odds become chances: calibrated, then moved so that 0.5 is the best place to decide. */
export interface Scorer {
  readonly labels: LabelModel;
  readonly calibration: Logistic;
  /** Log-odds taken off the calibrated ones. */
  readonly shift: number;
}

/** A family's scorers: over words and vector, and over words alone. */
export interface Recognizer {
  readonly joint: Scorer | undefined;
  readonly words: Scorer;
}

const NO_VECTOR = new Float32Array();

const scaled = (dense: Float32Array): Float32Array => dense.map((value) => DENSE_SCALE * value);

/** Words and vector as one sparse vector: the vector's numbers come after the words' features. */
function joined({ sparse, dense }: ReadText, features: number): SparseVector {
  if (dense === undefined) return sparse;
  const count = sparse.ids.length;
  const ids = new Int32Array(count + dense.length);
  const values = new Float32Array(count + dense.length);
  ids.set(sparse.ids);
  values.set(sparse.values);
  for (let at = 0; at < dense.length; at += 1) {
    ids[count + at] = features + at;
    values[count + at] = DENSE_SCALE * (dense[at] as number);
  }
  return { ids, values };
}

function trainModel(
  examples: readonly RecognizerExample[],
  kind: LabelKind,
  size: { readonly features: number; readonly dimensions: number; readonly labels: number },
): LabelModel {
  const { features, dimensions, labels } = size;
  if (kind === 'exclusive') {
    const rows = examples.map(({ sparse, dense, holds }) => ({
      vector: { sparse, dense: dense && dimensions > 0 ? scaled(dense) : new Float32Array() },
      topic: holds[0] ?? labels,
    }));
    return { kind, model: JointModel.train(rows, features, dimensions, labels + 1) };
  }
  const rows = examples.map((example) => {
    const targets = new Uint8Array(labels);
    const weights = Float32Array.from({ length: labels }, (_, label) => example.against(label));
    for (const label of example.holds) {
      targets[label] = 1;
      weights[label] = HOLDS_WEIGHT;
    }
    return { vector: dimensions > 0 ? joined(example, features) : example.sparse, targets, weights };
  });
  return { kind, features, model: LinearModel.train(rows, features + dimensions, labels, OPTIONS) };
}

/** The raw log-odds of every label. */
const oddsOf = (labels: LabelModel, { sparse, dense }: ReadText): number[] =>
  scaledOdds(labels, { sparse, dense: dense && scaled(dense) });

/** The same where the vector is scaled already. */
function scaledOdds(labels: LabelModel, { sparse, dense = NO_VECTOR }: ReadText): number[] {
  if (labels.kind === 'several') return [...labels.model.logits(sparse, labels.features, dense)];
  const { chances } = labels.model.logChances({ sparse, dense });
  return [...chances.subarray(0, chances.length - 1)].map((chance) => logOdds(Math.exp(chance)));
}

/** Where to decide: the log-odds with the best F1 over all labels together (Lipton, Elkan & Narayanaswamy, 2014). */
function bestShift(cells: readonly { readonly odds: number; readonly holds: boolean }[]): number {
  const sorted = [...cells].sort((a, b) => b.odds - a.odds);
  const all = cells.filter(({ holds }) => holds).length;
  let [right, best, shift] = [0, 0, 0];
  sorted.forEach(({ odds, holds }, index) => {
    if (holds) right += 1;
    const f1 = (2 * right) / (index + 1 + all);
    if (f1 <= best) return;
    best = f1;
    shift = (odds + (sorted[index + 1]?.odds ?? odds)) / 2;
  });
  return shift;
}

interface Held {
  readonly scorer: Scorer;
  readonly chances: readonly (readonly number[])[];
}

function trainScorer(
  examples: readonly RecognizerExample[],
  kind: LabelKind,
  size: { readonly features: number; readonly dimensions: number; readonly labels: number },
): Held {
  const odds: number[][] = examples.map(() => []);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = trainModel(
      examples.filter((example) => example.fold !== fold),
      kind,
      size,
    );
    examples.forEach((example, index) => {
      if (example.fold === fold) odds[index] = oddsOf(model, asRead(example, size.dimensions));
    });
  }
  const cells = examples.flatMap((example, index) =>
    (odds[index] ?? []).map((each, label) => ({
      odds: each,
      holds: example.holds.includes(label),
      weight: example.holds.includes(label) ? 1 : example.against(label),
    })),
  );
  const counted = cells.filter(({ weight }) => weight > 0);
  const calibration = fitLogistic(
    counted.map((cell) => [cell.odds]),
    counted.map(({ holds }) => (holds ? 1 : 0)),
    counted.map(({ weight }) => weight),
  );
  const calibrated = counted.map((cell) => ({ odds: logit(calibration, [cell.odds]), holds: cell.holds }));
  const scorer = { labels: trainModel(examples, kind, size), calibration, shift: bestShift(calibrated) };
  return { scorer, chances: odds.map((row) => row.map((each) => chanceOf(scorer, each))) };
}

const asRead = ({ sparse, dense }: ReadText, dimensions: number): ReadText => ({
  sparse,
  dense: dimensions > 0 ? dense : undefined,
});

const chanceOf = ({ calibration, shift }: Scorer, odds: number): number => sigmoid(logit(calibration, [odds]) - shift);

/** Trains a family. `heldOut`: the chances of every example by models that did not see it. */
export function trainRecognizer(
  examples: readonly RecognizerExample[],
  kind: LabelKind,
  features: number,
  labels: number,
): { readonly recognizer: Recognizer; readonly heldOut: readonly (readonly number[])[] } {
  const dimensions = examples[0]?.dense?.length ?? 0;
  const words = trainScorer(examples, kind, { features, dimensions: 0, labels });
  const joint = dimensions === 0 ? undefined : trainScorer(examples, kind, { features, dimensions, labels });
  return {
    recognizer: { joint: joint?.scorer, words: words.scorer },
    heldOut: (joint ?? words).chances,
  };
}

/** The odds of a family's labels for one text, one recognizer after another. */
function oddsFor({ sparse, dense }: ReadText): (recognizer: Recognizer) => { scorer: Scorer; odds: number[] } {
  const joint = { sparse, dense: dense && scaled(dense) };
  const words = { sparse, dense: undefined };
  return (recognizer) => {
    const scorer = (dense ? recognizer.joint : undefined) ?? recognizer.words;
    return { scorer, odds: scaledOdds(scorer.labels, scorer === recognizer.words ? words : joint) };
  };
}

/** The chances (0–1) of a family's labels for one text, one recognizer after another; from 0.5 on a label stands. */
export function chancesOf(text: ReadText): (recognizer: Recognizer) => number[] {
  const oddsOfText = oddsFor(text);
  return (recognizer) => {
    const { scorer, odds } = oddsOfText(recognizer);
    return odds.map((each) => chanceOf(scorer, each));
  };
}

/** The chances (0–1) as the model itself has them: those of an exclusive family and of "none" sum up to 1. */
export const sharesOf = (recognizer: Recognizer, text: ReadText): number[] =>
  oddsFor(text)(recognizer).odds.map(sigmoid);
