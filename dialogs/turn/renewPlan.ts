import type { FactName } from '../facts/factNames.js';
import { without, withoutFact } from '../facts/knownFacts.js';
import { stillHolding, type Told } from '../interviews/defineInterview.js';
import { INTERVIEW_OF_SIDE, ROUTES } from '../interviews/interviews.js';
import type { InterviewRun } from './conversation.js';
import { planOf } from './interview/planOf.js';
import type { Turn } from './turn.js';

/** Makes the plan anew where a told fact changes what it was made of; a day that is read back as a question waits for its answer. */
export function renewPlan(turn: Turn, changed: readonly FactName[]): void {
  const { finished, run, facts } = turn.conversation;
  if (!finished || run || changed.length === 0) return;
  const sure = without(facts.values, ...turn.unsureDays);
  const { role } = ROUTES[finished.interview];
  // A plan for the other side is of no use to whoever was taken for it.
  const isOther = role !== undefined && sure.side !== undefined && sure.side !== role;
  const made =
    isOther && sure.side ? { ...finished, interview: INTERVIEW_OF_SIDE[sure.side], told: {}, order: [] } : finished;
  const route = ROUTES[made.interview];
  const { told } = stillHolding(route, { ...made.told, ...route.filledBy(sure) }, turn.moment);
  remake(turn, made, { ...told });
}

/** Forgets a fact, also in the plan that was made of it. */
export function dropFact(turn: Turn, name: FactName): void {
  const { facts, finished } = turn.conversation;
  turn.update({ facts: withoutFact(facts, name) });
  turn.factsChanged = true;
  if (finished === undefined) return;
  const answered = ROUTES[finished.interview].filledBy({ [name]: facts.values[name] });
  const kept = Object.entries(finished.told).filter(([question]) => answered[question] === undefined);
  if (kept.length < Object.keys(finished.told).length) remake(turn, finished, Object.fromEntries(kept));
}

function remake(turn: Turn, finished: InterviewRun, told: Told): void {
  const plan = planOf(turn, finished.interview, told);
  const isNew = JSON.stringify(plan) !== JSON.stringify(turn.conversation.plan);
  turn.update({ finished: { ...finished, told }, plan });
  if (isNew) turn.say('plan.updated', 'quiet');
}
