import {
  ActivityHandler,
  Channels,
  type ConversationState,
  type StatePropertyAccessor,
  type TurnContext,
} from 'botbuilder';
import { type Dialog, DialogSet, DialogTurnStatus } from 'botbuilder-dialogs';
import { noteAudience } from '../dialogs/audience.js';
import { renderWith } from '../dialogs/replies/renderer.js';
import { noteOutcome } from '../dialogs/turnOutcome.js';
import { audienceOf } from './audienceOf.js';
import { rendererFor } from './render/rendererFor.js';
import { utteranceOf } from './utteranceOf.js';

export interface OrderBotDeps {
  readonly conversationState: ConversationState;
  /** Takes every message, those without text included. */
  readonly root: Dialog;
  readonly greet: (context: TurnContext) => Promise<void>;
}

/** How far a conversation has come: greeted, or greeted and talked in. */
type Progress = 'greeted' | 'talked';

/** Routes each activity: greets newcomers once, hands messages to the root dialog, lets everything else pass, and
 *  saves the conversation's state at the end of the turn. Knows no adapter. */
export class OrderBot extends ActivityHandler {
  readonly #deps: OrderBotDeps;
  readonly #dialogs: DialogSet;
  readonly #progress: StatePropertyAccessor<Progress>;

  constructor(deps: OrderBotDeps) {
    super();
    this.#deps = deps;
    this.#progress = deps.conversationState.createProperty<Progress>('progress');
    this.#dialogs = new DialogSet(deps.conversationState.createProperty('dialogState'));
    this.#dialogs.add(deps.root);
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id !== recipient.id)) await this.#welcome(context);
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.#greetOnce(context);
      await next();
    });
    this.onInstallationUpdateRemove(async (context, next) => {
      await deps.conversationState.delete(context);
      await next();
    });
    this.onMessage(async (context, next) => {
      await this.#answer(context);
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    renderWith(context, rendererFor(context.activity.channelId));
    noteAudience(context, audienceOf(context.activity));
    await super.run(context);
    await this.#deps.conversationState.saveChanges(context);
  }

  async #welcome(context: TurnContext): Promise<void> {
    await this.#restartOnEmulator(context);
    await this.#greetOnce(context);
  }

  /** "Restart conversation" of the Emulator can keep the conversation's id: it then only joins the person again. */
  async #restartOnEmulator(context: TurnContext): Promise<void> {
    if (context.activity.channelId !== Channels.Emulator) return;
    if ((await this.#progress.get(context)) === 'talked') await this.#deps.conversationState.clear(context);
  }

  async #greetOnce(context: TurnContext): Promise<void> {
    if ((await this.#progress.get(context)) !== undefined) return;
    await this.#deps.greet(context);
    await this.#progress.set(context, 'greeted');
    noteOutcome(context, { outcome: 'greeting' });
  }

  async #answer(context: TurnContext): Promise<void> {
    const { activity } = context;
    activity.text = utteranceOf(activity);
    await this.#progress.set(context, 'talked');
    const dialog = await this.#dialogs.createContext(context);
    const { status } = await dialog.continueDialog();
    if (status === DialogTurnStatus.empty) await dialog.beginDialog(this.#deps.root.id);
  }
}
