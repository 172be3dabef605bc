import type { CardModel } from '../../dialogs/replies/reply.js';
import { sourceList } from './sourceLines.js';

const sourcesOf = ({ sources }: CardModel): string[] => (sources ? [sourceList(sources)] : []);

/** The comparison as plain text, for channels without cards and for screen readers. */
export function comparisonText(card: CardModel): string {
  const rows = card.rows.map(({ heading, facts }) =>
    [heading, ...facts.map(({ name, value }) => `  ${name}: ${value}`)].join('\n'),
  );
  return [card.title, ...rows, ...sourcesOf(card)].join('\n\n');
}

/** An Adaptive Card 1.3, readable on a narrow phone: one group of facts an order instead of five narrow columns. */
export function comparisonAdaptiveCard(card: CardModel): Record<string, unknown> {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.3',
    fallbackText: comparisonText(card),
    speak: comparisonText(card),
    body: [
      { type: 'TextBlock', text: card.title, weight: 'Bolder', size: 'Medium', wrap: true },
      ...card.rows.map(({ heading, marked, facts }) => ({
        type: 'Container',
        separator: true,
        style: marked ? 'emphasis' : 'default',
        items: [
          { type: 'TextBlock', text: heading, weight: 'Bolder', wrap: true },
          { type: 'FactSet', facts: facts.map(({ name, value }) => ({ title: name, value })) },
        ],
      })),
      ...sourcesOf(card).map((text) => ({
        type: 'TextBlock',
        text,
        isSubtle: true,
        size: 'Small',
        wrap: true,
        separator: true,
      })),
    ],
  };
}
