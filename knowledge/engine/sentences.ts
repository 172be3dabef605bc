/** Sentences shorter than this say too little alone, in words. */
const MIN_WORDS = 3;
/** Longer ones, as dictation gives them, are read through a window that moves by half its length, in words. */
const WINDOW = 24;

/** The sentences of a text that has more than one of them; windows of words stand in for missing full stops. */
export function sentencesOf(text: string): string[] {
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim().split(/\s+/))
    .flatMap(windowsOf)
    .filter((words) => words.length >= MIN_WORDS)
    .map((words) => words.join(' '));
  return sentences.length > 1 ? sentences : [];
}

function windowsOf(words: readonly string[]): (readonly string[])[] {
  if (words.length <= 1.5 * WINDOW) return [words];
  const windows: (readonly string[])[] = [];
  for (let start = 0; start < words.length - WINDOW / 2; start += WINDOW / 2)
    windows.push(words.slice(start, start + WINDOW));
  return windows;
}
