import { softmax } from './fusion.js';
import type { Weighed } from './judge.js';
import { logOdds, sigmoid } from './logistic.js';

/**
 * How much of the title's own pull is taken out again, so that "how long is that good for" after one topic leads on to
 * another. Of 0.1 to 0.8, chosen on the conversations in `test/gold/conversations.jsonl`.
 */
const PULL = 0.35;
/** Share of the joined reading in whether a follow-up belongs to the subject; 0–1. More let strange questions in. */
const JOINED_SCOPE = 0.45;
/** Longer utterances stand for themselves. In words. */
const MOST_WORDS = 12;
const LEAST = 1e-6;

/** Whether an utterance may lean on what was talked about just before. */
export function mayLean(utterance: string): boolean {
  return utterance.trim().split(/\s+/).length <= MOST_WORDS;
}

/**
 * A follow-up read in its context: alone, and behind the title of what was talked about, less what the title says by
 * itself (a product of experts; Hinton, 2002). Flags and kinds stay those of the utterance alone.
 */
export function inContext(alone: Weighed, joined: Weighed, title: Weighed): Weighed {
  const log = (chance: number | undefined): number => Math.log((chance ?? 0) + LEAST);
  const scores = alone.topics.map(
    (chance, topic) => (log(chance) + log(joined.topics[topic]) - PULL * log(title.topics[topic])) / (2 - PULL),
  );
  const odds = (1 - JOINED_SCOPE) * logOdds(alone.inScope) + JOINED_SCOPE * logOdds(joined.inScope);
  return { ...alone, topics: softmax(scores), inScope: sigmoid(odds) };
}
