import type { Part } from '../../dialogs/understanding/issueOf.js';
import type { Guard, Judgement } from '../../knowledge/contract.js';
import { pointId, topicId } from '../../knowledge/ids.js';

/** The chances of topics: `{ guns: 0.9 }`. */
export type Chances = Readonly<Record<string, number>>;

/** A text judged by the chances of its topics, as a matcher would, each topic with one point; from 0.5 on it is an answer. */
export function judged(chances: Chances, guards: readonly Guard[] = []): Judgement {
  const ranked = Object.entries(chances)
    .map(([topic, confidence]) => ({ topic: topicId(topic), confidence }))
    .sort((a, b) => b.confidence - a.confidence);
  const [best] = ranked;
  const isClear = best !== undefined && best.confidence >= 0.5;
  return {
    outcome: isClear ? { kind: 'answer', topic: best.topic } : { kind: 'outOfScope', nearest: [] },
    guards: [...guards],
    confidence: best?.confidence ?? 0,
    ranked,
    points: ranked.map(({ topic, confidence }) => ({
      point: pointId(topic, 'first'),
      topic,
      chance: confidence,
      polarity: undefined,
      isBelief: false,
    })),
  };
}

/** A part of a message of which the recognizers see nothing. */
export const part = (text: string): Part => ({ text, seen: { chances: new Map() } });
