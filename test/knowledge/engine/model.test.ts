import { describe, expect, test } from 'vitest';
import { rankTopics } from '../../../knowledge/engine/decision.js';
import { evidenceOf, type Scorers } from '../../../knowledge/engine/evidence.js';
import { type Weighed, type Weighing, weigh } from '../../../knowledge/engine/judge.js';
import { packModel, unpackModel } from '../../../knowledge/engine/model.js';
import { sealed, unsealed } from '../../../knowledge/engine/seal.js';
import { train } from '../../../knowledge/engine/train.js';
import { toyLexicon, toySet, toyVector } from '../../support/toyModel.js';

const vectors = toySet.examples.map(({ text }) => toyVector(text));
const trained = train(toySet, toyLexicon, vectors, () => {});
const packed = packModel(trained, toySet, toyLexicon, 'a'.repeat(64));
const unpacked = unpackModel(packed, toySet.answers);

const utterances = [
  'whats a bike',
  'pedl brokn',
  'how much does flour cost',
  'anchor??',
  'fire help',
  'hello',
  'thanks',
  'the moon and the tax',
  'zebra',
  '',
  '😀',
  ...toySet.examples.slice(0, 20).map(({ text }) => text),
];
const judge = (text: string, model: { scorers: Scorers; weighing: Weighing }): Weighed =>
  weigh(evidenceOf(model.scorers.analyzer.analyze(text), toyVector(text), model.scorers), model.weighing);
const judgeWords = (text: string, model: { scorers: Scorers; wordsOnly: Weighing }): Weighed =>
  weigh(
    evidenceOf(model.scorers.analyzer.analyze(text), undefined, { ...model.scorers, dense: undefined }),
    model.wordsOnly,
  );

describe('a trained model', () => {
  test.each([
    ['where is my saddle', 1],
    ['the dough is broken', 0],
    ['can i fix an anchor', 2],
  ])('knows the topic of a question it has not seen: %s', (text, topic) => {
    expect(rankTopics(judge(text, trained))[0]).toBe(topic);
    expect(rankTopics(judgeWords(text, trained))[0]).toBe(topic);
  });

  test('tells the subject from the rest', () => {
    expect(judge('how much does a helmet cost', trained).inScope).toBeGreaterThan(
      judge('how much does a violin cost', trained).inScope + 0.3,
    );
  });

  test('raises the flag for danger, not for the cook', () => {
    const danger = (text: string): number => judge(text, trained).flags[0] ?? 0;
    expect(danger('there is smoke help')).toBeGreaterThan(0.5);
    expect(danger('cook on a smoke grill')).toBeLessThan(0.5);
  });

  test('tells the kinds of small talk apart', () => {
    expect(judge('hello hello', trained).kinds[0]).toBeGreaterThan(0.5);
    expect(judge('thanks thanks', trained).kinds[1]).toBeGreaterThan(0.5);
  });

  test('gives probabilities: topics and kinds sum to 1, all in 0…1', () => {
    for (const text of utterances) {
      const { topics, kinds, flags, inScope } = judge(text, trained);
      expect(topics.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
      expect(kinds.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
      for (const chance of [...topics, ...kinds, ...flags, inScope])
        expect(chance >= 0 && chance <= 1, text).toBe(true);
    }
  });
});

/** Weights are stored at a byte a number: a chance moves by less than two in a hundred. */
function expectNear(read: ReturnType<typeof judge>, packedFrom: ReturnType<typeof judge>, text: string): void {
  const numbers = ({ topics, kinds, flags, inScope }: ReturnType<typeof judge>): number[] => [
    ...topics,
    ...kinds,
    ...flags,
    inScope,
  ];
  const expected = numbers(packedFrom);
  numbers(read).forEach((chance, at) => {
    expect(Math.abs(chance - (expected[at] ?? 0)), text).toBeLessThan(0.02);
  });
}

describe('the artefact', () => {
  test('judges as what was packed, with the encoder and on words only', () => {
    for (const text of utterances) {
      expectNear(judge(text, unpacked), judge(text, trained), text);
      expectNear(judgeWords(text, unpacked), judgeWords(text, trained), text);
    }
  });

  test('keeps names and source', () => {
    expect(unpacked).toMatchObject({
      source: 'a'.repeat(64),
      topics: toySet.topics,
      flags: ['danger', 'chat'],
      kinds: toySet.kinds,
    });
  });

  test('training again gives the same bytes', () => {
    expect(
      packModel(
        train(toySet, toyLexicon, vectors, () => {}),
        toySet,
        toyLexicon,
        'a'.repeat(64),
      ).equals(packed),
    ).toBe(true);
  });

  test('a model trained without an encoder has no dense part and judges the same when read back', () => {
    const plain = train(toySet, toyLexicon, undefined, () => {});
    const back = unpackModel(packModel(plain, toySet, toyLexicon, ''), toySet.answers);
    expect(back.scorers.dense).toBeUndefined();
    for (const text of utterances) expectNear(judgeWords(text, back), judgeWords(text, plain), text);
  });

  test.each([0, 3, 8, 200, packed.length - 4, packed.length - 1])('cut to %i bytes it is refused', (length) => {
    expect(() => unpackModel(packed.subarray(0, length), toySet.answers)).toThrow(RangeError);
  });

  test('another format is refused', () => {
    const other = Buffer.from(unsealed(packed));
    other.write('"format":9', other.indexOf('"format":5'));
    expect(() => unpackModel(sealed(other), toySet.answers)).toThrow(/format/);
  });

  test.each([0, 100, packed.length >> 1, packed.length - 40, packed.length - 1])(
    'with one bit of byte %i flipped it is refused',
    (at) => {
      const flipped = Buffer.from(packed);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      expect(() => unpackModel(flipped, toySet.answers)).toThrow(/checksum/);
    },
  );
});
