import { type Activity, ActivityTypes } from 'botbuilder';
import type { LogEntry } from '../state/store.js';
import { activityId, isPublicId, placeOf } from './activityId.js';
import { BOT_ACCOUNT } from './botAccount.js';

/** Types that mean something to the bot or to the SDK, and nothing to a client. */
const INTERNAL: readonly string[] = [
  ActivityTypes.Trace,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InvokeResponse,
  ActivityTypes.Invoke,
  'delay',
];

/** Whether a client may see what the bot sends. */
export const isForClients = ({ type }: Partial<Activity>): boolean => !INTERNAL.includes(type ?? ActivityTypes.Message);

/** The bot's activity as the log keeps it: from the bot, in this conversation, without addresses of ours. */
export function fromBot(
  { serviceUrl: _, callerId: __, recipient: ___, ...activity }: Partial<Activity>,
  conversationId: string,
): Partial<Activity> {
  return {
    ...activity,
    type: activity.type ?? ActivityTypes.Message,
    channelId: 'directline',
    conversation: { id: conversationId } as Activity['conversation'],
    from: { ...BOT_ACCOUNT },
    timestamp: new Date(),
  };
}

/** A log entry as clients get it. Its id says its place in the log, or the place of the entry it replaces; the same
 *  number settles the order where two have the same time. */
export function toClient({ seq, activity }: LogEntry, conversationId: string): Partial<Activity> {
  const id = activity.id !== undefined && isPublicId(activity.id) ? activity.id : activityId(conversationId, seq);
  return { ...activity, id, channelData: { ...Object(activity.channelData), 'webchat:sequence-id': placeOf(id) } };
}
