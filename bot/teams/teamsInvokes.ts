import { type InvokeResponse, StatusCodes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { languageOfTurn } from '../../dialogs/turnLanguage.js';
import type { LanguageReader } from '../../dialogs/understanding/languageReader.js';
import type { IsoDate, Language, Library, Matcher } from '../../knowledge/contract.js';
import type { Store } from '../state/store.js';
import { typedText } from '../typedText.js';
import { answerCard, answerPreview } from './answerCard.js';
import { searchAnswers } from './searchAnswers.js';
import type { SentAnswers } from './sentAnswers.js';

export interface TeamsInvokesDeps {
  readonly library: Library;
  readonly ask: (utterance: string) => ReturnType<Matcher['ask']>;
  /** Tells what language a text is in. */
  readonly languages: Pick<LanguageReader, 'read'>;
  readonly today: () => IsoDate;
  readonly votes: Pick<Store, 'vote'>;
  readonly sentAnswers: SentAnswers;
  /** What an answer of this bot is, in a sentence or two: stands below a card in somebody else's chat. */
  readonly disclosure: (language: Language) => string;
}

const MAX_RESULTS = 25;
const MAX_SEARCHED_CHARS = 300;

/** The person's own words come along as `feedback`. They are not in this type: nobody reads or keeps them. */
const vote = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});
const action = z.object({ actionName: z.string() });
const query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.coerce.string().max(MAX_SEARCHED_CHARS) })).max(10),
  queryOptions: z
    .object({ skip: z.number().int().min(0).default(0), count: z.number().int().min(1).default(MAX_RESULTS) })
    .default({ skip: 0, count: MAX_RESULTS }),
});

const badRequest: InvokeResponse = { status: StatusCodes.BAD_REQUEST };

/** What Teams asks besides messages: votes on answers, and the search of the message extension. */
export class TeamsInvokes {
  readonly #deps: TeamsInvokesDeps;

  constructor(deps: TeamsInvokesDeps) {
    this.#deps = deps;
  }

  /** `undefined` for an invoke that is none of ours. */
  async answer(context: TurnContext): Promise<InvokeResponse | undefined> {
    switch (context.activity.name) {
      case 'message/submitAction':
        return this.#vote(context);
      case 'composeExtension/query':
        return this.#search(context);
      default:
        return undefined;
    }
  }

  async #vote({ activity }: TurnContext): Promise<InvokeResponse | undefined> {
    const named = action.safeParse(activity.value);
    if (named.success && named.data.actionName !== 'feedback') return undefined;
    const parsed = vote.safeParse(activity.value);
    if (!parsed.success) return badRequest;
    const topic = await this.#deps.sentAnswers.topicOf(activity, activity.replyToId);
    if (topic !== undefined) {
      const isHelpful = parsed.data.actionValue.reaction === 'like';
      await this.#deps.votes.vote({ topic, isHelpful });
    }
    return { status: StatusCodes.OK, body: {} };
  }

  /** In the language of the words, and where they tell none in the one that this person has Teams in. */
  async #search(context: TurnContext): Promise<InvokeResponse> {
    const parsed = query.safeParse(context.activity.value);
    if (!parsed.success) return badRequest;
    const { parameters, queryOptions } = parsed.data;
    const words = typedText(parameters.find(({ name }) => name === 'words')?.value ?? '', MAX_SEARCHED_CHARS);
    const { library, ask, languages, today, disclosure } = this.#deps;
    const { skip, count } = queryOptions;
    const read = languages.read(words);
    const language =
      library.languages.find((each) => each === read) ?? languageOfTurn(context, library.languages, languages);
    const all = await searchAnswers({ library, ask }, today(), language, words);
    const found = all.slice(skip, skip + Math.min(count, MAX_RESULTS));
    const attachments = found.map((entry) => ({
      ...answerCard(entry, library, today(), disclosure(language)),
      preview: answerPreview(entry),
    }));
    return {
      status: StatusCodes.OK,
      body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
    };
  }
}
