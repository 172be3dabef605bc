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

/** Words that begin a question, in the languages that are asked in; what follows "and" and one of them is a question of its own. */
const ASKS = 'what|how|can|could|do|does|will|would|is|are|who|when|where|why|cuando|cuanto|como|que|puedo|quien';
const PARTS = new RegExp(`[?]+|[.!]\\s+|,?\\s+(?:and|also|plus|y)\\s+(?=(?:${ASKS})\\b)`, 'iu');
const IS_QUESTION = new RegExp(`^(?:(?:and|also|so|ok|y)\\s+)?(?:${ASKS})\\b`, 'iu');
/** A message of more words tells a story; its questions belong together. */
const MOST_WORDS_OF_QUESTIONS = 45;

/** The questions of a short message that asks two or three; otherwise none. */
export function questionsIn(text: string): string[] {
  if (text.split(/\s+/).length > MOST_WORDS_OF_QUESTIONS) return [];
  const parts = text
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => IS_QUESTION.test(part) && part.split(/\s+/).length >= MIN_WORDS);
  return parts.length === 2 || parts.length === 3 ? parts : [];
}
