import type { Meant, PointId } from './contract.js';

/** How much of it what was meant before still counts with every message. */
const FADING = 0.5;
/** So many points are kept in mind, and none that counts for less. */
const MOST = 12;
const LEAST = 0.01;

/**
 * What the messages so far were likely about, with one more: what was likely meant and not answered helps to read the next one.
 * `asked`: the points that the message may ask for, each with its chance (0–1); without any, nothing changes.
 */
export function meantAfter(
  before: readonly Meant[],
  asked: readonly { readonly point: PointId; readonly chance: number }[],
): readonly Meant[] {
  if (asked.length === 0) return before;
  const weights = new Map(before.map(({ point, weight }) => [point, weight * FADING]));
  for (const { point, chance } of asked) weights.set(point, (weights.get(point) ?? 0) + chance);
  return [...weights]
    .map(([point, weight]) => ({ point, weight: Math.round(weight * 1_000) / 1_000 }))
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight || (a.point < b.point ? -1 : 1))
    .slice(0, MOST);
}
