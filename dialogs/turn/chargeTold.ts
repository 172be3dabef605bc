import { FACT_TOPICS } from '../../knowledge/contextTopics.js';
import { isSaid, mayStandBelow } from './isSaid.js';
import { idOf } from './move.js';
import type { Turn } from './turn.js';

const WARNING = 'own.charged.told';
/** What says it already: the answers on two cases at once, where to find a defender, and those to what could be used against the person. */
const WARNS = ['own.charged', 'confession', 'wrongdoing.lie'] as const;

/**
 * Whoever is charged speaks to a criminal lawyer first, whatever else is asked: said once below the answer to a charge that was
 * told in passing. Not where the answers so far said it.
 */
export function sayChargeTold(turn: Turn): void {
  const { charged, side, speaksFor } = turn.conversation.facts.values;
  const isCharged = charged === 'charged' || charged === 'arrested';
  if (!mayStandBelow(turn) || turn.outcome.outcome !== 'answer') return;
  if (!isCharged || side === 'protected' || speaksFor !== undefined) return;
  const namesDefender = turn.moves.some((move) => idOf(move).startsWith('places:publicDefender'));
  if (!namesDefender && !isSaid(turn, { statements: WARNS, isPoint: isOfTwoCases })) turn.say(WARNING, 'other');
}

const isOfTwoCases = (id: string): boolean => id.startsWith(`${FACT_TOPICS.charged}/`);
