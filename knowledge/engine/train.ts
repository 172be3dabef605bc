import { Analyzer } from './analyzer.js';
import { Bm25Index } from './bm25.js';
import { type DenseScorers, denseVector, type Evidence, evidenceOf, type Scorers } from './evidence.js';
import { foldsOf } from './folds.js';
import { fitFusion, fusedScores } from './fusion.js';
import { centered, JointModel } from './joint.js';
import { scopeFeatures, type Weighing } from './judge.js';
import type { Lexicon } from './lexicon.js';
import { type LinearExample, LinearModel, type LinearOptions, shuffled } from './linear.js';
import { fitLogistic } from './logistic.js';
import { NearestIndex } from './nearest.js';
import {
  type ClassLayout,
  classLayout,
  flagWeight,
  groupCount,
  groupsOf,
  type TrainingExample,
  type TrainingSet,
  targetsOf,
} from './trainingSet.js';
import { type SparseVector, Vectorizer } from './vectorizer.js';
import { Whitening } from './whitening.js';

/** Held-out parts for fitting the weighing: more where examples are few, so that the scorers judged lack few of them. */
const foldCount = (examples: number): number => (examples < 2_000 ? 8 : 4);
/** How strongly the weights of the topics' scorers are held small. Of no weight: there are thousands of cases. */
const FUSION_RIDGE = 1e-4;
/** Ridge of the scope's weighing: its many features say much the same, and out-of-scope examples may be few. */
const SCOPE_RIDGE = 6e-3;
/** Of a large base, no more held-out examples of topics are judged than make this many rows of evidence, but at least the second. */
const MOST_HELD_ROWS = 600_000;
const LEAST_HELD = 240;
const DENSE_LINEAR: LinearOptions = { epochs: 8, rate: 0.3, decay: 1e-5 };

export interface Trained {
  readonly scorers: Scorers;
  /** With all scorers; without a sentence encoder the same as `wordsOnly`. */
  readonly weighing: Weighing;
  readonly wordsOnly: Weighing;
}

export type Progress = (step: string) => void;

/** Analyzer over all texts of a training set: its vocabulary is what the speller corrects to. */
export function analyzerFor(set: TrainingSet, lexicon: Lexicon): Analyzer {
  return new Analyzer(
    lexicon,
    Analyzer.countWords(
      lexicon,
      set.examples.map((example) => example.text),
    ),
  );
}

function trainScorers(
  set: TrainingSet,
  chosen: readonly number[],
  analyzer: Analyzer,
  vectors: readonly Float32Array[] | undefined,
): Scorers {
  const layout = classLayout(set.topics.length, set.flags.length, set.kinds.length);
  const examples = chosen
    .map((index) => set.examples[index])
    .filter((example): example is TrainingExample => example !== undefined);
  const analyses = examples.map((example) => analyzer.analyze(example.text));
  const vectorizer = Vectorizer.fit(analyses);
  const sparse = analyses.map((analysis) => vectorizer.transform(analysis));
  const labels = examples.map((example) => targetsOf(example, set, layout));
  const linear = LinearModel.train(
    sparse.map((vector, index): LinearExample => ({ vector, ...labelAt(labels, index) })),
    vectorizer.size,
    layout.count,
  );
  const members = examples.flatMap((example, index) =>
    groupsOf(example, layout.topics).map((group) => ({ group, index })),
  );
  const groups = members.map(({ group }) => group);
  const count = groupCount(set.topics.length, set.flags.length);
  return {
    layout,
    flagCount: set.flags.length,
    analyzer,
    vectorizer,
    linear,
    variants: new Bm25Index(
      members.map(({ index }) => analyses[index]?.stems ?? []),
      groups,
      count,
    ),
    answers: new Bm25Index(
      set.answers.map((answer) => analyzer.analyze(answer).stems),
      set.answers.map((_, topic) => topic),
      set.topics.length,
    ),
    dense:
      vectors &&
      trainDense({
        sparse,
        features: vectorizer.size,
        raw: chosen.map((index) => vectors[index] ?? new Float32Array()),
        labels,
        members,
        layout,
        count,
      }),
  };
}

interface Label {
  readonly targets: Uint8Array;
  readonly weights: Float32Array;
}

function labelAt(labels: readonly Label[], index: number): Label {
  return labels[index] ?? { targets: new Uint8Array(), weights: new Float32Array() };
}

interface DenseInput {
  readonly sparse: readonly SparseVector[];
  readonly features: number;
  readonly raw: readonly Float32Array[];
  readonly labels: readonly Label[];
  readonly members: readonly { group: number; index: number }[];
  readonly layout: ClassLayout;
  readonly count: number;
}

function trainDense({ sparse, features, raw, labels, members, layout, count }: DenseInput): DenseScorers {
  const rawOf = (index: number): Float32Array => raw[index] ?? new Float32Array();
  const ofTopics = members.filter(({ group }) => group < layout.topics);
  const whitening = Whitening.fit(
    ofTopics.map(({ index }) => rawOf(index)),
    ofTopics.map(({ group }) => group),
  );
  const dense = raw.map((vector) => centered(vector, whitening.mean));
  const joint =
    layout.linear === 0
      ? undefined
      : JointModel.train(
          ofTopics.flatMap(({ group, index }) => {
            const [words, vector] = [sparse[index], dense[index]];
            return words && vector ? [{ vector: { sparse: words, dense: vector }, topic: group }] : [];
          }),
          features,
          whitening.dimensions,
          layout.topics,
        );
  const linear = LinearModel.train(
    dense.map((vector, index) => {
      const { targets, weights } = labelAt(labels, index);
      return {
        vector: denseVector(vector),
        targets: targets.subarray(layout.scope),
        weights: weights.subarray(layout.scope),
      };
    }),
    whitening.dimensions,
    layout.count - layout.scope,
    DENSE_LINEAR,
  );
  const nearest = NearestIndex.build(
    members.map(({ index }) => rawOf(index)),
    members.map(({ group }) => group),
    count,
    whitening,
  );
  return { joint, linear, nearest };
}

