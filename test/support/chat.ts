import {
  type Activity,
  ActivityTypes,
  ConversationState,
  MemoryStorage,
  TestAdapter,
  type TurnContext,
} from 'botbuilder';
import { DialogSet } from 'botbuilder-dialogs';
import { expect } from 'vitest';
import { reading } from '../../bot/reading.js';
import { webChatRenderer } from '../../bot/render/webChatRenderer.js';
import { renderWith } from '../../dialogs/replies/renderer.js';
import { RootDialog } from '../../dialogs/rootDialog.js';
import type { TurnOutcome } from '../../dialogs/turn/outcome.js';
import { outcomeOf } from '../../dialogs/turnOutcome.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import { openPlaces } from '../../knowledge/openPlaces.js';
import { openRules } from '../../knowledge/rules/openRules.js';
import { NOW } from './today.js';

/** What one turn brought back. */
export interface Replies {
  readonly texts: readonly string[];
  readonly text: string;
  readonly taps: readonly string[];
  readonly cards: readonly Record<string, unknown>[];
  readonly outcome: TurnOutcome | undefined;
}

/** Holds a conversation with the real dialogs through the SDK's test adapter. */
export class Chat {
  private readonly state = new ConversationState(new MemoryStorage());
  private readonly dialogs: DialogSet;
  private readonly adapter: TestAdapter;
  private outcome: TurnOutcome | undefined;

  constructor(knowledge: KnowledgeEngine) {
    const property = this.state.createProperty('dialogs');
    this.dialogs = new DialogSet(property);
    const rules = openRules(knowledge);
    const root = new RootDialog({
      knowledge,
      rules,
      places: openPlaces(knowledge),
      understand: reading(knowledge, rules),
      now: () => NOW,
      conversationState: this.state,
    });
    this.dialogs.add(root);
    this.adapter = new TestAdapter(async (context: TurnContext) => {
      renderWith(context, webChatRenderer);
      const dc = await this.dialogs.createContext(context);
      const result = await dc.continueDialog();
      if (result.status === 'empty') await dc.beginDialog(root.id);
      this.outcome = outcomeOf(context);
      await this.state.saveChanges(context);
    });
  }

  /** One message of the person; a card's values in `value`. */
  async user(text: string, value?: unknown): Promise<Replies> {
    this.outcome = undefined;
    const activity: Partial<Activity> = { type: ActivityTypes.Message, text, value };
    await this.adapter.receiveActivity(activity);
    const sent: Partial<Activity>[] = [];
    for (let next = this.adapter.getNextReply(); next !== undefined; next = this.adapter.getNextReply())
      sent.push(next);
    const texts = sent.flatMap((each) => (each.text ? [each.text] : []));
    return {
      texts,
      text: texts.join('\n\n'),
      taps: sent.flatMap((each) => each.suggestedActions?.actions.map(({ title }) => title) ?? []),
      cards: sent.flatMap((each) => each.attachments?.map(({ content }) => content as Record<string, unknown>) ?? []),
      outcome: this.outcome,
    };
  }

  /** Says several things, one turn each; returns what the last brought. */
  async says(...texts: string[]): Promise<Replies> {
    let last = await this.user(texts[0] ?? '');
    for (const text of texts.slice(1)) last = await this.user(text);
    return last;
  }
}

/** The first `count` characters of a reply, for claims about what comes first. */
export function beginningOf({ text }: Replies, count: number): string {
  expect(text.length).toBeGreaterThan(0);
  return text.slice(0, count);
}
