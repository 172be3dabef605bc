import { Html, html } from './html.js';
import { style } from './style.js';

export interface PageParts {
  readonly title: string;
  readonly main: Html;
}

/** The style goes in as it is: an escaped character would change its hash. */
const styleElement = new Html(`<style>${style}</style>`);

/** A whole page around its main part: language, title, a way past the head, and where else to go. */
export function page({ title, main }: PageParts): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${styleElement}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header><nav aria-label="Pages"><a href="/">Order Guide</a> · <a href="/sources">Sources</a></nav></header>
<main id="main">
<h1>${title}</h1>
${main}
</main>
<footer><p>Order Guide gives general information about California restraining orders. It is a program, not a lawyer.</p></footer>
</body>
</html>
`;
}
