import { logOdds, sigmoid } from '../engine/logistic.js';

/**
 * From this share (0–1) of all beliefs together on one is voiced, the likeliest: two that are nearly the same share what speaks for
 * either. Message or sentence, of 364 fresh wordings (questions / premises): at 0.2 named rightly 85 / 79 %, at 0.3 83 / 77 %, at 0.5
 * 73 / 69 %. Anything named in `gold.jsonl`, where many lines do ask about a belief: 7.7, 5.5 and 4.5 %; in 182 told facts 0.5, 0.5
 * and 0 %. Measure again when encoder or lines change.
 */
const VOICED_FROM = 0.3;

/** Which belief is likeliest, and the chance (0–1) that it is voiced; from 0.5 on it stands. `shares`: of each belief. */
export function voicedBelief(shares: readonly number[]): { readonly at: number; readonly chance: number } {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const at = shares.reduce((best, share, index) => (share > (shares[best] ?? 0) ? index : best), 0);
  return { at, chance: sigmoid(logOdds(Math.min(1, all)) - logOdds(VOICED_FROM)) };
}
