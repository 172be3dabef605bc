/** Texts that share so many words in a row are told apart by little else: one was written from the other. */
const RUN_WORDS = 8;

/** Every run of eight words of a text, in lower case, in order; none where it is shorter. */
export function wordRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return Array.from({ length: Math.max(0, words.length - RUN_WORDS + 1) }, (_, from) =>
    words.slice(from, from + RUN_WORDS).join(' '),
  );
}

/** Tells of a text whether it shares a run of eight words with any of `others`. */
export function sharesRunWith(others: Iterable<string>): (text: string) => boolean {
  const known = new Set<string>();
  for (const other of others) for (const run of wordRuns(other)) known.add(run);
  return (text) => wordRuns(text).some((run) => known.has(run));
}
