import type { Page } from 'playwright-core';

/** A phone, the same with its keyboard open, the widget, 320 × 256 (which is 1280 × 1024 at 400 %), and a desktop. */
export const SIZES: readonly (readonly [string, { width: number; height: number }])[] = [
  ['on a phone', { width: 390, height: 844 }],
  ['with a keyboard open', { width: 390, height: 420 }],
  ['in the widget', { width: 416, height: 704 }],
  ['at 400 %', { width: 320, height: 256 }],
  ['on a desktop', { width: 1_280, height: 800 }],
];

/** Most room between the top of the view and the first line, in pixels: an edge and the padding of a bubble. */
const MOST_ABOVE = 32;

/** Where the first line of the newest reply is: at the top of what is seen of the conversation, or else. */
export function firstLineIsOnTop(page: Page): Promise<{ readonly kind: string }> {
  return page.evaluate((most) => {
    const view = document.querySelector('#transcript')?.getBoundingClientRect();
    const first = document.querySelector('.newest .answer > :not(.spoken)')?.getBoundingClientRect();
    if (view === undefined || first === undefined) return { kind: 'missing' };
    const above = first.top - view.top;
    const isWhole = above >= 0 && first.top + Math.min(first.height, 24) <= view.bottom && view.bottom <= innerHeight;
    if (isWhole && above <= most) return { kind: 'top' };
    return { kind: `${Math.round(above)} px below the top of a view of ${Math.round(view.height)} px` };
  }, MOST_ABOVE);
}
