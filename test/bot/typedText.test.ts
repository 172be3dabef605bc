import { describe, expect, test } from 'vitest';
import { parseJson } from '../../bot/parseJson.js';
import { typedText, typedValue } from '../../bot/typedText.js';

describe('typedText', () => {
  test.each([
    ['case number                 1', 'case number 1'],
    ['a\u00a0\t b', 'a b'],
    ['a  \n\n  b', 'a\nb'],
    ['', ''],
  ])('%j is read as %j', (raw, read) => expect(typedText(raw, 100)).toBe(read));

  test('has no endless word and no more than asked for', () => {
    expect(typedText('x'.repeat(50_000), 4_000)).toBe('x'.repeat(100));
    expect(typedText('ab '.repeat(50_000), 4_000)).toHaveLength(4_000);
    expect(typedText(`case number${' '.repeat(3_988)}`, 4_000)).toBe('case number ');
  });
});

describe('typedValue', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);

  test('every text in it takes the same form', () => {
    expect(typedValue({ a: ['b   c'], n: 1, t: true, z: null }, 100)).toEqual({
      value: { a: ['b c'], n: 1, t: true, z: null },
    });
  });
  test.each([
    ['long', { a: 'x'.repeat(101) }],
    ['long in sum', Array.from({ length: 11 }, () => 'x'.repeat(10))],
    ['long names', { ['x'.repeat(101)]: 1, b: 2 }],
    ['many parts', Array.from({ length: 201 }, () => 1)],
    ['deep', nested(20)],
  ])('%s is refused', (_, value) => expect(typedValue(value, 100)).toBeUndefined());
});

describe('parseJson', () => {
  test('reads what is nested a little, brackets in strings not counted', () => {
    expect(parseJson(JSON.stringify({ a: `"${'['.repeat(500)}`, b: [[1]] }))).toMatchObject({ b: [[1]] });
  });
  test.each(['['.repeat(65) + ']'.repeat(65), '['.repeat(200_000), '{"a":'.repeat(100), '{', ''])(
    'refuses what is broken or deep: %#',
    (text) => expect(parseJson(text)).toBeUndefined(),
  );
});
