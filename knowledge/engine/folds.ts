import { wordRuns } from './wordRuns.js';

/**
 * The held-out part (0 to `folds` − 1) of each text, dealt out in `order` (all indexes, mixed). Texts that share a run of eight words go
 * together: a held-out text judged beside its own twin would teach that a near text is worth more, or, where the twin
 * was written to say the opposite, less than it is.
 */
export function foldsOf(texts: readonly string[], order: Int32Array, folds: number): number[] {
  const leaders = texts.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let at = index;
    while (leaders[at] !== at) {
      leaders[at] = leaders[leaders[at] as number] as number;
      at = leaders[at] as number;
    }
    return at;
  };
  const seen = new Map<string, number>();
  texts.forEach((text, index) => {
    for (const run of wordRuns(text)) {
      const twin = seen.get(run);
      if (twin === undefined) seen.set(run, index);
      else leaders[leaderOf(index)] = leaderOf(twin);
    }
  });
  const places = new Int32Array(texts.length);
  order.forEach((index, place) => {
    places[index] = place;
  });
  return texts.map((_, index) => (places[leaderOf(index)] as number) % folds);
}
