import type { TurnContext } from 'botbuilder';
import type { Guard, Language, Outcome, TopicId } from '../knowledge/contract.js';

/** What a turn came to, for the turn log. The type has no room for what people typed. */
export interface TurnOutcome {
  readonly outcome: Outcome['kind'] | 'command' | 'dialog' | 'greeting' | 'choice';
  readonly topic?: TopicId | undefined;
  readonly guard?: Guard | undefined;
  /** What the answer is in; absent where nothing was said to. */
  readonly language?: Language | undefined;
}

const KEY = Symbol('turnOutcome');

/** Notes what this turn came to; a later note in the same turn replaces the earlier. */
export function noteOutcome(context: TurnContext, outcome: TurnOutcome): void {
  context.turnState.set(KEY, outcome);
}

/** What this turn came to, or `undefined` where no dialog took it. */
export function outcomeOf(context: TurnContext): TurnOutcome | undefined {
  return context.turnState.get(KEY) as TurnOutcome | undefined;
}
