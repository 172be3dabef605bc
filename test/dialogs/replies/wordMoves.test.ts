import { describe, expect, test } from 'vitest';
import type { ReplyBlock } from '../../../dialogs/replies/reply.js';
import { BUDGET, fitMoves, wordsIn } from '../../../dialogs/replies/wordMoves.js';
import { Words } from '../../../dialogs/replies/words.js';
import type { Move } from '../../../dialogs/turn/move.js';
import type { Block, Point } from '../../../knowledge/contract.js';
import { isoDate, pointId, topicId } from '../../../knowledge/ids.js';
import { ToyLibrary } from '../../support/toyLibrary.js';

const library = new ToyLibrary();
const today = isoDate('2026-11-30');
const short = library.point(pointId(topicId('firearms'), 'keep'), today) as Point;

/** A point of six sentences of eight words, the last of which is the duty. */
const long = (name: string): Move => ({
  kind: 'point',
  point: {
    ...short,
    blocks: ['1', '2', '3', '4', '5', 'duty'].map((each) => ({
      ...short.blocks[0],
      text: `The ${name} ${each} is one more rule.`,
    })) as [Block, ...Block[]],
  },
  form: 'full',
  lead: undefined,
  slot: 'answer',
});

const blocksOf = (...moves: readonly Move[]): ReplyBlock[] =>
  fitMoves(moves, new Words(library, today), BUDGET.followUp);

const said = (...moves: readonly Move[]): string =>
  blocksOf(...moves)
    .map(({ text }) => text)
    .join(' ');

describe('within the words of a reply', () => {
  test('a point alone is said whole where it has room', () => expect(said(long('gun'))).toContain('The gun duty'));

  test('nor does anything else beside it take its duty away', () => {
    const beside: Move = { kind: 'belief', point: short, slot: 'belief' };
    expect(said(beside, beside, beside, long('gun'))).toContain('The gun duty');
  });

  test('of two points the last sentences give way', () => {
    const beside: Move = { kind: 'belief', point: short, slot: 'belief' };
    const fitted = fitMoves([beside, long('gun'), long('home')], new Words(library, today), BUDGET.followUp);
    expect(wordsIn(fitted)).toBeLessThan(2 * 48);
    expect(fitted.at(-1)?.text).not.toContain('The home duty');
  });

  test('what is said whole is whole beside others too', () => {
    const whole: Move = { ...long('gun'), form: 'whole' } as Move;
    expect(said(whole, long('home'), long('child'))).toContain('The gun duty');
  });

  test('of several points each keeps its first sentences', () => {
    const text = said(long('gun'), long('home'), long('child'));
    for (const name of ['gun', 'home', 'child']) expect(text).toContain(`The ${name} 3`);
    expect(text).not.toContain('The gun duty');
  });
});
