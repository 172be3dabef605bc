import {
  type Activity,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { deliveryError } from './deliveryError.js';
import type { TurnQueue } from './turnQueue.js';

/** The request does not prove that it comes from a channel. */
export class NotAuthenticatedError extends Error {
  constructor(options: ErrorOptions) {
    super('The request carries no token that could be verified.', options);
    this.name = 'NotAuthenticatedError';
  }
}

async function delivering<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw deliveryError(error);
  }
}

/** A CloudAdapter that runs one conversation's turns in order and keeps its errors apart: not authenticated, not
 *  delivered. `process` of the SDK prints whole errors, with texts in them, and answers with their messages. */
export class ChannelAdapter extends CloudAdapter {
  readonly #queue: TurnQueue;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, queue: TurnQueue) {
    super(authentication);
    this.#queue = queue;
  }

  /** Authenticates and runs one turn. Yields what has to be answered to an invoke or `expectReplies`.
   *  Throws {@link NotAuthenticatedError}, or `DeliveryError` when nothing could be sent. */
  async receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const caller = await this.botFrameworkAuthentication
      .authenticateRequest(activity, authorization)
      .catch((cause: unknown) => {
        throw new NotAuthenticatedError({ cause });
      });
    return this.processActivity(caller, activity, logic);
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return delivering(() => super.sendActivities(context, activities));
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const response = await delivering(() => super.updateActivity(context, activity));
    return response ? response : undefined;
  }

  override deleteActivity(context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    return delivering(() => super.deleteActivity(context, reference));
  }

  /** In the queue stand middleware, bot and error handling together, since all of them touch the state. */
  protected override runMiddleware(context: TurnContext, next: (context: TurnContext) => Promise<void>): Promise<void> {
    const { channelId, conversation } = context.activity;
    return this.#queue.run(`${channelId}/${conversation.id}`, () => super.runMiddleware(context, next));
  }
}
