import type { ConversationState, StatePropertyAccessor, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Role, TopicId } from '../knowledge/contract.js';
import { topicId } from '../knowledge/ids.js';
import { factsSchema, type TroVersusCletsFacts } from './troVersusCletsFacts.js';

/** Raise it when the shape changes; an older memory is started anew. */
const VERSION = 1;

const schema = z.object({
  version: z.literal(VERSION),
  role: z.enum(['protected', 'restrained', 'either']).optional(),
  lastTopic: z.string().optional(),
  moreTold: z.boolean(),
  misses: z.number().int().min(0),
  confidentialityTold: z.boolean(),
  facts: factsSchema,
});

/** What we keep of a conversation between turns: no words that people typed. */
export interface Memory {
  /** Once the person has said which side they are on; before, nothing is assumed. */
  readonly role: Role | undefined;
  /** What the last answer was about, for "more". */
  readonly lastTopic: TopicId | undefined;
  /** Whether the long form of that answer was given. */
  readonly moreTold: boolean;
  /** Utterances in a row that we had no answer to. */
  readonly misses: number;
  /** Whether the notice that the chat is not private was repeated. */
  readonly confidentialityTold: boolean;
  /** What was told in the conversation "TRO versus CLETS" that is open now. */
  readonly facts: TroVersusCletsFacts;
}

export const EMPTY_MEMORY: Memory = {
  role: undefined,
  lastTopic: undefined,
  moreTold: false,
  misses: 0,
  confidentialityTold: false,
  facts: {},
};

/** Typed, versioned access to the memory of the conversation. What does not parse is started anew. */
export class MemoryAccessor {
  private readonly property: StatePropertyAccessor<unknown>;

  constructor(private readonly conversationState: ConversationState) {
    this.property = conversationState.createProperty<unknown>('memory');
  }

  async get(context: TurnContext): Promise<Memory> {
    const parsed = schema.safeParse(await this.property.get(context));
    if (!parsed.success) return EMPTY_MEMORY;
    const { role, lastTopic, ...rest } = parsed.data;
    return { ...rest, role, lastTopic: lastTopic === undefined ? undefined : topicId(lastTopic) };
  }

  /** Replaces the given parts of the memory; the rest stays. */
  async update(context: TurnContext, changes: Partial<Memory>): Promise<void> {
    await this.property.set(context, { ...(await this.get(context)), ...changes, version: VERSION });
  }

  /** Deletes everything kept of this conversation, dialog state included. */
  async forget(context: TurnContext): Promise<void> {
    await this.conversationState.clear(context);
  }
}
