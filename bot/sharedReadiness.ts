/** So often the store is asked in a second; whoever asks after that gets the newest answer. Balancers ask every few seconds. */
const MOST_A_SECOND = 5;
const SECOND_MS = 1_000;

/** A question about the store that costs a write: shared by all who ask while it is under way, and bounded, since its
 *  address is open to everybody. `now`: milliseconds on a clock that does not run backwards. */
export function sharedReadiness(
  ask: () => Promise<boolean>,
  now: () => number = () => performance.now(),
): () => Promise<boolean> {
  let newest: Promise<boolean> | undefined;
  let isAsking = false;
  let second = Number.NEGATIVE_INFINITY;
  let asked = 0;
  return () => {
    if (now() - second >= SECOND_MS) {
      second = now();
      asked = 0;
    }
    if (newest === undefined || (!isAsking && asked < MOST_A_SECOND)) {
      asked += 1;
      isAsking = true;
      newest = ask().finally(() => {
        isAsking = false;
      });
    }
    return newest;
  };
}
