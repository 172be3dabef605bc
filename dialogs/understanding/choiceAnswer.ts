import type { PhraseBook } from './phraseBook.js';
import { bareWords } from './plainWords.js';

/** One thing that can be answered: its id, what is tapped, and other ways of saying it. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly phrases: readonly string[];
}

/** What an utterance chooses. `isWhole`: it says nothing besides. Undefined where nothing or too much fits. */
export interface Chosen {
  readonly ids: readonly [string, ...string[]];
  readonly isWhole: boolean;
}

interface Span {
  readonly id: string;
  readonly from: number;
  readonly length: number;
}

/** A longer utterance tells a story; an answer in its middle is not looked for. In words. */
const LONGEST_ANSWER = 16;

/** The answer in an utterance: a tap, a curated phrase, a place in the list, or such a phrase inside a short sentence. */
export function choiceAnswer(
  utterance: string,
  choices: readonly Choice[],
  several: boolean,
  book: PhraseBook,
): Chosen | undefined {
  const whole = wholeChoice(utterance, choices, several, book);
  if (whole) return { ids: whole, isWhole: true };
  const parts = several ? listed(utterance, choices, book) : undefined;
  if (parts) return { ids: parts, isWhole: true };
  const words = bareWords(utterance).split(' ');
  const spans = insideOf(words, choices, book);
  const ids = [...new Set(spans.map(({ id }) => id))];
  const [first, ...rest] = several || ids.length < 2 ? ids : [longest(spans)].filter((id) => id !== undefined);
  if (first === undefined) return undefined;
  return { ids: [first, ...rest], isWhole: covers(spans, words, book) };
}

/** The choice whose phrase is longer by two words than that of every other; `undefined` where none stands out. */
function longest(spans: readonly Span[]): string | undefined {
  const [first, second] = choicesByLength(spans);
  return first && second && first.length >= second.length + 2 ? first.id : undefined;
}

function choicesByLength(spans: readonly Span[]): Span[] {
  const best = new Map<string, Span>();
  for (const span of spans) if (span.length > (best.get(span.id)?.length ?? 0)) best.set(span.id, span);
  return [...best.values()].sort((a, b) => b.length - a.length || (a.id < b.id ? -1 : 1));
}

/** Whether nothing is said besides the phrases but small words between them. */
function covers(spans: readonly Span[], words: readonly string[], book: PhraseBook): boolean {
  const small = new Set(book.of('word.small'));
  return words.every(
    (word, at) => small.has(word) || spans.some(({ from, length }) => from <= at && at < from + length),
  );
}

function wholeChoice(
  utterance: string,
  choices: readonly Choice[],
  several: boolean,
  book: PhraseBook,
): [string, ...string[]] | undefined {
  const cores = book.cores(utterance);
  for (const said of cores) {
    const found = choices.find(({ label, phrases }) => bareWords(label) === said || phrases.includes(said));
    if (found) return [found.id];
  }
  const place = book.whole(utterance, book.family('ordinal'))?.slice('ordinal.'.length);
  if (place === undefined) return undefined;
  if (place === 'all' || place === 'both') {
    const [first, ...rest] = choices.slice(0, -1).map(({ id }) => id);
    const fits = several && first !== undefined && (place === 'all' || rest.length === 1);
    return fits ? [first, ...rest] : undefined;
  }
  const found = place === 'last' ? choices.at(-1) : choices[Number(place) - 1];
  return found && [found.id];
}

/** "Guns, kids and the house": every part must be an answer of its own. */
function listed(utterance: string, choices: readonly Choice[], book: PhraseBook): [string, ...string[]] | undefined {
  const between = book.of('word.between').join('|');
  const parts = utterance
    .split(new RegExp(`[,;+&\\n]${between === '' ? '' : `|(?<!\\p{L})(?:${between})(?!\\p{L})`}`, 'iu'))
    .filter((part) => bareWords(part) !== '');
  if (parts.length < 2) return undefined;
  const ids = parts.map((part) => wholeChoice(part, choices, false, book)?.[0]);
  const [first, ...rest] = new Set(ids.filter((id) => id !== undefined));
  return ids.includes(undefined) || first === undefined ? undefined : [first, ...rest];
}

/** The choices whose phrases stand inside, in order; one inside a longer one, and one turned around by "not", do not count. */
function insideOf(words: readonly string[], choices: readonly Choice[], book: PhraseBook): Span[] {
  if (words.length > LONGEST_ANSWER) return [];
  const onlyAtEnds = new Set(book.of('word.atEnds'));
  const text = ` ${words.join(' ')} `;
  const spans = choices.flatMap(({ id, label, phrases }) =>
    [bareWords(label), ...phrases].flatMap((phrase) => {
      if (!text.includes(` ${phrase} `)) return [];
      const found = spansOf(id, phrase.split(' '), words);
      return onlyAtEnds.has(phrase)
        ? found.filter(({ from, length }) => from === 0 || from + length === words.length)
        : found;
    }),
  );
  const widest = spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other.length > span.length && other.from <= span.from && other.from + other.length >= span.from + span.length,
      ),
  );
  const negations = new Set(book.of('word.negation'));
  const standing = widest.filter(
    ({ from }) => !words.slice(Math.max(0, from - 2), from).some((word) => negations.has(word)),
  );
  return standing.sort((a, b) => a.from - b.from);
}

function spansOf(id: string, phrase: readonly string[], words: readonly string[]): Span[] {
  return words.flatMap((_, from) =>
    phrase.every((word, index) => words[from + index] === word) ? [{ id, from, length: phrase.length }] : [],
  );
}
