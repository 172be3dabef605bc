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
  if (namesKind(text)) return issue;
  const fits = issue.topics.map(({ topic, confidence }) => ({ topic, confidence: confidence * fitOf(topic, facts) }));
  if (fits.every(({ confidence }, at) => confidence === issue.topics[at]?.confidence)) return issue;
  return {
    ...issue,
    topics: fits.sort((a, b) => b.confidence - a.confidence),
    points: issue.points
      .map((point) => ({ ...point, chance: point.chance * fitOf(point.topic, facts) }))
      .sort((a, b) => b.chance - a.chance),
  };
}
