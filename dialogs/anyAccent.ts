const LETTERS: Readonly<Record<string, string>> = { a: 'aá', e: 'eé', i: 'ií', o: 'oó', u: 'uúü', n: 'nñ' };

/** The source of a pattern in plain small letters that finds the same words with accents too; classes stay. */
export const anyAccent = (source: string): string =>
  source.replace(/\[[^[\]]*\]|(?<!\\)[aeioun]/g, (found) => (found in LETTERS ? `[${LETTERS[found]}]` : found));