/** Only the first columns: what the scorers without encoder give. */
function wordsOnlyEvidence(evidence: Evidence): Evidence {
  return {
    topics: evidence.topics.map((row) => row.slice(0, 4)),
    scope: evidence.scopeOfWords,
    scopeOfWords: evidence.scopeOfWords,
    flags: evidence.flags.map((row) => row.slice(0, 4)),
    kinds: evidence.kinds,
  };
}

/** What the scorers said of an example that they had not seen. */
export interface HeldOut {
  /** Number of the example. */
  readonly index: number;
  readonly evidence: Evidence;
}

function fitWeighing(evidences: readonly HeldOut[], set: TrainingSet): Weighing {
  const held = evidences.flatMap(({ index, evidence }) => {
    const example = set.examples[index];
    return example ? [{ example, evidence }] : [];
  });
  const cases = held.flatMap(({ example, evidence }) =>
    example.topic === undefined ? [] : [{ features: evidence.topics, right: example.topic }],
  );
  const fusion = fitFusion(cases, FUSION_RIDGE);
  const judged = held.filter(({ example }) => example.inScope !== undefined);
  const scope = fitLogistic(
    judged.map(({ evidence }) => scopeFeatures(evidence, fusedScores(fusion, evidence.topics))),
    judged.map(({ example }) => (example.inScope ? 1 : 0)),
    undefined,
    SCOPE_RIDGE,
  );
  const flags = set.flags.map((flag, index) =>
    fitLogistic(
      held.map(({ evidence }) => [...(evidence.flags[index] ?? [])]),
      held.map(({ example }) => (example.flags?.get(index) === true ? 1 : 0)),
      held.map(({ example }) => flagWeight(example, index, flag)),
    ),
  );
  return { fusion, scope, flags };
}

/** One training, in parts that do not need each other: a held-out part for each fold, and the scorers of all examples. */
export class Training {
  readonly folds: number;
  private readonly analyzer: Analyzer;
  private readonly order: Int32Array;
  private readonly foldOf: readonly number[];

  /** `vectors`: the encoder's, one an example; absent: words only. */
  constructor(
    private readonly set: TrainingSet,
    lexicon: Lexicon,
    private readonly vectors: readonly Float32Array[] | undefined,
  ) {
    this.analyzer = analyzerFor(set, lexicon);
    this.folds = foldCount(set.examples.length);
    this.order = shuffled(set.examples.length, 5);
    this.foldOf = foldsOf(
      set.examples.map((example) => example.text),
      this.order,
      this.folds,
    );
  }

  /** The evidence on one part, from scorers trained on the others. */
  heldOut(fold: number): HeldOut[] {
    const { set, vectors } = this;
    const scorers = this.scorersOf((index) => this.fold(index) !== fold);
    const mostHeld = Math.max(LEAST_HELD, MOST_HELD_ROWS / Math.max(1, set.topics.length)) / this.folds;
    const held: HeldOut[] = [];
    let judged = 0;
    for (const index of this.order) {
      const example = set.examples[index];
      if (this.fold(index) !== fold || !example) continue;
      if (example.topic !== undefined) judged += 1;
      if (example.topic === undefined || judged <= mostHeld)
        held.push({ index, evidence: evidenceOf(scorers.analyzer.analyze(example.text), vectors?.[index], scorers) });
    }
    return held;
  }

  /** The scorers trained on all examples. */
  scorers(): Scorers {
    return this.scorersOf(() => true);
  }

  /** Joins the parts: `held` in order of the folds. */
  joined(held: readonly HeldOut[], scorers: Scorers): Trained {
    const weighing = fitWeighing(held, this.set);
    const wordsOnly = this.vectors
      ? fitWeighing(
          held.map(({ index, evidence }) => ({ index, evidence: wordsOnlyEvidence(evidence) })),
          this.set,
        )
      : weighing;
    return { scorers, weighing, wordsOnly };
  }

  private fold(index: number): number {
    return this.foldOf[index] ?? -1;
  }

  private scorersOf(isChosen: (index: number) => boolean): Scorers {
    const chosen = this.set.examples.map((_, index) => index).filter(isChosen);
    return trainScorers(this.set, chosen, this.analyzer, this.vectors);
  }
}

/**
 * Trains everything, in this thread. The weighing is fitted on evidence from scorers that had not seen the utterance, each
 * part held out once, then the scorers are trained on all. `vectors`: the encoder's, one an example; absent: words only.
 */
export function train(
  set: TrainingSet,
  lexicon: Lexicon,
  vectors: readonly Float32Array[] | undefined,
  progress: Progress,
): Trained {
  const training = new Training(set, lexicon, vectors);
  const held: HeldOut[] = [];
  for (let fold = 0; fold < training.folds; fold += 1) {
    progress(`cross-fitting, part ${fold + 1} of ${training.folds}`);
    held.push(...training.heldOut(fold));
  }
  progress('training on all examples');
  const scorers = training.scorers();
  progress('weighing the scorers');
  return training.joined(held, scorers);
}
