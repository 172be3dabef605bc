import type { Block, FormPages } from '../../knowledge/contract.js';
import { type Html, html } from './html.js';
import { inlineHtml } from './inline.js';

/** Blocks of a statement as paragraphs and lists, in their order; numbers of forms lead to `forms`. */
export function blocksHtml(blocks: readonly Pick<Block, 'kind' | 'text'>[], forms?: FormPages): Html {
  const parts: Html[] = [];
  let bullets: Html[] = [];
  const endList = (): void => {
    if (bullets.length > 0) parts.push(html`<ul>${bullets}</ul>\n`);
    bullets = [];
  };
  for (const { kind, text } of blocks) {
    if (kind === 'bullet') {
      bullets.push(html`<li>${inlineHtml(text, forms)}</li>`);
      continue;
    }
    endList();
    parts.push(html`<p>${inlineHtml(text, forms)}</p>\n`);
  }
  endList();
  return html`${parts}`;
}
