import { randomBytes, randomUUID } from 'node:crypto';
import { ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import { type ConversationKey, conversationKey } from '../state/conversationKey.js';
import type { Store } from '../state/store.js';
import { StoreError } from '../state/storeError.js';
import { BOT_ACCOUNT } from './botAccount.js';
import { ProtocolError } from './protocolError.js';
import type { Bearer } from './tokens.js';
import type { Turns } from './turns.js';

export interface ConversationsDeps {
  readonly store: Store;
  readonly turns: Turns;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is known of a conversation from its beginning. */
const about = z.object({ user: z.string().min(1), openedAt: z.number() });

const ID_BYTES = 16;
const START = 'start';

export const newConversationId = (): string => randomBytes(ID_BYTES).toString('base64url');
export const newUserId = (): string => `dl_${randomUUID()}`;

const keyOf = (conversationId: string): ConversationKey => conversationKey('directline', conversationId);

/** Begins conversations, finds them, and ends them when the person wants it; the store ends those in which nobody writes
 *  for long. To end is to delete everything. */
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
  async begin(
    { conversationId, userId }: Bearer,
    {
      locale,
      greeting,
      from,
    }: { readonly locale: string | undefined; readonly greeting?: string | undefined; readonly from: string },
  ): Promise<{ readonly isNew: boolean }> {
    const opened = await this.#deps.store
      .open(keyOf(conversationId), { user: userId, openedAt: this.#deps.now() })
      .catch(notFound);
    const joined = {
      type: ActivityTypes.ConversationUpdate,
      channelId: 'directline',
      conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
      from: { id: userId, name: '', role: 'user' },
      recipient: BOT_ACCOUNT,
      membersAdded: [{ ...BOT_ACCOUNT }, { id: userId, name: '', role: 'user' }],
      ...(locale === undefined ? {} : { locale }),
      ...(greeting === undefined ? {} : { channelData: { greeting } }),
    };
    // Always: a process that died between the two steps has opened the conversation and told nobody. Taken once.
    await this.#deps.turns.accept(conversationId, joined, { isLogged: false, acceptId: START, from }).catch(notFound);
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
    await this.#deps.store.keep(keyOf(conversationId)).catch(notFound);
  }

  /** Deletes everything of the conversation and of the person in it, at once, without reading any of it. Streams end.
   *  True when it was open. */
  forget({ conversationId, userId }: Bearer): Promise<boolean> {
    return this.#deps.store.forget(keyOf(conversationId), [`directline/users/${userId}`]);
  }

  async #find(conversationId: string): Promise<string | undefined> {
    return about.safeParse(await this.#deps.store.about(keyOf(conversationId))).data?.user;
  }
}

/** A conversation that is being forgotten while something still arrives for it is one that has ended. */
export function notFound(error: unknown): never {
  throw error instanceof StoreError && error.code === 'GONE' ? new ProtocolError('ConversationNotFound') : error;
}
