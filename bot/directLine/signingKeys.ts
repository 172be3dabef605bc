import { createHash, createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'chat-signing-key';
const KEY_BYTES = 48;

/** One key and its name. The name goes into every token, so that the right key can be found again. */
export interface SigningKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

export type SigningKeys = readonly [SigningKey, ...SigningKey[]];

const keyOf = (secret: string): SigningKey => ({
  id: createHash('sha256').update(`kid:${secret}`).digest('base64url').slice(0, 8),
  secret: createHmac('sha256', secret).update('order-guide chat tokens').digest(),
});

/** Two processes that start at once on one folder must end with the same key: only the first link succeeds. */
function keptIn(dataDir: string): string {
  const path = join(dataDir, FILE);
  mkdirSync(dataDir, { recursive: true });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(mine, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  const kept = readFileSync(path, 'utf8').trim();
  if (kept.length < KEY_BYTES) throw new Error(`${path} holds no usable key. Delete it, and a new one is made.`);
  return kept;
}

/** The keys that sign and verify the chat's tokens: those configured, the first of which signs; or one made at the
 *  first start and kept in the data folder, so that tokens outlive a restart. Throws when that file cannot be used. */
export function signingKeys(configured: readonly string[], dataDir: string): SigningKeys {
  const [first, ...older] = configured;
  return first === undefined ? [keyOf(keptIn(dataDir))] : [keyOf(first), ...older.map(keyOf)];
}
