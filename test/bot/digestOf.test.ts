import { expect, test } from 'vitest';
import { digestOf } from '../../bot/digestOf.js';

test('one word in a map within a map makes another digest, and equal data the same', () => {
  const baseWith = (word: string) => ({
    entries: new Map([['tro-what', new Map([['en', { points: [{ text: word }] }]])]]),
  });
  expect(digestOf(baseWith('order'))).toBe(digestOf(structuredClone(baseWith('order'))));
  expect(digestOf(baseWith('order'))).not.toBe(digestOf(baseWith('orders')));
  expect(digestOf(new Set(['en']))).not.toBe(digestOf(new Set(['es'])));
});
