import type { Language } from '../../knowledge/contract.js';
import { Html, html } from './html.js';
import { labelsFor, labelsOf } from './labels.js';
import { NEUTRAL_ICON } from './neutralIcon.js';
import { style } from './style.js';

/** A page in another language. */
export interface PageElsewhere {
  readonly language: Language;
  readonly address: string;
}

export interface PageParts {
  readonly language: Language;
  readonly title: string;
  /** Said in the tab and in the browser's history in place of "Guide". */
  readonly tabTitle?: string;
  readonly main: Html;
  /** Addresses of scripts of our own, run in this order. */
  readonly scripts?: readonly string[];
  /** Where a quick exit leads. */
  readonly exitUrl: string;
  /** More for the head. */
  readonly head?: Html;
  /** The same page in other languages. */
  readonly elsewhere?: readonly PageElsewhere[];
  /** What stands above the title. */
  readonly top?: Html | undefined;
}

/** The style goes in as it is: an escaped character would change its hash. */
const styleElement = new Html(`<style>${style}</style>`);

/** The beginning of addresses in a language. */
export const baseOf = (language: Language): string => (language === 'en' ? '' : `/${language}`);

/** A whole page around its main part: language, title, a way past the head, where else to go, and the way out. */
export function page({
  language,
  title,
  tabTitle,
  main,
  scripts = [],
  exitUrl,
  head,
  elsewhere = [],
  top,
}: PageParts): Html {
  const { chat, page: labels } = labelsFor(language).labels;
  const base = baseOf(language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${tabTitle ?? chat.tabTitle}</title>
<link rel="icon" href="${NEUTRAL_ICON}">
${styleElement}${head}${scripts.map((address) => html`\n<script type="${address.startsWith('/assets/') ? 'module' : 'text/javascript'}" src="${address}" defer></script>`)}
</head>
<body>
<a class="skip" href="#main">${labels.skip}</a>
<header><nav aria-label="${labels.pages}"><a href="${base}/">${labels.home}</a><a href="${base}/answers">${labels.answers}</a><a href="${base}/sources">${labels.sources}</a>${elsewhere.map((other) => html`<a href="${other.address}" lang="${other.language}" hreflang="${other.language}">${labelsOf(other.language).page.inThisLanguage}</a>`)}</nav><a id="exit" href="${exitUrl}" rel="noreferrer">${chat.exit}</a></header>
${top}<main id="main">
<h1>${title}</h1>
${main}
</main>
<footer><p>${labels.footer}</p></footer>
</body>
</html>
`;
}
