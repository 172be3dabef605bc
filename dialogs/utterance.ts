import type { Activity } from 'botbuilder';
import { z } from 'zod';

/** What a card's button sends. */
const submitted = z.object({ say: z.string().max(200) });

/** What the person said: a card's button before the text, since its message has none. Blank for anything else. */
export function utteranceOf(activity: Partial<Activity>): string {
  const card = submitted.safeParse(activity.value);
  return (card.success ? card.data.say : (activity.text ?? '')).trim();
}
