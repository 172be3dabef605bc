import { type Move, SLOTS } from '../turn/move.js';
import type { ReplyBlock } from './reply.js';
import { afterFirstSentence, firstSentence, leftOutOf, withSentences, wordCount } from './sentences.js';
import type { Words } from './words.js';

/** Most words of a reply before its sources. */
export const BUDGET = { followUp: 60, first: 90, long: 120 } as const;
/** A point keeps at least so many words, whatever stands beside it. */
const LEAST_OF_A_POINT = 30;

/** The moves in the order they are said. */
export const inOrder = (moves: readonly Move[]): Move[] =>
  SLOTS.flatMap((slot) => moves.filter((move) => move.slot === slot));

function leading(lead: string | undefined, blocks: readonly ReplyBlock[], words: Words): ReplyBlock[] {
  const [first, ...others] = blocks;
  if (lead === undefined || first === undefined) return [...blocks];
  const said = words.text(lead);
  return [{ ...first, text: `${said} ${first.text}`, lead: said }, ...others];
}

/** As much of a point as is said. */
function partOf({ point: { blocks }, form }: Extract<Move, { kind: 'point' }>): readonly ReplyBlock[] {
  if (form === 'full' || form === 'whole') return blocks;
  if (form === 'rest') return afterFirstSentence(blocks);
  return firstSentence(blocks);
}

/** The blocks of one move. */
export function blocksOf(move: Move, words: Words): ReplyBlock[] {
  switch (move.kind) {
    case 'statement': {
      const { blocks } = words.statement(move.id);
      return leading(move.lead, move.form === 'first' ? firstSentence(blocks) : blocks, words);
    }
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
      const { id } = move.point;
      return leading(move.lead, partOf(move), words).map((block) => ({ ...block, point: id }));
    }
    default:
      return move satisfies never;
  }
}

/** The words of some blocks. */
export const wordsIn = (blocks: readonly ReplyBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + wordCount(text), 0);

/**
 * What the moves say, within a number of words: of several points each is cut where it may be, the last one most. Nothing else is: a
 * point that is said alone stays whole, since its last sentence may be the duty.
 */
export function fitMoves(moves: readonly Move[], words: Words, budget: number): ReplyBlock[] {
  const said = inOrder(moves).map((move) => ({ move, blocks: blocksOf(move, words) }));
  const isAlone = said.filter(({ move }) => move.kind === 'point').length === 1;
  const isCut = ({ move }: { readonly move: Move }): boolean =>
    !isAlone && move.kind === 'point' && move.form === 'full';
  let points = said.filter(isCut).length;
  let room = budget - said.reduce((sum, each) => sum + (isCut(each) ? 0 : wordsIn(each.blocks)), 0);
  return said.flatMap((each) => {
    if (!isCut(each)) return each.blocks;
    const left = leftOutOf(each.blocks, Math.max(Math.floor(room / points), LEAST_OF_A_POINT), words.language);
    const blocks = withSentences(each.blocks, (at) => !left.includes(at));
    room -= wordsIn(blocks);
    points -= 1;
    return [...blocks];
  });
}
