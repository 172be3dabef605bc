import { GUARDS } from './build/trainingSetOf.js';
import type { Guard, Outcome, TopicId } from './contract.js';
import { type Decision, standingFlags, type Thresholds } from './engine/decision.js';
import type { Weighed } from './engine/judge.js';

/**
 * From this chance (0–1) on a guard stands. Of the curated lines of danger 1 of 1,051 lies below 0.6, and 3 of 706 calm twins above;
 * at 0.5 none, and 5.
 */
const STANDS: Readonly<Record<Guard, number>> = { crisis: 0.6, advice: 0.6, wrongdoing: 0.4, smalltalk: 0.5 };

/** The chance of a guard, 0–1: the engine knows guards by their places in `GUARDS` alone. */
const chanceOf = ({ flags }: Weighed, guard: Guard): number =>
  flags[GUARDS.findIndex(({ name }) => name === guard)] ?? 0;

/**
 * See {@link Thresholds}. They gave the least cost on the development, independent and gold questions, a wrong answer counting as
 * five refusals and a choice as 0.4; for `inScope` see `SCOPE` in `pointHead.ts`.
 */
export const THRESHOLDS: Thresholds = {
  flags: GUARDS.map(({ name }) => STANDS[name]),
  inScope: 0.5,
  answer: 0.9,
  lead: 20,
  choices: 0.97,
  guess: 0.3,
};

/**
 * A question on a topic as sure as this (0–1) is answered by its entry, which states the law, unless the guard against
 * wrongdoing is sure too: "can I wait with my guns until the hearing" is a wrong belief, not a wrong plan.
 */
const SURE_TOPIC = 0.999;
const SURE_WRONGDOING = 0.68;

/** In a talk a message is that sure (0–1) to want a decision before it is told that none is made: most ask what the rule is. */
const SURE_ADVICE_IN_TALK = 0.8;

/**
 * The guards that stand. Wrongdoing gives way to a surer topic. Advice counts only on our subject, and only where
 * neither danger nor wrongdoing speaks first. `isInTalk`: something was answered before.
 */
export function guardsOf(weighed: Weighed, decision: Decision, isInTalk: boolean): Guard[] {
  const standing = standingFlags(weighed, THRESHOLDS);
  const isSureTopic = decision.kind === 'answer' && (weighed.topics[decision.topic] ?? 0) >= SURE_TOPIC;
  const least: Partial<Record<Guard, number>> = {
    ...(isSureTopic ? { wrongdoing: SURE_WRONGDOING } : {}),
    ...(isInTalk ? { advice: SURE_ADVICE_IN_TALK } : {}),
  };
  const guards = GUARDS.filter(
    ({ name }, index) => standing[index] && chanceOf(weighed, name) >= (least[name] ?? 0),
  ).map(({ name }) => name);
  const speaksFirst = guards.includes('crisis') || guards.includes('wrongdoing') || decision.kind === 'outside';
  return guards.filter((guard) => guard !== 'advice' || !speaksFirst);
}

/** The base's own names for the numbers that the engine speaks of. */
export interface Names {
  topicAt(index: number): TopicId;
  /** Kinds of small talk. */
  readonly kinds: readonly string[];
}

/** Which answer the probabilities call for. `ranked`: topic numbers from the likeliest down. */
export function outcomeOf(
  decision: Decision,
  guards: readonly Guard[],
  weighed: Weighed,
  ranked: readonly number[],
  names: Names,
): Outcome {
  const topic = decision.kind === 'answer' ? names.topicAt(decision.topic) : undefined;
  const guarded = (guard: Guard): Outcome => ({ kind: 'guarded', guard, topic, smalltalk: undefined });
  if (guards.includes('crisis')) return guarded('crisis');
  if (guards.includes('wrongdoing')) return guarded('wrongdoing');
  if (
    guards.includes('smalltalk') &&
    chanceOf(weighed, 'smalltalk') > weighed.inScope * (weighed.topics[ranked[0] ?? 0] ?? 0)
  ) {
    const kind = weighed.kinds.indexOf(Math.max(...weighed.kinds));
    return { kind: 'guarded', guard: 'smalltalk', topic: undefined, smalltalk: names.kinds[kind] };
  }
  if (decision.kind === 'outside')
    return { kind: 'outOfScope', nearest: ranked.slice(0, 3).map((each) => names.topicAt(each)) };
  if (decision.kind === 'ambiguous')
    return { kind: 'ambiguous', choices: decision.topics.map((each) => names.topicAt(each)) };
  if (guards.includes('advice')) return guarded('advice');
  return { kind: 'answer', topic: names.topicAt(decision.topic) };
}

/** How sure the outcome is, 0–1. */
export function confidenceOf(outcome: Outcome, weighed: Weighed, ranked: readonly number[]): number {
  const best = weighed.topics[ranked[0] ?? 0] ?? 0;
  switch (outcome.kind) {
    case 'answer':
    case 'ambiguous':
      return weighed.inScope * best;
    case 'guarded':
      return chanceOf(weighed, outcome.guard);
    case 'outOfScope':
      return 1 - weighed.inScope * best;
    default:
      return outcome satisfies never;
  }
}
