import type { Language } from '../../knowledge/contract.js';
import type { Assets } from './assets.js';
import { type Html, html } from './html.js';
import { labelsFor } from './labels.js';
import { baseOf, page } from './page.js';

export interface NotFoundParts {
  readonly assets: Assets;
  readonly exitUrl: string;
  /** The languages that are offered, the default first; all when left out. */
  readonly languages?: readonly Language[];
}

/** For a person who followed an address that we do not have. */
export function notFoundPage({ assets, exitUrl, languages }: NotFoundParts): Html {
  const { language, labels } = labelsFor(undefined, languages);
  return page({
    title: labels.page.notFound,
    language,
    exitUrl,
    scripts: [assets.address('front.js')],
    main: html`<p><a href="${baseOf(language)}/">${labels.page.goHome}</a></p>`,
  });
}
