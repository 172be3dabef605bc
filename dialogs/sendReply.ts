import { ActionTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import { comparisonAdaptiveCard, comparisonText } from './replies/comparison.js';
import type { Reply } from './replies/reply.js';

/** Blocks as Markdown that every channel shows: bullets in a row, all else with a blank line between. */
export function replyText(reply: Pick<Reply, 'blocks' | 'sources'>): string {
  const parts: string[] = [];
  reply.blocks.forEach(({ kind, text }, index) => {
    const line = kind === 'bullet' ? `- ${text}` : text;
    const continues = kind === 'bullet' && reply.blocks[index - 1]?.kind === 'bullet';
    if (continues) parts[parts.length - 1] = `${parts[parts.length - 1]}\n${line}`;
    else parts.push(line);
  });
  return [...parts, ...(reply.sources.length > 0 ? [reply.sources.map((line) => `*${line}*`).join('\n\n')] : [])].join(
    '\n\n',
  );
}

/** Sends a reply: the card apart from the words, the taps with the last words. */
export async function sendReply(context: TurnContext, reply: Reply): Promise<void> {
  const message = MessageFactory.text(replyText(reply), replyText(reply).replace(/[*_]|\]\([^)]*\)|\[/g, ''));
  message.textFormat = 'markdown';
  if (reply.choices.length > 0) {
    message.suggestedActions = {
      to: [],
      actions: reply.choices.map((title) => ({ type: ActionTypes.ImBack, title, value: title })),
    };
  }
  if (reply.card) {
    const card = MessageFactory.attachment(CardFactory.adaptiveCard(comparisonAdaptiveCard(reply.card)));
    card.summary = comparisonText(reply.card);
    await context.sendActivities([card, message]);
    return;
  }
  await context.sendActivity(message);
}
