import { citationsOf, type Reply, sourcesOf } from '../../../dialogs/replies/reply.js';
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

/** Below a card's limit by what stands around the folded part: title, buttons, texts for screen readers. */
const ROOM_FOR_THE_REST = MAX_CARD_BYTES - 6_000;

function folded(label: string, elements: readonly CardElement[]): CardElement[] {
  return [
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.ToggleVisibility', title: label, targetElements: ['rest'] }],
    },
    { type: 'Container', id: 'rest', isVisible: false, items: elements },
  ];
}

/** The rest of an answer, folded under its label, with its own sources inside; the follow-ups are always in sight. A
 *  rest too long for one card goes on in the next. */
export function restCards({ title, rest, choices, sources }: Reply): AdaptiveCard[] {
  const cited = citationsOf((rest?.sections ?? []).flatMap(({ blocks }) => [...blocks]));
  const restSources = sources && sourcesOf(cited, undefined, sources.words);
  const elements = [
    ...(rest?.sections ?? []).flatMap(sectionElements),
    ...(restSources ? sourceElements({ ...restSources, article: undefined }) : []),
  ];
  const pages = grouped(elements, ROOM_FOR_THE_REST);
  if (pages.length === 0) pages.push([]);
  return pages.map((page, index) => {
    const isLast = index === pages.length - 1;
    const body = [
      ...(title === undefined ? [] : [textBlock(title, { weight: 'Bolder', size: 'Medium' })]),
      ...(rest !== undefined && page.length > 0 ? folded(rest.label, page) : []),
      ...(isLast ? buttonElements(choices) : []),
    ];
    return adaptiveCard(body, [title, ...(isLast ? choices : [])].filter(Boolean).join('. '));
  });
}
