import { soundsUrgent } from './soundsUrgent.js';

/** A message is understood piece by piece, a sentence or a window of words each; this many are read in full. A page of
 *  writing has about forty. Measured: a piece costs 9 ms of one core. */
export const MOST_PIECES = 64;
/** Beyond that, sentences with words of danger are still read. */
const MORE_URGENT = 12;
/** And of everything else these many different words. */
const MOST_SKIMMED = 100;

/** As `sentencesOf` of the engine parts a text: shorter sentences are no piece, longer ones several. */
const LEAST_WORDS = 3;
const WINDOW = 24;

const piecesIn = (words: number): number =>
  words < LEAST_WORDS ? 0 : words <= 1.5 * WINDOW ? 1 : Math.ceil((words - WINDOW / 2) / (WINDOW / 2));

const wordsOf = (sentence: string): string[] => sentence.split(/\s+/).filter((word) => word !== '');

/** Long sentences as runs of words, so that a part of one can be within the budget. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).flatMap((sentence) => {
    const words = wordsOf(sentence);
    if (words.length <= WINDOW) return [words.join(' ')];
    return Array.from({ length: Math.ceil(words.length / WINDOW) }, (_, i) =>
      words.slice(i * WINDOW, (i + 1) * WINDOW).join(' '),
    );
  });
}

/** The text itself when it can be read in full. Of a longer one what comes first, each sentence once, then what sounds
 *  like danger; the rest is skimmed: each different word once. */
export function withinBudget(text: string): string {
  const all = text.split(/(?<=[.!?])\s+|\n+/).reduce((sum, sentence) => sum + piecesIn(wordsOf(sentence).length), 0);
  if (all <= MOST_PIECES) return text;
  const seen = new Set<string>();
  const read: string[] = [];
  const skimmed = new Set<string>();
  let left = MOST_PIECES;
  let urgentLeft = MORE_URGENT;
  for (const sentence of sentencesOf(text)) {
    const key = sentence.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    const words = wordsOf(sentence);
    const pieces = piecesIn(words.length);
    if (left >= pieces) {
      left -= pieces;
      read.push(sentence);
    } else if (urgentLeft > 0 && soundsUrgent(sentence)) {
      urgentLeft -= 1;
      read.push(sentence);
    } else for (const word of words) if (skimmed.size < MOST_SKIMMED) skimmed.add(word.toLowerCase());
  }
  return [...read, [...skimmed].join(' ')].filter((part) => part !== '').join('\n');
}
