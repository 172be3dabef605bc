import type { RootDialogDeps } from '../dialogs/rootDialog.js';
import { languageReaderOf } from '../dialogs/understanding/languageReader.js';
import { PhraseBook } from '../dialogs/understanding/phraseBook.js';
import { understand } from '../dialogs/understanding/understand.js';
import type { Knowledge } from '../knowledge/contract.js';
import type { Rules } from '../knowledge/rules/rules.js';

/** How messages are read over a knowledge base: the bot, `ask` and `evaluate` read alike. */
export function reading(knowledge: Knowledge, rules: Rules): RootDialogDeps['understand'] {
  const book = new PhraseBook(knowledge.phrases());
  const languages = languageReaderOf(knowledge);
  return (said, light) => understand(said, light, { matcher: knowledge, library: knowledge, rules, book, languages });
}
