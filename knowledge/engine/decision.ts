import type { Weighed } from './judge.js';

/**
 * Where probabilities become decisions. Each was read off the trade-off on the development questions with
 * `npm run evaluate`; the figures are in `README.md`. Measure again when the engine or the questions change.
 */
export interface Thresholds {
  /** From this probability on, a flag stands; one a flag, in the order of the training set. */
  readonly flags: readonly number[];
  /** Below this probability of belonging to the subject we decline. */
  readonly inScope: number;
  /** From this probability on, the best topic is answered outright. */
  readonly answer: number;
  /** The best topic is also answered when it is this many times as likely as the next. */
  readonly lead: number;
  /** Choices are offered until together they reach this probability, two to four of them. */
  readonly choices: number;
  /** Where the choices together stay below this, we decline rather than guess. */
  readonly guess: number;
}

export type Decision =
  | { readonly kind: 'answer'; readonly topic: number }
  | { readonly kind: 'ambiguous'; readonly topics: readonly number[] }
  | { readonly kind: 'outside' };

const MAX_CHOICES = 4;

/** Topic numbers from the likeliest down; ties by number. */
export function rankTopics(weighed: Weighed): number[] {
  return weighed.topics
    .map((_, topic) => topic)
    .sort((a, b) => (weighed.topics[b] ?? 0) - (weighed.topics[a] ?? 0) || a - b);
}

/** Which flags stand. */
export function standingFlags(weighed: Weighed, thresholds: Thresholds): boolean[] {
  return weighed.flags.map((chance, flag) => chance >= (thresholds.flags[flag] ?? 1));
}

/** Answer, choice, or "not ours": from the topics alone, flags aside. */
export function decide(weighed: Weighed, thresholds: Thresholds): Decision {
  if (weighed.inScope < thresholds.inScope) return { kind: 'outside' };
  const ranked = rankTopics(weighed);
  const chance = (place: number): number => weighed.topics[ranked[place] ?? -1] ?? 0;
  const [best] = ranked;
  if (best === undefined) return { kind: 'outside' };
  if (chance(0) >= thresholds.answer || chance(0) >= thresholds.lead * chance(1))
    return { kind: 'answer', topic: best };
  let count = 2;
  let sum = chance(0) + chance(1);
  while (count < MAX_CHOICES && sum < thresholds.choices) {
    sum += chance(count);
    count += 1;
  }
  return sum < thresholds.guess ? { kind: 'outside' } : { kind: 'ambiguous', topics: ranked.slice(0, count) };
}
