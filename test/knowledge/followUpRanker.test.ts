import { expect, test } from 'vitest';
import type { FollowUpReading } from '../../knowledge/contract.js';
import { FollowUpRanker } from '../../knowledge/followUpRanker.js';
import { pointId, topicId } from '../../knowledge/ids.js';

const topic = topicId('guns');
/** A reading behind one answer: how near a known follow-up lies, and the chance of one point. */
const reading = (line: number, name: string, chance: number): FollowUpReading => ({
  line,
  points: [{ topic, point: pointId(topic, name), chance, polarity: undefined, isBelief: false }],
});
const likeliest = (readings: readonly FollowUpReading[]): string | undefined =>
  FollowUpRanker.together(readings)?.points[0]?.point;

test('nothing was answered before: there is no follow-up', () => expect(FollowUpRanker.together([])).toBeUndefined());

test('as near a follow-up of the last answer comes before one of an earlier', () =>
  expect(likeliest([reading(0.6, 'last', 0.8), reading(0.6, 'earlier', 0.8)])).toBe('guns/last'));

test('a clearly nearer one of an earlier answer is gone back to', () =>
  expect(likeliest([reading(0.3, 'last', 0.8), reading(0.8, 'earlier', 0.8)])).toBe('guns/earlier'));

test('what both lead to is one point with the chance of both', () => {
  const both = FollowUpRanker.together([reading(0.5, 'same', 0.6), reading(0.5, 'same', 0.3)]);
  expect(both?.points).toHaveLength(1);
  expect(both?.points[0]?.chance).toBeGreaterThan(0.3);
  expect(both?.points[0]?.chance).toBeLessThan(0.6);
  expect(both?.line).toBe(0.5);
});
