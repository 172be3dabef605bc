import { expect, test } from 'vitest';
import type { Meant, PointId } from '../../knowledge/contract.js';
import { othersMeant } from '../../knowledge/followUpRanker.js';
import { topicId } from '../../knowledge/ids.js';

const meant = (...points: readonly (readonly [string, number])[]): Meant[] =>
  points.map(([point, weight]) => ({ point: point as PointId, weight }));

test('nothing was meant before: there is nothing else to look at', () =>
  expect(othersMeant([], topicId('guns'))).toEqual([]));

test('the likeliest point of each of the two likeliest topics, but for the one answered last', () =>
  expect(
    othersMeant(
      meant(['guns/when', 0.9], ['cost/fee', 0.3], ['cost/waiver', 0.2], ['service/who', 0.4], ['pets/keep', 0.1]),
      topicId('guns'),
    ),
  ).toEqual([
    { topic: 'cost', point: 'cost/fee' },
    { topic: 'service', point: 'service/who' },
  ]));
