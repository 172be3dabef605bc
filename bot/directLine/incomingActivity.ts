import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { BOT_ACCOUNT } from './botAccount.js';
import { ProtocolError } from './protocolError.js';

/** What a client may send. Everything else it writes is dropped: it has no business with the bot. */
const TYPES = ['message', 'event', 'typing', 'invoke', 'endOfConversation', 'messageReaction'] as const;

const MAX_CLIENT_ID_CHARS = 200;

const clientActivity = z.object({
  type: z.enum(TYPES),
  text: z.string().optional(),
  textFormat: z.string().max(50).optional(),
  value: z.unknown().optional(),
  name: z.string().max(200).optional(),
  locale: z.string().max(100).optional(),
  localTimestamp: z.string().max(100).optional(),
  localTimezone: z.string().max(100).optional(),
  inputHint: z.string().max(50).optional(),
  replyToId: z.string().max(1_000).optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  channelData: z.looseObject({ clientActivityID: z.string().max(MAX_CLIENT_ID_CHARS).optional() }).optional(),
  from: z.looseObject({ name: z.string().max(200).optional() }).optional(),
});

/** A client's activity, checked; the id, the clock and who takes part come from the server. */
export interface ClientActivity {
  readonly type: (typeof TYPES)[number];
  /** The client's own name for it; the same name twice is the same activity sent again. */
  readonly clientId: string | undefined;
  /** As it goes to the bot and, echoed, to the client; without id and timestamp. */
  readonly activity: Partial<Activity>;
}

const withoutNulls = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

/** Parses what a client posts. Throws {@link ProtocolError}, which names fields and never what they hold. */
export function incomingActivity(
  body: unknown,
  { conversationId, userId }: { readonly conversationId: string; readonly userId: string },
  maxMessageChars: number,
): ClientActivity {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ProtocolError('BadRequest', 'The body must be a JSON object.');
  const parsed = clientActivity.safeParse(withoutNulls(body));
  if (!parsed.success) {
    const fields = new Set(
      parsed.error.issues.map(({ path }) => path.filter((part) => typeof part === 'string').join('.')),
    );
    throw new ProtocolError('BadRequest', `Missing or not usable in the activity: ${[...fields].join(', ')}.`);
  }
  const { from, ...rest } = parsed.data;
  if ((rest.text?.length ?? 0) > maxMessageChars)
    throw new ProtocolError('MessageSizeTooBig', `A message may have ${maxMessageChars} characters at most.`);
  if (rest.attachments?.some((attachment) => 'contentUrl' in attachment))
    throw new ProtocolError('UnsupportedMediaType');
  const activity = {
    ...rest,
    channelId: 'directline',
    conversation: { id: conversationId },
    from: { id: userId, name: from?.name ?? '', role: 'user' },
    recipient: BOT_ACCOUNT,
  };
  return {
    type: parsed.data.type,
    clientId: parsed.data.channelData?.clientActivityID,
    activity: activity as unknown as Partial<Activity>,
  };
}
