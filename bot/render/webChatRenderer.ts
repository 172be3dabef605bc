import { ActionTypes, type Activity, CardFactory, MessageFactory } from 'botbuilder';
import type { Renderer } from '../../dialogs/replies/renderer.js';
import type { Reply, ReplyBlock, Sources } from '../../dialogs/replies/reply.js';
import { comparisonAdaptiveCard, comparisonText } from './comparison.js';
import { markdownOf, numberedAnswers, withoutMarkdown } from './markdown.js';
import { planMessages } from './planParts.js';

function textMessage(blocks: readonly ReplyBlock[], sources: Sources | undefined): Partial<Activity> {
  const text = markdownOf(blocks, sources);
  return { ...MessageFactory.text(text, withoutMarkdown(text)), textFormat: 'markdown' };
}

/** For Web Chat and what embeds it, the Emulator and the terminal: Markdown, taps below it, a comparison as a card
 *  before the words, a plan in messages of its own after them. */
export const webChatRenderer: Renderer = {
  render(reply: Reply): Partial<Activity>[] {
    const { sources, choices, card, plan } = reply;
    const blocks = [...reply.blocks, ...numberedAnswers(reply)];
    const parts = [...(blocks.length > 0 ? [blocks] : []), ...(plan ? planMessages(plan) : [])];
    const messages = parts.map((part, index) => textMessage(part, index === parts.length - 1 ? sources : undefined));
    const last = messages.at(-1);
    if (last && choices.length > 0) {
      last.suggestedActions = {
        to: [],
        actions: choices.map((title) => ({ type: ActionTypes.ImBack, title, value: title })),
      };
    }
    if (card === undefined) return messages;
    const drawn = MessageFactory.attachment(CardFactory.adaptiveCard(comparisonAdaptiveCard(card)));
    drawn.summary = comparisonText(card);
    return [drawn, ...messages];
  },
};
