import type { TurnContext } from 'botbuilder';
import { UNKNOWN } from '../knowledge/rules/facts/question.js';
import { ROUTES } from './interviews/interviews.js';
import type { InterviewTurn, Progress } from './interviewTurn.js';
import type { InterviewRun, MemoryAccessor } from './memory.js';
import { answerText } from './replies/answerText.js';
import type { QuestionWording } from './replies/question.js';
import type { ReplyBlock } from './replies/reply.js';
import { sendReply } from './sendReply.js';
import { type Choice, choiceAnswer } from './understanding/choiceAnswer.js';
import { dayTold, type PromptReader, type PromptReading } from './understanding/promptReading.js';

/** What is said at the first, second and third utterance in a row that is no answer; at the fourth the question is left open. */
const HELP_BY_MISS = ['notUnderstood', 'example', 'repair.stuck'] as const;
/** So many utterances that pick nothing end the review. */
const REVIEW_MISSES = 2;

/** Mends an interview: what was not understood, going back, changing an answer, a doubtful day. */
export class InterviewRepair {
  constructor(
    private readonly memory: MemoryAccessor,
    private readonly interviews: InterviewTurn,
    private readonly reader: PromptReader,
  ) {}

  /** An utterance that was no answer: told so, then an example, then ways out, then the question is left open. */
  async missed(context: TurnContext, run: InterviewRun): Promise<Progress> {
    const help = HELP_BY_MISS[run.misses];
    const missed = { ...run, misses: run.misses + 1 };
    await this.memory.update(context, { run: missed });
    switch (help) {
      case undefined:
        return this.skip(context, run, 'repair.leftOpen');
      case 'example':
        return this.askWith(context, missed, [this.idOf(run, 'example')]);
      case 'repair.stuck':
        return this.askWith(context, missed, [help], ['repair.skip', 'repair.person']);
      default:
        return this.askWith(context, missed, [help]);
    }
  }

  /** Leaves the open question without an answer and goes on. */
  async skip(context: TurnContext, run: InterviewRun, said = 'repair.skipped'): Promise<Progress> {
    const question = this.interviews.question(run);
    if (question === undefined) return this.interviews.goOn(context, run);
    await sendReply(context, this.interviews.words().reply([said], [], { sources: false }));
    return this.interviews.take(context, run, { [question]: UNKNOWN });
  }

  /** Takes the last answer back and asks that question again; while an answer is being changed, leaves it as it was. */
  async back(context: TurnContext, run: InterviewRun): Promise<Progress> {
    if (run.changing !== undefined || run.isReviewing || run.doubtful) return this.resume(context, run);
    const last = run.order.at(-1);
    if (last === undefined) return this.askWith(context, run, ['noBack']);
    const { [last]: _taken, ...told } = run.told;
    const earlier: InterviewRun = { ...run, told, order: run.order.slice(0, -1), misses: 0 };
    await this.memory.update(context, { run: earlier });
    return this.interviews.goOn(context, earlier);
  }

  /** Says one of the texts that belong to the open question, then asks it again. */
  async explain(context: TurnContext, run: InterviewRun, what: 'why' | 'example'): Promise<Progress> {
    return this.askWith(context, run, [this.idOf(run, what)]);
  }

  /** Shows what was told, to pick from. */
  async review(context: TurnContext, run: InterviewRun, misses = 0): Promise<Progress> {
    const words = this.interviews.words();
    const listed = this.reviewChoices(run);
    if (listed.length === 0) return this.askWith(context, run, ['review.empty']);
    await this.memory.update(context, { run: { ...run, doubtful: undefined, isReviewing: true, misses } });
    const lines = listed.map(({ id, label }, index) => {
      const spoken = answerText(run.interview, id, run.told[id], words);
      return `${index + 1}. ${label}: ${spoken}`;
    });
    await sendReply(context, {
      blocks: [...words.statement('review.ask').blocks, { kind: 'paragraph', text: lines.join('\n') }],
      choices: [...listed.map(({ label }) => label), words.text('review.done')],
    });
    return 'open';
  }

  /** What was picked from the review: the question to ask again, or `done`; `undefined` where nothing was. */
  picked(run: InterviewRun, said: string): string | undefined {
    const done: Choice = {
      id: 'done',
      label: this.interviews.words().text('review.done'),
      phrases: [...this.reader.book.of('review.done'), ...this.reader.book.of('answer.no')],
    };
    return choiceAnswer(said, [...this.reviewChoices(run), done], false, this.reader.book)?.ids[0];
  }

