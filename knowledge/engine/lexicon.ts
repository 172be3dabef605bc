/** Lay spellings and word groups; data, so that the engine itself knows no subject. */
export interface Lexicon {
  /** One token as typed, to the words meant, separated by blanks. */
  readonly spellings: Readonly<Record<string, string>>;
  /** A group's name, to the words that belong to it. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
}

/** Knows nothing: for data of any other subject. */
export const EMPTY_LEXICON: Lexicon = { spellings: {}, concepts: {} };
