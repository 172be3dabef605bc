import type { Labelled } from './dataSet.js';

/** What a matcher says of one text: labels from the likeliest down, and how sure it is of the first. */
export interface Ranked {
  readonly labels: readonly string[];
  /** Higher is surer; any scale, the same for all texts of one matcher. */
  readonly confidence: number;
  /** Where the matcher has a decision of its own: whether it declined. */
  readonly refused?: boolean;
}

export interface Answered {
  readonly gold: Labelled;
  readonly ranked: Ranked;
}

/** Labels further down do not count for the reciprocal rank. */
const RANKS = 10;

const isRight = (label: string | undefined, { label: right, also }: Labelled): boolean =>
  label !== undefined && (label === right || (also?.includes(label) ?? false));

/** Share (0–1) whose first label is right; 0 for none. */
export function topOne(answered: readonly Answered[]): number {
  return share(answered, ({ gold, ranked }) => isRight(ranked.labels[0], gold));
}

/** Mean of 1 ÷ rank of the first right label among the first ten, 0 where there is none (MRR@10). */
export function meanReciprocalRank(answered: readonly Answered[]): number {
  const sum = answered.reduce((total, { gold, ranked }) => {
    const place = ranked.labels.slice(0, RANKS).findIndex((label) => isRight(label, gold));
    return total + (place < 0 ? 0 : 1 / (place + 1));
  }, 0);
  return answered.length === 0 ? 0 : sum / answered.length;
}

/**
 * Chance (0–1) that a text in scope gets more confidence than one out of scope, ties counting half: the area under the
 * ROC curve by the rank-sum statistic (Mann & Whitney, 1947). `undefined` when one side is empty.
 */
export function areaUnderRoc(inside: readonly number[], outside: readonly number[]): number | undefined {
  if (inside.length === 0 || outside.length === 0) return undefined;
  const all = [...inside.map((value) => ({ value, in: true })), ...outside.map((value) => ({ value, in: false }))];
  all.sort((a, b) => a.value - b.value);
  let sum = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const meanRank = (start + 1 + end) / 2;
    for (let index = start; index < end; index += 1) if (all[index]?.in) sum += meanRank;
    start = end;
  }
  return (sum - (inside.length * (inside.length + 1)) / 2) / (inside.length * outside.length);
}

/**
 * Average precision (0–1) of finding the out-of-scope texts by low confidence: sum over thresholds of precision × gain
 * in recall; texts of equal confidence enter together. `undefined` when one side is empty.
 */
export function averagePrecision(inside: readonly number[], outside: readonly number[]): number | undefined {
  if (inside.length === 0 || outside.length === 0) return undefined;
  const all = [...inside.map((value) => ({ value, out: 0 })), ...outside.map((value) => ({ value, out: 1 }))];
  all.sort((a, b) => a.value - b.value);
  let area = 0;
  let found = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    let gained = 0;
    while (end < all.length && all[end]?.value === all[start]?.value) {
      gained += all[end]?.out ?? 0;
      end += 1;
    }
    found += gained;
    area += (found / end) * (gained / outside.length);
    start = end;
  }
  return area;
}

/** What refusing below a threshold gives. */
export interface AfterRefusal {
  /** Share (0–1) of in-scope texts that are not refused and right. */
  readonly accuracy: number;
  /** Share (0–1) of out-of-scope texts that are refused; `undefined` without any. */
  readonly oosRecall: number | undefined;
}

/** In-scope accuracy and out-of-scope recall when texts below `threshold` are refused, or by the matcher's own decision. */
export function afterRefusal(inside: readonly Answered[], outside: readonly Ranked[], threshold: number): AfterRefusal {
  const isRefused = ({ confidence, refused }: Ranked): boolean => refused ?? confidence < threshold;
  return {
    accuracy: share(inside, ({ gold, ranked }) => !isRefused(ranked) && isRight(ranked.labels[0], gold)),
    oosRecall: outside.length === 0 ? undefined : share(outside, isRefused),
  };
}

export type Aim = 'balanced' | 'all';

/**
 * The threshold that is best on validation. `balanced`: the highest mean of in-scope accuracy and out-of-scope recall;
 * `all`: the highest accuracy over all texts together (Larson et al., 2019). Without out-of-scope texts: the one that
 * refuses a twentieth. Ties go to the lower threshold.
 */
export function chooseThreshold(inside: readonly Answered[], outside: readonly Ranked[], aim: Aim): number {
  const sorted = inside.map(({ ranked }) => ranked.confidence).sort((a, b) => a - b);
  if (outside.length === 0) return sorted[Math.floor(sorted.length / 20)] ?? Number.NEGATIVE_INFINITY;
  const worth = aim === 'all' ? { inside: 1, outside: 1 } : { inside: 1 / inside.length, outside: 1 / outside.length };
  const cases = [
    ...inside.map(({ gold, ranked }) => ({
      confidence: ranked.confidence,
      change: isRight(ranked.labels[0], gold) ? -worth.inside : 0,
    })),
    ...outside.map(({ confidence }) => ({ confidence, change: worth.outside })),
  ].sort((a, b) => a.confidence - b.confidence);
  let best = { threshold: Number.NEGATIVE_INFINITY, gain: 0 };
  let gain = 0;
  cases.forEach(({ confidence, change }, index) => {
    gain += change;
    const next = cases[index + 1]?.confidence;
    if (next !== confidence && gain > best.gain + 1e-12)
      best = { threshold: next === undefined ? confidence + Math.abs(confidence) + 1 : (confidence + next) / 2, gain };
  });
  return best.threshold;
}

/** One point of a risk–coverage curve, both shares from 0 to 1. */
export interface RiskPoint {
  /** Share of all texts that are answered. */
  readonly coverage: number;
  /** Share of the answered ones that are wrong: another label, or out of scope. */
  readonly risk: number;
}

/** What happens as the least sure texts are refused, from answering all down to few: at most `points` points. */
export function riskCoverage(inside: readonly Answered[], outside: readonly Ranked[], points = 60): RiskPoint[] {
  const all = [
    ...inside.map(({ gold, ranked }) => ({
      confidence: ranked.confidence,
      wrong: isRight(ranked.labels[0], gold) ? 0 : 1,
    })),
    ...outside.map(({ confidence }) => ({ confidence, wrong: 1 })),
  ].sort((a, b) => b.confidence - a.confidence);
  const curve: RiskPoint[] = [];
  const step = Math.max(1, all.length / points);
  let wrong = 0;
  all.forEach((each, index) => {
    wrong += each.wrong;
    const isLast = index === all.length - 1;
    if (
      (isLast || all[index + 1]?.confidence !== each.confidence) &&
      (isLast || index + 1 >= (curve.length + 1) * step)
    )
      curve.push({ coverage: (index + 1) / all.length, risk: wrong / (index + 1) });
  });
  return curve;
}

/** The value below which the share `p` (0–1) of the numbers lies, by nearest rank; 0 for none. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? 0;
}

function share<T>(all: readonly T[], holds: (each: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
