import { ROUTES } from '../../dialogs/interviews/interviews.js';
import type { KnowledgeEngine } from '../../knowledge/knowledgeEngine.js';
import type { InterviewId } from '../../knowledge/planContract.js';
import { Chat, type Replies } from './chat.js';
import { TODAY } from './today.js';

/** What a person says at each question of one way through an interview; a question not named must not be asked. */
export type Answers = Readonly<Record<string, string>>;

/** Leads through an interview and knows which question is open by the words of the last message. */
export class InterviewChat extends Chat {
  constructor(
    private readonly knowledge: KnowledgeEngine,
    readonly interview: InterviewId,
  ) {
    super(knowledge);
  }

  start(): Promise<Replies> {
    return this.user(this.words(`interview.${this.interview}.tap`));
  }

  /** The question that the last message of a reply asks; `undefined` where it asks none. */
  asked(reply: Replies): string | undefined {
    const last = reply.texts.at(-1) ?? '';
    const found = ROUTES[this.interview].steps.filter(({ question }) =>
      ['ask', 'askShort'].some((form) => last.includes(this.words(`${this.interview}.${question}.${form}`))),
    );
    return found[0]?.question;
  }

  /** Goes through the interview; `at` is called at every question before it is answered. Returns what was asked and the end. */
  async lead(answers: Answers, at?: (question: string) => Promise<void>): Promise<{ asked: string[]; end: Replies }> {
    const asked: string[] = [];
    let reply = await this.start();
    for (let question = this.asked(reply); question !== undefined; question = this.asked(reply)) {
      const answer = answers[question];
      if (answer === undefined || asked.includes(question)) throw new Error(`unexpected question "${question}"`);
      asked.push(question);
      await at?.(question);
      reply = await this.user(answer);
    }
    return { asked, end: reply };
  }

  words(id: string): string {
    return this.knowledge
      .statement(id, TODAY)
      .blocks.map(({ text }) => text)
      .join(' ');
  }
}
