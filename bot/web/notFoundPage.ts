import { type Html, html } from './html.js';
import { page } from './page.js';

/** For a person who followed an address that we do not have. */
export function notFoundPage(): Html {
  return page({
    title: 'There is nothing at this address',
    main: html`<p>Go on to the <a href="/">front page</a>.</p>`,
  });
}
