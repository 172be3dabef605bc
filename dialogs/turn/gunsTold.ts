import { BARRED_HOME, barsGunsNow, DEADLINE_OF_POINT, NO_GUNS_INSTEAD } from '../../knowledge/contextTopics.js';
import { partsOf } from '../../knowledge/ids.js';
import { isSaid, mayStandBelow } from './isSaid.js';
import { ownDueOf, sayDue } from './sayOwnDue.js';
import type { Turn } from './turn.js';

/**
 * Guns that were told in passing have a limit of a day, whatever else is asked: said once below the answer, by the own date where
 * one can be counted. Not where the answers so far said it.
 */
export function sayGunsTold(turn: Turn): void {
  const { values } = turn.conversation.facts;
  const isAnswer = turn.outcome.outcome === 'answer' || turn.outcome.guard === 'wrongdoing';
  if (!mayStandBelow(turn) || !isAnswer) return;
  if (values.guns !== 'has' || !barsGunsNow({ ...values, kind: turn.circumstances.kind })) return;
  if (isSaid(turn, { statements: ['own.handover', 'wrongdoing.guns'], isPoint: saysDuty })) return;
  if (turn.says('confession.guns')) return;
  const due = ownDueOf(turn, 'handover');
  if (due) sayDue(turn, due, 'other');
  else turn.say('own.handover.told', 'other');
}

/** Whether a point says how guns are handed over, or what to say of none; not to go in for them says no limit. */
const saysDuty = (id: string): boolean =>
  ['handover', 'receipt'].includes(DEADLINE_OF_POINT[id] ?? '') ||
  (id.startsWith(`${partsOf(NO_GUNS_INSTEAD.point).topic}/`) && id !== BARRED_HOME.point);
