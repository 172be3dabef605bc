import { barsGunsNow, DEADLINE_OF_POINT } from '../../knowledge/contextTopics.js';
import { pointOfKey } from './noRepeats.js';
import { ownDueOf, sayDue } from './sayOwnDue.js';
import type { Turn } from './turn.js';

/**
 * Guns that were told in passing have a limit of a day, whatever else is asked: said once below the answer, by the own date where
 * one can be counted. Not where the answers so far said it.
 */
export function sayGunsTold(turn: Turn): void {
  const { facts, run, statementsSaid, pointsSaid } = turn.conversation;
  const { values } = facts;
  const isAnswer = turn.outcome.outcome === 'answer' || turn.outcome.guard === 'wrongdoing';
  if (!turn.isAlone || run !== undefined || !isAnswer || turn.understood.danger?.level === 'acute') return;
  if (values.guns !== 'has' || !barsGunsNow({ ...values, kind: turn.circumstances.kind })) return;
  const isSaid =
    statementsSaid.some((id) => id.startsWith('own.handover.') || id.startsWith('wrongdoing.guns')) ||
    turn.says('own.handover', 'wrongdoing.guns', 'confession.guns') ||
    pointsSaid.some((key) => saysDuty(pointOfKey(key))) ||
    turn.moves.some((move) => move.kind === 'point' && saysDuty(move.point.id));
  if (isSaid) return;
  const due = ownDueOf(turn, 'handover');
  if (due) sayDue(turn, due, 'other');
  else turn.say('own.handover.told', 'other');
}

/** Whether a point says how guns are handed over, or what to say of none. */
const saysDuty = (id: string): boolean =>
  ['handover', 'receipt'].includes(DEADLINE_OF_POINT[id] ?? '') || id.startsWith('guns-none-or-shared/');
