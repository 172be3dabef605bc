import type { Assets } from './assets.js';
import { type Html, html } from './html.js';
import { page } from './page.js';

/** What a host may set on the widget's script, with a sample of each. */
const ATTRIBUTES = [
  ['data-title', 'Questions?', 'words on the button'],
  ['data-language', 'es', 'en or es; without it the language of the page'],
  ['data-color', '#ffe08a', 'color of the button; its words turn black or white'],
  ['data-position', 'left', 'right (default) or left'],
  ['data-offset', '72', 'pixels to stay away from the lower edge'],
  ['data-launcher', 'icon', 'a round button without words'],
  ['data-logo', 'https://www.example.org/logo.svg', 'a picture in place of the sign'],
  ['data-hide-on', '/login /pay', 'beginnings of paths where there is no button'],
  ['data-open', 'true', 'open at once'],
  ['data-question', 'What is a temporary order?', 'asked when the chat opens'],
] as const;

/** For the host, on their own computer: the widget as it looks, and what can be set. */
export function previewPage({ assets, exitUrl }: { readonly assets: Assets; readonly exitUrl: string }): Html {
  return page({
    title: 'Preview for your website',
    language: 'en',
    exitUrl,
    scripts: ['/widget.js', assets.address('front.js')],
    main: html`
<p class="lead">The button in the corner is what your visitors see. This page answers on this computer only.</p>
<p>Put one line on your page, and its origin into the setting <code>WEB_CHAT_ORIGINS</code>:</p>
<p><code>${'<script src="https://HOST/widget.js" async></script>'}</code></p>
<h2>What can be set on that line</h2>
<ul>${ATTRIBUTES.map(([name, sample, meaning]) => html`\n<li><code>${`${name}="${sample}"`}</code>: ${meaning}</li>`)}
</ul>
<p>From your own script: <code>OrderGuide.open({ question })</code>, <code>.close()</code>, <code>.on('exit', …)</code>.</p>
`,
  });
}
