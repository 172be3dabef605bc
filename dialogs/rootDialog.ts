import type { ConversationState, TurnContext } from 'botbuilder';
import { Dialog, type DialogTurnResult } from 'botbuilder-dialogs/lib/dialog.js';
import type { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import type { Language, Library, Moment } from '../knowledge/contract.js';
import type { PlacesToGo } from '../knowledge/placesContract.js';
import type { Rules } from '../knowledge/rules/rules.js';
import { othersReadAlong } from './audience.js';
import { MemoryAccessor, type Remembered } from './memory.js';
import { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import { lightOf } from './turn/lightOf.js';
import { takeTurn } from './turn/takeTurn.js';
import type { TurnDeps } from './turn/turn.js';
import { languageOfTurn, noteLanguage } from './turnLanguage.js';
import { noteOutcome } from './turnOutcome.js';
import { languageReaderOf } from './understanding/languageReader.js';
import type { Light } from './understanding/light.js';
import { PromptReader } from './understanding/promptReading.js';
import type { Understood } from './understanding/understood.js';
import { utteranceOf } from './utterance.js';

export interface RootDialogDeps {
  readonly knowledge: Library;
  readonly rules: Rules;
  readonly places: PlacesToGo;
  /** Reads one message in the conversation's light. */
  readonly understand: (said: string, light: Light) => Promise<Understood>;
  readonly now: () => Moment;
  readonly conversationState: ConversationState;
}

/** The one dialog: reads the message, lets the pure turn decide, keeps the conversation and sends what is said. */
export class RootDialog extends Dialog {
  private readonly memory: MemoryAccessor;
  private readonly turnDeps: TurnDeps;

  constructor(private readonly deps: RootDialogDeps) {
    super('root');
    const { knowledge: library, rules, places, conversationState } = deps;
    this.memory = new MemoryAccessor(conversationState);
    this.turnDeps = { library, rules, places, reader: new PromptReader(library, rules) };
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await this.takeMessage(dc.context);
    return dc.endDialog();
  }

  override continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.beginDialog(dc);
  }

  private async takeMessage(context: TurnContext): Promise<void> {
    const said = utteranceOf(context.activity);
    const moment = this.deps.now();
    const { conversation, isLost } = await this.remembered(context);
    if (isLost) await this.startAnew(context, moment);
    noteLanguage(
      context,
      conversation.wish ?? languageReaderOf(this.deps.knowledge).read(said) ?? conversation.language,
    );
    const understood = await this.deps.understand(said, lightOf(conversation, moment));
    const audience = othersReadAlong(context) ? 'others' : 'alone';
    const result = takeTurn(this.turnDeps, conversation, { said, understood }, moment, audience);
    noteLanguage(context, result.conversation.language);
    noteOutcome(context, { ...result.outcome, language: result.conversation.language });
    if (result.forgets) await this.memory.forget(context);
    else await this.memory.set(context, result.conversation);
    for (const reply of result.replies) await sendReply(context, reply);
  }

  /** What is kept; a conversation that begins is in the language of its first message, or of the channel. */
  private async remembered(context: TurnContext): Promise<Remembered> {
    const remembered = await this.memory.get(context);
    if (!remembered.isNew) return remembered;
    const language = this.languageOf(context);
    return { ...remembered, conversation: { ...remembered.conversation, language } };
  }

  private languageOf(context: TurnContext): Language {
    return languageOfTurn(context, this.deps.knowledge.languages, languageReaderOf(this.deps.knowledge));
  }

  private async startAnew(context: TurnContext, { on }: Moment): Promise<void> {
    const { knowledge } = this.deps;
    const words = new Words(knowledge, on, this.languageOf(context));
    await sendReply(context, words.reply(['startedAnew'], [], { sources: false }));
  }
}
