import { type Move, SLOTS } from '../turn/move.js';
import type { ReplyBlock } from './reply.js';
import { afterFirstSentence, cutTo, firstSentence, wordCount } from './sentences.js';
import type { Words } from './words.js';

/** Most words of a reply before its sources. */
export const BUDGET = { followUp: 60, first: 90, long: 120 } as const;
/** A point keeps at least so many words: alone it is said whole, since its last sentence may be the duty; of several each keeps half. */
const LEAST_OF_A_POINT = { alone: 60, several: 30 } as const;

/** The moves in the order they are said. */
export const inOrder = (moves: readonly Move[]): Move[] =>
  SLOTS.flatMap((slot) => moves.filter((move) => move.slot === slot));

function leading(lead: string | undefined, blocks: readonly ReplyBlock[], words: Words): ReplyBlock[] {
  const [first, ...others] = blocks;
  if (lead === undefined || first === undefined) return [...blocks];
  const said = words.text(lead);
  return [{ ...first, text: `${said} ${first.text}`, lead: said }, ...others];
}

/** The blocks of one move. */
export function blocksOf(move: Move, words: Words): ReplyBlock[] {
  switch (move.kind) {
    case 'statement':
      return [...words.statement(move.id).blocks];
    case 'question':
      return [...words.statement(move.id).blocks];
    case 'blocks':
      return [...move.blocks];
    case 'belief':
      return firstSentence(move.point.blocks);
    case 'correction':
      return move.point.correction ? [move.point.correction] : [];
    case 'orMeant': {
      const title = move.point.title.replace(/[.?!]+$/, '');
      return firstSentence(move.point.blocks).map((first) => ({
        ...first,
        // Its numbers are none of the answer above.
        values: [],
        text: `${words.text('orMeant.point')} “${title}”? ${first.text}`,
      }));
    }
    case 'plan':
      return [];
    case 'point': {
      const { blocks, id } = move.point;
      const said =
        move.form === 'full' ? blocks : move.form === 'first' ? firstSentence(blocks) : afterFirstSentence(blocks);
      return leading(move.lead, said, words).map((block) => ({ ...block, point: id }));
    }
    default:
      return move satisfies never;
  }
}

/** What the moves say within a number of words: the points are cut, the last one most; nothing else is. */
export function wordMoves(moves: readonly Move[], words: Words, budget: number): ReplyBlock[] {
  const said = inOrder(moves).map((move) => ({ move, blocks: blocksOf(move, words) }));
  const count = (blocks: readonly ReplyBlock[]): number => blocks.reduce((sum, { text }) => sum + wordCount(text), 0);
  const points = said.filter(({ move }) => move.kind === 'point' && move.form === 'full');
  const fixed = said.filter((each) => !points.includes(each)).reduce((sum, { blocks }) => sum + count(blocks), 0);
  const least = points.length > 1 ? LEAST_OF_A_POINT.several : LEAST_OF_A_POINT.alone;
  let left = Math.max(budget - fixed, least * points.length);
  for (const [index, each] of points.entries()) {
    const share = Math.floor(left / (points.length - index));
    each.blocks = cutTo(each.blocks, Math.max(share, least));
    left -= count(each.blocks);
  }
  return said.flatMap(({ blocks }) => blocks);
}
