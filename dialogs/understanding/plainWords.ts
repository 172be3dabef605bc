/** Letters, digits and single blanks, lower case, apostrophes gone: how typed words are compared with curated phrases. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Plain words without accents, which phones leave out: how curated phrases and taps are compared with what is typed. */
export function bareWords(text: string): string {
  return plainWords(text).normalize('NFD').replace(/\p{M}/gu, '');
}

/** Shorter words must be spelled right. In letters. */
const SHORTEST_MISSPELLED = 5;

/** Whether two words differ in one letter: one more, one less, another, or two neighbors swapped. Equal words do too. */
export function isNearWord(said: string, meant: string): boolean {
  if (said === meant) return true;
  if (meant.length < SHORTEST_MISSPELLED || Math.abs(said.length - meant.length) > 1) return false;
  let start = 0;
  while (start < said.length && said[start] === meant[start]) start += 1;
  const [saidRest, meantRest] = [said.slice(start), meant.slice(start)];
  return (
    saidRest.slice(1) === meantRest.slice(1) ||
    saidRest.slice(1) === meantRest ||
    saidRest === meantRest.slice(1) ||
    (saidRest.slice(2) === meantRest.slice(2) && saidRest[0] === meantRest[1] && saidRest[1] === meantRest[0])
  );
}
