import { expect, test } from 'vitest';
import type { Meant, PointId } from '../../knowledge/contract.js';
import { behindTitles, earlierMeant } from '../../knowledge/followUpRanker.js';
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

test('a message stands behind the titles, the last answer nearest to it', () =>
  expect(behindTitles(['What it costs: Fees', 'Guns: When'], 'by when')).toBe(
    'What it costs: Fees. Guns: When. by when',
  ));
