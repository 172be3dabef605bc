import {
  type Activity,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import { type RetryClock, withRetries } from './connectorRetry.js';
import { deliveryError } from './deliveryError.js';
import type { SentAnswers } from './teams/sentAnswers.js';
import type { TurnQueue } from './turnQueue.js';
import { withoutSdkRetries } from './withoutSdkRetries.js';

/** The request does not prove that it comes from a channel. */
export class NotAuthenticatedError extends Error {
  constructor(options: ErrorOptions) {
    super('The request carries no token that could be verified.', options);
    this.name = 'NotAuthenticatedError';
  }
}

export interface ChannelAdapterParts {
  readonly queue: TurnQueue;
  readonly retryClock: RetryClock;
  readonly sentAnswers: SentAnswers;
}

/** A CloudAdapter that runs one conversation's turns in order and keeps its errors apart: not authenticated, not
 *  delivered. `process` of the SDK prints whole errors, with texts in them, and answers with their messages. */
export class ChannelAdapter extends CloudAdapter {
  readonly #parts: ChannelAdapterParts;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, parts: ChannelAdapterParts) {
    super(authentication);
    this.#parts = parts;
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

  /** One by one, so that a retry never sends again what the connector has already taken. */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      const [response] = await this.#delivering(() => super.sendActivities(context, [activity]));
      await this.#parts.sentAnswers.remember(context.activity, activity, response?.id);
      responses.push(response ?? { id: '' });
    }
    return responses;
  }

  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse | undefined> {
    const response = await this.#delivering(() => super.updateActivity(context, activity));
    return response ? response : undefined;
  }

  override deleteActivity(context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    return this.#delivering(() => super.deleteActivity(context, reference));
  }

  async #delivering<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await withRetries(send, this.#parts.retryClock);
    } catch (error) {
      throw deliveryError(error);
    }
  }

  /** In the queue stand middleware, bot and error handling together, since all of them touch the state. */
  protected override runMiddleware(context: TurnContext, next: (context: TurnContext) => Promise<void>): Promise<void> {
    withoutSdkRetries(this, context);
    const { channelId, conversation } = context.activity;
    return this.#parts.queue.run(`${channelId}/${conversation.id}`, () => super.runMiddleware(context, next));
  }
}
