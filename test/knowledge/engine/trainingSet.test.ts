import { describe, expect, test } from 'vitest';
import {
  classLayout,
  flagWeight,
  groupCount,
  groupsOf,
  type TrainingSet,
  targetsOf,
} from '../../../knowledge/engine/trainingSet.js';

const set: TrainingSet = {
  topics: ['a', 'b'],
  flags: [
    { name: 'advice', implicitTopic: 0.25, implicitOutside: 0 },
    { name: 'talk', implicitTopic: 1, implicitOutside: 1 },
  ],
  kinds: ['hi', 'bye'],
  examples: [],
  answers: [],
};
const layout = classLayout(2, 2, 2);
const labels = (example: Parameters<typeof targetsOf>[0]) => {
  const { targets, weights } = targetsOf(example, set, layout);
  return { targets: [...targets], weights: [...weights] };
};

describe('what an example teaches: topics a b, in scope, flags advice talk, kinds hi bye', () => {
  test('a question of topic b: its topic yes, the other no, weak negatives of the flags', () =>
    expect(labels({ text: '', topic: 1, inScope: true })).toEqual({
      targets: [0, 1, 1, 0, 0, 0, 0],
      weights: [1, 1, 1, 0.25, 1, 0, 0],
    }));
  test('out of scope: no topic, and nothing about advice', () =>
    expect(labels({ text: '', inScope: false })).toEqual({
      targets: [0, 0, 0, 0, 0, 0, 0],
      weights: [1, 1, 1, 0, 1, 0, 0],
    }));
  test('small talk: its flag and kind, a negative of the other flags, nothing about topics or scope', () =>
    expect(labels({ text: '', flags: new Map([[1, true]]), kind: 1 })).toEqual({
      targets: [0, 0, 0, 0, 1, 0, 1],
      weights: [0, 0, 0, 1, 1, 1, 1],
    }));
  test('a hard negative of a flag weighs in full and says nothing of the other flag', () =>
    expect(labels({ text: '', topic: 0, inScope: true, flags: new Map([[0, false]]) })).toEqual({
      targets: [1, 0, 1, 0, 0, 0, 0],
      weights: [1, 1, 1, 1, 0, 0, 0],
    }));
  test('of a text nothing is known of, nothing is learned', () =>
    expect(labels({ text: '' })).toEqual({ targets: [0, 0, 0, 0, 0, 0, 0], weights: [0, 0, 0, 0, 0, 0, 0] }));
  test('an explicit flag outweighs what its scope implies', () =>
    expect(
      flagWeight({ text: '', inScope: false, flags: new Map([[0, true]]) }, 0, {
        name: 'advice',
        implicitTopic: 0,
        implicitOutside: 0,
      }),
    ).toBe(1));
});

test('groups of the indexes: topics, outside, then yes and no of each flag, none shared', () => {
  expect(groupsOf({ text: '', topic: 1, inScope: true }, 2)).toEqual([1]);
  expect(groupsOf({ text: '', inScope: false }, 2)).toEqual([2]);
  expect(
    groupsOf(
      {
        text: '',
        topic: 0,
        flags: new Map([
          [0, true],
          [1, false],
        ]),
      },
      2,
    ),
  ).toEqual([0, 3, 6]);
  expect(groupCount(2, 2)).toBe(7);
});
