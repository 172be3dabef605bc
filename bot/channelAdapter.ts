import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  DeliveryModes,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { type RetryClock, withRetries } from './connectorRetry.js';
import { deliveryError } from './deliveryError.js';
import { conversationKey } from './state/conversationKey.js';
import type { Store } from './state/store.js';
import type { SentAnswers } from './teams/sentAnswers.js';
import { withoutSdkRetries } from './withoutSdkRetries.js';

/** The request does not prove that it comes from a channel. */
export class NotAuthenticatedError extends Error {
  constructor(options: ErrorOptions) {
    super('The request carries no token that could be verified.', options);
    this.name = 'NotAuthenticatedError';
  }
}

/** A channel whose token was verified. */
export type ProvenCaller = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

export interface ChannelAdapterParts {
  readonly store: Store;
  readonly retryClock: RetryClock;
  readonly sentAnswers: SentAnswers;
}

/** What shows that the bot is at work goes out at once; what the HTTP answer carries is not sent at all. */
const isHeld = ({ activity }: TurnContext, { type }: Partial<Activity>): boolean =>
  activity.deliveryMode !== DeliveryModes.ExpectReplies &&
  type !== ActivityTypes.InvokeResponse &&
  type !== ActivityTypes.Typing &&
  type !== 'delay';

/** Whom a reply goes to, name included, is not kept with it: the activity it answers says so, also when repeated. */
function withoutAddress({ recipient, from, conversation, serviceUrl, ...reply }: Partial<Activity>): Partial<Activity> {
  return reply;
}

/** A CloudAdapter that runs one conversation's turns in order, over all processes, and sends a turn's replies when it is
 *  committed: an activity that the channel delivers again is not a second turn, and its replies do not go out twice.
 *  Keeps its errors apart: not authenticated, not delivered. `process` of the SDK prints whole errors, with texts in them, and answers with their messages. */
export class ChannelAdapter extends CloudAdapter {
  readonly #parts: ChannelAdapterParts;

  constructor(authentication: ConfigurationBotFrameworkAuthentication, parts: ChannelAdapterParts) {
    super(authentication);
    this.#parts = parts;
  }

  /** Who sent the activity. Throws {@link NotAuthenticatedError}. */
  authenticate(authorization: string, activity: Activity): Promise<ProvenCaller> {
    return this.botFrameworkAuthentication
      .authenticateRequest(activity, authorization)
      .catch((cause: unknown): never => {
        throw new NotAuthenticatedError({ cause });
      });
  }

  /** Runs one turn. Yields what has to be answered to an invoke or `expectReplies`. Throws `DeliveryError` when nothing
   *  could be sent. */
  receive(
    caller: ProvenCaller,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(caller, activity, logic);
  }

  /** One by one, so that a retry never sends again what the connector has already taken. */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const { turn } = this.#parts.store;
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (turn !== undefined && isHeld(context, activity)) {
        turn.reply(withoutAddress(activity));
        responses.push({ id: '' });
      } else {
        const [response] = await this.#delivering(() => super.sendActivities(context, [activity]));
        await this.#parts.sentAnswers.remember(context.activity, activity, response?.id);
        responses.push(response ?? { id: '' });
      }
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

  /** Within the conversation's turn stand middleware, bot and error handling together, since all of them touch the
   *  state. What fails around it, the store or the delivery, is an error of the turn like any other. */
  protected override async runMiddleware(
    context: TurnContext,
    next: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    withoutSdkRetries(this, context);
    const { channelId, conversation, type, id } = context.activity;
    try {
      await this.#parts.store.runDirect({
        conversation: conversationKey(channelId, conversation.id),
        id: id === undefined ? undefined : `${type}/${id}`,
        work: () => super.runMiddleware(context, next),
        deliver: async (activity) => {
          const reference = TurnContext.getConversationReference(context.activity);
          await this.sendActivities(context, [TurnContext.applyConversationReference({ ...activity }, reference)]);
        },
      });
    } catch (error) {
      await this.onTurnError(context, error as Error);
    }
  }
}
