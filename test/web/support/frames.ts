import type { Page } from 'playwright-core';

/** Resolves when the page has drawn two frames more: what a change of size sets off is done by then. A browser in the
 *  background may draw none, so that it waits two seconds at most. */
export const afterFrames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        setTimeout(resolve, 2_000);
      }),
  );
