import type { TurnContext } from 'botbuilder';

const KEY = Symbol('forgotten');

/** To be called when the person had everything of this conversation forgotten. */
export function noteForgotten(context: TurnContext): void {
  context.turnState.set(KEY, true);
}

/** Whether that happened in this turn: a host may keep something too. */
export const wasForgotten = (context: TurnContext): boolean => context.turnState.get(KEY) === true;
