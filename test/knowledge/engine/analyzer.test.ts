import { describe, expect, test } from 'vitest';
import { Analyzer, MAX_CHARACTERS, plainText, typedWords } from '../../../knowledge/engine/analyzer.js';
import type { Lexicon } from '../../../knowledge/engine/lexicon.js';
import { seededRandom } from '../../../knowledge/engine/linear.js';

const lexicon: Lexicon = {
  spellings: { u: 'you', whats: 'what is', dont: 'do not', tro: 'temporary restraining order', gf: 'girlfriend' },
  concepts: { gun: ['gun', 'guns', 'firearm', 'pistol'], order: ['order', 'firearm'] },
};
const texts = [
  'what is a restraining order',
  'restraining order cost',
  'a restraining order and a firearm',
  'do not keep a gun',
];
const analyzer = new Analyzer(lexicon, Analyzer.countWords(lexicon, texts));
const words = (text: string): readonly string[] => analyzer.analyze(text).words;

describe('plain text', () => {
  test.each([
    ['accents fall away', 'cuánto café', 'cuanto cafe'],
    ['apostrophes close up, straight, curly and backtick', "don't don’t don`t", 'dont dont dont'],
    ['a dotted abbreviation is one word', 'my T.R.O. ends', 'my tro ends'],
    ['a dotted abbreviation without its last dot', 't.r.o', 'tro'],
    ['letters repeated three times and more are cut to two', 'heyyyyy pleeease', 'heyy pleease'],
    ['two of a letter stay', 'need', 'need'],
    ['hyphens and slashes part words', 'ex-wife and/or', 'ex wife and or'],
    ['wide letters are letters', 'ＴＲＯ', 'tro'],
  ])('%s', (_, typed, plain) => expect(plainText(typed)).toBe(plain));

  test('only the first 4,000 characters are read', () => {
    expect(plainText(`${'a '.repeat(MAX_CHARACTERS)}`).length).toBe(MAX_CHARACTERS);
    expect(typedWords(`${' '.repeat(MAX_CHARACTERS)}guns`)).toEqual([]);
  });

  test('punctuation alone holds no words', () => expect(typedWords('…?! 😀 ---')).toEqual([]));
});

describe('words', () => {
  test('lay spellings become the words meant, one or several', () => {
    expect(words('whats a TRO, u know')).toEqual([
      'what',
      'is',
      'a',
      'temporary',
      'restraining',
      'order',
      'you',
      'know',
    ]);
  });

  test('a slip is corrected to a word of the questions, and what was typed is kept beside it', () => {
    const analysis = analyzer.analyze('restrainng ordr');
    expect(analysis.words).toEqual(['restraining', 'ordr']);
    expect(analysis.typed).toEqual(['restrainng', 'ordr']);
  });

  test('a word of the lexicon is never "corrected"', () => expect(words('dont')).toEqual(['do', 'not']));

  test('forms of a word share a stem', () => {
    const [one] = analyzer.analyze('orders').stems;
    expect(analyzer.analyze('order ordered ordering').stems).toEqual([one, one, one]);
  });

  test('each concept once, and a word may belong to several', () => {
    expect(analyzer.analyze('guns, a pistol').concepts).toEqual(['gun']);
    expect(analyzer.analyze('firearm').concepts).toEqual(['gun', 'order']);
  });

  test('words such as "constructor" are only words', () => {
    expect(analyzer.analyze('constructor toString __proto__').concepts).toEqual([]);
    expect(words('constructor')).toEqual(['constructor']);
  });
});

describe('both sides go through the same', () => {
  test('a stored variant and the same question typed otherwise give the same stems', () => {
    expect(analyzer.analyze("DON'T keep—a GUN!!!").stems).toEqual(analyzer.analyze('do not keep a gun').stems);
    expect(analyzer.analyze("What's a T.R.O.?").stems).toEqual(
      analyzer.analyze('what is a temporary restraining order').stems,
    );
  });

  test('letter case and outer punctuation never matter (200 random questions)', () => {
    const random = seededRandom(7);
    const vocabulary = texts.join(' ').split(' ').concat('u', 'tro', 'whats', 'zebra');
    for (let round = 0; round < 200; round += 1) {
      const picked = Array.from(
        { length: 1 + Math.floor(random() * 6) },
        () => vocabulary[Math.floor(random() * vocabulary.length)] ?? '',
      );
      const loud = picked.map((word) => (random() < 0.5 ? word.toUpperCase() : `"${word}",`)).join('  ');
      expect(analyzer.analyze(loud)).toEqual(analyzer.analyze(picked.join(' ')));
    }
  });
});
