/** Letters of an ordinary word that the encoder reads as one token. */
const LETTERS_OF_ONE = 4;
const DIGITS_OF_ONE = 2;
const RUNS = /\p{L}+|\p{N}+|[^\p{L}\p{N}\s]/gu;
const VOWEL = /[aeiouyáéíóúü]/giu;
/** In a word at least one letter in so many is a vowel; letters that are no word are read nearly one by one. */
const LETTERS_A_VOWEL = 5;

function costOfRun(run: string): number {
  if (/^\p{N}/u.test(run)) return Math.ceil(run.length / DIGITS_OF_ONE);
  const vowels = run.match(VOWEL)?.length ?? 0;
  // Of other scripts the encoder knows hardly a letter: a whole run is one token to it.
  const isWord = vowels * LETTERS_A_VOWEL >= run.length || !/[a-z]/i.test(run);
  return isWord ? Math.ceil(run.length / LETTERS_OF_ONE) : run.length;
}

/** About how many tokens the encoder makes of a text: of ordinary writing a quarter of its characters, of made-up words more. */
export const readingCost = (text: string): number =>
  (text.match(RUNS) ?? []).reduce((sum, run) => sum + costOfRun(run), 0);
