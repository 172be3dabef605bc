import type { ConversationKey } from './conversationKey.js';
import type { Keyring, Namer } from './keyring.js';

/** Names what the engine keeps, and seals it: each text only opens in the place it was sealed for. */
export class Sealing {
  readonly #keyring: Keyring;
  readonly #namer: Namer;

  constructor(keyring: Keyring, namer: Namer) {
    this.#keyring = keyring;
    this.#namer = namer;
  }

  scope(conversation: ConversationKey): string {
    return this.#namer.name('conversation', conversation);
  }

  activityName(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#namer.name('activity', id);
  }

  limitName(key: string): string {
    return this.#namer.name('limit', key);
  }

  seal(value: unknown, scope: string, kind: 'about' | 'activity'): string {
    return this.#keyring.seal(JSON.stringify(value), `${scope}/${kind}`);
  }

  /** Throws where it was sealed for another place, or with a key that is not there any more. */
  open(sealed: string, scope: string, kind: 'about' | 'activity'): unknown {
    return JSON.parse(this.#keyring.open(sealed, `${scope}/${kind}`));
  }

  /** The conversation's own key, for whoever finds it without knowing it. */
  sealKey(conversation: ConversationKey): string {
    return this.#keyring.seal(conversation, 'key');
  }

  openKey(sealed: string): ConversationKey {
    return this.#keyring.open(sealed, 'key') as ConversationKey;
  }
}
