import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Engine } from './engine.js';
import { StoreError } from './storeError.js';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A key outlives what it seals by so much, so that it need not be renewed at every write. */
const MARGIN_MS = 600_000;
const RENEW_MS = 60_000;
const SEALED = /^c:([\w#-]{1,64}):([A-Za-z0-9+/=]*)$/;
const NUMBER = 'number';

/** Where the number of a scope's present key is kept, once it is not the first. */
const numberOf = (scope: string): string => `${scope}#number`;
const nameOf = (scope: string, number: number): string => `${scope}#${number}`;
/** Words that outlive their conversation have a key of their own, which goes with it all the same when that is forgotten. */
const recordsOf = (scope: string): string => `${scope}#records`;

/**
 * The keys of conversations, each made at random and kept in a place where what is deleted is gone (a file of SQLite, or a
 * Redis that writes no files), apart from what they seal: AES-256-GCM with the key's name as associated data. Whoever
 * destroys a key makes every copy of what it sealed unreadable, wherever the copy lies.
 */
export class ChatKeys {
  readonly #place: Engine;
  readonly #renewed = new Map<string, number>();

  constructor(place: Engine) {
    this.#place = place;
  }

  /** The number that a scope's newest key has. */
  async number(scope: string): Promise<number> {
    const [item] = await this.#place.readItems(numberOf(scope), [NUMBER]);
    return Number(item?.data ?? 0);
  }

  /** Makes sure of the present key of a scope, living at least as long as what is sealed with it. */
  async sealer(scope: string, lifeMs: number): Promise<(text: string) => string> {
    const number = await this.number(scope);
    if (number > 0) await this.#renew(numberOf(scope), lifeMs + MARGIN_MS);
    return this.#sealer(nameOf(scope, number), lifeMs);
  }

  recordSealer(scope: string, lifeMs: number): Promise<(text: string) => string> {
    return this.#sealer(recordsOf(scope), lifeMs);
  }

  async #sealer(name: string, lifeMs: number): Promise<(text: string) => string> {
    const life = lifeMs + MARGIN_MS;
    const known = await this.#place.about(name);
    if (known !== undefined) {
      await this.#renew(name, life);
      return sealWith(known, name);
    }
    const opened = await this.#place.open(name, randomBytes(KEY_BYTES).toString('base64'), life);
    if (opened === 'gone') throw new StoreError('GONE');
    return sealWith(opened.about, name);
  }

  /** How to open texts that were sealed here: `undefined` where the key is no more. Others come back as they are. */
  async opener(sealed: readonly string[]): Promise<(text: string) => string | undefined> {
    const names = new Set(sealed.flatMap((text) => SEALED.exec(text)?.[1] ?? []));
    const keys = new Map<string, string>();
    for (const name of names) {
      const key = await this.#place.about(name);
      if (key !== undefined) keys.set(name, key);
    }
    return (text) => {
      const [, name = '', base64] = SEALED.exec(text) ?? [];
      return base64 === undefined ? text : openWith(keys.get(name), name, base64);
    };
  }

  /** Begins a new key, so that what was sealed before can be destroyed by itself. */
  async turnOver(scope: string, lifeMs: number): Promise<void> {
    const old = await this.number(scope);
    const eTag = randomBytes(8).toString('hex');
    const change = { name: NUMBER, data: String(old + 1), eTag, expected: undefined };
    // Opened, so that it can be kept like a key.
    await this.#place.open(numberOf(scope), '', lifeMs + MARGIN_MS);
    await this.#place.writeItems(numberOf(scope), [change], lifeMs + MARGIN_MS);
  }

  /** Destroys the keys that {@link turnOver} ended, in whatever process: one that was killed leaves them. */
  async destroyEnded(scope: string): Promise<void> {
    const present = await this.number(scope);
    for (let number = 0; number < present; number += 1) {
      const name = nameOf(scope, number);
      if ((await this.#place.about(name)) !== undefined) await this.#place.erase([name]);
    }
  }

  /** Destroys all keys of some scopes. What comes after has new ones. */
  async destroy(scopes: readonly string[]): Promise<void> {
    for (const scope of scopes) {
      const last = await this.number(scope).catch(() => 0);
      const names = Array.from({ length: last + 1 }, (_, number) => nameOf(scope, number));
      await this.#place.erase([...names, numberOf(scope), recordsOf(scope)]);
    }
  }

  async keep(scope: string, lifeMs: number): Promise<void> {
    for (const name of [nameOf(scope, await this.number(scope)), numberOf(scope)])
      await this.#place.keep(name, lifeMs + MARGIN_MS);
  }

  async destroyRecords(scope: string): Promise<void> {
    await this.#place.erase([recordsOf(scope)]);
  }

  async #renew(name: string, life: number): Promise<void> {
    const now = performance.now();
    if (now - (this.#renewed.get(name) ?? Number.NEGATIVE_INFINITY) < RENEW_MS) return;
    await this.#place.writeItems(name, [], life);
    for (const [other, at] of this.#renewed) if (now - at >= RENEW_MS) this.#renewed.delete(other);
    this.#renewed.set(name, now);
  }
}

function sealWith(key: string, name: string): (text: string) => string {
  const bytes = Buffer.from(key, 'base64');
  return (text) => {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(name));
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `c:${name}:${sealed.toString('base64')}`;
  };
}

function openWith(key: string | undefined, name: string, base64: string): string | undefined {
  if (key === undefined) return undefined;
  const sealed = Buffer.from(base64, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-TAG_BYTES));
    return decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
