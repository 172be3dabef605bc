import { type CardModel, groupedLabels } from './reply.js';
import type { Words } from './words.js';

export const COMPARED = ['temporary', 'afterHearing', 'emergency', 'agreed', 'divorce'] as const;
export type ComparedOrder = (typeof COMPARED)[number];
const COLUMNS = ['maker', 'length', 'clets', 'guns', 'enforcement'] as const;

/** The comparison of five kinds of orders; the one the person holds comes first and is marked. */
export function comparisonCard(words: Words, held: ComparedOrder | undefined): CardModel {
  const orders = held === undefined ? COMPARED : [held, ...COMPARED.filter((order) => order !== held)];
  const cited = orders.flatMap((order) =>
    COLUMNS.flatMap((column) => [...words.statement(`comparison.${order}.${column}`).citations]),
  );
  const labels = cited.flatMap((citation) =>
    citation.kind === 'authority' && !citation.house ? [citation.label] : [],
  );
  return {
    title: words.text('comparison.title'),
    rows: orders.map((order) => ({
      heading: words.text(`comparison.${order}.name`) + (order === held ? ` (${words.text('comparison.yours')})` : ''),
      marked: order === held,
      facts: COLUMNS.map((column) => ({
        name: words.text(`comparison.column.${column}`),
        value: words.text(`comparison.${order}.${column}`),
      })),
    })),
    sources: `${words.text('sources.lead')}: ${groupedLabels([...new Set(labels)]).join(' · ')}`,
  };
}

/** The same comparison as plain text, for channels without cards and for screen readers. */
export function comparisonText(card: CardModel): string {
  const rows = card.rows.map(({ heading, facts }) =>
    [heading, ...facts.map(({ name, value }) => `  ${name}: ${value}`)].join('\n'),
  );
  return [card.title, ...rows, card.sources].join('\n\n');
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
      { type: 'TextBlock', text: card.sources, isSubtle: true, size: 'Small', wrap: true, separator: true },
    ],
  };
}
