import type { KnowledgeBase } from './build/readKnowledgeBase.js';

/** Those parts of a knowledge base that only matching and its training read: most of it. */
type OfMatching = 'questions' | 'followUps' | 'talks' | 'lexicon' | 'languages' | 'wholeLanguages';

/** The parts of a knowledge base that a library rests on: what is said or looked up by id. Plain data: it can be sent to
 *  another thread. */
export type LibraryBase = Omit<KnowledgeBase, OfMatching>;

/** These parts alone. */
export const libraryBaseOf = ({
  questions,
  followUps,
  talks,
  lexicon,
  languages,
  wholeLanguages,
  ...library
}: KnowledgeBase): LibraryBase => library;
