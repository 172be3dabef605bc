import { reading } from '../../bot/reading.js';
import type { Reply } from '../../dialogs/replies/reply.js';
import type { Audience } from '../../dialogs/turn/audience.js';
import { type Conversation, NEW_CONVERSATION } from '../../dialogs/turn/conversation.js';
import { lightOf } from '../../dialogs/turn/lightOf.js';
import { type TurnResult, takeTurn } from '../../dialogs/turn/takeTurn.js';
import type { TurnDeps } from '../../dialogs/turn/turn.js';
import { PromptReader } from '../../dialogs/understanding/promptReading.js';
import type { Understood } from '../../dialogs/understanding/understood.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { openPlaces } from '../../knowledge/openPlaces.js';
import { openRules } from '../../knowledge/rules/openRules.js';
import { NOW } from './today.js';

/** What one message brought: what was understood, decided and said. */
export interface Turned extends TurnResult {
  readonly understood: Understood;
  readonly reply: Reply;
  readonly text: string;
  /** Words before the sources. */
  readonly words: number;
}

/** Holds a conversation with the real knowledge and the pure turn: ids of what is said, no SDK. */
export class RealChat {
  conversation: Conversation = NEW_CONVERSATION;
  private readonly deps: TurnDeps;
  private readonly understand: ReturnType<typeof reading>;

  constructor(
    knowledge: KnowledgeEngine,
    private readonly audience: Audience = 'alone',
  ) {
    const rules = openRules(knowledge);
    this.deps = {
      library: knowledge,
      rules,
      places: openPlaces(knowledge),
      reader: new PromptReader(knowledge, rules),
    };
    this.understand = reading(knowledge, rules);
  }

  async hear(said: string): Promise<Turned> {
    const understood = await this.understand(said, lightOf(this.conversation, NOW));
    const result = takeTurn(this.deps, this.conversation, { said, understood }, NOW, this.audience);
    this.conversation = result.conversation;
    const text = result.replies.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('\n');
    const reply = result.replies.at(-1) ?? { blocks: [], choices: [] };
    return { ...result, understood, reply, text, words: text.split(/\s+/).length };
  }

  /** Says several things, one turn each; returns what the last brought. */
  async says(first: string, ...others: readonly string[]): Promise<Turned> {
    let last = await this.hear(first);
    for (const each of others) last = await this.hear(each);
    return last;
  }
}
