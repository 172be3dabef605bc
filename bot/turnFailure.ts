import { ActivityTypes, type ConversationState, StatusCodes, type TurnContext } from 'botbuilder';
import { DeliveryError, deliveryError } from './deliveryError.js';
import { errorCode } from './errorCode.js';
import type { Log } from './log.js';
import { rootCause } from './rootCause.js';
import type { Store } from './state/store.js';
import { StoreError } from './state/storeError.js';

export interface TurnFailureDeps {
  /** `undefined` where turns are not committed as a whole. */
  readonly store?: Pick<Store, 'turn'>;
  readonly conversationState: ConversationState;
  /** One sentence that a worried person can use. */
  readonly apology: (context: TurnContext) => string;
  readonly log: Log;
}

/** The single catch for errors of a turn: logs the code, takes back what the turn did, forgets the conversation's state so
 *  that nobody is trapped in a broken dialog, and apologises to a person who waits for an answer. When it was the store
 *  that failed, the dialog is not to blame, and the state stays as it was; a queued turn waits until the store is back,
 *  and the person hears the answer in place of an apology.
 *  Throws {@link DeliveryError} when nothing can be sent, {@link StoreError} when the turn is to be tried again, and
 *  nothing else. */
export function turnFailure({ store, conversationState, apology, log }: TurnFailureDeps) {
  const forget = async (context: TurnContext): Promise<void> => {
    try {
      await conversationState.delete(context);
    } catch (error) {
      log.failure('state', errorCode(error));
    }
  };

  const apologise = async (context: TurnContext): Promise<void> => {
    try {
      await context.sendActivity(apology(context));
    } catch (error) {
      log.failure('delivery', errorCode(error));
      throw error instanceof DeliveryError ? error : deliveryError(error);
    }
  };

  return async (context: TurnContext, thrown: unknown): Promise<void> => {
    const error = rootCause(thrown);
    log.failure('turn', errorCode(error));
    store?.turn?.rollBack();
    const isTriedAgain = error instanceof StoreError && error.isPassing && store?.turn?.isQueued === true;
    const isKept = isTriedAgain || (error instanceof DeliveryError && !error.answered);
    if (!(error instanceof StoreError) && !isKept) await forget(context);
    if (isKept) throw error;
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
