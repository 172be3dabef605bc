import { FACT_TOPICS } from '../../knowledge/contextTopics.js';
import { idOf } from './move.js';
import { pointOfKey } from './noRepeats.js';
import type { Turn } from './turn.js';

const WARNING = 'own.charged.told';
/** What says it already: the answers on two cases at once, where to find a defender, and those to what could be used against the person. */
const WARNS = ['own.charged', 'confession', 'wrongdoing.lie'] as const;

/**
 * Whoever is charged speaks to a criminal lawyer first, whatever else is asked: said once below the answer to a charge that was
 * told in passing. Not where the answers so far said it.
 */
export function sayChargeTold(turn: Turn): void {
  const { facts, run, statementsSaid, pointsSaid } = turn.conversation;
  const { charged, side, speaksFor } = facts.values;
  const isCharged = charged === 'charged' || charged === 'arrested';
  if (!turn.isAlone || run !== undefined || turn.understood.danger?.level === 'acute') return;
  if (turn.outcome.outcome !== 'answer' || !isCharged || side === 'protected' || speaksFor !== undefined) return;
  const isSaid =
    statementsSaid.some((id) => WARNS.some((each) => id.startsWith(each))) ||
    turn.says(...WARNS) ||
    turn.moves.some((move) => idOf(move).startsWith('places:publicDefender')) ||
    pointsSaid.some((key) => isOfTwoCases(pointOfKey(key))) ||
    turn.moves.some((move) => move.kind === 'point' && isOfTwoCases(move.point.id));
  if (!isSaid) turn.say(WARNING, 'other');
}

const isOfTwoCases = (id: string): boolean => id.startsWith(`${FACT_TOPICS.charged}/`);
