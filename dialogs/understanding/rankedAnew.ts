import type { RankedPoint } from '../../knowledge/contract.js';
import type { Issue } from './understood.js';

/** The issue with each of its points read as another, or as likelier or less so; those that come to one point count together. */
export function rankedAnew(issue: Issue, read: (point: RankedPoint) => RankedPoint): Issue {
  const points = new Map<string, RankedPoint>();
  for (const each of issue.points) {
    const own = read(each);
    const known = points.get(own.point);
    points.set(own.point, { ...(known ?? own), chance: (known?.chance ?? 0) + own.chance });
  }
  const ranked = [...points.values()].sort((one, other) => other.chance - one.chance);
  const [best] = ranked;
  if (best === undefined || (best.point === issue.points[0]?.point && best.topic === issue.topics[0]?.topic))
    return issue;
  const ofPoints = new Map<RankedPoint['topic'], number>();
  for (const each of ranked) ofPoints.set(each.topic, (ofPoints.get(each.topic) ?? 0) + each.chance);
  const topics = [...ofPoints].map(([each, confidence]) => ({ topic: each, confidence }));
  return { ...issue, topics: topics.sort((one, other) => other.confidence - one.confidence), points: ranked };
}

/** Another point in place of one: what was asked of that one says nothing of it. */
export const asPoint = (
  each: RankedPoint,
  [topic, point]: readonly [topic: RankedPoint['topic'], point: RankedPoint['point']],
): RankedPoint => ({ ...each, topic, point, polarity: undefined, isBelief: false });

/** Whether a point, or its topic, is among some. */
export const isAnyOf = (names: readonly string[], { point, topic }: Pick<RankedPoint, 'point' | 'topic'>): boolean =>
  names.some((name) => name === point || name === topic);
