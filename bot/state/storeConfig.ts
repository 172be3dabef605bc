import { join, resolve } from 'node:path';
import { z } from 'zod';
import { says, wholeNumber } from '../configFields.js';
import type { StoreKey } from './keyring.js';
import { parseStoreAddress, type StoreAddress } from './storeAddress.js';

/** Everything the environment decides about what is kept between turns. */
export interface StoreConfig {
  readonly address: StoreAddress;
  /** Where the keys of conversations are when the store is Redis; `undefined` when it is a file. */
  readonly chatKeys: StoreAddress | undefined;
  /** The first seals what is stored, all of them open it. Empty: nothing is sealed. */
  readonly keys: readonly StoreKey[];
  /** How long votes and unanswered questions are kept, in days. */
  readonly feedbackDays: number;
  /** Whether votes and unanswered questions keep what people wrote. */
  readonly keepsText: boolean;
}

const KEY = /^([\w-]{1,32}):([A-Za-z0-9+/]{43}=)$/;
const list = (raw: string): string[] => raw.split(/[\s,]+/).filter((part) => part !== '');
const keyOf = (raw: string): StoreKey | undefined => {
  const [, id, base64 = ''] = KEY.exec(raw) ?? [];
  return id === undefined ? undefined : { id, bytes: Buffer.from(base64, 'base64') };
};

/** The variables of the store, to be spread into the schema of all variables. */
export const storeSettings = {
  STORE: z
    .string()
    .refine(
      (raw) => parseStoreAddress(raw.trim()) !== undefined,
      says(
        'names no store that the bot knows.',
        'Use sqlite:PATH, redis://HOST:PORT, rediss://HOST:PORT, several as HOST:PORT,HOST:PORT, behind sentinels with ?sentinel=NAME; or leave it out for a file in DATA_DIR.',
      ),
    )
    .optional(),
  STORE_CHAT_KEYS: z
    .string()
    .refine(
      (raw) => parseStoreAddress(raw.trim()) !== undefined,
      says(
        'names no place that the bot knows.',
        'Use sqlite:PATH, or the redis:// address of a Redis that writes no files; or leave it out for a file in DATA_DIR.',
      ),
    )
    .optional(),
  STORE_KEYS: z
    .string()
    .default('')
    .transform(list)
    .refine(
      (keys) => keys.every((raw) => keyOf(raw) !== undefined),
      says(
        'holds something that is not NAME:KEY with a key of 32 bytes in base64.',
        'Make one with: echo "k1:$(openssl rand -base64 32)"',
      ),
    )
    .refine(
      (keys) => new Set(keys.map((raw) => raw.split(':')[0])).size === keys.length,
      says('has two keys of one name.', 'Give every key a name of its own.'),
    ),
  FEEDBACK_DAYS: wholeNumber(1, 3_650, 90, 'days'),
  FEEDBACK_TEXT: z.enum(['on', 'off'], says('is neither on nor off.', 'Leave it out for off.')).default('off'),
};

type StoreSettings = z.infer<z.ZodObject<typeof storeSettings>>;

const at = (address: StoreAddress, root: string): StoreAddress =>
  address.engine === 'sqlite' ? { engine: 'sqlite', path: resolve(root, address.path) } : address;

/** The store's part of the configuration, frozen. A relative path of SQLite starts at `root`. */
export function storeConfigOf(set: StoreSettings, root: string, dataDir: string): StoreConfig {
  const parsed = set.STORE === undefined ? undefined : parseStoreAddress(set.STORE.trim());
  const named: StoreAddress = parsed ?? { engine: 'sqlite', path: join(dataDir, 'state', 'store.db') };
  const address = at(named, root);
  const keysAt = set.STORE_CHAT_KEYS === undefined ? undefined : parseStoreAddress(set.STORE_CHAT_KEYS.trim());
  const chatKeys = keysAt ?? { engine: 'sqlite', path: join(dataDir, 'state', 'chat-keys.db') };
  return Object.freeze({
    address,
    chatKeys: address.engine === 'sqlite' ? undefined : at(chatKeys, root),
    keys: Object.freeze(set.STORE_KEYS.map(keyOf).filter((key) => key !== undefined)),
    feedbackDays: set.FEEDBACK_DAYS,
    keepsText: set.FEEDBACK_TEXT === 'on',
  });
}
