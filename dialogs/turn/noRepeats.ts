import type { Point, PointId } from '../../knowledge/contract.js';
import type { ReplyBlock } from '../replies/reply.js';
import type { Audience } from './audience.js';
import type { Conversation } from './conversation.js';
import { lastReplyOf } from './lastReply.js';
import type { Move } from './move.js';

/** So many of each kind are remembered: a longer conversation may repeat its beginning. */
const MOST_REMEMBERED = 200;

/** A point in one of its versions: another version has other words. */
export function saidKey({ id, version: { side, kind, stage, is = [] } }: Pick<Point, 'id' | 'version'>): string {
  return [id, side, kind, stage, ...is].filter((part) => part !== undefined).join(' ');
}

/** The point that a key stands for. */
export const pointOfKey = (key: string): PointId => key.split(' ')[0] as PointId;

/** How often a point was said in these words in this conversation. */
export function timesSaid({ pointsSaid }: Conversation, point: Pick<Point, 'id' | 'version'>): number {
  const key = saidKey(point);
  return pointsSaid.filter((each) => each === key).length;
}

/** A number that stands for a reply's words; equal words give equal numbers (FNV-1a, 32 bits). */
export function fingerprint(blocks: readonly ReplyBlock[]): number {
  let hash = 0x811c9dc5;
  for (const char of blocks.map(({ text }) => text).join('\n')) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** The conversation with what these moves said remembered. */
export function withSaid(conversation: Conversation, moves: readonly Move[], audience: Audience): Conversation {
  const points = moves.flatMap((move) => (move.kind === 'point' ? [saidKey(move.point)] : []));
  const statements = moves.flatMap((move) => [
    ...(move.kind === 'statement' ? [move.id] : []),
    ...('lead' in move && move.lead ? [move.lead] : []),
  ]);
  return {
    ...conversation,
    lastReply: lastReplyOf(moves, audience) ?? conversation.lastReply,
    pointsSaid: [...conversation.pointsSaid, ...points].slice(-MOST_REMEMBERED),
    statementsSaid: [...conversation.statementsSaid, ...statements].slice(-MOST_REMEMBERED),
  };
}
