import type { Language } from '../../knowledge/contract.js';
import type { Assets } from './assets.js';
import { type Html, html } from './html.js';
import { page } from './page.js';

export interface MessagePageParts {
  readonly assets: Assets;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly linkText: string;
  readonly language: Language;
  readonly exitUrl: string;
}

/** A page that says one thing and where to go on. */
export function messagePage({ assets, title, text, link, linkText, language, exitUrl }: MessagePageParts): Html {
  return page({
    title,
    language,
    exitUrl,
    scripts: [assets.address('front.js')],
    main: html`<p>${text}</p>\n<p><a href="${link}">${linkText}</a></p>`,
  });
}
