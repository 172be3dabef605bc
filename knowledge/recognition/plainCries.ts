/** The curated cries of one language: parts of a sentence by kind of danger, and what takes their meaning away. */
export interface Cries {
  readonly byKind: readonly (readonly [kind: string, cries: readonly string[]])[];
  /** Only as a whole message. */
  readonly alone: readonly string[];
  /** Right before a cry: denies, asks or reports it. */
  readonly before: readonly string[];
  /** In the same sentence: puts it in the past. */
  readonly past: readonly string[];
}

/** A cry that stands alone tells no kind; this one is the nearest. */
const ALONE_KIND = 'violence';
/** How many words before a cry are looked at. */
const BEFORE = 3;

/** Letters, digits and single blanks, apostrophes closed up. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const holds = (sentence: string, phrase: string): boolean => ` ${sentence} `.includes(` ${phrase} `);

/** The kinds of danger that plain cries in a text tell. What is denied, asked, reported or past is left to the recognizers. */
export function plainCries(text: string, languages: readonly Cries[]): string[] {
  const whole = plain(text);
  const kinds = new Set<string>();
  for (const { byKind, alone, before, past } of languages) {
    if (alone.includes(whole)) kinds.add(ALONE_KIND);
    for (const sentence of text.split(/[.!?;\n]+/).map(plain)) {
      if (past.some((phrase) => ` ${sentence}`.includes(` ${phrase}`))) continue;
      for (const [kind, cries] of byKind) if (cries.some((cry) => isCried(sentence, cry, before))) kinds.add(kind);
    }
  }
  return [...kinds];
}

function isCried(sentence: string, cry: string, before: readonly string[]): boolean {
  if (!holds(sentence, cry)) return false;
  const words = sentence
    .slice(0, ` ${sentence} `.indexOf(` ${cry} `))
    .trim()
    .split(' ')
    .slice(-BEFORE)
    .join(' ');
  return !before.some((phrase) => holds(words, phrase));
}
