import { describe, expect, test } from 'vitest';
import { Analyzer } from '../../../knowledge/engine/analyzer.js';
import { EMPTY_LEXICON } from '../../../knowledge/engine/lexicon.js';
import { seededRandom } from '../../../knowledge/engine/linear.js';
import { type SparseVector, Vectorizer } from '../../../knowledge/engine/vectorizer.js';

const lexicon = { spellings: {}, concepts: { money: ['fee', 'cost'] } };
const texts = [
  'how much is the fee',
  'what does it cost',
  'the fee for the papers',
  'who keeps the gun',
  'may they keep the gun',
  'give up the gun',
];
const analyzer = new Analyzer(lexicon, new Map());
const vectorizer = Vectorizer.fit(texts.map((text) => analyzer.analyze(text)));
const vector = (text: string): SparseVector => vectorizer.transform(analyzer.analyze(text));
const length = ({ values }: SparseVector): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
const weightOf = ({ ids, values }: SparseVector, name: string): number =>
  values[ids.indexOf(vectorizer.names.indexOf(name))] ?? 0;

describe('length', () => {
  test('never above 1, ids ascending, whatever is typed (300 random texts)', () => {
    const random = seededRandom(3);
    const vocabulary = [...new Set(texts.join(' ').split(' ')), 'zebra', 'quasar', 'x'];
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from(
        { length: Math.floor(random() * 9) },
        () => vocabulary[Math.floor(random() * vocabulary.length)],
      ).join(' ');
      const { ids, values } = vector(text);
      expect(length({ ids, values })).toBeLessThanOrEqual(1 + 1e-6);
      expect([...ids]).toEqual([...new Set(ids)].sort((a, b) => a - b));
    }
  });

  test('a text with every group of features has length 1', () =>
    expect(length(vector('the fee for the papers'))).toBeCloseTo(1, 5));
  test('a group without a feature is missing from the length', () =>
    expect(length(vector('who keeps the gun'))).toBeCloseTo(Math.sqrt(0.9), 5));
  test('unknown words shorten', () => {
    const known = length(vector('the gun'));
    const strange = length(vector('the gun zebra quasar'));
    expect(strange).toBeLessThan(known);
    expect(length(vector('the gun zebra quasar nebula'))).toBeLessThan(strange);
  });
  test('nothing known gives an empty vector', () => expect(vector('zzzz qqqq').ids).toHaveLength(0));
  test('nothing at all gives an empty vector', () => expect(vector('').values).toHaveLength(0));
});

describe('features', () => {
  test('rarer words weigh more: "who" stands in one text, "gun" in three', () => {
    const both = vector('who gun');
    expect(weightOf(both, 'word:who')).toBeGreaterThan(weightOf(both, 'word:gun'));
  });
  test('a pair needs two texts, a gram three', () => {
    expect(vectorizer.names).toContain('pair:the gun');
    expect(vectorizer.names).not.toContain('pair:how much');
    expect(vectorizer.names).toContain('gram:_gun_');
    expect(vectorizer.names).not.toContain('gram:_fee_');
  });
  test('words of one concept share a feature', () => {
    expect(weightOf(vector('fee'), 'concept:money')).toBeGreaterThan(0);
    expect(weightOf(vector('cost'), 'concept:money')).toBe(weightOf(vector('fee'), 'concept:money'));
  });
  test('the order of the texts changes nothing', () => {
    const reversed = Vectorizer.fit([...texts].reverse().map((text) => analyzer.analyze(text)));
    expect(reversed.names).toEqual(vectorizer.names);
    expect(reversed.weights).toEqual(vectorizer.weights);
  });
  test('fitted on nothing it still answers', () => {
    const empty = Vectorizer.fit([]);
    expect(empty.transform(new Analyzer(EMPTY_LEXICON, new Map()).analyze('hello')).ids).toHaveLength(0);
  });
});
