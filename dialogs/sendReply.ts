import type { TurnContext } from 'botbuilder';
import { rendererOf } from './replies/renderer.js';
import type { Reply } from './replies/reply.js';

/** Sends a reply as the channel of this turn shows it. */
export async function sendReply(context: TurnContext, reply: Reply): Promise<void> {
  await context.sendActivities(rendererOf(context).render(reply));
}
