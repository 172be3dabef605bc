import { ActionTypes, type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Renderer } from '../../../dialogs/replies/renderer.js';
import type { Reply } from '../../../dialogs/replies/reply.js';
import { comparisonAdaptiveCard } from '../comparison.js';
import { numberedAnswers } from '../markdown.js';
import { type AdaptiveCard, adaptiveCard, buttonElements } from './cards.js';
import { type CitedText, citedTexts } from './citedText.js';
import { type Disclosure, messageEntity } from './messageEntity.js';
import { planCards } from './planCards.js';

/** Teams shows no more suggested actions than this, and none beside an attachment. */
const MAX_SUGGESTED = 3;

const cardMessage = (card: AdaptiveCard, summary: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  attachments: [CardFactory.adaptiveCard(card)],
  summary,
});

/** For Teams: text with numbered citations, cards for what folds, compares or plans, each in a message of its own,
 *  since Teams tears text and attachment apart. Up to three taps stand below the last text, more are buttons of a card. */
export class TeamsRenderer implements Renderer {
  readonly #disclosure: () => Disclosure;

  constructor(disclosure: () => Disclosure) {
    this.#disclosure = disclosure;
  }

  render(reply: Reply): Partial<Activity>[] {
    const asked = [...reply.blocks, ...numberedAnswers(reply)];
    const texts = citedTexts(asked, reply.plan ? undefined : reply.sources).map((cited) => this.#text(cited));
    const last = texts.at(-1);
    const after = this.#after(reply);
    if (after.length === 0 && last && reply.choices.length > 0) suggest(last, reply.choices);
    if (last && reply.topic !== undefined) last.channelData = { feedbackLoop: { type: 'default' } };
    const messages = [...this.#before(reply), ...texts, ...after];
    return reply.topic === undefined ? messages : messages.map((message) => answering(message, reply.topic ?? ''));
  }

  #text({ text, cited }: CitedText): Partial<Activity> {
    return {
      type: ActivityTypes.Message,
      text,
      textFormat: 'markdown',
      entities: [messageEntity(cited, this.#disclosure()) as unknown as NonNullable<Activity['entities']>[number]],
    };
  }

  #before({ card }: Reply): Partial<Activity>[] {
    return card ? [cardMessage({ ...comparisonAdaptiveCard(card), version: '1.5' }, card.title)] : [];
  }

  /** The cards below the words; they hold what can be tapped, since taps of a text go when something follows it. */
  #after(reply: Reply): Partial<Activity>[] {
    const { plan, choices, sources } = reply;
    if (plan) return planCards(plan, sources, choices).map((card) => cardMessage(card, plan.title));
    if (choices.length <= MAX_SUGGESTED) return [];
    return [cardMessage(adaptiveCard(buttonElements(choices), choices.join('. ')), choices.join(' · '))];
  }
}

/** Names what a vote on the message is on, for the connector's side of the bot; Teams takes no notice of it. */
function answering(message: Partial<Activity>, topic: string): Partial<Activity> {
  return { ...message, channelData: { ...message.channelData, answer: topic } };
}

function suggest(message: Partial<Activity>, choices: readonly string[]): void {
  message.suggestedActions = {
    to: [],
    actions: choices.map((title) => ({ type: ActionTypes.ImBack, title, value: title })),
  };
}
