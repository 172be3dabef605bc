import type { InterviewId } from '../../knowledge/planContract.js';
import { INTERVIEWS } from '../../knowledge/rules/facts/interviews.js';
import { type Says, ToyChat } from './toyChat.js';

/** What a person says at each question of one way through an interview; a question not named must not be asked. */
export type Answers = Readonly<Record<string, string>>;
type Heard = ReturnType<ToyChat['hear']>;

/** Leads through an interview on the toy library and knows which question is open. */
export class ToyInterview extends ToyChat {
  constructor(readonly interview: InterviewId) {
    super();
  }

  /** Begins it; one that explains a difference is answered first and begins by its tap. */
  start(): Heard {
    const first = this.hear(this.tap());
    return first.reply.question ? first : this.hear(first.reply.choices[0] ?? '');
  }

  says(...said: readonly string[]): Heard {
    let last = this.start();
    for (const each of said) last = this.hear(each);
    return last;
  }

  /** The question that a reply leaves open; `undefined` where it asks none. */
  asked({ said }: Heard): string | undefined {
    const [, question] = /^[A-Za-z]+\.([A-Za-z]+)\.ask(Short)?$/.exec(said.at(-1) ?? '') ?? [];
    return question !== undefined && question in INTERVIEWS[this.interview] ? question : undefined;
  }

  /** Goes through the interview; `at` is called at every question before it is answered. Returns what was asked and the end. */
  lead(answers: Answers, at?: (question: string) => void): { asked: string[]; end: Heard } {
    const asked: string[] = [];
    let reply = this.start();
    for (let question = this.asked(reply); question !== undefined; question = this.asked(reply)) {
      const answer = answers[question];
      if (answer === undefined || asked.includes(question)) throw new Error(`unexpected question "${question}"`);
      asked.push(question);
      at?.(question);
      reply = this.hear(answer);
    }
    return { asked, end: reply };
  }

  /** What is said, with what it means where it is no answer. */
  with(said: string, says: Says): Heard {
    return this.hear(said, says);
  }

  private tap(): string {
    return this.words(`interview.${this.interview}.tap`);
  }
}
