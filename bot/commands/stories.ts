import { z } from 'zod';
import { FACT_NAMES, type FactName, zFacts } from '../../dialogs/facts/factNames.js';
import type { TurnOutcome } from '../../dialogs/turn/outcome.js';
import type { ToldFacts } from '../../dialogs/understanding/understood.js';
import type { TopicId } from '../../knowledge/contract.js';
import { readJsonLines } from './jsonLines.js';
import type { Talk } from './talk.js';

const zStory = z.object({
  q: z.string().min(1),
  /** What it asks, the most urgent first: a topic, and others that would answer it as well. */
  issues: z.array(z.object({ topic: z.string().min(1), also: z.array(z.string()).default([]) })).min(1),
  /** What it tells of the situation; it may tell more. */
  facts: z.strictObject(zFacts.shape).default({}),
  lang: z.string().optional(),
});

/** A long message as a person writes it, labelled with what it asks and tells. */
export type Story = z.infer<typeof zStory>;
type StoryIssue = Story['issues'][number];

/** Reads a file of stories. Throws an `Error` naming the line that is wrong. */
export const readStories = (text: string, file: string): Story[] =>
  readJsonLines(text, file, zStory, {
    what: 'a story',
    example: '{"q": …, "issues": [{"topic": …, "also": […]}], "facts": {…}}',
  });

/** A story with what the reply to it answers and offers, and the facts that were read in it. */
export interface JudgedStory {
  readonly story: Story;
  readonly answered: readonly TopicId[];
  readonly offered: readonly TopicId[];
  readonly outcome: TurnOutcome;
  readonly facts: ToldFacts;
}

/** Says every story as the first message of a conversation. */
export async function judgeStories(
  talk: Talk,
  stories: readonly Story[],
  progress: (done: number) => void,
): Promise<JudgedStory[]> {
  const judged: JudgedStory[] = [];
  for (const story of stories) {
    talk.startAnew();
    const { served, offered, turn } = await talk.says(story.q);
    judged.push({ story, answered: served.topics, offered, outcome: turn.outcome, facts: served.facts });
    progress(judged.length);
  }
  return judged;
}

const isAmong = ({ topic, also }: StoryIssue, topics: readonly TopicId[]): boolean =>
  topics.some((each) => each === topic || also.includes(each));

/** An issue of a story, and what became of it. */
export interface JudgedIssue {
  readonly issue: StoryIssue;
  /** Whether it is the first of its story, or told after others. */
  readonly isUrgent: boolean;
  readonly isAnswered: boolean;
  /** Answered, or there to be tapped. */
  readonly isReached: boolean;
}

/** What became of each issue of a story, in its order. */
export function issuesOf({ story, answered, offered }: JudgedStory): JudgedIssue[] {
  return story.issues.map((issue, place) => ({
    issue,
    isUrgent: place === 0,
    isAnswered: isAmong(issue, answered),
    isReached: isAmong(issue, [...answered, ...offered]),
  }));
}

/** Whether what is most urgent is answered at once. */
export const isUrgentAnswered = (judged: JudgedStory): boolean => issuesOf(judged)[0]?.isAnswered ?? false;

/** Whether everything asked is answered or offered. */
export const isAllReached = (judged: JudgedStory): boolean => issuesOf(judged).every(({ isReached }) => isReached);

/** A labelled fact and how it was read. */
export interface JudgedFact {
  readonly name: FactName;
  readonly mark: 'right' | 'wrong' | 'missed';
}

const sameFact = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
    : one === other;

/** How each labelled fact of a story was read. */
export function factsOf({ story, facts }: JudgedStory): JudgedFact[] {
  return FACT_NAMES.filter((name) => story.facts[name] !== undefined).map((name) => {
    if (facts[name] === undefined) return { name, mark: 'missed' };
    return { name, mark: sameFact(facts[name], story.facts[name]) ? 'right' : 'wrong' };
  });
}

/** The facts that were read where none is labelled; a story may tell them all the same. */
export const unlabelledFacts = ({ story, facts }: JudgedStory): FactName[] =>
  FACT_NAMES.filter((name) => facts[name] !== undefined && story.facts[name] === undefined);
