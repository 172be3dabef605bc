/** No word of any language is longer; addresses of pages are cut, which no answer depends on. */
const LONGEST_WORD = 100;
const LONG_WORD = new RegExp(`\\S{${LONGEST_WORD},}`, 'g');

/** What a stranger typed, in the form in which everything else reads it: blanks made single (line breaks kept as one),
 *  no endless word, at most `maxChars` long. Every pattern of the project is linear on such a text. */
export function typedText(raw: string, maxChars: number): string {
  const cut = raw.length > 4 * maxChars ? raw.slice(0, 4 * maxChars) : raw;
  return cut
    .replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
    .replace(LONG_WORD, (word) => word.slice(0, LONGEST_WORD))
    .slice(0, maxChars);
}

/** Deepest value of a card, and most parts it may have; ours have a handful. */
const DEEPEST = 8;
const MOST_PARTS = 200;

/** A card's value with every text in it as typed text; `undefined` when its parts hold more than `maxChars` together, or are
 *  too many or too deep. */
export function typedValue(value: unknown, maxChars: number): { readonly value: unknown } | undefined {
  let chars = 0;
  let parts = 0;
  const bounded = (part: unknown, depth: number): unknown => {
    parts += 1;
    if (depth > DEEPEST || parts > MOST_PARTS || chars > maxChars) throw new TooLargeError();
    if (typeof part === 'string') {
      chars += part.length;
      if (chars > maxChars) throw new TooLargeError();
      return typedText(part, maxChars);
    }
    if (Array.isArray(part)) return part.map((inner) => bounded(inner, depth + 1));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => {
        chars += name.length;
        return [name, bounded(inner, depth + 1)];
      }),
    );
  };
  try {
    return { value: bounded(value, 0) };
  } catch (error) {
    if (error instanceof TooLargeError) return undefined;
    throw error;
  }
}

class TooLargeError extends Error {}
