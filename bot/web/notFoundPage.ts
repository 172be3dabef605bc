import type { Assets } from './assets.js';
import { type Html, html } from './html.js';
import { labelsFor } from './labels.js';
import { page } from './page.js';

/** For a person who followed an address that we do not have. */
export function notFoundPage({ assets, exitUrl }: { readonly assets: Assets; readonly exitUrl: string }): Html {
  const { language, labels } = labelsFor(undefined);
  return page({
    title: labels.page.notFound,
    language,
    exitUrl,
    scripts: [assets.address('front.js')],
    main: html`<p><a href="/">${labels.page.goHome}</a></p>`,
  });
}
