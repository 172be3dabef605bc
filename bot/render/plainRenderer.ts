import { type Activity, ActivityTypes } from 'botbuilder';
import type { Renderer } from '../../dialogs/replies/renderer.js';
import type { Reply } from '../../dialogs/replies/reply.js';
import { comparisonText } from './comparison.js';
import { blocksMarkdown, numbered } from './markdown.js';
import { planMessages } from './planParts.js';
import { sourceLines } from './sourceLines.js';

/** Our Markdown as plain text: links with their address behind them, no signs. */
const plain = (markdown: string): string =>
  markdown.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)').replace(/\*\*(.+?)\*\*/g, '$1');

/** For channels nothing is known of, such as text messages: words only, and what can be answered as a numbered list. */
export const plainRenderer: Renderer = {
  render({ blocks, sources, choices, card, plan }: Reply): Partial<Activity>[] {
    const said = [
      ...(card ? [comparisonText(card)] : []),
      blocksMarkdown(blocks),
      ...(plan ? planMessages(plan).map(blocksMarkdown) : []),
      ...sourceLines(sources),
      numbered(choices),
    ];
    const text = plain(said.filter((part) => part !== '').join('\n\n'));
    return [{ type: ActivityTypes.Message, text, textFormat: 'plain' }];
  },
};
