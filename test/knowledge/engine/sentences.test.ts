import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../knowledge/engine/sentences.js';

const words = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('the sentences of a text', () => {
  test('end at a mark or a line, and short ones are left out', () => {
    expect(sentencesOf('He is outside. Help! What do I do?\nI am in the house')).toEqual([
      'He is outside.',
      'What do I do?',
      'I am in the house',
    ]);
  });

  test('a single sentence is the whole, so there is nothing to read apart', () => {
    expect(sentencesOf('how long does a tro last')).toEqual([]);
    expect(sentencesOf('')).toEqual([]);
  });

  test('a text without marks is read through windows of 24 words, each half over the one before', () => {
    const windows = sentencesOf(words(60)).map((window) => window.split(' '));
    expect(windows.map((window) => [window[0], window.length])).toEqual([
      ['w0', 24],
      ['w12', 24],
      ['w24', 24],
      ['w36', 24],
    ]);
    expect(windows.at(-1)?.at(-1)).toBe('w59');
  });

  test('a sentence of 36 words stays whole', () => {
    expect(sentencesOf(`One two three. ${words(36)}`)).toHaveLength(2);
  });
});
