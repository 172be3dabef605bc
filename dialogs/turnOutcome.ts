import type { TurnContext } from 'botbuilder';
import type { TurnOutcome } from './turn/outcome.js';

const KEY = Symbol('turnOutcome');

/** Notes what this turn came to; a later note in the same turn replaces the earlier. */
export function noteOutcome(context: TurnContext, outcome: TurnOutcome): void {
  context.turnState.set(KEY, outcome);
}

/** What this turn came to, or `undefined` where no dialog took it. */
export function outcomeOf(context: TurnContext): TurnOutcome | undefined {
  return context.turnState.get(KEY) as TurnOutcome | undefined;
}
