import { ActionTypes, type Activity, CardFactory, MessageFactory } from 'botbuilder';
import type { Renderer } from '../../dialogs/replies/renderer.js';
import type { Reply } from '../../dialogs/replies/reply.js';
import { comparisonAdaptiveCard, comparisonText } from './comparison.js';
import { markdownOf, withoutMarkdown } from './markdown.js';

/** For Web Chat and what embeds it, the Emulator and the terminal: Markdown, taps below it, a comparison as a card
 *  before the words. */
export const webChatRenderer: Renderer = {
  render(reply: Reply): Partial<Activity>[] {
    const text = markdownOf(reply.blocks, reply.sources);
    const message = MessageFactory.text(text, withoutMarkdown(text));
    message.textFormat = 'markdown';
    const taps = [...(reply.rest ? [reply.rest.label] : []), ...reply.choices];
    if (taps.length > 0) {
      message.suggestedActions = {
        to: [],
        actions: taps.map((title) => ({ type: ActionTypes.ImBack, title, value: title })),
      };
    }
    if (reply.card === undefined) return [message];
    const card = MessageFactory.attachment(CardFactory.adaptiveCard(comparisonAdaptiveCard(reply.card)));
    card.summary = comparisonText(reply.card);
    return [card, message];
  },
};
