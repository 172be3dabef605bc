import type { Ranked } from '../metrics.js';

const LISTED = 10;

/** Labels by score, ties by name; the confidence is the best score unless another is given. */
export function rankLabels(scores: Iterable<readonly [label: string, score: number]>, confidence?: number): Ranked {
  const sorted = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { labels: sorted.slice(0, LISTED).map(([label]) => label), confidence: confidence ?? sorted[0]?.[1] ?? 0 };
}

/** The best score of each label among hits, where a label has many texts. */
export function bestOfLabel(hits: Iterable<readonly [label: string, score: number]>): Map<string, number> {
  const best = new Map<string, number>();
  for (const [label, score] of hits) best.set(label, Math.max(best.get(label) ?? Number.NEGATIVE_INFINITY, score));
  return best;
}
