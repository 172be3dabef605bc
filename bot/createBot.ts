import type { ConversationState } from 'botbuilder';
import { welcomeReply } from '../dialogs/replies/welcome.js';
import { RootDialog } from '../dialogs/rootDialog.js';
import { sendReply } from '../dialogs/sendReply.js';
import type { IsoDate, Knowledge } from '../knowledge/contract.js';
import { OrderBot } from './orderBot.js';

export interface BotDeps {
  readonly knowledge: Knowledge;
  readonly conversationState: ConversationState;
  readonly today: () => IsoDate;
}

/** The bot as every host runs it: greeting and root dialog over one knowledge base. */
export function createBot({ knowledge, conversationState, today }: BotDeps): OrderBot {
  return new OrderBot({
    conversationState,
    root: new RootDialog({ knowledge, today, conversationState }),
    greet: (context) => sendReply(context, welcomeReply(knowledge, today())),
  });
}
