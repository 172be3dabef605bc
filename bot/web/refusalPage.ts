import type { Request } from 'restify';
import type { Assets } from './assets.js';
import { type Html, html } from './html.js';
import { labelsFor } from './labels.js';
import { baseOf, page } from './page.js';
import { languageOfVisit, type Spoken } from './visitLanguage.js';

export interface RefusalParts {
  readonly assets: Assets;
  readonly exitUrl: string;
  readonly languages: Spoken;
  readonly status: number;
}

/** Whether a person's browser asks, and not a program. */
export const wantsPage = ({ headers }: Request): boolean => (headers.accept ?? '').includes('text/html');

/** For a person who followed an address that we do not have, or met a fault of ours: in their language, with a way on. */
export function refusalPage(request: Request, { assets, exitUrl, languages, status }: RefusalParts): Html {
  const language = languageOfVisit(request, languages);
  const { page: labels } = labelsFor(language).labels;
  const isOurs = status >= 500;
  return page({
    title: isOurs ? labels.broken : labels.notFound,
    language,
    exitUrl,
    scripts: [assets.address('front.js')],
    main: html`${isOurs ? html`<p>${labels.brokenHint}</p>\n` : undefined}<p><a href="${baseOf(language)}/">${labels.goHome}</a></p>`,
  });
}
