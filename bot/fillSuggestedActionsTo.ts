import type { Middleware, TurnContext } from 'botbuilder';

/** Names the person of the turn in `suggestedActions.to`, which the SDK leaves empty and Teams-like clients need. */
export const fillSuggestedActionsTo: Middleware = {
  async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
    const person = context.activity.from?.id;
    context.onSendActivities(async (_context, activities, send) => {
      for (const { suggestedActions } of activities) {
        if (suggestedActions && person && !suggestedActions.to?.length) suggestedActions.to = [person];
      }
      return send();
    });
    await next();
  },
};
