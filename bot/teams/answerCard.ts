import { type Attachment, CardFactory } from 'botbuilder';
import { shortAnswer } from '../../dialogs/replies/answer.js';
import type { Entry, IsoDate, Library } from '../../knowledge/contract.js';
import { adaptiveCard, blockElements, sourceElements, textBlock } from '../render/teams/cards.js';

const PREVIEW_CHARS = 120;

/** An answer as a card of its own, to be put into somebody's chat: title, short answer, sources with addresses, the day
 *  it was checked, and what it is. */
export function answerCard(entry: Entry, library: Library, on: IsoDate, disclosure: string): Attachment {
  const { blocks, sources } = shortAnswer(entry, library, on);
  const text = blocks.map((block) => block.text).join(' ');
  const card = adaptiveCard(
    [
      textBlock(entry.title, { weight: 'Bolder', size: 'Medium' }),
      ...blockElements(blocks),
      ...sourceElements(sources),
      textBlock(disclosure, { isSubtle: true, size: 'Small' }),
    ],
    `${entry.title}. ${text}`,
  );
  return CardFactory.adaptiveCard(card);
}

/** How the answer looks in the list of results. */
export function answerPreview(entry: Entry): Attachment {
  const [first] = entry.points[0].blocks;
  const text = first.text.length <= PREVIEW_CHARS ? first.text : `${first.text.slice(0, PREVIEW_CHARS - 1)}…`;
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: entry.title, text } };
}
