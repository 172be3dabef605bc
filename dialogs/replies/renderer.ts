import type { Activity, TurnContext } from 'botbuilder';
import type { Reply } from './reply.js';

/** Makes of a reply what one family of channels shows: one or more activities, sent in this order. */
export interface Renderer {
  render(reply: Reply): Partial<Activity>[];
}

const KEY = Symbol('renderer');

/** Called by the host before a turn runs: how replies of this turn are rendered. */
export function renderWith(context: TurnContext, renderer: Renderer): void {
  context.turnState.set(KEY, renderer);
}

/** Throws where no host has chosen a renderer for the turn. */
export function rendererOf(context: TurnContext): Renderer {
  const renderer = context.turnState.get<Renderer | undefined>(KEY);
  if (renderer === undefined)
    throw new Error('No renderer for this turn: the host calls renderWith() before the dialogs.');
  return renderer;
}
