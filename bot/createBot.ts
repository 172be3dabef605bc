import type { ConversationState } from 'botbuilder';
import { othersReadAlong } from '../dialogs/audience.js';
import { greetingNamed } from '../dialogs/replies/greetings.js';
import { groupWelcomeReply, welcomeReply } from '../dialogs/replies/welcome.js';
import { Words } from '../dialogs/replies/words.js';
import { RootDialog, type RootDialogDeps } from '../dialogs/rootDialog.js';
import { sendReply } from '../dialogs/sendReply.js';
import { languageOfTurn } from '../dialogs/turnLanguage.js';
import { languageReaderOf } from '../dialogs/understanding/languageReader.js';
import type { Language, Library, Moment } from '../knowledge/contract.js';
import type { PlacesToGo } from '../knowledge/placesContract.js';
import type { Rules } from '../knowledge/rules/rules.js';
import { OrderBot } from './orderBot.js';
import { renderers } from './render/renderers.js';
import type { Store } from './state/store.js';
import { statementText } from './statementText.js';
import type { SentAnswers } from './teams/sentAnswers.js';
import { TeamsInvokes, type TeamsInvokesDeps } from './teams/teamsInvokes.js';

export interface BotDeps {
  readonly library: Library;
  /** How messages are read. */
  readonly understand: RootDialogDeps['understand'];
  /** How the search of answers is judged. */
  readonly ask: TeamsInvokesDeps['ask'];
  readonly rules: Rules;
  readonly places: PlacesToGo;
  readonly conversationState: ConversationState;
  readonly now: () => Moment;
  readonly votes: Pick<Store, 'vote' | 'addUnanswered'>;
  readonly sentAnswers: SentAnswers;
}

/** The bot as every host runs it: greeting and root dialog over one library. */
export function createBot({
  library,
  understand,
  ask,
  rules,
  places,
  conversationState,
  now,
  votes,
  sentAnswers,
}: BotDeps): OrderBot {
  const today = () => now().on;
  const languages = languageReaderOf(library);
  const text = (id: string, language: Language | undefined): string =>
    statementText(library.statement(id, today(), language));
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
    root: new RootDialog({ knowledge: library, rules, places, understand, now, conversationState }),
    greet: (context) => {
      const words = new Words(library, today(), languageOfTurn(context, library.languages, languages));
      const chosen = greetingNamed((context.activity.channelData as { greeting?: unknown } | undefined)?.greeting);
      return sendReply(context, othersReadAlong(context) ? groupWelcomeReply(words) : welcomeReply(words, chosen));
    },
    sentAnswers,
    votes,
    hasTopic: (topic) => library.topics().some((known) => known === topic),
    invokes: new TeamsInvokes({
      library,
      ask,
      languages,
      today,
      votes,
      sentAnswers,
      disclosure: (language) => text('disclosure.about', language),
    }),
  });
}
