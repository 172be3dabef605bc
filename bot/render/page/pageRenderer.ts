import { ActionTypes, type Activity, CardFactory, MessageFactory } from 'botbuilder';
import type { Renderer } from '../../../dialogs/replies/renderer.js';
import type { Reply } from '../../../dialogs/replies/reply.js';
import { comparisonAdaptiveCard } from '../comparison.js';
import { blocksMarkdown, markdownOf, numberedAnswers, withoutMarkdown } from '../markdown.js';
import { planMessages } from '../planParts.js';
import { voteEntity } from '../votes.js';
import { toPageReply } from './toPageReply.js';

/** For Direct Line, where our own page listens: one message a reply. The page draws `channelData.orderGuide`; any other
 *  client has the same as Markdown, with answers written out by number, and taps. */
export const pageRenderer: Renderer = {
  render(reply: Reply): Partial<Activity>[] {
    const { blocks, sources, choices, card, plan, topic } = reply;
    const said = [...blocks, ...(plan ? planMessages(plan).flat() : []), ...numberedAnswers(reply)];
    const text = said.length > 0 || !card ? markdownOf(said, sources) : blocksMarkdown(said);
    const message: Partial<Activity> = {
      ...MessageFactory.text(text, withoutMarkdown(text)),
      textFormat: 'markdown',
      channelData: { orderGuide: toPageReply(reply) },
    };
    if (card) message.attachments = [CardFactory.adaptiveCard(comparisonAdaptiveCard(card))];
    if (topic !== undefined) message.entities = [voteEntity(topic)];
    if (choices.length > 0) {
      message.suggestedActions = {
        to: [],
        actions: choices.map((title) => ({ type: ActionTypes.ImBack, title, value: title })),
      };
    }
    return [message];
  },
};
