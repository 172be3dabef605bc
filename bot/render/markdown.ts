import type { ReplyBlock, Sources } from '../../dialogs/replies/reply.js';
import { sourceLines } from './sourceLines.js';

/** Blocks as Markdown that every channel shows: bullets in a row, all else with a blank line between. */
export function blocksMarkdown(blocks: readonly Pick<ReplyBlock, 'kind' | 'text'>[]): string {
  const parts: string[] = [];
  blocks.forEach(({ kind, text }, index) => {
    const line = kind === 'bullet' ? `- ${text}` : text;
    const continues = kind === 'bullet' && blocks[index - 1]?.kind === 'bullet';
    if (continues) parts[parts.length - 1] = `${parts[parts.length - 1]}\n${line}`;
    else parts.push(line);
  });
  return parts.join('\n\n');
}

/** Blocks with their lines of sources below. */
export function markdownOf(blocks: readonly ReplyBlock[], sources: Sources | undefined): string {
  const lines = sourceLines(sources)
    .map((line) => `*${line}*`)
    .join('\n\n');
  return [blocksMarkdown(blocks), lines].filter((part) => part !== '').join('\n\n');
}

/** Our Markdown without its signs and addresses, to be read aloud. */
export const withoutMarkdown = (markdown: string): string => markdown.replace(/[*_]|\]\([^)]*\)|\[/g, '');
