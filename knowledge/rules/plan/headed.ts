import type { Block, Statement } from '../../contract.js';

type Filled = readonly [Block, ...Block[]];

/** The first block of a statement as heading, the others as text. The build's checks exclude a statement of one block here. */
export function headed({ blocks }: Statement): { readonly heading: string; readonly blocks: Filled } {
  const [heading, ...rest] = blocks;
  const [first, ...others] = rest;
  return { heading: heading.text, blocks: first === undefined ? [heading] : [first, ...others] };
}
