import { describe, expect, test } from 'vitest';
import type { Meant, PointId } from '../../knowledge/contract.js';
import { behindAnswers, earlierMeant } from '../../knowledge/followUpRanker.js';
import { topicId } from '../../knowledge/ids.js';

const meant = (...points: readonly (readonly [string, number])[]): Meant[] =>
  points.map(([point, weight]) => ({ point: point as PointId, weight }));

test('nothing was meant before: there is nothing else to look at', () =>
  expect(earlierMeant([], topicId('guns'))).toBeUndefined());

test('only the topic answered last was meant before: it stands there already', () =>
  expect(earlierMeant(meant(['guns/when', 0.9]), topicId('guns'))).toBeUndefined());

test('the likeliest point of the topic that was meant most, but for the one answered last', () =>
  expect(
    earlierMeant(
      meant(['guns/when', 0.9], ['cost/fee', 0.3], ['cost/waiver', 0.2], ['service/who', 0.4], ['pets/keep', 0.1]),
      topicId('guns'),
    ),
  ).toEqual({ topic: 'cost', point: 'cost/fee' }));

describe('a message behind what was answered', () => {
  const [cost, guns] = [{ topic: topicId('cost') }, { topic: topicId('guns') }];
  const behind = (titles: Readonly<Record<string, string>>) =>
    behindAnswers([cost, guns], ({ topic }) => titles[topic], 'by when');

  test('the last answer stands nearest to it', () =>
    expect(behind({ cost: 'What it costs', guns: 'Guns' })).toBe('What it costs. Guns. by when'));

  test('what was answered earlier and is gone is left out; without the last there is no text', () => {
    expect(behind({ guns: 'Guns' })).toBe('Guns. by when');
    expect(behind({ cost: 'What it costs' })).toBeUndefined();
  });
});
