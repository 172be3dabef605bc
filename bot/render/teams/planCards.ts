import type { Sources } from '../../../dialogs/replies/reply.js';
import type { Plan } from '../../../knowledge/planContract.js';
import { closingParts, type PlanPart, sectionParts, stepParts } from '../planParts.js';
import {
  type AdaptiveCard,
  adaptiveCard,
  buttonElements,
  type CardElement,
  grouped,
  MAX_CARD_BYTES,
  sectionElements,
  sourceElements,
  textBlock,
} from './cards.js';

const ROOM = MAX_CARD_BYTES - 2_000;

/** A number that begins a line would make a list of one, set in from the words below: a hard blank after it does not. */
const numbered = (heading: string | undefined): string | undefined => heading?.replace(/^(\d+\.) /, '$1\u00a0');

const container = (part: PlanPart): CardElement => ({
  type: 'Container',
  separator: true,
  style: part.marked ? 'emphasis' : 'default',
  items: sectionElements({ ...part, heading: numbered(part.heading) }),
});

/** A plan as cards: one part below the other, what is urgent marked; long plans go on in a next card, cut between
 *  parts. What can be tapped stands at the end. */
export function planCards(plan: Plan, sources: Sources | undefined, choices: readonly string[]): AdaptiveCard[] {
  const lines = sourceElements(sources);
  const parts = [
    ...[...stepParts(plan), ...sectionParts(plan), ...closingParts(plan)].flatMap((part) =>
      smallEnough(part).map(container),
    ),
    ...(lines.length > 0 ? [{ type: 'Container', separator: true, items: lines }] : []),
  ];
  return grouped(parts, ROOM).map((page, index, pages) =>
    adaptiveCard(
      [
        textBlock(plan.title, { weight: 'Bolder', size: 'Medium' }),
        ...(index === 0 ? [textBlock(`${plan.audience} · ${plan.madeOnText}`, { isSubtle: true })] : []),
        ...page,
        ...(index === pages.length - 1 ? buttonElements(choices) : []),
      ],
      `${plan.title}. ${plan.madeOnText}`,
    ),
  );
}

/** A part that alone would fill a card, in several. */
function smallEnough(part: PlanPart): PlanPart[] {
  return grouped(part.blocks, ROOM / 2).map((blocks, index) => ({
    ...part,
    heading: index === 0 ? part.heading : undefined,
    blocks,
  }));
}
