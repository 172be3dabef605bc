import { z } from 'zod';
import type { Guard, Judgement, Knowledge } from './contract.js';

const line = z.object({
  q: z.string().min(1),
  topic: z.string().min(1),
  also: z.array(z.string()).default([]),
  guard: z.string().optional(),
  oos: z.enum(['near', 'far']).optional(),
  lang: z.string().optional(),
  hard: z.boolean().optional(),
});

/** One labelled utterance of a gold file. */
export type GoldUtterance = z.infer<typeof line>;

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(', ');
  return error instanceof Error ? error.message : 'unknown';
}

/** Reads a gold file, one JSON object a line. Throws an `Error` naming the line that is wrong. */
export function readGold(text: string, file: string): GoldUtterance[] {
  return text.split('\n').flatMap((raw, index) => {
    if (raw.trim() === '') return [];
    try {
      return [line.parse(JSON.parse(raw))];
    } catch (error) {
      throw new Error(
        `${file}:${index + 1}: not a gold line (${reasonOf(error)}). A line is {"q": …, "topic": …, "also": […]}.`,
      );
    }
  });
}

export type Mark = 'right' | 'choice' | 'wrong' | 'declined' | 'refused';

export interface Judged {
  readonly gold: GoldUtterance;
  readonly judgement: Judgement;
  readonly mark: Mark;
}

export const isContent = (gold: GoldUtterance): boolean => !gold.topic.startsWith('@');

/**
 * What a judgement is worth. For a question on a topic: `right`, right among the choices, `wrong`, or `declined`.
 * For anything else: `refused` when no topic was answered or offered, else `wrong`.
 */
export function markOf(gold: GoldUtterance, { outcome }: Judgement): Mark {
  const accepted = [gold.topic, ...gold.also];
  if (!isContent(gold)) {
    if (outcome.kind === 'answer' || outcome.kind === 'ambiguous') return 'wrong';
    return outcome.kind === 'guarded' && outcome.guard === 'advice' ? 'wrong' : 'refused';
  }
  switch (outcome.kind) {
    case 'answer':
      return accepted.includes(outcome.topic) ? 'right' : 'wrong';
    case 'guarded':
      if (outcome.topic !== undefined) return accepted.includes(outcome.topic) ? 'right' : 'wrong';
      return 'declined';
    case 'ambiguous':
      return outcome.choices.some((choice) => accepted.includes(choice)) ? 'choice' : 'wrong';
    case 'outOfScope':
      return 'declined';
    default:
      return outcome satisfies never;
  }
}

/** Judges every line of a gold set, one after another. */
export async function judgeAll(
  knowledge: Knowledge,
  gold: readonly GoldUtterance[],
  progress: (done: number) => void,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const each of gold) {
    const judgement = await knowledge.ask(each.q);
    judged.push({ gold: each, judgement, mark: markOf(each, judgement) });
    progress(judged.length);
  }
  return judged;
}

export interface Shares {
  readonly count: number;
  readonly right: number;
  readonly choice: number;
  readonly wrong: number;
  readonly declined: number;
}

/** Shares (0–1) of the marks among judged lines; all 0 for none. */
export function sharesOf(judged: readonly Judged[]): Shares {
  const share = (mark: Mark): number =>
    judged.length === 0 ? 0 : judged.filter((each) => each.mark === mark).length / judged.length;
  return {
    count: judged.length,
    right: share('right'),
    choice: share('choice'),
    wrong: share('wrong'),
    declined: share('declined') + share('refused'),
  };
}

export interface GuardFigures {
  readonly guard: Guard;
  readonly wanted: number;
  readonly recall: number;
  readonly others: number;
  readonly falseAlarms: number;
}

/** Recall of a guard on the lines that want it, and its share of false alarms (0–1) on all others. */
export function guardFigures(judged: readonly Judged[], guard: Guard): GuardFigures {
  const label = `@${guard}`;
  const wants = ({ gold }: Judged): boolean => gold.topic === label || gold.guard === label;
  const stands = ({ judgement }: Judged): boolean => judgement.guards.includes(guard);
  const wanted = judged.filter(wants);
  const others = judged.filter((each) => !wants(each));
  const share = (list: readonly Judged[]): number => (list.length === 0 ? 0 : list.filter(stands).length / list.length);
  return { guard, wanted: wanted.length, recall: share(wanted), others: others.length, falseAlarms: share(others) };
}
