import type { Statement } from '../knowledge/contract.js';

/** A statement as one plain text, a line for each block. */
export function statementText({ blocks }: Statement): string {
  return blocks.map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text)).join('\n');
}
