import { NEUTRAL_ICON } from './chatPage.js';
import { Html, html } from './html.js';
import { style } from './style.js';

export interface PageParts {
  readonly title: string;
  /** What stands in the tab and in the browser's history, where it is not the title. */
  readonly tabTitle?: string;
  readonly main: Html;
  /** Addresses of scripts of our own, run in this order. */
  readonly scripts?: readonly string[];
  /** A button that leaves for another site; needs `front.js`. */
  readonly exit?: { readonly label: string; readonly url: string };
}

/** The style goes in as it is: an escaped character would change its hash. */
const styleElement = new Html(`<style>${style}</style>`);

/** A whole page around its main part: language, title, a way past the head, and where else to go. */
export function page({ title, tabTitle, main, scripts = [], exit }: PageParts): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${tabTitle ?? title}</title>
<link rel="icon" href="${NEUTRAL_ICON}">
${styleElement}${scripts.map((address) => html`\n<script type="${address.startsWith('/assets/') ? 'module' : 'text/javascript'}" src="${address}" defer></script>`)}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header><nav aria-label="Pages"><a href="/">Order Guide</a> · <a href="/sources">Sources</a></nav>${exit && html`<button type="button" id="exit" data-exit="${exit.url}">${exit.label}</button>`}</header>
<main id="main">
<h1>${title}</h1>
${main}
</main>
<footer><p>Order Guide gives general information about California restraining orders. It is a program, not a lawyer.</p></footer>
</body>
</html>
`;
}
