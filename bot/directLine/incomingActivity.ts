import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { pressedEntity, voteIn, WEB_CHAT_VOTE } from '../render/votes.js';
import { typedText, typedValue } from '../typedText.js';
import { activityId, placeOf } from './activityId.js';
import { BOT_ACCOUNT } from './botAccount.js';
import { ProtocolError } from './protocolError.js';

/** What a client may send. Everything else it writes is dropped: it has no business with the bot. */
const TYPES = ['message', 'event', 'typing', 'invoke', 'endOfConversation', 'messageReaction'] as const;

/** Names that programs give: of a message, of a field of a card. Room for no words. */
const NAME = /^[\w.-]{1,64}$/;
const CLIENT_ID = z.string().regex(NAME);

/** A field of a closed form. One that has another is left out: what people type must not be kept beside the text, where no
 *  mask looks. */
const closed = (form: RegExp, isReal: (raw: string) => boolean = () => true) =>
  z
    .string()
    .optional()
    .transform((raw) => (raw !== undefined && form.test(raw) && isReal(raw) ? raw : undefined));

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

const clientActivity = z.object({
  type: z.enum(TYPES),
  text: z.string().optional(),
  textFormat: closed(/^(?:plain|markdown|xml)$/),
  value: z.unknown().optional(),
  name: z.string().max(200).optional(),
  locale: closed(/^[a-z]{2,3}(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3})){0,2}$/i),
  localTimestamp: closed(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?$/),
  localTimezone: closed(/^[\w/+-]{1,50}$/, isTimeZone),
  inputHint: closed(/^(?:acceptingInput|ignoringInput|expectingInput)$/),
  replyToId: closed(/\|\d{7,9}$/),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  channelData: z.looseObject({ clientActivityID: CLIENT_ID.optional() }).optional(),
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

export interface IncomingOptions {
  readonly conversationId: string;
  readonly userId: string;
  readonly maxMessageChars: number;
  /** Takes out of what people type what identifies them. */
  readonly mask: (text: string) => string;
}

/** The same value with every text in it masked: the inputs of a card are typed too. What is not named as a field goes. */
function maskedValue(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((part) => maskedValue(part, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (NAME.test(name) ? [[name, maskedValue(part, mask)]] : [])),
  );
}

/** Parses what a client posts. Throws {@link ProtocolError}, which names fields and never what they hold. */
export function incomingActivity(
  body: unknown,
  { conversationId, userId, maxMessageChars, mask }: IncomingOptions,
): ClientActivity {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ProtocolError('BadRequest', 'The body must be a JSON object.');
  const parsed = clientActivity.safeParse(withoutNulls(body));
  if (!parsed.success) {
    const paths = parsed.error.issues.map(({ path }) => path.filter((part) => typeof part === 'string').join('.'));
    throw new ProtocolError('BadRequest', `Missing or not usable in the activity: ${[...new Set(paths)].join(', ')}.`);
  }
  const { from: _, text, value, entities, channelData, attachments, replyToId, ...rest } = parsed.data;
  if ((text?.length ?? 0) > maxMessageChars)
    throw new ProtocolError('MessageSizeTooBig', `A message may have ${maxMessageChars} characters at most.`);
  if (attachments?.some((attachment) => 'contentUrl' in attachment)) throw new ProtocolError('UnsupportedMediaType');
  // Bounded before anything looks for a pattern in it.
  const bounded = value === undefined ? {} : typedValue(value, maxMessageChars);
  if (bounded === undefined) throw new ProtocolError('MessageSizeTooBig', 'The value of the message is too large.');
  const masked = (typed: string): string => mask(typedText(typed, maxMessageChars));
  const clientId = channelData?.clientActivityID;
  // What else a client writes beside a message can be anything: only the mark of a vote, and its own name for the
  // message, which it looks for in the echo, are kept.
  const vote = rest.name === WEB_CHAT_VOTE ? voteIn(entities) : undefined;
  const activity = {
    ...Object.fromEntries(Object.entries(rest).filter(([, part]) => part !== undefined)),
    ...(typeof rest.name === 'string' ? { name: masked(rest.name) } : {}),
    ...(text === undefined ? {} : { text: masked(text) }),
    // An id of this conversation's log, and nothing that only ends like one.
    ...(replyToId === undefined || replyToId !== activityId(conversationId, placeOf(replyToId)) ? {} : { replyToId }),
    ...('value' in bounded ? { value: maskedValue(bounded.value, mask) } : {}),
    ...(vote === undefined ? {} : { entities: [pressedEntity(vote)] }),
    channelData: {
      ...(clientId === undefined ? {} : { clientActivityID: clientId }),
      ...(channelData?.postBack === true ? { postBack: true } : {}),
    },
    channelId: 'directline',
    conversation: { id: conversationId },
    from: { id: userId, name: '', role: 'user' },
    recipient: BOT_ACCOUNT,
  };
  return {
    type: rest.type,
    clientId,
    activity: activity as unknown as Partial<Activity>,
  };
}
