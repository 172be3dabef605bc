import type { FactName } from '../facts/factNames.js';
import { without, withoutFact } from '../facts/knownFacts.js';
import type { Told } from '../interviews/defineInterview.js';
import { ROUTES } from '../interviews/interviews.js';
import type { InterviewRun } from './conversation.js';
import type { Turn } from './turn.js';

/** Makes the plan anew where a told fact changes what it was made of; a day that is read back as a question waits for its answer. */
export function renewPlan(turn: Turn, changed: readonly FactName[]): void {
  const { finished, run, facts } = turn.conversation;
  if (!finished || run || changed.length === 0) return;
  const sure = without(facts.values, ...turn.unsureDays);
  const told = { ...finished.told, ...ROUTES[finished.interview].filledBy(sure) };
  if (JSON.stringify(told) !== JSON.stringify(finished.told)) remake(turn, finished, told);
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
  const plan = turn.deps.rules.plan(finished.interview, told, turn.moment, turn.conversation.language);
  turn.update({ finished: { ...finished, told }, plan });
  turn.say('plan.updated', 'quiet');
}
