import { pointOfKey } from './noRepeats.js';
import type { Turn } from './turn.js';

/** What says a duty: statements by how their ids begin, and points. */
interface Sayings {
  readonly statements: readonly string[];
  readonly isPoint: (id: string) => boolean;
}

/** Whether the conversation so far, or this turn, says it already. */
export function isSaid(turn: Turn, { statements, isPoint }: Sayings): boolean {
  const { statementsSaid, pointsSaid } = turn.conversation;
  return (
    statementsSaid.some((id) => statements.some((each) => id.startsWith(each))) ||
    turn.says(...statements) ||
    pointsSaid.some((key) => isPoint(pointOfKey(key))) ||
    turn.moves.some((move) => move.kind === 'point' && isPoint(move.point.id))
  );
}

/** Whether a duty that was told in passing may stand below the answer: alone, in no interview, and not in danger. */
export const mayStandBelow = ({ isAlone, conversation, understood }: Turn): boolean =>
  isAlone && conversation.run === undefined && understood.danger?.level !== 'acute';
