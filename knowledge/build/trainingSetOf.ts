import type { Guard } from '../contract.js';
import type { FlagSpec, TrainingExample, TrainingSet } from '../engine/trainingSet.js';
import { foundByBlocks } from './checkEntries.js';
import type { KnowledgeBase } from './readKnowledgeBase.js';
import { ORIGINAL } from './readLanguages.js';

/**
 * The guards as flags of the engine, in this order. Topic variants are weak negatives of "advice", since some are
 * worded that way; they are full negatives of the others.
 */
export const GUARDS: readonly (FlagSpec & { readonly name: Guard })[] = [
  { name: 'crisis', implicitTopic: 1, implicitOutside: 1 },
  { name: 'advice', implicitTopic: 0.3, implicitOutside: 0 },
  { name: 'wrongdoing', implicitTopic: 1, implicitOutside: 1 },
  { name: 'smalltalk', implicitTopic: 1, implicitOutside: 1 },
];

/** The curated questions and answers as examples for the engine; nothing else teaches it. */
export function trainingSetOf(base: KnowledgeBase): TrainingSet {
  const topicNumber = new Map(base.topics.map((topic, index) => [topic, index]));
  const kinds = [...new Set(base.questions.guards.flatMap((variant) => variant.smalltalk ?? []))].sort();
  const examples: TrainingExample[] = [
    ...base.questions.topics.map(({ text, topic }) => ({ text, topic: topicNumber.get(topic), inScope: true })),
    ...base.questions.outOfScope.map(({ text }) => ({ text, inScope: false })),
    ...base.questions.guards.map(({ text, topic, guard, holds, smalltalk }) => ({
      text,
      topic: topic && topicNumber.get(topic),
      inScope: topic ? true : undefined,
      flags: new Map([[GUARDS.findIndex(({ name }) => name === guard), holds]]),
      kind: smalltalk === undefined ? undefined : kinds.indexOf(smalltalk),
    })),
  ];
  return { topics: base.topics, flags: GUARDS, kinds, examples, answers: answersOf(base) };
}

/** The text of each topic's entry, in the order of the topics. Indexed when the model is loaded, so that a reworded answer needs no new training. */
export function answersOf(base: KnowledgeBase): string[] {
  return base.topics.map((topic) => {
    const entry = base.entries.get(ORIGINAL)?.get(topic);
    return entry
      ? [
          entry.title,
          ...entry.points.flatMap(foundByBlocks).map((block) => block.template.replace(/\{\{[^}]*\}\}/g, '')),
        ].join(' ')
      : '';
  });
}
