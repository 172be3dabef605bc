/** The share (0–1) of a list that holds; 0 for none. */
export function shareOf<T>(list: readonly T[], holds: (each: T) => boolean): number {
  return list.length === 0 ? 0 : list.filter(holds).length / list.length;
}

/** Half the width of a share's 95 % interval (0–1; normal approximation with Agresti & Coull's correction, 1998). */
export function marginOf(share: number, count: number): number {
  const n = count + 4;
  const p = (share * count + 2) / n;
  return 1.96 * Math.sqrt((p * (1 - p)) / n);
}
