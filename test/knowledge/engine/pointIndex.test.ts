import { describe, expect, test } from 'vitest';
import { fitPoints, PointIndex, type PointQuestion } from '../../../knowledge/engine/pointIndex.js';

/** Two topics: points 0 and 1 (bread), point 2 (boats). */
const POINTS = [
  { topic: 0, terms: ['bake', 'oven', 'minutes'] },
  { topic: 0, terms: ['flour', 'price', 'shop'] },
  { topic: 1, terms: ['anchor', 'harbor'] },
];
const asked = (point: number | undefined, ...questions: readonly string[]): PointQuestion[] =>
  questions.map((question) => ({ terms: question.split(' '), point }));
const KNOWN = [
  ...asked(0, 'long bake', 'oven hot', 'bake time', 'oven time'),
  ...asked(1, 'flour cost', 'price bread', 'flour price', 'cost bread'),
  ...asked(2, 'drop anchor', 'anchor deep'),
  ...asked(undefined, 'tell bread'),
];
const index = new PointIndex(KNOWN, POINTS);
const topicOf = (point: number): number => POINTS[point]?.topic ?? -1;
const onWords = fitPoints(index, KNOWN, topicOf, undefined);

describe('points', () => {
  test('are those of their topic, in the order they are told; a topic without any has none', () => {
    expect([index.of(0), index.of(1), index.of(7)]).toEqual([[0, 1], [2], []]);
  });

  test.each([
    ['a known question', 'oven hot', 0],
    ['words of two questions', 'flour bread', 1],
    ['words of the answer alone', 'shop', 1],
  ])('are told apart by %s', (_, said, right) => {
    const [evidence = []] = index.evidence(said.split(' '), undefined, [0]);
    const chances = PointIndex.chances(evidence, onWords);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 6);
    expect(chances.indexOf(Math.max(...chances))).toBe(right);
  });

  test('are equally likely where nothing speaks for one', () => {
    const [evidence = []] = index.evidence(['zebra'], undefined, [0]);
    expect(PointIndex.chances(evidence, onWords)).toEqual([0.5, 0.5]);
  });
});

test('a question that is left out does not find itself', () => {
  const bestOf = (without?: number): number | undefined =>
    index.evidence(['drop'], undefined, [1], without)[0]?.[0]?.[0];
  expect(bestOf()).toBeGreaterThan(0);
  expect(bestOf(KNOWN.findIndex(({ terms }) => terms[0] === 'drop'))).toBe(0);
});

test('a question on the topic in general speaks for no point', () => {
  expect(index.evidence(['tell'], undefined, [0])[0]?.map(([best]) => best)).toEqual([0, 0]);
});

test('the questions of a point come nearest first, of equals the earlier', () => {
  const cosines = KNOWN.map((_, question) => [0.2, 0.9, -0.1, 0.9][question] ?? 1);
  expect(index.nearestQuestions(0, cosines, 3)).toEqual([
    { question: 1, cosine: 0.9 },
    { question: 3, cosine: 0.9 },
    { question: 0, cosine: 0.2 },
  ]);
});
