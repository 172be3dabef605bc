import type { PointId } from '../contract.js';
import type { Scorers } from '../engine/evidence.js';
import { fitPoints, PointIndex, type PointQuestion, type PointWeighing } from '../engine/pointIndex.js';
import { VectorTable } from '../engine/vectorTable.js';
import { dot, unit } from '../engine/whitening.js';
import { pointId } from '../ids.js';
import type { KnowledgeBase } from './readKnowledgeBase.js';
import { ORIGINAL } from './readLanguages.js';
import { pointTexts } from './readWords.js';

/** The points of a base as the engine numbers them. */
export interface NumberedPoints {
  readonly ids: readonly PointId[];
  /** The number of each id. */
  readonly numbers: ReadonlyMap<PointId, number>;
  /** The number of each point's topic. */
  readonly topics: readonly number[];
  readonly index: PointIndex;
  readonly questions: readonly PointQuestion[];
}

/**
 * Numbers the points and indexes their questions; `stems`: the terms of each question on a topic, in the order of the files;
 * `answerTerms`: those of each point, in the order of {@link pointTexts}, where they are known already.
 */
export function numberedPoints(
  base: KnowledgeBase,
  { analyzer }: Pick<Scorers, 'analyzer'>,
  stems: readonly (readonly string[])[],
  answerTerms = pointTexts(base).map((text): readonly string[] => analyzer.analyze(text).stems),
): NumberedPoints {
  const numbers = new Map<PointId, number>();
  const topics: number[] = [];
  const answers = base.topics.flatMap((topic, number) =>
    (base.entries.get(ORIGINAL)?.get(topic)?.points ?? []).map((point) => {
      const terms = answerTerms[topics.length] ?? [];
      numbers.set(pointId(topic, point.name), topics.length);
      topics.push(number);
      return { topic: number, terms };
    }),
  );
  const questions = base.questions.topics.map(({ topic, point }, place) => ({
    terms: stems[place] ?? [],
    point: point === undefined ? undefined : numbers.get(pointId(topic, point)),
  }));
  return { ids: [...numbers.keys()], numbers, topics, index: new PointIndex(questions, answers), questions };
}

/** Fits how the scorers of points count; `undefined` where no question asks for a point. */
export function fitPointsOf(
  { index, questions, topics }: NumberedPoints,
  { dense }: Pick<Scorers, 'dense'>,
): PointWeighing | undefined {
  if (!questions.some(({ point }) => point !== undefined)) return undefined;
  const topicOf = (point: number): number => topics[point] ?? -1;
  if (dense === undefined) return fitPoints(index, questions, topicOf, undefined);
  const members = membersOf(questions, topics.length);
  const { vectors } = dense.nearest;
  const rows = questions.map(({ point }, question) => (point === undefined ? undefined : vectors.row(question)));
  const sums = members.map((own) =>
    sumOf(
      own.map((question) => rows[question] as Float32Array),
      vectors.dimensions,
    ),
  );
  // Only points of the same topic are looked at, so these arrays serve all questions.
  const cosines = new Float64Array(questions.length);
  const centroids = new Float64Array(topics.length);
  return fitPoints(index, questions, topicOf, (question) => {
    const own = rows[question];
    const asked = questions[question]?.point ?? -1;
    for (const point of own ? index.of(topicOf(asked)) : []) {
      for (const other of members[point] ?? []) cosines[other] = dot(own as Float32Array, rows[other] as Float32Array);
      const sum = sums[point] ?? new Float32Array();
      const others = point === asked ? sum.map((value, at) => value - ((own as Float32Array)[at] ?? 0)) : sum;
      centroids[point] = dot(own as Float32Array, unit(others));
    }
    return { cosines, centroids };
  });
}

/** The questions of each point. */
function membersOf(questions: readonly PointQuestion[], points: number): number[][] {
  const members: number[][] = Array.from({ length: points }, () => []);
  questions.forEach(({ point }, question) => {
    if (point !== undefined) members[point]?.push(question);
  });
  return members;
}

function sumOf(vectors: readonly Float32Array[], size: number): Float32Array {
  const sum = new Float32Array(size);
  for (const vector of vectors)
    for (let at = 0; at < vector.length; at += 1) sum[at] = (sum[at] as number) + (vector[at] as number);
  return sum;
}

/** The middle of each point's questions, of length 1: a row a point. */
export function pointCentroids({ questions, topics }: NumberedPoints, vectors: VectorTable): VectorTable {
  const members = membersOf(questions, topics.length);
  return VectorTable.of(topics.length, vectors.dimensions, (point) => {
    const sum = new Float32Array(vectors.dimensions);
    for (const question of members[point] ?? []) vectors.addRow(question, sum);
    return unit(sum);
  });
}
