import { randomBytes, randomUUID } from 'node:crypto';
import { ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import { type ConversationKey, conversationKey } from '../state/conversationKey.js';
import type { Store } from '../state/store.js';
import { BOT_ACCOUNT } from './botAccount.js';
import { ProtocolError } from './protocolError.js';
import type { Bearer } from './tokens.js';
import type { Turns } from './turns.js';

export interface ConversationsDeps {
  readonly store: Store;
  readonly turns: Turns;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly idleMs: number;
}

/** What is known of a conversation from its beginning. */
const about = z.object({ user: z.string().min(1), openedAt: z.number() });

const ID_BYTES = 16;
const START = 'start';

export const newConversationId = (): string => randomBytes(ID_BYTES).toString('base64url');
export const newUserId = (): string => `dl_${randomUUID()}`;

const keyOf = (conversationId: string): ConversationKey => conversationKey('directline', conversationId);
const keptKey = (conversationId: string): string => `${keyOf(conversationId)}/kept`;

/** Begins conversations, finds them, and ends them: by themselves when nobody writes for long, or at once when the
 *  person wants it. To end is to delete everything. */
export class Conversations {
  readonly #deps: ConversationsDeps;

  constructor(deps: ConversationsDeps) {
    this.#deps = deps;
  }

  /** Whether the conversation was begun and has not ended. */
  async exists(conversationId: string): Promise<boolean> {
    return (await this.#find(conversationId)) !== undefined;
  }

  /** Begins it, unless it was begun before; the bot then hears that the person joined. */
  async begin({ conversationId, userId }: Bearer, locale: string | undefined): Promise<{ readonly isNew: boolean }> {
    const opened = await this.#deps.store.open(keyOf(conversationId), { user: userId, openedAt: this.#deps.now() });
    const joined = {
      type: ActivityTypes.ConversationUpdate,
      channelId: 'directline',
      conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
      from: { id: userId, name: '', role: 'user' },
      recipient: BOT_ACCOUNT,
      membersAdded: [{ ...BOT_ACCOUNT }, { id: userId, name: '', role: 'user' }],
      ...(locale === undefined ? {} : { locale }),
    };
    // Always: a process that died between the two steps has opened the conversation and told nobody. Taken once.
    await this.#deps.turns.accept(conversationId, joined, { isLogged: false, acceptId: START });
    return { isNew: opened.isNew };
  }

  /** The conversation's person. Throws {@link ProtocolError} `ConversationNotFound` when there is none or it has ended. */
  async personIn(conversationId: string): Promise<Bearer> {
    const userId = await this.#find(conversationId);
    if (userId === undefined) throw new ProtocolError('ConversationNotFound');
    return { conversationId, userId };
  }

  /** The person's own choice: an idle conversation then stays, as long as anything is kept. */
  async keep(conversationId: string): Promise<void> {
    await this.#deps.store.storage.write({ [keptKey(conversationId)]: { kept: true, eTag: '*' } });
  }

  /** Deletes everything of the conversation and of the person in it, at once. Streams end. */
  async forget({ conversationId, userId }: Bearer): Promise<void> {
    await this.#deps.store.forget(keyOf(conversationId), [`directline/users/${userId}`]);
  }

  /** Ends it if nobody has written for too long. */
  async endIfIdle(conversationId: string): Promise<void> {
    await this.#find(conversationId);
  }

  async #find(conversationId: string): Promise<string | undefined> {
    const { store, now, idleMs } = this.#deps;
    const parsed = about.safeParse(await store.about(keyOf(conversationId)));
    if (!parsed.success) return undefined;
    const { user: userId, openedAt } = parsed.data;
    const lastAt = (await this.#lastEntryAt(conversationId)) ?? openedAt;
    if (now() - lastAt <= idleMs || (await this.#isKept(conversationId))) return userId;
    await this.forget({ conversationId, userId });
    return undefined;
  }

  async #lastEntryAt(conversationId: string): Promise<number | undefined> {
    const { store } = this.#deps;
    const key = keyOf(conversationId);
    const [last] = await store.read(key, (await store.lastSeq(key)) - 1, 1);
    const at = new Date(String(last?.activity.timestamp)).getTime();
    return Number.isNaN(at) ? undefined : at;
  }

  async #isKept(conversationId: string): Promise<boolean> {
    const key = keptKey(conversationId);
    return key in (await this.#deps.store.storage.read([key]));
  }
}
