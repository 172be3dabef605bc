import type { FactName } from '../facts/factNames.js';
import { withoutFact } from '../facts/knownFacts.js';
import { ROUTES } from '../interviews/interviews.js';
import type { Turn } from './turn.js';

/** Forgets a fact, also in the plan that was made of it. */
export function dropFact(turn: Turn, name: FactName): void {
  const { facts, finished, language } = turn.conversation;
  const value = facts.values[name];
  turn.update({ facts: withoutFact(facts, name) });
  turn.factsChanged = true;
  if (finished === undefined) return;
  const answered = ROUTES[finished.interview].filledBy({ [name]: value });
  const kept = Object.entries(finished.told).filter(([question]) => answered[question] === undefined);
  if (kept.length === Object.keys(finished.told).length) return;
  const told = Object.fromEntries(kept);
  const plan = turn.deps.rules.plan(finished.interview, told, turn.moment, language);
  turn.update({ finished: { ...finished, told }, plan });
  turn.say('plan.updated', 'quiet');
}
