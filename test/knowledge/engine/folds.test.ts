import { describe, expect, test } from 'vitest';
import { foldsOf } from '../../../knowledge/engine/folds.js';
import { shuffled } from '../../../knowledge/engine/linear.js';

const FOLDS = 4;
const partsOf = (texts: readonly string[]): number[] => foldsOf(texts, shuffled(texts.length, 5), FOLDS);
const story = 'my neighbor two doors down has been taking my mail since the spring';
const others = Array.from({ length: 400 }, (_, index) => `question number ${index} about something else`);

describe('held-out parts', () => {
  test('a text and the one written from it go together, whatever stands between and around them', () => {
    for (let count = 1; count <= 40; count += 1) {
      const texts = [story, ...others.slice(0, count), `He hit me. ${story.toUpperCase()}! What now?`];
      const parts = partsOf(texts);
      expect(parts.at(-1)).toBe(parts[0]);
    }
  });

  test('twins of one twin go together', () => {
    const texts = ['a b c d e f g h', ...others, 'a b c d e f g h i j k l m n o p', ...others, 'i j k l m n o p'];
    const parts = partsOf(texts);
    const [first, second, third] = [parts[0], parts[1 + others.length], parts.at(-1)];
    expect([second, third]).toEqual([first, first]);
  });

  test('seven words in common are no twin: the parts stay about as large as each other', () => {
    const texts = Array.from({ length: 1_000 }, (_, index) => `can i get an order against my ${index}`);
    const sizes = new Map<number, number>();
    for (const part of partsOf(texts)) sizes.set(part, (sizes.get(part) ?? 0) + 1);
    expect([...sizes.keys()].sort()).toEqual([0, 1, 2, 3]);
    for (const size of sizes.values()) expect(size).toBe(250);
  });

  test('the same texts give the same parts', () => {
    expect(partsOf([story, ...others])).toEqual(partsOf([story, ...others]));
  });
});
