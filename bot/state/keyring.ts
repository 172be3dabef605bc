import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { StoreError } from './storeError.js';

/** One key of the configuration: a name to know it again by, and 32 bytes. */
export interface StoreKey {
  readonly id: string;
  readonly bytes: Buffer;
}

const PLAIN = 'p:';
const SEALED = /^k:([\w-]{1,32}):([A-Za-z0-9+/=]+)$/;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals what is stored: AES-256-GCM (NIST SP 800-38D) with the first key, a random nonce for each piece, and its place
 *  as associated data, so that no piece can be moved to another place. Opens what any of the keys sealed, and what was
 *  stored before there was a key. Without keys data is stored as it is. */
export class Keyring {
  readonly #keys: readonly StoreKey[];

  constructor(keys: readonly StoreKey[]) {
    this.#keys = keys;
  }

  seal(text: string, place: string): string {
    const [key] = this.#keys;
    if (key === undefined) return PLAIN + text;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `k:${key.id}:${sealed.toString('base64')}`;
  }

  /** Throws `StoreError` UNREADABLE when no key opens it or it was changed. */
  open(sealed: string, place: string): string {
    if (sealed.startsWith(PLAIN)) return sealed.slice(PLAIN.length);
    const [, id, base64 = ''] = SEALED.exec(sealed) ?? [];
    const key = this.#keys.find((candidate) => candidate.id === id);
    if (key === undefined) throw new StoreError('UNREADABLE');
    const bytes = Buffer.from(base64, 'base64');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG_BYTES));
      const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8');
      return text + decipher.final('utf8');
    } catch {
      throw new StoreError('UNREADABLE');
    }
  }

  /** Whether the first key, or none when there is none, sealed it. */
  isCurrent(sealed: string): boolean {
    const [key] = this.#keys;
    return key === undefined ? sealed.startsWith(PLAIN) : sealed.startsWith(`k:${key.id}:`);
  }
}

/** Turns ids into names of which nobody can tell the ids without the secret. */
export class Namer {
  readonly #secret: Buffer;

  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  /** 132 bits of HMAC-SHA-256 in base64url. `kind` keeps names of different things apart. */
  name(kind: string, id: string): string {
    return createHmac('sha256', this.#secret).update(`${kind}\n${id}`).digest('base64url').slice(0, 22);
  }
}
