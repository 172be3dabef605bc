import { describe, expect, test } from 'vitest';
import { BUDGET, wordMoves } from '../../../dialogs/replies/wordMoves.js';
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

const said = (...moves: readonly Move[]): string =>
  wordMoves(moves, new Words(library, today), BUDGET.followUp)
    .map(({ text }) => text)
    .join(' ');

describe('within the words of a reply', () => {
  test('a point alone is said to its last sentence, whatever stands beside it', () =>
    expect(said(long('gun'), { kind: 'orMeant', point: short, slot: 'other' })).toContain('The gun duty'));

  test('of several points each keeps its first sentences', () => {
    const text = said(long('gun'), long('home'), long('child'));
    for (const name of ['gun', 'home', 'child']) expect(text).toContain(`The ${name} 3`);
    expect(text).not.toContain('The gun duty');
  });
});
