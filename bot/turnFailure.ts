import { ActivityTypes, type ConversationState, StatusCodes, type TurnContext } from 'botbuilder';
import { DeliveryError, deliveryError } from './deliveryError.js';
import { errorCode } from './errorCode.js';
import type { Log } from './log.js';
import { rootCause } from './rootCause.js';

export interface TurnFailureDeps {
  readonly conversationState: ConversationState;
  /** One sentence that a worried person can use. */
  readonly apology: () => string;
  readonly log: Log;
}

/** The single catch for errors of a turn: logs the code, forgets the conversation's state so that nobody is trapped in
 *  a broken dialog, and apologises to a person who waits for an answer.
 *  Throws {@link DeliveryError} when nothing can be sent, and nothing else. */
export function turnFailure({ conversationState, apology, log }: TurnFailureDeps) {
  const forget = async (context: TurnContext): Promise<void> => {
    try {
      await conversationState.delete(context);
    } catch (error) {
      log.failure('state', errorCode(error));
    }
  };

  const apologise = async (context: TurnContext): Promise<void> => {
    try {
      await context.sendActivity(apology());
    } catch (error) {
      log.failure('delivery', errorCode(error));
      throw error instanceof DeliveryError ? error : deliveryError(error);
    }
  };

  return async (context: TurnContext, thrown: unknown): Promise<void> => {
    const error = rootCause(thrown);
    log.failure('turn', errorCode(error));
    await forget(context);
    if (error instanceof DeliveryError && !error.answered) throw error;
    if (context.activity.type === ActivityTypes.Message) return apologise(context);
    if (error instanceof DeliveryError) throw error;
    if (context.activity.type === ActivityTypes.Invoke) {
      await context.sendActivity({
        type: ActivityTypes.InvokeResponse,
        value: { status: StatusCodes.INTERNAL_SERVER_ERROR },
      });
    }
  };
}
