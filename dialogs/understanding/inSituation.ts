import { KIND_OF_RELATION, KIND_TALKED_OF } from '../../knowledge/contextTopics.js';
import type { OrderKind, TopicId } from '../../knowledge/contract.js';
import { namesKind } from './kindNamed.js';
import type { Issue, ToldFacts } from './understood.js';

/** How much less likely a topic is meant that is on another kind of order than the person's own. */
const OTHER_KIND = 0.35;
/** How much less likely somebody under 18 asks about elders. */
const OTHER_AGE = 0.1;
/** How much likelier they ask as a minor. */
const OWN_AGE = 3;

/** Kinds of which a person seldom has two: an emergency or a criminal order often stands beside one. */
const CIVIL: readonly OrderKind[] = ['dv', 'ch', 'ea', 'wv', 'sv', 'gv'];
const isCivil = (kind: OrderKind | undefined): boolean => kind !== undefined && CIVIL.includes(kind);

/** How well a topic fits a person of whom these facts are known. */
function fitOf(topic: TopicId, { kind, relation, is = [] }: ToldFacts): number {
  const own = kind ?? (relation && KIND_OF_RELATION[relation]);
  const ofTopic = KIND_TALKED_OF[topic];
  const isOther = isCivil(own) && isCivil(ofTopic) && ofTopic !== own;
  const byKind = isOther ? OTHER_KIND : 1;
  if (!is.includes('minor')) return byKind;
  return byKind * (topic === 'elder-abuse' ? OTHER_AGE : topic === 'minors' ? OWN_AGE : 1);
}

/** The issue read in the person's situation: a topic on another kind of order than theirs is less likely meant, unless words name it. */
export function inSituation(issue: Issue, text: string, facts: ToldFacts): Issue {
  const fitted = (topic: TopicId): number => fitOf(topic, facts);
  if (namesKind(text) || issue.topics.every(({ topic }) => fitted(topic) === 1)) return issue;
  const sumOf = (weightOf: (topic: TopicId) => number): number =>
    issue.topics.reduce((sum, { topic, confidence }) => sum + confidence * weightOf(topic), 0);
  // All together stay as likely as they were.
  const scale = sumOf(() => 1) / sumOf(fitted);
  return {
    ...issue,
    topics: issue.topics
      .map(({ topic, confidence }) => ({ topic, confidence: confidence * fitted(topic) * scale }))
      .sort((a, b) => b.confidence - a.confidence),
    points: issue.points
      .map((point) => ({ ...point, chance: Math.min(1, point.chance * fitted(point.topic) * scale) }))
      .sort((a, b) => b.chance - a.chance),
  };
}
