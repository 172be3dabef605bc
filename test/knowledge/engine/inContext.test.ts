import { describe, expect, test } from 'vitest';
import { inContext, mayLean } from '../../../knowledge/engine/inContext.js';
import type { Weighed } from '../../../knowledge/engine/judge.js';

const weighed = (topics: readonly number[], inScope = 0.9): Weighed => ({ topics, inScope, flags: [0.1], kinds: [] });

describe('a follow-up in its context', () => {
  test('takes the title’s own pull out: what joins title and question wins, not the title again', () => {
    // Topic 0 is the title's own; topic 1 is what the question asks of it.
    const alone = weighed([0.2, 0.4, 0.4]);
    const { topics } = inContext(alone, weighed([0.6, 0.35, 0.05]), weighed([0.98, 0.01, 0.01]));
    expect(topics[1]).toBeGreaterThan(topics[0] ?? 1);
    expect(topics[1]).toBeGreaterThan(topics[2] ?? 1);
    expect(topics.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
  });

  test('where title and joined say nothing, the order is that of the utterance alone', () => {
    const flat = weighed([1 / 3, 1 / 3, 1 / 3]);
    const { topics } = inContext(weighed([0.5, 0.3, 0.2]), flat, flat);
    expect((topics[0] ?? 0) > (topics[1] ?? 0) && (topics[1] ?? 0) > (topics[2] ?? 0)).toBe(true);
  });

  test('guards stay those of the utterance alone; a strange question stays mostly strange', () => {
    const { flags, inScope } = inContext(weighed([1, 0], 0.1), weighed([1, 0], 0.9), weighed([1, 0]));
    expect(flags).toEqual([0.1]);
    expect(inScope).toBeLessThan(0.5);
  });

  test('only short utterances lean', () => {
    expect(mayLean('and how much does that cost')).toBe(true);
    expect(mayLean(Array(13).fill('word').join(' '))).toBe(false);
  });
});
