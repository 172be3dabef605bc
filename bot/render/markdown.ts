import type { Reply, ReplyBlock, Sources } from '../../dialogs/replies/reply.js';
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

/** Texts as a list that is answered by number. */
export const numbered = (texts: readonly string[]): string =>
  texts.map((text, index) => `${index + 1}. ${text}`).join('\n');

/** The answers to what a reply asks, written out; nothing where it asks nothing. */
export const numberedAnswers = ({ choices, answers = 0 }: Reply): ReplyBlock[] =>
  answers > 0 ? [{ kind: 'paragraph', text: numbered(choices.slice(0, answers)) }] : [];

/** Blocks with their lines of sources below. */
export function markdownOf(blocks: readonly ReplyBlock[], sources: Sources | undefined): string {
  const lines = sourceLines(sources)
    .map((line) => `*${line}*`)
    .join('\n\n');
  return [blocksMarkdown(blocks), lines].filter((part) => part !== '').join('\n\n');
}

/** Our Markdown without its signs and addresses, to be read aloud. */
export const withoutMarkdown = (markdown: string): string => markdown.replace(/[*_]|\]\([^)]*\)|\[/g, '');
