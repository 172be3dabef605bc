import { describe, expect, test } from 'vitest';
import {
  type Decision,
  decide,
  rankTopics,
  standingFlags,
  type Thresholds,
} from '../../../knowledge/engine/decision.js';
import type { Weighed } from '../../../knowledge/engine/judge.js';

const thresholds: Thresholds = { flags: [0.5, 0.8], inScope: 0.4, answer: 0.6, lead: 3, choices: 0.8, guess: 0.35 };
const weighed = (topics: number[], inScope = 0.9, flags: number[] = []): Weighed => ({
  topics,
  inScope,
  flags,
  kinds: [],
});

describe('the decision', () => {
  test.each<[string, Weighed, Decision]>([
    ['not of this subject: declined, however sure of a topic', weighed([0.9, 0.1], 0.39), { kind: 'outside' }],
    ['exactly at the threshold of the subject: ours', weighed([0.9, 0.1], 0.4), { kind: 'answer', topic: 0 }],
    ['likely enough: answered', weighed([0.3, 0.6, 0.1]), { kind: 'answer', topic: 1 }],
    [
      'far ahead of the next: answered though not likely in itself',
      weighed([0.45, 0.15, 0.1, 0.1, 0.1, 0.1]),
      { kind: 'answer', topic: 0 },
    ],
    [
      'two close ones that hold enough together: both offered',
      weighed([0.45, 0.4, 0.15]),
      { kind: 'ambiguous', topics: [0, 1] },
    ],
    [
      'two hold too little together: a third is offered',
      weighed([0.4, 0.3, 0.2, 0.1]),
      { kind: 'ambiguous', topics: [0, 1, 2] },
    ],
    ['never more than four', weighed([0.2, 0.18, 0.17, 0.16, 0.15, 0.14]), { kind: 'ambiguous', topics: [0, 1, 2, 3] }],
    ['spread too thin to guess: declined', weighed(Array.from({ length: 20 }, () => 0.05)), { kind: 'outside' }],
    ['a single topic is answered', weighed([1]), { kind: 'answer', topic: 0 }],
    ['no topics at all: declined', weighed([]), { kind: 'outside' }],
    [
      'choices come likeliest first, ties by number',
      weighed([0.2, 0.3, 0.2, 0.3]),
      { kind: 'ambiguous', topics: [1, 3, 0] },
    ],
  ])('%s', (_, evidence, expected) => {
    expect(
      decide(
        evidence,
        expected.kind === 'ambiguous' && expected.topics[0] === 1 ? { ...thresholds, choices: 0.75 } : thresholds,
      ),
    ).toEqual(expected);
  });
});

test('topics rank from the likeliest down, ties by number', () =>
  expect(rankTopics(weighed([0.1, 0.4, 0.1, 0.4]))).toEqual([1, 3, 0, 2]));

test('a flag stands from its own threshold on; one without a threshold needs certainty', () => {
  expect(standingFlags(weighed([], 1, [0.5, 0.79, 0.99]), thresholds)).toEqual([true, false, false]);
  expect(standingFlags(weighed([], 1, [0.49, 0.8, 1]), thresholds)).toEqual([false, true, true]);
});
