import type { Activity } from 'botbuilder';
import type { Audience } from '../dialogs/turn/audience.js';

/** A conversation that says it is a group's, in any of the ways channels say it, has others reading along. */
export function audienceOf({ conversation }: Pick<Activity, 'conversation'>): Audience {
  const { isGroup, conversationType } = conversation;
  return isGroup === true || (conversationType !== undefined && conversationType !== 'personal') ? 'others' : 'alone';
}
