import { BUDGET, blocksOf, wordsIn } from '../replies/wordMoves.js';
import type { Move } from './move.js';
import type { Turn } from './turn.js';

/**
 * How many words the reply may have: most with danger, several issues or the limit of what is decided here, which must not crowd
 * out the rule itself; fewest once something was answered.
 */
export function budgetOf({ moves, conversation: { pointsSaid } }: Turn): number {
  const points = moves.filter(({ kind }) => kind === 'point').length;
  if (points > 1 || moves.some(({ slot }) => slot === 'danger' || slot === 'verdict')) return BUDGET.long;
  return pointsSaid.length > 0 ? BUDGET.followUp : BUDGET.first;
}

/** Leaves out what may have been meant instead where what came after it filled the reply: its tap stays. */
export function leaveOutMeant(turn: Turn): void {
  const at = turn.moves.findIndex(({ kind }) => kind === 'orMeant');
  if (at < 0 || hasRoomFor(turn)) return;
  turn.moves.splice(at, 1);
  const { offered } = turn.conversation;
  if (offered) turn.update({ offered: { ...offered, point: undefined } });
}

/** Whether something that may be left out has room beside all that is to be said so far. */
export function hasRoomFor(turn: Turn, ...added: readonly Move[]): boolean {
  const { words, moves } = turn;
  return wordsIn([...moves, ...added].flatMap((move) => blocksOf(move, words))) <= budgetOf(turn);
}
