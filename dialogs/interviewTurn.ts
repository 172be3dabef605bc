import type { TurnContext } from 'botbuilder';
import type { Knowledge, Moment, Role } from '../knowledge/contract.js';
import { topicId } from '../knowledge/ids.js';
import type { InterviewId } from '../knowledge/planContract.js';
import type { Rules } from '../knowledge/rules/rules.js';
import { nextQuestion, stillHolding, type Told } from './interviews/interview.js';
import { INTERVIEW_IDS, ROUTES } from './interviews/interviews.js';
import type { InterviewRun, MemoryAccessor } from './memory.js';
import { comparedOrder, comparisonCard } from './replies/comparison.js';
import { planReply } from './replies/plan.js';
import { type QuestionWording, questionReply } from './replies/question.js';
import type { ReplyBlock } from './replies/reply.js';
import { Words } from './replies/words.js';
import { sendReply } from './sendReply.js';
import type { PromptReader } from './understanding/promptReading.js';

/** What is offered at the end of an interview. */
const NEXT_INTERVIEWS: Readonly<Record<InterviewId, readonly InterviewId[]>> = {
  whichPaper: ['served', 'hearingDay', 'lawyer'],
  served: ['lawyer', 'hearingDay', 'whichPaper'],
  protection: ['hearingDay', 'lawyer', 'whichPaper'],
  hearingDay: ['lawyer', 'whichPaper'],
  lawyer: ['hearingDay', 'whichPaper'],
  troVersusClets: ['whichPaper', 'lawyer', 'hearingDay'],
};

const ROLES: readonly unknown[] = ['protected', 'restrained', 'either'] satisfies Role[];

/** How a turn left the interview: a question open, at its end, or waiting since danger was told. */
export type Progress = 'open' | 'ended' | 'danger';

export interface InterviewDeps {
  readonly knowledge: Knowledge;
  readonly rules: Rules;
  readonly memory: MemoryAccessor;
  readonly reader: PromptReader;
  readonly now: () => Moment;
}

/** Leads one interview from its first question to its plan. */
export class InterviewTurn {
  constructor(private readonly deps: InterviewDeps) {}

  words(): Words {
    return new Words(this.deps.knowledge, this.deps.now().on);
  }

  /** The question that is open in a run; `undefined` where all are answered. */
  question(run: InterviewRun): string | undefined {
    return run.changing ?? nextQuestion(ROUTES[run.interview], run.told, this.deps.now());
  }

  /** Begins an interview with what is known already, says how it goes, and asks the first question. */
  async start(context: TurnContext, interview: InterviewId): Promise<Progress> {
    const { role } = await this.deps.memory.get(context);
    const asksRole = ROUTES[interview].steps.some(({ question }) => question === 'role');
    const told: Told = asksRole && role !== undefined && role !== 'either' ? { role } : {};
    const run: InterviewRun = { interview, told, order: [], misses: 0, isReviewing: false };
    await this.deps.memory.update(context, {
      run,
      offered: undefined,
      choices: undefined,
      misses: 0,
      lastTopic: topicId(ROUTES[interview].topic),
      moreTold: false,
    });
    await sendReply(
      context,
      this.words().reply([...(ROUTES[interview].explains ? [`${interview}.explain`] : []), `${interview}.intro`]),
    );
    return this.goOn(context, run);
  }

  /** Keeps what was told at the open question, drops what no longer holds and says so, and goes on; waits on `danger`. */
  async take(context: TurnContext, run: InterviewRun, told: Told): Promise<Progress> {
    const route = ROUTES[run.interview];
    const held = stillHolding(route, { ...run.told, ...told }, this.deps.now());
    const answered = Object.keys(told);
    const order = [...run.order.filter((question) => !answered.includes(question)), ...answered];
    const next: InterviewRun = {
      interview: run.interview,
      told: held.told,
      order: order.filter((question) => held.told[question] !== undefined),
      misses: 0,
      isReviewing: false,
    };
    await this.deps.memory.update(context, { run: next, misses: 0, ...this.sideOf(next), ...orderTypeOf(next) });
    if (route.danger && told[route.danger.question] === route.danger.answer) return 'danger';
    return this.goOn(context, next, this.droppedBlocks(run.interview, held.dropped));
  }

  /** Asks the open question, or ends in the plan. */
  async goOn(context: TurnContext, run: InterviewRun, before: readonly ReplyBlock[] = []): Promise<Progress> {
    if (this.question(run) === undefined) {
      await this.finish(context, run, before);
      return 'ended';
    }
    await this.ask(context, run, { isAgain: false, before });
    return 'open';
  }

  /** Puts the open question. */
  async ask(context: TurnContext, run: InterviewRun, wording: QuestionWording): Promise<void> {
    const question = this.question(run);
    if (question === undefined) return;
    const words = this.words();
    const choices = this.deps.reader.choices(run.interview, question, words);
    await sendReply(context, questionReply(run.interview, question, choices, words, wording));
  }

  /** Sends the plan made last again; says so when there is none. */
  async showPlan(context: TurnContext): Promise<void> {
    const { plan } = await this.deps.memory.get(context);
    const words = this.words();
    if (plan === undefined) return sendReply(context, words.reply(['plan.none'], this.taps(INTERVIEW_IDS.slice(0, 3))));
    return sendReply(context, planReply(plan, words, this.taps(NEXT_INTERVIEWS[plan.interview])));
  }

  /** The tap labels of interviews, in order. */
  taps(interviews: readonly InterviewId[]): string[] {
    return interviews.map((interview) => this.words().text(`interview.${interview}.tap`));
  }

  private async finish(context: TurnContext, run: InterviewRun, before: readonly ReplyBlock[]): Promise<void> {
    const words = this.words();
    const plan = this.deps.rules.plan(run.interview, run.told, this.deps.now());
    const { parked } = await this.deps.memory.get(context);
    await this.deps.memory.update(context, { run: undefined, finished: run, plan });
    const taps = this.taps(NEXT_INTERVIEWS[run.interview]);
    const choices = parked ? [words.text('interview.goOn'), ...taps.slice(0, 2)] : taps;
    const isComparison = run.interview === 'troVersusClets';
    const card = isComparison ? comparisonCard(words, comparedOrder(run.told.paper)) : undefined;
    if (before.length > 0) await sendReply(context, { blocks: before, choices: [] });
    await sendReply(context, planReply(plan, words, []));
    // What must be done comes before what the kinds of orders have in common.
    if (card) await sendReply(context, { blocks: [], choices: [], card });
    await sendReply(context, words.reply([parked ? 'plan.ready.parked' : 'plan.ready'], choices, { sources: false }));
  }

  private droppedBlocks(interview: InterviewId, dropped: readonly string[]): ReplyBlock[] {
    if (dropped.length === 0) return [];
    const words = this.words();
    const names = dropped.map((question) => words.text(`${interview}.${question}.name`));
    return [
      ...words.statement('review.dropped').blocks,
      ...names.map((text): ReplyBlock => ({ kind: 'bullet', text })),
    ];
  }

  /** The side that an answer, or the choice of the interview, tells. */
  private sideOf({ interview, told }: InterviewRun): { role?: Role } {
    if (ROLES.includes(told.role)) return { role: told.role as Role };
    const { role } = ROUTES[interview];
    return role ? { role } : {};
  }
}

function orderTypeOf({ told }: InterviewRun): { orderType?: string } {
  const kind = told.kind ?? told.order ?? told.paper;
  return typeof kind === 'string' && kind !== 'unknown' ? { orderType: kind } : {};
}
