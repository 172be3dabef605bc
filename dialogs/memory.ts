import type { ConversationState, StatePropertyAccessor, TurnContext } from 'botbuilder';
import { noteForgotten } from './forgetting.js';
import { type Conversation, NEW_CONVERSATION, zConversation } from './turn/conversation.js';

/** A conversation as it was kept; `isNew` where it begins now, `isLost` where something was kept that this version can't read. */
export interface Remembered {
  readonly conversation: Conversation;
  readonly isNew: boolean;
  readonly isLost: boolean;
}

/** Typed, versioned access to what is kept of a conversation. What does not parse is started anew. */
export class MemoryAccessor {
  private readonly property: StatePropertyAccessor<unknown>;

  constructor(private readonly conversationState: ConversationState) {
    this.property = conversationState.createProperty<unknown>('memory');
  }

  async get(context: TurnContext): Promise<Remembered> {
    const kept = await this.property.get(context);
    const parsed = zConversation.safeParse(kept);
    if (parsed.success) return { conversation: parsed.data, isNew: false, isLost: false };
    return { conversation: NEW_CONVERSATION, isNew: true, isLost: kept !== undefined };
  }

  async set(context: TurnContext, conversation: Conversation): Promise<void> {
    await this.property.set(context, conversation);
  }

  /** Deletes everything kept of this conversation, dialog state included. */
  async forget(context: TurnContext): Promise<void> {
    await this.conversationState.clear(context);
    noteForgotten(context);
  }
}
