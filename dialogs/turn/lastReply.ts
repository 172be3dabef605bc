import { z } from 'zod';
import { NEEDS } from '../../knowledge/placesContract.js';
import { DAY_FACTS } from '../understanding/understood.js';
import type { Audience } from './audience.js';
import { zPoint } from './keptIds.js';
import type { Move, Slot } from './move.js';

/** What the last reply that answered or helped said, by ids: what "again", "shorter" or "are you sure" are about. */
export const zLastReply = z.object({
  statements: z.array(z.string()).readonly(),
  points: z.array(zPoint).readonly(),
  /** What the places that it named are for. */
  needs: z.array(z.enum(NEEDS)).readonly(),
  /** The days of the person's own that it said. */
  days: z.array(z.enum(DAY_FACTS)).readonly(),
  hasPlan: z.boolean(),
});
export type LastReply = Readonly<z.infer<typeof zLastReply>>;

/** Slots whose statements answer or help. */
const ANSWERING: readonly Slot[] = ['danger', 'rule', 'answer'];
/** Statements that join, mend and steer: what was said before them is still what a repair is about. */
const ASIDE =
  /^(?:mend|small|again|lead|ask|facts?|interview|language|repair|answer|plan|review|guide|own|no(?:More|Back|neOfThese)|goOn|startedOver|cancelled|nothingToCancel|readOnlyText)(?![a-zA-Z])/;

/** What a turn's moves leave to be mended; `undefined` where they answered nothing. Where others read along no danger is kept. */
export function lastReplyOf(moves: readonly Move[], audience: Audience): LastReply | undefined {
  const isKept = (slot: Slot): boolean => ANSWERING.includes(slot) && (audience === 'alone' || slot !== 'danger');
  const reply: LastReply = {
    statements: moves.flatMap((move) =>
      move.kind === 'statement' && isKept(move.slot) && !ASIDE.test(move.id) ? [move.id] : [],
    ),
    points: [...new Set(moves.flatMap((move) => (move.kind === 'point' ? [move.point.id] : [])))],
    needs: moves.flatMap((move) => (move.kind === 'blocks' ? (move.needs ?? []) : [])),
    days: moves.flatMap((move) => (move.kind === 'blocks' ? (move.days ?? []) : [])),
    hasPlan: moves.some(({ kind }) => kind === 'plan'),
  };
  const { statements, points, needs, days, hasPlan } = reply;
  return hasPlan || [statements, points, needs, days].some(({ length }) => length > 0) ? reply : undefined;
}
