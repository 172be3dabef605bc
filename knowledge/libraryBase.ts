import type { KnowledgeBase } from './build/readKnowledgeBase.js';

/** The parts of a knowledge base that a library rests on: what is said or looked up by id. Plain data: it can be sent to
 *  another thread. The questions, talks and follow-ups, which only matching reads, are most of the rest. */
export type LibraryBase = Pick<
  KnowledgeBase,
  | 'documents'
  | 'claims'
  | 'authorities'
  | 'cited'
  | 'values'
  | 'courtCalendar'
  | 'courts'
  | 'formAddresses'
  | 'topics'
  | 'urgentTopics'
  | 'askedBy'
  | 'beliefs'
  | 'entries'
  | 'statements'
  | 'review'
  | 'phrases'
  | 'languageTraits'
>;

/** These parts alone. */
export const libraryBaseOf = ({
  documents,
  claims,
  authorities,
  cited,
  values,
  courtCalendar,
  courts,
  formAddresses,
  topics,
  urgentTopics,
  askedBy,
  beliefs,
  entries,
  statements,
  review,
  phrases,
  languageTraits,
}: LibraryBase): LibraryBase => ({
  documents,
  claims,
  authorities,
  cited,
  values,
  courtCalendar,
  courts,
  formAddresses,
  topics,
  urgentTopics,
  askedBy,
  beliefs,
  entries,
  statements,
  review,
  phrases,
  languageTraits,
});
