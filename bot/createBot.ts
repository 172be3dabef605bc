import type { ConversationState } from 'botbuilder';
import { welcomeReply } from '../dialogs/replies/welcome.js';
import { RootDialog } from '../dialogs/rootDialog.js';
import { sendReply } from '../dialogs/sendReply.js';
import type { Knowledge, Moment } from '../knowledge/contract.js';
import type { Rules } from '../knowledge/rules/rules.js';
import { OrderBot } from './orderBot.js';

export interface BotDeps {
  readonly knowledge: Knowledge;
  readonly rules: Rules;
  readonly conversationState: ConversationState;
  readonly now: () => Moment;
}

/** The bot as every host runs it: greeting and root dialog over one knowledge base. */
export function createBot({ knowledge, rules, conversationState, now }: BotDeps): OrderBot {
  return new OrderBot({
    conversationState,
    root: new RootDialog({ knowledge, rules, now, conversationState }),
    greet: (context) => sendReply(context, welcomeReply(knowledge, now().on)),
  });
}
