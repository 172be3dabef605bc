import { z } from 'zod';
import type { Guard } from '../../knowledge/contract.js';
import { readJsonLines } from './jsonLines.js';
import type { Served } from './served.js';
import { shareOf } from './share.js';
import type { Talk } from './talk.js';

const line = z.object({
  q: z.string().min(1),
  topic: z.string().min(1),
  also: z.array(z.string()).default([]),
  guard: z.string().optional(),
  oos: z.enum(['near', 'far']).optional(),
  lang: z.string().optional(),
  hard: z.boolean().optional(),
  /** The point of the topic that answers, and others that would. */
  point: z.string().optional(),
  alsoPoints: z.array(z.string()).default([]),
});

/** One labelled utterance of a gold file. */
export type GoldUtterance = z.infer<typeof line>;

/** Reads a gold file, one JSON object a line. Throws an `Error` naming the line that is wrong. */
export const readGold = (text: string, file: string): GoldUtterance[] =>
  readJsonLines(text, file, line, { what: 'a gold line', example: '{"q": …, "topic": …, "also": […]}' });

export type Mark = 'right' | 'choice' | 'below' | 'wrong' | 'declined' | 'refused';

export interface Judged {
  readonly gold: GoldUtterance;
  readonly served: Served;
  readonly mark: Mark;
}

export const isContent = (gold: GoldUtterance): boolean => !gold.topic.startsWith('@');

/** Guards that speak for themselves: a topic answered beside them is no answer to something else. */
const REFUSING: readonly Guard[] = ['crisis', 'wrongdoing', 'smalltalk'];

/**
 * What a reply is worth. For a question on a topic: `right` where it answers that first; right among the topics of a `choice`; `below`
 * another answer, said after it or as "or did you mean"; `wrong`; or `declined`. For anything else: `refused` when no topic was
 * answered or offered, else `wrong`.
 */
export function markOf(gold: GoldUtterance, served: Pick<Served, 'outcome' | 'guards' | 'topics' | 'choices'>): Mark {
  const { outcome, guards, topics, choices } = served;
  const [first, ...others] = topics;
  const isSilent = first === undefined && choices.length === 0;
  if (!isContent(gold)) return isSilent || guards.some((guard) => REFUSING.includes(guard)) ? 'refused' : 'wrong';
  const accepts = (topic: string): boolean => topic === gold.topic || gold.also.includes(topic);
  if (first !== undefined && accepts(first)) return 'right';
  if ([...others, ...choices].some(accepts)) return outcome === 'ambiguous' ? 'choice' : 'below';
  return isSilent ? 'declined' : 'wrong';
}

/** Judges every line of a gold set, each as the first of a conversation. */
export async function judgeAll(
  talk: Talk,
  gold: readonly GoldUtterance[],
  progress: (done: number) => void,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const each of gold) {
    talk.startAnew();
    const { served } = await talk.says(each.q);
    judged.push({ gold: each, served, mark: markOf(each, served) });
    progress(judged.length);
  }
  return judged;
}

/** A labelled conversation: its questions in turn. */
export interface GoldConversation {
  readonly turns: readonly GoldUtterance[];
}

/** Reads a file of conversations, `{"turns": [gold lines]}` a line. Throws an `Error` naming the line that is wrong. */
export const readConversations = (text: string, file: string): GoldConversation[] =>
  readJsonLines(text, file, z.object({ turns: z.array(line).min(1) }), {
    what: 'a conversation',
    example: '{"turns": [gold lines]}',
  });

/** Judges every turn of every conversation, each after what was answered before it. */
export async function judgeConversations(talk: Talk, conversations: readonly GoldConversation[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const { turns } of conversations) {
    talk.startAnew();
    for (const gold of turns) {
      const { served } = await talk.says(gold.q);
      judged.push({ gold, served, mark: markOf(gold, served) });
    }
  }
  return judged;
}

export interface Shares {
  readonly count: number;
  readonly right: number;
  readonly choice: number;
  readonly below: number;
  readonly wrong: number;
  readonly declined: number;
}

/** Shares (0–1) of the marks among judged lines; all 0 for none. */
export function sharesOf(judged: readonly Judged[]): Shares {
  const share = (mark: Mark): number => shareOf(judged, (each) => each.mark === mark);
  return {
    count: judged.length,
    right: share('right'),
    choice: share('choice'),
    below: share('below'),
    wrong: share('wrong'),
    declined: share('declined') + share('refused'),
  };
}

/** Steps of confidence that are compared with how often they were right. */
const BINS = 10;

/**
 * Expected calibration error (0–1; Guo et al., 2017): the gap between the confidence in the likeliest topic and the share
 * of those that were right, over ten equal steps of confidence, on the questions that have a topic.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const cases = judged
    .filter(({ gold }) => isContent(gold))
    .map(({ gold, served: { ranked } }) => ({
      confidence: ranked[0]?.confidence ?? 0,
      isRight: [gold.topic, ...gold.also].includes(ranked[0]?.topic ?? ''),
    }));
  const mean = (list: readonly number[]): number =>
    list.reduce((sum, each) => sum + each, 0) / Math.max(1, list.length);
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = cases.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const gap = mean(inside.map(({ confidence }) => confidence)) - mean(inside.map(({ isRight }) => Number(isRight)));
    return (Math.abs(gap) * inside.length) / Math.max(1, cases.length);
  }).reduce((sum, each) => sum + each, 0);
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
  const stands = ({ served }: Judged): boolean => served.guards.includes(guard);
  const wanted = judged.filter(wants);
  const others = judged.filter((each) => !wants(each));
  return {
    guard,
    wanted: wanted.length,
    recall: shareOf(wanted, stands),
    others: others.length,
    falseAlarms: shareOf(others, stands),
  };
}

/** The questions labelled with a point whose topic was found. */
export const pointCases = (judged: readonly Judged[]): Judged[] =>
  judged.filter(({ gold, served }) => gold.point !== undefined && served.topics[0] === gold.topic);

/** Share (0–1) of the questions labelled with a point whose topic was found and whose point was too; 0 for none. */
export function pointShare(judged: readonly Judged[]): number {
  return shareOf(pointCases(judged), ({ gold, served }) =>
    [gold.point, ...gold.alsoPoints].some((point) => served.points[0] === `${gold.topic}/${point}`),
  );
}
