import { ConversationState, type TurnContext } from 'botbuilder';
import type { Store } from './store.js';

/** The SDK's state of a conversation, where clearing it forgets everything else that the store has of it as well: the log,
 *  and the state of the person who writes. */
export class StoredConversationState extends ConversationState {
  readonly #store: Store;

  constructor(store: Store) {
    super(store.storage);
    this.#store = store;
  }

  override clear(context: TurnContext): Promise<void> {
    const { channelId, from } = context.activity;
    this.#store.turn?.forget(from?.id ? [`${channelId}/users/${from.id}/`] : []);
    return super.clear(context);
  }
}
