import type { ReplyBlock, Sources } from '../../../dialogs/replies/reply.js';
import type { PlanPart } from '../planParts.js';
import { sourceLines } from '../sourceLines.js';
import { pieces } from './citedText.js';

export type CardElement = Readonly<Record<string, unknown>>;
export type AdaptiveCard = Readonly<Record<string, unknown>>;

/** Bytes of JSON; leaves room for the rest of the activity below the 28 KB that every version of Teams takes. */
export const MAX_CARD_BYTES = 24_000;
/** Teams shows six actions of one set; four words wide buttons are read better one set below another. */
const BUTTONS_A_SET = 5;
const MAX_TEXT_BLOCK = 4_000;

export const textBlock = (text: string, more: CardElement = {}): CardElement => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...more,
});

/** Blocks as elements of a card; a very long one becomes several. */
export const blockElements = (blocks: readonly ReplyBlock[]): CardElement[] =>
  blocks.flatMap(({ kind, text }) =>
    pieces(kind === 'bullet' ? `- ${text}` : text, MAX_TEXT_BLOCK).map((piece) => textBlock(piece)),
  );

export const sectionElements = ({ heading, blocks }: Pick<PlanPart, 'heading' | 'blocks'>): CardElement[] => [
  ...(heading === undefined ? [] : [textBlock(heading, { weight: 'Bolder', separator: true })]),
  ...blockElements(blocks),
];

export const sourceElements = (sources: Sources | undefined): CardElement[] =>
  sourceLines(sources).map((line) => textBlock(line, { isSubtle: true, size: 'Small' }));

/** A button that says its title for the person. Plain data: `messageBack` and its like do nothing in the Playground. */
export const sayButton = (title: string): CardElement => ({ type: 'Action.Submit', title, data: { say: title } });

/** A button that opens an address. */
export const linkElement = (title: string, url: string): CardElement => ({
  type: 'ActionSet',
  actions: [{ type: 'Action.OpenUrl', title, url }],
});

export function buttonElements(titles: readonly string[]): CardElement[] {
  const sets: CardElement[] = [];
  for (let at = 0; at < titles.length; at += BUTTONS_A_SET)
    sets.push({ type: 'ActionSet', actions: titles.slice(at, at + BUTTONS_A_SET).map(sayButton) });
  return sets;
}

/** Readers of cards that draw none get `fallbackText`, screen readers `speak`. */
export function adaptiveCard(body: readonly CardElement[], fallbackText: string): AdaptiveCard {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText,
    speak: fallbackText,
    body,
  };
}

export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Puts elements into as few groups as fit one card each, in order. An element alone is never split. */
export function grouped<T>(elements: readonly T[], maxBytes: number): T[][] {
  const groups: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const element of elements) {
    const bytes = bytesOf(element) + 1;
    if (size + bytes > maxBytes) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(element);
    size += bytes;
  }
  return groups;
}
