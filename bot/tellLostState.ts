import { ActivityTypes, type ConversationState, type Middleware, type TurnContext } from 'botbuilder';
import { StoredConversationState } from './state/storedConversationState.js';

/** Says so, before the answer, when what was kept of the conversation cannot be used any more: the person is told that
 *  what they said before is gone, and is not left to wonder. */
export function tellLostState(
  conversationState: ConversationState,
  startedAnew: (context: TurnContext) => string,
): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const isKept = conversationState instanceof StoredConversationState;
      if (isKept && context.activity.type === ActivityTypes.Message && (await conversationState.isLost(context)))
        await context.sendActivity(startedAnew(context));
      await next();
    },
  };
}
