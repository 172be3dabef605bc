import type { Evidence } from './evidence.js';
import { type Fusion, fusedScores, softmax } from './fusion.js';
import { type Logistic, probability } from './logistic.js';

/** The learned weighing of the evidence. */
export interface Weighing {
  readonly fusion: Fusion;
  readonly scope: Logistic;
  /** One a flag. */
  readonly flags: readonly Logistic[];
}

/**
 * Divides the fused scores before the softmax. The weighing is fitted against the one topic of each held-out variant; a
 * person is served by a neighbor's answer too, so its probabilities are too modest. Of 0.5 to 0.65, this gave the least
 * calibration error on 161 development questions (0.02), and 0.03 and 0.055 on two other sets, where 0.55 has 0.03 and
 * 0.044 but more wrong answers. Measured with `npm run evaluate`.
 */
export const TEMPERATURE = 0.58;

/** Probabilities (0–1) for one utterance. `topics` sum to 1: they hold given that it belongs to the subject. */
export interface Weighed {
  readonly topics: readonly number[];
  readonly inScope: number;
  readonly flags: readonly number[];
  readonly kinds: readonly number[];
}

/** The scope features: the evidence's own, then height and lead of the fused topic scores. */
export function scopeFeatures(evidence: Evidence, fused: readonly number[]): number[] {
  const [first = 0, second = 0] = [...fused].sort((a, b) => b - a);
  return [...evidence.scope, first, first - second];
}

/** The chance (0–1) of each flag. `rows`: what the scorers say of them. */
export const weighFlags = (rows: Evidence['flags'], weighing: Weighing): number[] =>
  rows.map((row, flag) => {
    const model = weighing.flags[flag];
    return model ? probability(model, row) : 0;
  });

/** Weighs evidence into probabilities. */
export function weigh(evidence: Evidence, weighing: Weighing): Weighed {
  const fused = fusedScores(weighing.fusion, evidence.topics);
  return {
    topics: softmax(fused.map((score) => score / TEMPERATURE)),
    inScope: probability(weighing.scope, scopeFeatures(evidence, fused)),
    flags: weighFlags(evidence.flags, weighing),
    kinds: evidence.kinds.length > 0 ? softmax(evidence.kinds) : [],
  };
}