  async takePicked(context: TurnContext, run: InterviewRun, picked: string): Promise<Progress> {
    if (picked === 'done') return this.resume(context, run);
    const changing: InterviewRun = { ...run, isReviewing: false, changing: picked, misses: 0 };
    await this.memory.update(context, { run: changing });
    return this.interviews.goOn(context, changing);
  }

  /** Nothing was picked: the list once more, then the interview goes on where it was. */
  async notPicked(context: TurnContext, run: InterviewRun): Promise<Progress> {
    const misses = run.misses + 1;
    return misses < REVIEW_MISSES ? this.review(context, run, misses) : this.resume(context, run);
  }

  /** Puts a doubtful day to the person; an impossible one is asked again. */
  async question(
    context: TurnContext,
    run: InterviewRun,
    reading: Extract<PromptReading, { kind: 'doubtful' | 'impossible' | 'halfDay' }>,
  ): Promise<Progress> {
    const words = this.interviews.words();
    if (reading.kind === 'halfDay') {
      await sendReply(context, { blocks: words.statement('repair.time.which').blocks, choices: reading.times });
      return 'open';
    }
    if (reading.kind === 'impossible') return this.askAfter(context, run, reading.doubt.blocks);
    await this.memory.update(context, { run: { ...run, doubtful: { on: reading.on, at: reading.at } } });
    const choices = this.doubtChoices().map(({ label }) => label);
    const day: ReplyBlock = { kind: 'paragraph', text: `**${reading.text}**` };
    await sendReply(context, { blocks: [day, ...reading.doubt.blocks], choices });
    return 'open';
  }

  /** What is said to a doubtful day: kept, another one, or `undefined` where it is neither. */
  doubtAnswer(said: string): 'yes' | 'no' | undefined {
    const chosen = choiceAnswer(said, this.doubtChoices(), false, this.reader.book)?.ids[0];
    return chosen === 'yes' || chosen === 'no' ? chosen : undefined;
  }

  async takeDoubt(context: TurnContext, run: InterviewRun, answer: 'yes' | 'no'): Promise<Progress> {
    const question = this.interviews.question(run);
    const { doubtful, ...settled } = run;
    if (answer === 'yes' && doubtful && question !== undefined)
      return this.interviews.take(context, settled, dayTold(question, doubtful.on, doubtful.at));
    return this.resume(context, run);
  }

  /** Goes on at the question that is open. */
  async resume(context: TurnContext, run: InterviewRun): Promise<Progress> {
    const settled: InterviewRun = {
      ...run,
      changing: undefined,
      doubtful: undefined,
      isReviewing: false,
      misses: 0,
    };
    await this.memory.update(context, { run: settled });
    return this.interviews.goOn(context, settled);
  }

  private doubtChoices(): Choice[] {
    return (['yes', 'no'] as const).map((id) => ({
      id,
      label: this.interviews.words().text(`repair.date.${id}`),
      phrases: this.reader.book.of(`answer.${id}`),
    }));
  }

  private reviewChoices(run: InterviewRun): Choice[] {
    const asked = ROUTES[run.interview].steps.filter(({ question }) => run.told[question] !== undefined);
    return asked.map(({ question }) => ({
      id: question,
      label: this.interviews.words().text(`${run.interview}.${question}.name`),
      phrases: [],
    }));
  }

  private idOf(run: InterviewRun, what: string): string {
    return `${run.interview}.${this.interviews.question(run)}.${what}`;
  }

  private askWith(
    context: TurnContext,
    run: InterviewRun,
    statements: readonly string[],
    taps: QuestionWording['taps'] = [],
  ): Promise<Progress> {
    const before = statements.flatMap((id) => [...this.interviews.words().statement(id).blocks]);
    return this.askAfter(context, run, before, taps);
  }

  private async askAfter(
    context: TurnContext,
    run: InterviewRun,
    before: readonly ReplyBlock[],
    taps: QuestionWording['taps'] = [],
  ): Promise<Progress> {
    await this.interviews.ask(context, run, { isAgain: true, before, taps });
    return 'open';
  }
}
