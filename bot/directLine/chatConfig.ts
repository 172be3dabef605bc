import { z } from 'zod';
import { type ConfigProblem, type Environment, says, wholeNumber } from '../configFields.js';

/** How much one conversation and one address may take. An address is an IPv4 address or an IPv6 /64 network. */
export interface ChatLimits {
  readonly messageChars: number;
  readonly messagesPerMinute: number;
  readonly messagesPerMinutePerAddress: number;
  readonly openConversationsPerAddress: number;
  /** A conversation in which nobody writes for so long ends, unless the person chose to keep it. Minutes. */
  readonly idleMinutes: number;
}

/** Everything the environment decides about the website's chat. */
export interface ChatConfig {
  /** Origins of the sites whose pages may hold the chat, besides our own; `https://example.org` each. */
  readonly origins: readonly string[];
  /** Where browsers reach this server; `undefined` takes what the request says. */
  readonly publicUrl: string | undefined;
  /** How many proxies stand before this server and are believed about address, scheme and host. */
  readonly trustedProxies: number;
  /** The first signs, all are accepted. Empty: a key is made and kept in the data folder. */
  readonly signingKeys: readonly string[];
  /** With it a site's own server may ask for tokens. */
  readonly secret: string | undefined;
  /** With it conversations go through Azure's Direct Line in place of our own. */
  readonly azure: { readonly secret: string; readonly url: string } | undefined;
  readonly limits: ChatLimits;
}

export const AZURE_DIRECT_LINE = 'https://directline.botframework.com/v3/directline';

const MIN_SECRET_CHARS = 32;
const list = (raw: string): string[] => raw.split(/[\s,]+/).filter((part) => part !== '');
const isWebUrl = (raw: string): boolean => URL.canParse(raw) && /^https?:$/.test(new URL(raw).protocol);
const isOrigin = (raw: string): boolean => isWebUrl(raw) && new URL(raw).origin === raw;

const aSecret = z
  .string()
  .min(
    MIN_SECRET_CHARS,
    says(
      `is shorter than ${MIN_SECRET_CHARS} characters: it could be guessed.`,
      'Make one with: openssl rand -base64 48',
    ),
  );
const webUrl = z
  .string()
  .refine(isWebUrl, says('is not a web address.', 'Give scheme and host, for example https://chat.example.org'))
  .transform((raw) => raw.replace(/\/+$/, ''));

/** The variables of the website's chat, to be spread into the schema of all variables. */
export const chatSettings = {
  WEB_CHAT_ORIGINS: z
    .string()
    .default('')
    .transform(list)
    .refine(
      (origins) => origins.every(isOrigin),
      says(
        'holds something that is not an origin.',
        'Give scheme, host and port only, parted by blanks: https://www.example.org https://example.org',
      ),
    ),
  PUBLIC_URL: webUrl.refine(isOrigin, says('has a path.', 'Give scheme, host and port only.')).optional(),
  TRUST_PROXY: wholeNumber(0, 10, 0, 'proxies'),
  CHAT_SIGNING_KEYS: z.string().default('').transform(list).pipe(z.array(aSecret)),
  CHAT_SECRET: aSecret.optional(),
  DIRECT_LINE_SECRET: z.string().optional(),
  DIRECT_LINE_URL: webUrl.default(AZURE_DIRECT_LINE),
  CHAT_MESSAGE_CHARS: wholeNumber(100, 100_000, 4_000, 'characters'),
  CHAT_MESSAGES_PER_MINUTE: wholeNumber(1, 10_000, 30, 'messages'),
  CHAT_MESSAGES_PER_MINUTE_PER_ADDRESS: wholeNumber(1, 100_000, 300, 'messages'),
  CHAT_CONVERSATIONS_PER_ADDRESS: wholeNumber(1, 100_000, 100, 'conversations'),
  CHAT_IDLE_MINUTES: wholeNumber(1, 1_440, 120, 'minutes'),
};

type ChatSettings = z.infer<z.ZodObject<typeof chatSettings>>;

/** What the variables of the chat must hold together. */
export function problemsOfChat(env: Environment): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (env.DIRECT_LINE_URL !== undefined && env.DIRECT_LINE_SECRET === undefined) {
    const wrong = 'is set, but DIRECT_LINE_SECRET is not.';
    problems.push({ name: 'DIRECT_LINE_URL', wrong, remedy: 'Set DIRECT_LINE_SECRET too, or leave both out.' });
  }
  if (env.DIRECT_LINE_SECRET !== undefined && env.MicrosoftAppId === undefined) {
    const wrong = "is set, but MicrosoftAppId is not: Azure's Direct Line reaches only a registered bot.";
    problems.push({ name: 'DIRECT_LINE_SECRET', wrong, remedy: 'Set MicrosoftAppId and its companions.' });
  }
  return problems;
}

/** The chat's part of the configuration, frozen. */
export function chatConfigOf(set: ChatSettings): ChatConfig {
  return Object.freeze({
    origins: Object.freeze(set.WEB_CHAT_ORIGINS),
    publicUrl: set.PUBLIC_URL,
    trustedProxies: set.TRUST_PROXY,
    signingKeys: Object.freeze(set.CHAT_SIGNING_KEYS),
    secret: set.CHAT_SECRET,
    azure:
      set.DIRECT_LINE_SECRET === undefined
        ? undefined
        : Object.freeze({ secret: set.DIRECT_LINE_SECRET, url: set.DIRECT_LINE_URL }),
    limits: Object.freeze({
      messageChars: set.CHAT_MESSAGE_CHARS,
      messagesPerMinute: set.CHAT_MESSAGES_PER_MINUTE,
      messagesPerMinutePerAddress: set.CHAT_MESSAGES_PER_MINUTE_PER_ADDRESS,
      openConversationsPerAddress: set.CHAT_CONVERSATIONS_PER_ADDRESS,
      idleMinutes: set.CHAT_IDLE_MINUTES,
    }),
  });
}
