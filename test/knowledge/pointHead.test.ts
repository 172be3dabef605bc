import { describe, expect, test } from 'vitest';
import { pointId, topicId } from '../../knowledge/ids.js';
import { PointHead } from '../../knowledge/pointHead.js';

const [guns, kids] = ['guns', 'kids'].map((raw) => topicId(raw)) as [
  ReturnType<typeof topicId>,
  ReturnType<typeof topicId>,
];
const BASE = [pointId(guns, 'when'), pointId(guns, 'where'), pointId(kids, 'see'), pointId(kids, 'new')];
const TOPICS = [0, 0, 1, 1];
/** In an order of its own; one point of the base came later, one of the head's is gone. */
const KNOWN = ['kids/see', 'guns/where', 'guns/gone', 'guns/when'];
const head = new PointHead(BASE, TOPICS, KNOWN);
const sure = Float32Array.of(0, 0, 0, 6, -2);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);

describe('the point head', () => {
  test('gives each point of the base its own chance, none to what it does not know', () => {
    const chances = head.read(sure) ?? [];
    expect(chances).toHaveLength(4);
    expect(chances[0]).toBeGreaterThan(0.95);
    expect(chances[3]).toBe(0);
    // The rest is for the point that is gone and for none.
    expect(sum(chances)).toBeLessThan(1);
  });

  test('without its output there is no opinion', () => expect(head.read(undefined)).toBeUndefined());

  test('its opinion moves a doubtful topic and leaves the rest as it was', () => {
    const alone = { topics: [0.5, 0.5], inScope: 0.8, flags: [0.1], kinds: [] };
    const chances = head.read(sure);
    const weighed = chances && head.weighed(alone, chances);
    expect(weighed?.topics[0]).toBeGreaterThan(0.8);
    expect(sum(weighed?.topics ?? [])).toBeCloseTo(1);
    expect(weighed).toMatchObject({ inScope: 0.8, flags: [0.1], kinds: [] });
  });

  test('sure of none it puts an utterance outside, sure of a point inside', () => {
    const doubtful = { topics: [1], inScope: 0.6, flags: [], kinds: [] };
    expect(PointHead.inScope(doubtful, Float32Array.of(0, 0, 0, 0, 6)).inScope).toBeLessThan(0.4);
    expect(PointHead.inScope(doubtful, Float32Array.of(9, 0, 0, 0, 0)).inScope).toBeGreaterThan(0.9);
  });

  test('without it the scorers must be surer', () => {
    const inScope = (chance: number): number =>
      PointHead.inScope({ topics: [1], inScope: chance, flags: [], kinds: [] }, undefined).inScope;
    expect(inScope(0.73)).toBeCloseTo(0.5);
    expect(inScope(0.6)).toBeLessThan(0.5);
    expect(inScope(0.9)).toBeGreaterThan(0.5);
  });

  test('what the scorers are sure of stays, whatever it says', () => {
    const none = Float32Array.of(0, 0, 0, 0, 6);
    expect(PointHead.inScope({ topics: [1], inScope: 0.99, flags: [], kinds: [] }, none).inScope).toBeGreaterThan(0.9);
  });

  test('a point that it does not know can still be the likeliest of its topic', () => {
    const [known = 0, later = 0] = PointHead.amongPoints([0.0001, 0.9999], [1, 0]);
    expect(known + later).toBeCloseTo(1);
    const [first = 0, second = 0] = PointHead.amongPoints([0.2, 0.8], [0.4, 0.6]);
    expect(second).toBeGreaterThan(first);
  });
});
