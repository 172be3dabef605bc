import { AGE_TOPICS, kindTalkedOf } from '../../knowledge/contextTopics.js';
import type { Library, OrderKind, RankedPoint, Side, TopicId } from '../../knowledge/contract.js';
import { isBesideUsual, isCivil, isOtherTie, kindOf } from '../facts/kindByTie.js';
import { namesKind } from './kindNamed.js';
import type { Issue, ToldFacts } from './understood.js';

/** How much less likely a topic is meant that is on another kind of order than the person's own. */
const OTHER_KIND = 0.35;
/** And on the kind that the tie between the two excludes, or on the one for elders where nobody told that they are one. */
const OTHER_TIE = 0.1;
/** How much less likely a point is meant that only people of the other side ask for. */
const OTHER_SIDE = 0.35;
/** How much less likely somebody under 18 asks about elders. */
const OTHER_AGE = 0.1;
/** How much likelier they ask as a minor. */
const OWN_AGE = 3;

/** How well a topic fits a person of whom these facts are known, or a point, which may be on a kind of order by itself. */
function fitOf(topic: TopicId, facts: ToldFacts, point: string = topic): number {
  const { is = [] } = facts;
  const byKind = fitOfKind(kindTalkedOf({ topic, point }), facts);
  if (!is.includes('minor')) return byKind;
  return byKind * (topic === AGE_TOPICS.elder ? OTHER_AGE : topic === AGE_TOPICS.minor ? OWN_AGE : 1);
}

function fitOfKind(kind: OrderKind | undefined, facts: ToldFacts): number {
  const own = kindOf(facts);
  if (!isCivil(own) || !isCivil(kind) || kind === own || isBesideUsual(facts, kind)) return 1;
  return isOtherTie(own, kind) || kind === 'ea' ? OTHER_TIE : OTHER_KIND;
}

/**
 * The issue read in the person's situation: a topic on another kind of order than theirs is less likely meant, unless words
 * name it, and so is a point that only the other side asks for.
 */
export function inSituation(issue: Issue, text: string, facts: ToldFacts, askedBy: Library['askedBy']): Issue {
  const isKindNamed = namesKind(text);
  const ofTopic = (topic: TopicId, point?: string): number => (isKindNamed ? 1 : fitOf(topic, facts, point));
  const ofPoint = ({ point, topic }: RankedPoint): number =>
    ofTopic(topic, point) * (isOfOther(askedBy(point), facts.side) ? OTHER_SIDE : 1);
  const points = issue.points.map((point) => ({ point, fit: ofPoint(point) }));
  // A topic fits as its points do, each as likely as it is.
  const fitted = (topic: TopicId): number => {
    const own = points.filter(({ point }) => point.topic === topic);
    const all = own.reduce((sum, { point }) => sum + point.chance, 0);
    return all > 0 ? own.reduce((sum, { point, fit }) => sum + point.chance * fit, 0) / all : ofTopic(topic);
  };
  const topics = issue.topics.map((each) => ({ each, fit: fitted(each.topic) }));
  if ([...topics, ...points].every(({ fit }) => fit === 1)) return issue;
  const before = topics.reduce((sum, { each }) => sum + each.confidence, 0);
  const after = topics.reduce((sum, { each, fit }) => sum + each.confidence * fit, 0);
  // All together stay as likely as they were.
  const scale = after > 0 ? before / after : 1;
  return {
    ...issue,
    topics: topics
      .map(({ each, fit }) => ({ topic: each.topic, confidence: each.confidence * fit * scale }))
      .sort((a, b) => b.confidence - a.confidence),
    points: points
      .map(({ point, fit }) => ({ ...point, chance: Math.min(1, point.chance * fit * scale) }))
      .sort((a, b) => b.chance - a.chance),
  };
}

const isOfOther = (asker: Side | undefined, own: Side | undefined): boolean =>
  asker !== undefined && own !== undefined && asker !== own;
