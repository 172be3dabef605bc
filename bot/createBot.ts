import type { ConversationState } from 'botbuilder';
import { othersReadAlong } from '../dialogs/audience.js';
import { greetingNamed } from '../dialogs/replies/greetings.js';
import { groupWelcomeReply, welcomeReply } from '../dialogs/replies/welcome.js';
import { Words } from '../dialogs/replies/words.js';
import { RootDialog } from '../dialogs/rootDialog.js';
import { sendReply } from '../dialogs/sendReply.js';
import { languageOfTurn } from '../dialogs/turnLanguage.js';
import { languageReaderOf } from '../dialogs/understanding/languageReader.js';
import type { Knowledge, Language, Moment } from '../knowledge/contract.js';
import type { PlacesToGo } from '../knowledge/placesContract.js';
import type { Rules } from '../knowledge/rules/rules.js';
import { OrderBot } from './orderBot.js';
import { reading } from './reading.js';
import { renderers } from './render/renderers.js';
import type { Store } from './state/store.js';
import { statementText } from './statementText.js';
import type { SentAnswers } from './teams/sentAnswers.js';
import { TeamsInvokes } from './teams/teamsInvokes.js';

export interface BotDeps {
  readonly knowledge: Knowledge;
  readonly rules: Rules;
  readonly places: PlacesToGo;
  readonly conversationState: ConversationState;
  readonly now: () => Moment;
  readonly votes: Pick<Store, 'vote' | 'addUnanswered'>;
  readonly sentAnswers: SentAnswers;
}

/** The bot as every host runs it: greeting and root dialog over one knowledge base. */
export function createBot({ knowledge, rules, places, conversationState, now, votes, sentAnswers }: BotDeps): OrderBot {
  const today = () => now().on;
  const languages = languageReaderOf(knowledge);
  const text = (id: string, language: Language | undefined): string =>
    statementText(knowledge.statement(id, today(), language));
  return new OrderBot({
    rendererFor: renderers({
      disclosure: (language) => ({
        name: text('disclosure.name', language),
        description: text('disclosure.about', language),
      }),
      kept: (language) => text('teams.kept', language),
      private: (language) => text('teams.private', language),
    }),
    conversationState,
    root: new RootDialog({ knowledge, rules, places, understand: reading(knowledge, rules), now, conversationState }),
    greet: (context) => {
      const words = new Words(knowledge, today(), languageOfTurn(context, knowledge.languages, languages));
      const chosen = greetingNamed((context.activity.channelData as { greeting?: unknown } | undefined)?.greeting);
      return sendReply(context, othersReadAlong(context) ? groupWelcomeReply(words) : welcomeReply(words, chosen));
    },
    sentAnswers,
    votes,
    hasTopic: (topic) => knowledge.topics().some((known) => known === topic),
    invokes: new TeamsInvokes({
      knowledge,
      languages,
      today,
      votes,
      sentAnswers,
      disclosure: (language) => text('disclosure.about', language),
    }),
  });
}
