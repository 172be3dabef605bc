import type { InterviewId, Plan } from '../../../knowledge/planContract.js';
import type { Told } from '../../interviews/defineInterview.js';
import { ROUTES } from '../../interviews/interviews.js';
import type { Turn } from '../turn.js';

/** The plan of answers, with what is known now and no question of the interview asks for. */
export function planOf(turn: Turn, interview: InterviewId, told: Told): Plan {
  const { steps, filledBy } = ROUTES[interview];
  const known = Object.entries(filledBy(turn.conversation.facts.values));
  const unasked = known.filter(([name]) => !steps.some(({ question }) => question === name));
  return turn.deps.rules.plan(
    interview,
    { ...told, ...Object.fromEntries(unasked) },
    turn.moment,
    turn.conversation.language,
  );
}
