import type { TurnContext } from 'botbuilder';
import type { IsoDate, Library } from '../knowledge/contract.js';
import { soundsUrgent } from './soundsUrgent.js';
import { statementOfTurn } from './statementText.js';
import { utteranceOf } from './utteranceOf.js';

/** What is said where a turn fails: with whom to call first, where its message has words of danger. Needs no reading. */
export function apologyOfTurn(
  library: Pick<Library, 'statement' | 'languages' | 'languageTraits'>,
  today: () => IsoDate,
): (context: TurnContext) => string {
  const plain = statementOfTurn(library, 'apology', today);
  const urgent = statementOfTurn(library, 'apology.urgent', today);
  return (context) => (soundsUrgent(utteranceOf(context.activity)) ? urgent : plain)(context);
}
