import { readingCost } from './readingCost.js';
import { soundsUrgent } from './soundsUrgent.js';

/** A message is understood piece by piece, a sentence or a window of words each; this many are read in full. A page of
 *  writing has about forty. Measured: a piece costs 9 ms of one core. */
export const MOST_PIECES = 64;
/** And pieces of so many tokens together: each is read five to seven times, in its sentence, its windows and the whole. The longest
 *  of the stories that we measure with has 672. */
export const MOST_COST = 800;
/** Beyond that, sentences with words of danger are still read. */
const MORE_URGENT = 12;
export const URGENT_COST = 250;
/** And of everything else these many different words. */
const MOST_SKIMMED = 100;
export const SKIMMED_COST = 150;
/** A longer run of characters is no word; of a message that is too long its beginning is read. */
const LONGEST_WORD = 40;

/** As `sentencesOf` of the engine parts a text: shorter sentences are no piece, longer ones several. */
const LEAST_WORDS = 3;
const WINDOW = 24;

const piecesIn = (words: number): number =>
  words < LEAST_WORDS ? 0 : words <= 1.5 * WINDOW ? 1 : Math.ceil((words - WINDOW / 2) / (WINDOW / 2));

const wordsOf = (sentence: string): string[] => sentence.split(/\s+/).filter((word) => word !== '');

/** Long sentences as runs of words, so that a part of one can be within the budget. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).flatMap((sentence) => {
    const words = wordsOf(sentence).map((word) => word.slice(0, LONGEST_WORD));
    if (words.length <= WINDOW) return [words.join(' ')];
    return Array.from({ length: Math.ceil(words.length / WINDOW) }, (_, i) =>
      words.slice(i * WINDOW, (i + 1) * WINDOW).join(' '),
    );
  });
}

/** What may still be read: so many things of so many tokens together. */
class Allowance {
  constructor(
    private count: number,
    private cost: number,
  ) {}

  /** Whether it is enough for this text; if so it is spent. */
  takes(text: string, count: number): boolean {
    const cost = readingCost(text);
    if (count > this.count || cost > this.cost) return false;
    this.count -= count;
    this.cost -= cost;
    return true;
  }
}

/** The text itself when it can be read in full. Of a longer one what comes first, each sentence once, then what sounds
 *  like danger; the rest is skimmed: each different word once. */
export function withinBudget(text: string): string {
  const all = text.split(/(?<=[.!?])\s+|\n+/).reduce((sum, sentence) => sum + piecesIn(wordsOf(sentence).length), 0);
  if (new Allowance(MOST_PIECES, MOST_COST).takes(text, all)) return text;
  const seen = new Set<string>();
  const read: string[] = [];
  const skimmed = new Set<string>();
  const inFull = new Allowance(MOST_PIECES, MOST_COST);
  const urgent = new Allowance(MORE_URGENT, URGENT_COST);
  const words = new Allowance(MOST_SKIMMED, SKIMMED_COST);
  for (const sentence of sentencesOf(text)) {
    const key = sentence.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    if (inFull.takes(sentence, piecesIn(wordsOf(sentence).length))) read.push(sentence);
    else if (soundsUrgent(sentence) && urgent.takes(sentence, 1)) read.push(sentence);
    else
      for (const word of wordsOf(sentence.toLowerCase()))
        if (!skimmed.has(word) && words.takes(word, 1)) skimmed.add(word);
  }
  return [...read, [...skimmed].join(' ')].filter((part) => part !== '').join('\n');
}
