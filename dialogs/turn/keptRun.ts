import { z } from 'zod';
import type { InterviewId } from '../../knowledge/planContract.js';
import { INTERVIEWS } from '../../knowledge/rules/facts/interviews.js';
import { type QuestionSpec, type QuestionSpecs, UNKNOWN } from '../../knowledge/rules/facts/question.js';
import { INTERVIEW_IDS } from '../interviews/interviews.js';

/** Aborts where there is none of this id: the questions of a run are those of its interview. */
export const zInterview = z
  .string()
  .refine((raw): raw is InterviewId => (INTERVIEW_IDS as readonly string[]).includes(raw), { abort: true });
const zTold = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]));

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const HOUR = /^\d{2}:\d{2}$/;

/** Whether a question can be answered so. */
function takes({ kind, answers }: QuestionSpec, answer: string | readonly string[]): boolean {
  if (typeof answer !== 'string') return kind === 'choices' && answer.every((each) => answers.includes(each));
  if (answer === UNKNOWN || answers.includes(answer)) return true;
  return (kind === 'date' && DAY.test(answer)) || (kind === 'time' && HOUR.test(answer));
}

/** Whether the interview has the questions and answers of a run: another version of the bot may have kept it. */
function isKnown({ interview, told, order, changing }: z.infer<typeof zShape>): boolean {
  const specs: QuestionSpecs = INTERVIEWS[interview];
  const isQuestion = (question: string): boolean => Object.hasOwn(specs, question);
  if (![...order, ...(changing === undefined ? [] : [changing])].every(isQuestion)) return false;
  return Object.entries(told).every(([question, answer]) => {
    const spec = isQuestion(question) ? specs[question] : undefined;
    return spec !== undefined && takes(spec, answer);
  });
}

const zShape = z.object({
  interview: zInterview,
  told: zTold,
  /** The questions answered in this run, in order: what "back" takes back. */
  order: z.array(z.string()).readonly(),
  /** The question whose answer is being changed. */
  changing: z.string().optional(),
  /** A day that was told and waits to be confirmed. */
  doubtful: z.object({ on: z.string().regex(DAY), at: z.string().optional() }).optional(),
  /** Messages in a row that were no answer to the open question. */
  misses: z.number().int().min(0),
  /** Whether the list of answers is shown and one of them is to be picked. */
  isReviewing: z.boolean(),
});

/** An interview that is open, or was led to its end. */
export const zRun = zShape.refine(isKnown);
export type InterviewRun = Readonly<z.infer<typeof zShape>>;
