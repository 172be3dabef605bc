import type { TurnContext } from 'botbuilder';
import { languageOfTurn } from '../dialogs/turnLanguage.js';
import { languageReaderOf } from '../dialogs/understanding/languageReader.js';
import type { IsoDate, Library, Statement } from '../knowledge/contract.js';

/** A statement as one plain text, a line for each block. */
export function statementText({ blocks }: Statement): string {
  return blocks.map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text)).join('\n');
}

/** Words a statement for whatever turn it is said in, in the language of that turn. */
export function statementOfTurn(
  library: Pick<Library, 'statement' | 'languages' | 'languageTraits'>,
  id: string,
  today: () => IsoDate,
): (context: TurnContext) => string {
  const languages = languageReaderOf(library);
  return (context) =>
    statementText(library.statement(id, today(), languageOfTurn(context, library.languages, languages)));
}
