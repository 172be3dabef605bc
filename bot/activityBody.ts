import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { typedText, typedValue } from './typedText.js';

/** Longer than any id a channel was seen to send, short enough for a key of the state. */
const MAX_ID_CHARS = 1_000;
/** What is read of a message; channels take up to seven times as much. */
const MAX_TEXT_CHARS = 8_000;
/** As long as any body: only what is too deep or of too many parts is refused; who reads a text in it bounds that. */
const MAX_VALUE_CHARS = 10_485_760;

const id = z.string().min(1).max(MAX_ID_CHARS);
const account = z.looseObject({ id: z.string().max(MAX_ID_CHARS) });
const time = z
  .string()
  .transform((raw) => new Date(raw))
  .refine((date) => !Number.isNaN(date.getTime()));

const isWebAddress = (raw: string): boolean => URL.canParse(raw) && /^https?:$/.test(new URL(raw).protocol);

const bounded = (text: string): string => typedText(text, MAX_TEXT_CHARS);

/** A mention as the SDK reads it, without checking; anything else only needs a type. It is looked for in the text, and
 *  takes the same form. */
const entity = z
  .looseObject({ type: z.string() })
  .refine((raw) => {
    if (raw.type.toLowerCase() !== 'mention') return true;
    return account.safeParse(raw.mentioned).success && typeof raw.text === 'string';
  })
  .transform((raw) => (typeof raw.text === 'string' ? { ...raw, text: bounded(raw.text) } : raw));

/** What adapter and bot read of an activity. Everything else passes through unread. */
const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().refine(isWebAddress),
  conversation: z.looseObject({ id, isGroup: z.boolean().optional(), conversationType: z.string().optional() }),
  id: id.optional(),
  from: account.default({ id: '' }),
  recipient: account.default({ id: '' }),
  text: z.string().transform(bounded).optional(),
  value: z
    .unknown()
    .refine((value) => typedValue(value, MAX_VALUE_CHARS) !== undefined)
    .optional(),
  locale: z.string().max(100).optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  deliveryMode: z.string().optional(),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  reactionsAdded: z.array(z.unknown()).optional(),
  reactionsRemoved: z.array(z.unknown()).optional(),
  attachments: z.array(z.unknown()).optional(),
  entities: z.array(entity).optional(),
  timestamp: time.optional(),
  localTimestamp: time.optional(),
  expiration: time.optional(),
});

export type ActivityBody = { readonly activity: Activity } | { readonly wrong: string };

const withoutNulls = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

/** Parses what a channel posts. `wrong` names the fields that cannot be used, never what they hold. */
export function parseActivity(body: unknown): ActivityBody {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { wrong: 'The body must be a JSON object.' };
  const parsed = activitySchema.safeParse(withoutNulls(body));
  if (parsed.success) return { activity: parsed.data as unknown as Activity };
  const fields = [
    ...new Set(parsed.error.issues.map(({ path }) => path.filter((part) => typeof part === 'string').join('.'))),
  ];
  return { wrong: `Missing or not usable in the activity: ${fields.join(', ')}.` };
}
