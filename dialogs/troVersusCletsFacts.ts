import { z } from 'zod';

/** The questions in order, each with what can be answered; the last answer is the neutral one. */
export const ANSWERS = {
  purpose: ['guns', 'work', 'record', 'hearing', 'understand'],
  role: ['protected', 'restrained', 'either'],
  paper: ['temporary', 'afterHearing', 'emergency', 'harassment', 'agreed', 'divorce', 'unknown'],
} as const;

export type Question = keyof typeof ANSWERS;
export const QUESTIONS: readonly Question[] = ['purpose', 'role', 'paper'];

export const factsSchema = z.object({
  purpose: z.enum(ANSWERS.purpose).optional(),
  role: z.enum(ANSWERS.role).optional(),
  paper: z.enum(ANSWERS.paper).optional(),
});

/** What the person has told us in the conversation "TRO versus CLETS". */
export type TroVersusCletsFacts = z.infer<typeof factsSchema>;

/** The question that comes next; `undefined` when all are answered. */
export function openQuestion(facts: TroVersusCletsFacts): Question | undefined {
  return QUESTIONS.find((question) => facts[question] === undefined);
}

/** The facts with one more told. An answer that the question does not know leaves them as they are. */
export function withAnswer(facts: TroVersusCletsFacts, question: Question, answer: string): TroVersusCletsFacts {
  const parsed = factsSchema.safeParse({ ...facts, [question]: answer });
  return parsed.success ? parsed.data : facts;
}

/** The facts without the one told last; `undefined` when nothing was told yet. */
export function withoutLast(facts: TroVersusCletsFacts): TroVersusCletsFacts | undefined {
  const last = QUESTIONS.filter((question) => facts[question] !== undefined).at(-1);
  return last === undefined ? undefined : { ...facts, [last]: undefined };
}
