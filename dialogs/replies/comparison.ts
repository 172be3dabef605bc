import { type CardModel, sourcesOf } from './reply.js';
import type { Words } from './words.js';

export const COMPARED = ['temporary', 'afterHearing', 'emergency', 'agreed', 'divorce'] as const;
export type ComparedOrder = (typeof COMPARED)[number];
/** The row that a paper told of belongs to; `undefined` where it is not known. */
export const comparedOrder = (paper: unknown): ComparedOrder | undefined =>
  paper === 'harassment' ? 'temporary' : COMPARED.find((order) => order === paper);

const COLUMNS = ['maker', 'length', 'clets', 'guns', 'enforcement'] as const;

/** The comparison of five kinds of orders; the one the person holds comes first and is marked. */
export function comparisonCard(words: Words, held: ComparedOrder | undefined): CardModel {
  const orders = held === undefined ? COMPARED : [held, ...COMPARED.filter((order) => order !== held)];
  const cited = orders.flatMap((order) =>
    COLUMNS.flatMap((column) => [...words.statement(`comparison.${order}.${column}`).citations]),
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
    sources: sourcesOf(cited, undefined, words.sourceWords),
  };
}
