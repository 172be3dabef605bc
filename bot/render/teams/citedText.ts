import type { ReplyBlock, Sources } from '../../../dialogs/replies/reply.js';
import type { AuthorityCitation } from '../../../knowledge/contract.js';
import { blocksMarkdown } from '../markdown.js';
import { articleLine, checkedLine } from '../sourceLines.js';

/** One message: Markdown with [1], [2] … in it, and what the numbers stand for, in order. */
export interface CitedText {
  readonly text: string;
  readonly cited: readonly AuthorityCitation[];
}

/** In characters; twice as many bytes in Teams' count. With its citations a message stays well below 28 KB. */
export const MAX_CHARS = 7_000;
/** Teams takes 20 in one message, the Playground 10. */
export const MAX_CITED = 10;

/** A text longer than `max` characters in pieces, cut at a line's end, a sentence's, or a blank, in this order. */
export function pieces(text: string, max: number): string[] {
  if (text.length <= max) return [text];
  const room = text.slice(0, max);
  const cut = Math.max(room.lastIndexOf('\n'), room.lastIndexOf('. ') + 1);
  const at = cut > max / 2 ? cut : Math.max(room.lastIndexOf(' '), 0) || max;
  return [text.slice(0, at).trimEnd(), ...pieces(text.slice(at).trimStart(), max)];
}

const authoritiesOf = ({ citations = [] }: ReplyBlock): AuthorityCitation[] =>
  citations.flatMap((citation) => (citation.kind === 'authority' && !citation.house ? [citation] : []));

class Page {
  readonly cited = new Map<string, AuthorityCitation>();
  readonly blocks: ReplyBlock[] = [];
  #chars = 0;

  /** Whether the block still fits; the first always does. */
  takes(block: ReplyBlock, authorities: readonly AuthorityCitation[]): boolean {
    const fresh = new Set(authorities.filter(({ id }) => !this.cited.has(id)).map(({ id }) => id)).size;
    if (this.blocks.length === 0) return true;
    return this.#chars + block.text.length <= MAX_CHARS && this.cited.size + fresh <= MAX_CITED;
  }

  add(block: ReplyBlock, authorities: readonly AuthorityCitation[]): void {
    for (const authority of authorities) {
      if (this.cited.size < MAX_CITED && !this.cited.has(authority.id)) this.cited.set(authority.id, authority);
    }
    const ids = [...this.cited.keys()];
    const numbers = [...new Set(authorities.map(({ id }) => ids.indexOf(id) + 1))].filter((number) => number > 0);
    const marks = numbers.sort((a, b) => a - b).map((number) => ` [${number}]`);
    this.blocks.push({ kind: block.kind, text: block.text + marks.join('') });
    this.#chars += block.text.length;
  }
}

/** Numbers the sources where they are used, and begins a new message where one would grow too long. Sources that no
 *  block names are listed at the end, and so are the day and the document's own claim. */
export function citedTexts(blocks: readonly ReplyBlock[], sources: Sources | undefined): CitedText[] {
  const named = new Set(blocks.flatMap((block) => authoritiesOf(block).map(({ id }) => id)));
  const rest = sources?.authorities.filter(({ id }) => !named.has(id)) ?? [];
  const closing: ReplyBlock[] = sources
    ? [
        ...(rest.length > 0 ? [{ kind: 'paragraph', text: `${sources.words.lead}:`, citations: rest } as const] : []),
        ...[...articleLine(sources), ...checkedLine(sources)].map(
          (line): ReplyBlock => ({ kind: 'paragraph', text: `*${line}*` }),
        ),
      ]
    : [];
  const pages = [new Page()];
  for (const block of [...blocks, ...closing]) {
    const authorities = sources ? authoritiesOf(block) : [];
    for (const text of pieces(block.text, MAX_CHARS)) {
      const piece = { ...block, text };
      if (!pages.at(-1)?.takes(piece, authorities)) pages.push(new Page());
      pages.at(-1)?.add(piece, authorities);
    }
  }
  return pages
    .filter((page) => page.blocks.length > 0)
    .map((page) => ({ text: blocksMarkdown(page.blocks), cited: [...page.cited.values()] }));
}
