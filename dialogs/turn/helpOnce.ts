import { blocksOf } from '../replies/wordMoves.js';
import type { Words } from '../replies/words.js';
import type { Move } from './move.js';

/** Quiet lines that say when to call, and the hotline. */
const CALLS_AND_HOTLINE = ['violence', 'threat', 'found', 'sexual', 'child', 'devices'].map(
  (kind) => `danger.quiet.${kind}`,
);

/** "In danger, call" is said once in a reply: below an answer that says it the quiet line names the hotline only. */
export function helpOnce(moves: readonly Move[], words: Words): readonly Move[] {
  const isQuiet = (move: Move): boolean =>
    move.kind === 'statement' && move.slot === 'quiet' && CALLS_AND_HOTLINE.includes(move.id);
  if (!moves.some(isQuiet)) return moves;
  const [number = ''] = /\d+/.exec(words.text('safety.call.emergency')) ?? [];
  const others = moves.filter((move) => !isQuiet(move)).flatMap((move) => blocksOf(move, words));
  if (!others.some(({ text }) => text.includes(number))) return moves;
  return moves.map((move) => (isQuiet(move) ? { kind: 'statement', id: 'danger.quiet.hotline', slot: 'quiet' } : move));
}
