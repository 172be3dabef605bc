import type { Point } from '../../knowledge/contract.js';
import type { Mistakes } from '../replies/reply.js';
import type { Move } from './move.js';
import type { Turn } from './turn.js';

/** The claims that the correction of a point puts right; none where it has no correction. */
export const claimsPutRight = ({ correction }: Pick<Point, 'correction'>): string[] =>
  correction?.citations.flatMap(({ kind, id }) => (kind === 'claim' ? [String(id)] : [])) ?? [];

/** The points of some moves whose mistake nobody voiced, each claim once in a conversation, said or folded; none in danger. */
export function unvoicedIn(turn: Turn, moves: readonly Move[]): Point[] {
  const { corrected, mistakesFolded, danger } = turn.conversation;
  if (turn.understood.danger || (danger && !danger.isSafe)) return [];
  const known = new Set([...corrected, ...mistakesFolded]);
  const points: Point[] = [];
  for (const move of moves) {
    const claims = move.kind === 'point' ? claimsPutRight(move.point) : [];
    if (move.kind !== 'point' || claims.length === 0 || claims.some((claim) => known.has(claim))) continue;
    points.push(move.point);
    for (const claim of claims) known.add(claim);
  }
  return points;
}

/** The corrections of some points, for a client that can fold them away; remembers that they were. */
export function foldMistakes(turn: Turn, points: readonly Point[], sources: Mistakes['sources']): Mistakes | undefined {
  const blocks = points.flatMap(({ correction }) => correction ?? []);
  if (blocks.length === 0) return undefined;
  turn.update({ mistakesFolded: [...turn.conversation.mistakesFolded, ...points.flatMap(claimsPutRight)] });
  return { blocks, sources };
}
