import { ActionTypes, type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { Renderer } from '../../../dialogs/replies/renderer.js';
import type { Reply, ReplyBlock } from '../../../dialogs/replies/reply.js';
import { isLedByHelp } from '../../../dialogs/replies/safety.js';
import type { Language } from '../../../knowledge/contract.js';
import { comparisonAdaptiveCard } from '../comparison.js';
import { type AdaptiveCard, adaptiveCard, blockElements, buttonElements, linkElement, textBlock } from './cards.js';
import { type CitedText, citedTexts } from './citedText.js';
import { type Disclosure, messageEntity } from './messageEntity.js';
import { planCards } from './planCards.js';

/** Teams shows no more suggested actions than this, none beside an attachment, and none at all where several people talk. */
const MAX_SUGGESTED = 3;
/** Our Markdown that shows as raw signs where it is not read: bold, italics, a link or a citation, a list, paragraphs. */
const MARKDOWN = /[*_[\n]|^- /;

/** What is said in Teams only. */
export interface TeamsWords {
  disclosure(language: Language | undefined): Disclosure;
  /** Who else keeps what is written here. */
  kept(language: Language | undefined): string;
  /** The label of the way to a personal chat. */
  private(language: Language | undefined): string;
}

/** Where a turn happens: the bot's own id there, and whether others read along. */
export interface TeamsPlace {
  readonly botId: string | undefined;
  readonly othersRead: boolean;
}

const cardMessage = (card: AdaptiveCard, summary: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  attachments: [CardFactory.adaptiveCard(card)],
  summary,
});

const wordsOf = (blocks: readonly ReplyBlock[]): string => blocks.map(({ text }) => text).join(' ');

/** For Teams: text with numbered citations; cards for the greeting, for help in danger, for what compares or plans, and for what
 *  can be tapped where taps do not show. A card is a message of its own, since Teams tears text and attachment apart. */
export class TeamsRenderer implements Renderer {
  readonly #words: TeamsWords;
  readonly #place: TeamsPlace;

  constructor(words: TeamsWords, place: TeamsPlace) {
    this.#words = words;
    this.#place = place;
  }

  render(reply: Reply): Partial<Activity>[] {
    const said = reply.isAboutKeeping ? withKept(reply, this.#words.kept(reply.language)) : reply;
    if (said.isGreeting) return [this.#wordedCard(said)];
    const isLed = isLedByHelp(said);
    if (isLed && said.sources === undefined && !said.plan) return [this.#wordedCard(said)];
    const cited = citedTexts(said.blocks, said.plan ? undefined : said.sources);
    const texts = cited.map((text) => this.#text(text, reply.language));
    const last = texts.at(-1);
    const isSuggested = this.#maySuggest(cited.at(-1), said.choices);
    const after = this.#after(said, isSuggested);
    if (after.length === 0 && last && isSuggested) suggest(last, said.choices);
    if (last && said.topic !== undefined) last.channelData = { feedbackLoop: { type: 'default' } };
    const messages = [...(isLed ? [this.#help(said)] : []), ...this.#before(said), ...texts, ...after];
    return said.topic === undefined ? messages : messages.map((message) => answering(message, said.topic ?? ''));
  }

  #text({ text, cited }: CitedText, language: Language | undefined): Partial<Activity> {
    return {
      type: ActivityTypes.Message,
      text,
      textFormat: 'markdown',
      entities: [
        messageEntity(cited, this.#words.disclosure(language)) as unknown as NonNullable<Activity['entities']>[number],
      ],
    };
  }

  /** A whole reply as one card: whom to call in large letters, the words, what to tap. */
  #wordedCard(reply: Reply): Partial<Activity> {
    const { blocks, choices } = reply;
    const [first, ...others] = blocks;
    const words =
      reply.isGreeting && first
        ? [textBlock(first.text, { weight: 'Bolder' }), ...blockElements(others)]
        : blockElements(blocks);
    const body = [...callElements(reply), ...words, ...buttonElements(choices), ...this.#privateLink(reply)];
    return cardMessage(adaptiveCard(body, wordsOf(blocks)), first?.text ?? '');
  }

  /** Whom to call, where the words below have sources of their own. */
  #help(reply: Reply): Partial<Activity> {
    const labels = (reply.safety?.calls ?? []).map(({ label }) => label).join(' · ');
    return cardMessage(adaptiveCard(callElements(reply), labels), labels);
  }

  #before({ card }: Reply): Partial<Activity>[] {
    return card ? [cardMessage({ ...comparisonAdaptiveCard(card), version: '1.5' }, card.title)] : [];
  }

  /** Whether taps may hang on the last text. Not on one with Markdown or citations: a client may draw a text with suggested
   *  actions as it stands, as the Playground does, and people read [1] and stars. */
  #maySuggest(last: CitedText | undefined, choices: readonly string[]): boolean {
    if (this.#place.othersRead || choices.length === 0 || choices.length > MAX_SUGGESTED) return false;
    return last !== undefined && last.cited.length === 0 && !MARKDOWN.test(last.text);
  }

  /** The cards below the words; they hold what can be tapped, since taps of a text go when something follows it. */
  #after(reply: Reply, isSuggested: boolean): Partial<Activity>[] {
    const { plan, choices, sources } = reply;
    if (plan) return planCards(plan, sources, choices).map((card) => cardMessage(card, plan.title));
    const link = this.#privateLink(reply);
    if (link.length === 0 && (isSuggested || choices.length === 0)) return [];
    const body = [...link, ...buttonElements(choices)];
    const names = link.length > 0 ? [this.#words.private(reply.language), ...choices] : choices;
    return [cardMessage(adaptiveCard(body, names.join('. ')), names.join(' · '))];
  }

  #privateLink({ offersPrivate, language }: Reply): AdaptiveCard[] {
    const { botId } = this.#place;
    if (!offersPrivate || botId === undefined) return [];
    const address = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(botId)}`;
    return [linkElement(this.#words.private(language), address)];
  }
}

/** Help lines as large text: links that call do nothing in Teams on a computer. */
function callElements({ safety }: Reply): AdaptiveCard[] {
  if (safety === undefined) return [];
  const lines = safety.calls.map(({ label }) =>
    textBlock(label, { size: 'Large', weight: 'Bolder', spacing: 'Small' }),
  );
  return [{ type: 'Container', style: 'attention', bleed: true, items: lines }];
}

const withKept = (reply: Reply, text: string): Reply => ({
  ...reply,
  blocks: [...reply.blocks, { kind: 'paragraph', text }],
});

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
