import type { Analyzer } from './analyzer.js';
import type { Bm25Index } from './bm25.js';
import type { LinearModel } from './linear.js';
import type { NearestIndex } from './nearest.js';
import { type ClassLayout, flagGroup, outsideGroup } from './trainingSet.js';
import type { SparseVector, Vectorizer } from './vectorizer.js';

/** The scorers, trained. `dense` is absent where the engine runs without the sentence encoder. */
export interface Scorers {
  readonly layout: ClassLayout;
  readonly flagCount: number;
  readonly analyzer: Analyzer;
  readonly vectorizer: Vectorizer;
  readonly linear: LinearModel;
  readonly variants: Bm25Index;
  readonly answers: Bm25Index;
  readonly dense: DenseScorers | undefined;
}

export interface DenseScorers {
  readonly linear: LinearModel;
  readonly nearest: NearestIndex;
}

/** What every scorer says of one utterance, before any of it is weighed. */
export interface Evidence {
  /** A row a topic: linear log-odds, BM25 best, BM25 top three, BM25 answer; with the encoder also its four. */
  readonly topics: readonly (readonly number[])[];
  /** Signs of belonging to the subject, apart from the fused topic scores. */
  readonly scope: readonly number[];
  /** A row a flag. */
  readonly flags: readonly (readonly number[])[];
  /** A score a kind. */
  readonly kinds: readonly number[];
}

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;
const highest = (list: ArrayLike<number>, from: number, to: number): number => {
  let best = Number.NEGATIVE_INFINITY;
  for (let index = from; index < to; index += 1) best = Math.max(best, at(list, index));
  return best;
};

/** An encoder's vector as the linear model reads it. */
export function denseVector(vector: Float32Array, mean: Float32Array): SparseVector {
  return {
    ids: Int32Array.from(vector, (_, index) => index),
    values: Float32Array.from(vector, (value, index) => 2 * (value - (mean[index] ?? 0))),
  };
}

/** Gathers the evidence for one utterance. `vector` is the encoder's, needed exactly when the scorers are dense. */
export function evidenceOf(text: string, vector: Float32Array | undefined, scorers: Scorers): Evidence {
  const { layout, flagCount } = scorers;
  const topics = layout.topics;
  const analysis = scorers.analyzer.analyze(text);
  const logits = scorers.linear.logits(scorers.vectorizer.transform(analysis));
  const words = scorers.variants.groupScores(analysis.stems);
  const answers = scorers.answers.groupScores(analysis.stems);
  const outside = outsideGroup(topics);
  const rows = Array.from({ length: topics }, (_, topic) => [
    at(logits, topic),
    at(words.best, topic),
    at(words.topThree, topic),
    at(answers.best, topic),
  ]);
  const bestInside = highest(words.best, 0, topics);
  const scope = [
    at(logits, layout.scope),
    highest(logits, 0, topics),
    bestInside,
    at(words.topThree, outside),
    bestInside - at(words.best, outside),
  ];
  const flags = Array.from({ length: flagCount }, (_, flag) => [
    at(logits, layout.flags + flag),
    at(words.topThree, flagGroup(topics, flag, true)),
    at(words.topThree, flagGroup(topics, flag, false)),
    at(words.best, flagGroup(topics, flag, true)),
  ]);
  const kinds = Array.from({ length: layout.count - layout.kinds }, (_, kind) => at(logits, layout.kinds + kind));
  if (scorers.dense && vector) addDense(vector, scorers.dense, layout, { rows, scope, flags, kinds });
  return { topics: rows, scope, flags, kinds };
}

function addDense(
  vector: Float32Array,
  dense: DenseScorers,
  layout: ClassLayout,
  into: { rows: number[][]; scope: number[]; flags: number[][]; kinds: number[] },
): void {
  const topics = layout.topics;
  const logits = dense.linear.logits(denseVector(vector, dense.nearest.whitening.mean));
  const near = dense.nearest.groupScores(vector);
  const outside = outsideGroup(topics);
  into.rows.forEach((row, topic) => {
    row.push(at(logits, topic), at(near.centroid, topic), at(near.best, topic), at(near.topThree, topic));
  });
  const bestInside = highest(near.topThree, 0, topics);
  into.scope.push(
    at(logits, layout.scope),
    highest(logits, 0, topics),
    bestInside,
    at(near.topThree, outside),
    bestInside - at(near.topThree, outside),
    highest(near.centroid, 0, topics),
  );
  into.flags.forEach((row, flag) => {
    const [yes, no] = [flagGroup(topics, flag, true), flagGroup(topics, flag, false)];
    row.push(
      at(logits, layout.flags + flag),
      at(near.topThree, yes),
      at(near.topThree, no),
      at(near.best, yes),
      at(near.centroid, yes),
    );
  });
  into.kinds.forEach((kind, index) => {
    into.kinds[index] = kind + at(logits, layout.kinds + index);
  });
}
