import type { Analysis, Analyzer } from './analyzer.js';
import type { Bm25Index } from './bm25.js';
import { centered, type JointModel } from './joint.js';
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
  /** Absent where there are too many topics for a weight a word and topic. */
  readonly joint: JointModel | undefined;
  /** Of all classes but the topics: "in scope", flags, kinds. */
  readonly linear: LinearModel;
  readonly nearest: NearestIndex;
}

/** What every scorer says of one utterance, before any of it is weighed. */
export interface Evidence {
  /** A row a topic: linear log-odds, BM25 best, BM25 top three, BM25 answer; with the encoder also joint log chance and three cosines. */
  readonly topics: readonly (readonly number[])[];
  /** Signs of belonging to the subject, apart from the fused topic scores. */
  readonly scope: readonly number[];
  /** The same from the words alone. */
  readonly scopeOfWords: readonly number[];
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

/** An encoder's centered vector as the linear model reads it. */
export function denseVector(values: Float32Array): SparseVector {
  return { ids: Int32Array.from(values, (_, index) => index), values };
}

/** What the words alone say of the flags: a row a flag. */
export function flagsByWords(analysis: Analysis, scorers: Scorers): number[][] {
  const logits = scorers.linear.logits(scorers.vectorizer.transform(analysis));
  return flagRows(scorers, logits, scorers.variants.groupScores(analysis.stems));
}

function flagRows(
  { layout, flagCount }: Scorers,
  logits: ArrayLike<number>,
  words: ReturnType<Bm25Index['groupScores']>,
): number[][] {
  return Array.from({ length: flagCount }, (_, flag) => [
    at(logits, layout.flags + flag),
    at(words.topThree, flagGroup(layout.topics, flag, true)),
    at(words.topThree, flagGroup(layout.topics, flag, false)),
    at(words.best, flagGroup(layout.topics, flag, true)),
  ]);
}

/** Gathers the evidence for one utterance. `vector` is the encoder's, needed exactly when the scorers are dense. */
export function evidenceOf(analysis: Analysis, vector: Float32Array | undefined, scorers: Scorers): Evidence {
  const { layout } = scorers;
  const topics = layout.topics;
  const sparse = scorers.vectorizer.transform(analysis);
  const logits = scorers.linear.logits(sparse);
  const words = scorers.variants.groupScores(analysis.stems);
  const answers = scorers.answers.groupScores(analysis.stems);
  const outside = outsideGroup(topics);
  const rows = Array.from({ length: topics }, (_, topic) => [
    topic < layout.linear ? at(logits, topic) : 0,
    at(words.best, topic),
    at(words.topThree, topic),
    at(answers.best, topic),
  ]);
  const bestInside = highest(words.best, 0, topics);
  const highestLogit = layout.linear > 0 ? highest(logits, 0, layout.linear) : 0;
  const scopeOfWords = [
    at(logits, layout.scope),
    highestLogit,
    bestInside,
    at(words.topThree, outside),
    bestInside - at(words.best, outside),
  ];
  const flags = flagRows(scorers, logits, words);
  const kinds = Array.from({ length: layout.count - layout.kinds }, (_, kind) => at(logits, layout.kinds + kind));
  if (!scorers.dense || !vector) return { topics: rows, scope: scopeOfWords, scopeOfWords, flags, kinds };
  const meant = addDense(sparse, vector, scorers.dense, layout, { rows, flags, kinds });
  return {
    topics: rows,
    scope: [highestLogit, bestInside, at(words.topThree, outside), ...meant],
    scopeOfWords,
    flags,
    kinds,
  };
}

/** Adds the columns that need the encoder; returns its signs of belonging to the subject. */
function addDense(
  sparse: SparseVector,
  vector: Float32Array,
  { joint, linear, nearest }: DenseScorers,
  layout: ClassLayout,
  into: { rows: number[][]; flags: number[][]; kinds: number[] },
): number[] {
  const topics = layout.topics;
  const dense = centered(vector, nearest.whitening.mean);
  const said = joint?.logChances({ sparse, dense });
  const logits = linear.logits(denseVector(dense));
  const logitOf = (place: number): number => at(logits, place - layout.scope);
  const near = nearest.groupScores(vector);
  const outside = outsideGroup(topics);
  into.rows.forEach((row, topic) => {
    row.push(
      said ? at(said.chances, topic) : 0,
      at(near.centroid, topic),
      at(near.best, topic),
      at(near.topThree, topic),
    );
  });
  into.flags.forEach((row, flag) => {
    const [yes, no] = [flagGroup(topics, flag, true), flagGroup(topics, flag, false)];
    row.push(
      logitOf(layout.flags + flag),
      at(near.topThree, yes),
      at(near.topThree, no),
      at(near.best, yes),
      at(near.centroid, yes),
    );
  });
  into.kinds.forEach((kind, index) => {
    into.kinds[index] = kind + logitOf(layout.kinds + index);
  });
  return [
    logitOf(layout.scope),
    said?.strength ?? 0,
    said ? highest(said.chances, 0, topics) : 0,
    at(near.topThree, outside),
    highest(near.raw, 0, topics),
    at(near.raw, outside),
  ];
}
