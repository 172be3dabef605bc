import type { KnowledgeBase } from './build/readKnowledgeBase.js';
import type { PointId, YesNo } from './contract.js';
import type { VectorTable } from './engine/vectorTable.js';
import { pointId } from './ids.js';

/** A question or follow-up with its known yes or no. */
export interface KnownAnswer {
  readonly text: string;
  readonly point: PointId;
  readonly polarity: YesNo;
  /** Whitened, of length 1. */
  readonly vector: () => Float32Array;
}

/** The questions and follow-ups whose yes or no is known. `lines`: the vectors of the follow-ups, in their order. */
export function knownAnswers(
  base: KnowledgeBase,
  questions: VectorTable,
  lines: VectorTable | undefined,
): KnownAnswer[] {
  const asked = base.questions.topics.flatMap(({ text, topic, point, polarity }, row): KnownAnswer[] =>
    point && polarity ? [{ text, point: pointId(topic, point), polarity, vector: () => questions.row(row) }] : [],
  );
  if (lines === undefined) return asked;
  const followed = base.followUps.flatMap(({ text, target, polarity }, row): KnownAnswer[] =>
    polarity ? [{ text, point: target, polarity, vector: () => lines.row(row) }] : [],
  );
  return [...asked, ...followed];
}
