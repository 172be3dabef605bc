import type { Moment, PersonTrait, Role } from '../../knowledge/contract.js';
import type { InterviewId } from '../../knowledge/planContract.js';
import type { FactsOf } from '../../knowledge/rules/facts/interviews.js';
import type { ToldFacts } from '../understanding/understood.js';

/** What was told in an interview, whichever it is: ids of answers, days, times; never words that people typed. */
export type Told = Readonly<Record<string, string | readonly string[]>>;

/** One question of an interview, and when it is asked at all. */
export interface InterviewStep {
  readonly question: string;
  /** Absent: always asked. `only` names the condition for the diagram. */
  readonly when?: { readonly only: string; readonly holds: (told: Told, now: Moment) => boolean };
}

/** The routing of one interview: its questions in order. Words and rules are found by its id. */
export interface Interview {
  readonly id: InterviewId;
  /** The side a person is on who chooses this interview; absent where both sides do. */
  readonly role?: Role;
  /**
   * The question on danger: of its answers `answer` tells of danger now, so that help comes first and the interview waits, and `safe`
   * that there is none. `story`: the question on what happened, whose answers name violence that is over.
   */
  readonly danger?: {
    readonly question: string;
    readonly answer: string;
    readonly safe: string;
    readonly story: string;
  };
  /** Questions on which the others hang: missed twice they are skipped, and do not end it. */
  readonly goesOnWithout?: readonly string[];
  /** Interviews offered at its end, the most useful first. */
  readonly next: readonly InterviewId[];
  readonly steps: readonly InterviewStep[];
  /** What known facts answer already, and what no question asks for but the plan goes by. A question whose answer they leave open stays absent. */
  readonly filledBy: (facts: ToldFacts) => Told;
  /** What its answers tell of the person's situation. */
  readonly learns: (told: Told) => ToldFacts;
  /** What they say that the person is not. */
  readonly denies: (told: Told) => readonly PersonTrait[];
}

/** A step of one interview, with the names of its own questions and facts. */
export type StepOf<I extends InterviewId> =
  | (keyof FactsOf[I] & string)
  | {
      readonly ask: keyof FactsOf[I] & string;
      readonly only: string;
      readonly when: (facts: FactsOf[I], now: Moment) => boolean;
    };

/** What an interview is made of, with its own questions and answers by name. */
export interface InterviewDefinition<I extends InterviewId>
  extends Omit<Interview, 'id' | 'steps' | 'filledBy' | 'learns' | 'denies'> {
  readonly steps: readonly StepOf<I>[];
  readonly filledBy: (facts: ToldFacts) => FactsOf[I];
  readonly learns: (told: FactsOf[I]) => ToldFacts;
  readonly denies?: (told: FactsOf[I]) => readonly PersonTrait[];
}

/** Defines an interview; its conditions see their own facts by name. What is told was checked when it was told. */
export function defineInterview<I extends InterviewId>(
  id: I,
  { steps, filledBy, learns, denies = () => [], ...about }: InterviewDefinition<I>,
): Interview {
  return {
    ...about,
    id,
    filledBy: (facts) => withoutAbsent(filledBy(facts)),
    learns: (told) => learns(told as FactsOf[I]),
    denies: (told) => denies(told as FactsOf[I]),
    steps: steps.map((step): InterviewStep => {
      if (typeof step === 'string') return { question: step };
      return {
        question: step.ask,
        when: { only: step.only, holds: (told, now) => step.when(told as FactsOf[I], now) },
      };
    }),
  };
}

/** Answers without the questions that were left open. */
function withoutAbsent(answers: object): Told {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Told;
}

/** The question that comes next; `undefined` when all that are to be asked are answered. */
export function nextQuestion({ steps }: Interview, told: Told, now: Moment): string | undefined {
  return steps.find(({ question, when }) => told[question] === undefined && (when?.holds(told, now) ?? true))?.question;
}

/** What still holds after an answer was changed, and the questions whose answers no longer do, in order. */
export function stillHolding({ steps }: Interview, told: Told, now: Moment): { told: Told; dropped: string[] } {
  const kept: Record<string, string | readonly string[]> = {};
  const dropped: string[] = [];
  for (const { question, when } of steps) {
    const answer = told[question];
    if (answer === undefined) continue;
    if (when?.holds(kept, now) ?? true) kept[question] = answer;
    else dropped.push(question);
  }
  return { told: kept, dropped };
}
