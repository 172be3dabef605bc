import { setTimeout as wait } from 'node:timers/promises';
import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { RunningTurn } from './runningTurn.js';

type Logic = (context: TurnContext) => Promise<void>;

const RUNNING = Symbol('runningTurn');

/** Runs a reference's logic as a turn of its conversation, in the conversation's order. */
export type RunProactively = (reference: Partial<ConversationReference>, logic: Logic) => Promise<void>;

function runningTurnOf(context: TurnContext): RunningTurn {
  const running = context.turnState.get<RunningTurn>(RUNNING);
  if (!running) throw new Error('This turn context does not come from the Direct Line adapter.');
  return running;
}

/** Brings the bot's activities into the conversation's log. Has no connector and calls no address; it stands beside the
 *  adapter for channels, with the same middleware and the same catch for errors. */
export class DirectLineAdapter extends BotAdapter {
  readonly #runProactively: RunProactively;

  constructor(runProactively: RunProactively) {
    super();
    this.#runProactively = runProactively;
  }

  /** Runs one turn. Throws what `onTurnError` throws. */
  async runTurn(running: RunningTurn, activity: Partial<Activity>, logic: Logic): Promise<void> {
    const context = new TurnContext(this, activity);
    context.turnState.set(RUNNING, running);
    await this.runMiddleware(context, logic);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const running = runningTurnOf(context);
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type === 'delay') await wait(Number(activity.value) || 0);
      responses.push(running.send(activity));
    }
    return responses;
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    return runningTurnOf(context).update(activity);
  }

  /** The protocol knows no deletion; an empty message takes the place of the old one. */
  override async deleteActivity(
    context: TurnContext,
    { activityId = '' }: Partial<ConversationReference>,
  ): Promise<void> {
    await runningTurnOf(context).update({ type: ActivityTypes.Message, id: activityId, text: '' });
  }

  override continueConversation(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    return this.#runProactively(reference, logic);
  }
}
