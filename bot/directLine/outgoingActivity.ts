import { type Activity, ActivityTypes } from 'botbuilder';
import { BOT_ACCOUNT } from './botAccount.js';

/** Types that mean something to the bot or to the SDK, and nothing to a client. */
const INTERNAL: readonly string[] = [
  ActivityTypes.Trace,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InvokeResponse,
  'delay',
  ActivityTypes.Invoke,
];

/** Whether a client may see it. */
export const isForClients = ({ type }: Partial<Activity>): boolean => !INTERNAL.includes(type ?? ActivityTypes.Message);

/** The bot's activity as clients see it: from the bot, in this conversation, without addresses of ours. Id and time
 *  are given when it is written to the conversation's log. */
export function outgoingActivity(
  { serviceUrl: _, callerId: __, recipient: ___, ...activity }: Partial<Activity>,
  conversationId: string,
): Partial<Activity> {
  return {
    ...activity,
    type: activity.type ?? ActivityTypes.Message,
    channelId: 'directline',
    conversation: { id: conversationId } as Activity['conversation'],
    from: { ...BOT_ACCOUNT },
  };
}
