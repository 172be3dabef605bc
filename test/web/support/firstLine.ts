import type { Frame, Page } from 'playwright-core';

/** A phone, the same with its keyboard open, as much room as the widget has, 320 × 256 (which is 1280 × 1024 at 400 %), and a
 *  desktop. */
export const SIZES: readonly (readonly [string, { width: number; height: number }])[] = [
  ['on a phone', { width: 390, height: 844 }],
  ['with a keyboard open', { width: 390, height: 420 }],
  ['as small as the widget', { width: 416, height: 704 }],
  ['at 400 %', { width: 320, height: 256 }],
  ['on a desktop', { width: 1_280, height: 800 }],
];

/** Most room between the top of the view and the first line, in pixels: an edge and the padding of a bubble. */
const MOST_ABOVE = 32;

/** Where the sentence that answers is in the newest reply, or the title of what is answered with: at the top of what is seen
 *  of the conversation, with nothing before it, or else. */
export function firstLineIsOnTop(page: Page | Frame): Promise<{ readonly kind: string }> {
  return page.evaluate((most) => {
    const view = document.querySelector('#transcript')?.getBoundingClientRect();
    const start = document.querySelector('.newest .answer')?.firstElementChild ?? undefined;
    if (view === undefined || start === undefined) return { kind: 'missing' };
    const answer = start.matches('.plan, .comparison') ? start.firstElementChild : start;
    if (!answer?.matches('.headline, .comparison > h2'))
      return { kind: `<${answer?.localName} class="${answer?.className}"> stands before the sentence that answers` };
    if (/^(Noted|Anotado) · /.test(answer.textContent ?? '')) return { kind: 'what was told stands in its place' };
    const first = answer.getBoundingClientRect();
    const above = first.top - view.top;
    const isWhole = above >= 0 && first.top + Math.min(first.height, 24) <= view.bottom && view.bottom <= innerHeight;
    if (isWhole && above <= most) return { kind: 'top' };
    return { kind: `${Math.round(above)} px below the top of a view of ${Math.round(view.height)} px` };
  }, MOST_ABOVE);
}
