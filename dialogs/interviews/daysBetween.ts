const MS_A_DAY = 86_400_000;

/** Whole days from one ISO day to another; `undefined` where the first is no day (absent, unknown). */
export function daysBetween(from: string | undefined, to: string): number | undefined {
  const days = from === undefined ? Number.NaN : (Date.parse(to) - Date.parse(from)) / MS_A_DAY;
  return Number.isNaN(days) ? undefined : days;
}
