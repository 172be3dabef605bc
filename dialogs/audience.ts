import type { TurnContext } from 'botbuilder';
import type { Audience } from './turn/audience.js';

const KEY = Symbol('audience');

/** Called by the host before a turn runs. */
export function noteAudience(context: TurnContext, audience: Audience): void {
  context.turnState.set(KEY, audience);
}

/** Whether others read what is said in this turn: then nothing personal is asked or told. */
export function othersReadAlong(context: TurnContext): boolean {
  return context.turnState.get<Audience | undefined>(KEY) === 'others';
}
