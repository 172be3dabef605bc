import {
  ActivityHandler,
  ActivityTypes,
  Channels,
  type ConversationState,
  type InvokeResponse,
  type StatePropertyAccessor,
  StatusCodes,
  type TurnContext,
} from 'botbuilder';
import { type Dialog, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import { noteAudience, othersReadAlong } from '../dialogs/audience.js';
import { wasForgotten } from '../dialogs/forgetting.js';
import { maskIdentity } from '../dialogs/maskIdentity.js';
import { type Renderer, renderWith } from '../dialogs/replies/renderer.js';
import { noteOutcome, outcomeOf } from '../dialogs/turnOutcome.js';
import { readingFor } from '../knowledge/readingTurn.js';
import { audienceOf } from './audienceOf.js';
import { withinBudget } from './messageBudget.js';
import type { Place } from './render/renderers.js';
import { voteIn, WEB_CHAT_VOTE } from './render/votes.js';
import { soundsUrgent } from './soundsUrgent.js';
import type { Store } from './state/store.js';
import type { SentAnswers } from './teams/sentAnswers.js';
import type { TeamsInvokes } from './teams/teamsInvokes.js';
import { utteranceOf } from './utteranceOf.js';

export interface OrderBotDeps {
  readonly conversationState: ConversationState;
  /** Takes every message, those without text included. */
  readonly root: Dialog;
  readonly greet: (context: TurnContext) => Promise<void>;
  readonly sentAnswers: SentAnswers;
  readonly votes: Pick<Store, 'vote' | 'addUnanswered'>;
  /** Whether there is such a topic: a vote names one, and anybody can send a vote. */
  readonly hasTopic: (topic: string) => boolean;
  readonly invokes: TeamsInvokes;
  readonly rendererFor: (place: Place) => Renderer;
}

/** What the encoder has not read by then is judged by its words alone: less right, but an answer while its writer waits. Milliseconds. */
const READ_WITHIN_MS = 10_000;

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
      // A group is greeted when the bot joins it, not whenever a person does.
      const isBots = ({ id }: { id: string }): boolean => id === recipient.id;
      const isNew = othersReadAlong(context) ? membersAdded.some(isBots) : !membersAdded.every(isBots);
      if (isNew) await this.#welcome(context);
      await next();
    });
    this.onInstallationUpdate(async (context, next) => {
      const { action } = context.activity;
      // An upgrade takes away and adds again: nobody wants to be greeted or forgotten for that.
      if (action === 'add') await this.#greetOnce(context);
      if (action === 'remove') await this.#forget(context);
      await next();
    });
    this.onEvent(async ({ activity }, next) => {
      const vote = activity.name === WEB_CHAT_VOTE ? voteIn(activity.entities) : undefined;
      if (vote && deps.hasTopic(vote.topic)) await deps.votes.vote(vote);
      await next();
    });
    this.onMessage(async (context, next) => {
      await this.#answer(context);
      await next();
    });
  }

  /** What is none of ours is answered here: the SDK breaks on some that are malformed, and a channel would read 500. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    return (await this.#deps.invokes.answer(context)) ?? { status: StatusCodes.NOT_IMPLEMENTED };
  }

  override async run(context: TurnContext): Promise<void> {
    const { channelId, recipient } = context.activity;
    const audience = audienceOf(context.activity);
    const place: Place = { channelId, botId: recipient?.id, othersRead: audience === 'others' };
    renderWith(context, this.#deps.rendererFor(place));
    noteAudience(context, audience);
    await super.run(context);
    if (wasForgotten(context)) await this.#tellPage(context);
    await this.#deps.conversationState.saveChanges(context);
  }

  /** Our own page may keep the chat on the person's device, and then lets go of it. */
  async #tellPage(context: TurnContext): Promise<void> {
    if (context.activity.channelId !== Channels.Directline) return;
    await context.sendActivity({ type: ActivityTypes.Event, name: 'order-guide:forgotten' });
  }

  /** Sends nothing: whoever removes the bot has closed the door. */
  async #forget(context: TurnContext): Promise<void> {
    await this.#deps.conversationState.clear(context);
    await this.#deps.conversationState.delete(context);
    await this.#deps.sentAnswers.forget(context.activity);
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
    const said = utteranceOf(activity);
    activity.text = withinBudget(said);
    await this.#progress.set(context, 'talked');
    const dialog = await this.#dialogs.createContext(context);
    const turn = { isUrgent: soundsUrgent(said), late: AbortSignal.timeout(READ_WITHIN_MS) };
    await readingFor(turn, async () => {
      const { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) await dialog.beginDialog(this.#deps.root.id);
    });
    await this.#noteUnanswered(context);
  }

  /** A question that nothing answered is counted for the curators; its words are kept only where the host has said so, masked. */
  async #noteUnanswered(context: TurnContext): Promise<void> {
    const { outcome, language = 'en' } = outcomeOf(context) ?? {};
    if (outcome !== 'outOfScope') return;
    await this.#deps.votes.addUnanswered({ language, text: maskIdentity(context.activity.text ?? '') });
  }
}
