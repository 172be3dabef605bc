import { randomBytes } from 'node:crypto';
import { DurableStore, type StoreOptions } from './durableStore.js';
import type { Engine } from './engine.js';
import { type ClaimedEngine, KeyedEngine } from './keyedEngine.js';
import { Keyring, Namer, type StoreKey } from './keyring.js';
import { SqliteEngine } from './sqlite/sqliteEngine.js';
import type { StoreAddress } from './storeAddress.js';
import { StoreError } from './storeError.js';

/** The version of what stands in the store, both engines alike; raise it with a step that migrates. */
const VERSION = 1;
const SECRET_BYTES = 32;

/** Opens the store, and makes it when there is none yet. The first key seals; the others only open. Throws `StoreError`:
 *  UNREADABLE when the store was sealed with a key that is not among `keys`, KEYS_ELSEWHERE when others keep its
 *  conversations' keys in another place, KEYS_UNAVAILABLE when that place does not open, NEWER when a later version made it. */
export async function openStore(
  address: StoreAddress,
  keys: readonly StoreKey[],
  options: StoreOptions,
): Promise<DurableStore> {
  const engine = await openEngine(address, options.chatKeys);
  try {
    const keyring = new Keyring(keys);
    if (Number(await engine.constant('version', String(VERSION))) > VERSION) throw new StoreError('NEWER');
    return new DurableStore(engine, keyring, await namerOf(engine, keyring), options);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** Redis appends what it deletes to a file: there a key of each conversation, kept elsewhere, makes that unreadable. */
async function openEngine(address: StoreAddress, chatKeys: StoreAddress | undefined): Promise<Engine> {
  if (address.engine === 'sqlite') return new SqliteEngine(address.path);
  const inner = await openRedis(address);
  if (chatKeys === undefined) return inner;
  try {
    const place = await openPlace(chatKeys);
    return await KeyedEngine.open(inner, place).catch(async (error: unknown) => {
      await place.close();
      throw error;
    });
  } catch (error) {
    await inner.close();
    throw error;
  }
}

async function openPlace(chatKeys: StoreAddress): Promise<Engine> {
  try {
    return chatKeys.engine === 'sqlite' ? new SqliteEngine(chatKeys.path) : await openRedis(chatKeys);
  } catch (error) {
    throw new StoreError('KEYS_UNAVAILABLE', { cause: error instanceof StoreError ? (error.cause ?? error) : error });
  }
}

/** Its client is loaded only where it is used. */
async function openRedis(address: Extract<StoreAddress, { engine: 'redis' }>): Promise<ClaimedEngine> {
  const { RedisEngine } = await import('./redis/redisEngine.js');
  return RedisEngine.open(address);
}

/** The secret that makes names is the store's own. It is sealed, and sealed anew after the first key was changed. */
async function namerOf(engine: Engine, keyring: Keyring): Promise<Namer> {
  const fresh = keyring.seal(randomBytes(SECRET_BYTES).toString('base64'), 'names');
  const kept = await engine.constant('names', fresh);
  const secret = keyring.open(kept, 'names');
  if (!keyring.isCurrent(kept)) await engine.replaceConstant('names', keyring.seal(secret, 'names'));
  return new Namer(Buffer.from(secret, 'base64'));
}
