import { randomBytes } from 'node:crypto';
import type { Greeting } from '../../dialogs/replies/greetings.js';
import type { FormPages, Language } from '../../knowledge/contract.js';
import type { Assets } from './assets.js';
import type { Branding } from './branding.js';
import type { Settings } from './browser/chat/settings.js';
import { wordsOn } from './contrast.js';
import { Html, html } from './html.js';
import { inlineHtml } from './inline.js';
import { labelsFor, labelsOf } from './labels.js';
import { NEUTRAL_ICON } from './neutralIcon.js';
import { baseOf } from './page.js';
import { SPOKEN } from './spokenLanguages.js';

export interface ChatPageParts {
  readonly assets: Assets;
  readonly language: string | undefined;
  /** The languages that are offered, the default first. */
  readonly languages: readonly Language[];
  /** Whether another page holds this one in a frame. */
  readonly isEmbedded: boolean;
  /** Whether that page may not. */
  readonly isRefused: boolean;
  /** The host's own name, logo, color and office. */
  readonly branding: Branding;
  /** Where a quick exit leads. */
  readonly exitUrl: string;
  readonly formPages: FormPages;
  /** The curated greeting that the host's page or file chose. */
  readonly greeting?: Greeting | undefined;
  /** The longest message that is taken. */
  readonly maxChars: number;
  readonly nonce: string;
}

/** A page's own random word, by which its policy knows the page's scripts and styles. */
export const newNonce = (): string => randomBytes(16).toString('base64');

/** JSON inside a script element: nothing in it can end the element. */
const jsonData = (value: unknown): Html => new Html(JSON.stringify(value).replace(/</g, '\\u003c'));

/** The page of the chat. Quick exit, help, and a way on where the script does not come are there before any script is; the
 *  rest is drawn by `browser/chat/`. */
export function chatPage({ assets, language: wanted, nonce, branding, ...rest }: ChatPageParts): Html {
  const { language, labels } = labelsFor(wanted, rest.languages);
  const { chat } = labels;
  const { officeName, officePhone: phone, officeWeb: web } = branding;
  const office = officeName === undefined ? undefined : { name: officeName, phone, web };
  const chatLabels = Object.fromEntries([...SPOKEN, ...rest.languages].map((each) => [each, labelsOf(each).chat]));
  const settings: Settings = { labels: chatLabels, language, office, greeting: undefined, ...rest };
  const { logo, color } = branding;
  const name = branding.name ?? branding.title;
  const heading = name ?? chat.heading;
  const base = baseOf(language);
  const onPages = html`<a href="${base}/">${labels.page.goHome}</a> · <a href="${base}/answers">${labels.answer.index}</a>`;
  const classes = [...(rest.isEmbedded ? ['embedded'] : []), ...(color ? ['branded'] : [])];
  const languageButtons = (kind: string): readonly Html[] =>
    rest.languages.map(
      (each) =>
        html`<button type="button" class="${kind}" lang="${each}"${each === language ? new Html(' hidden') : undefined}>${labelsOf(each).chat.inThisLanguage}</button>`,
    );
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${chat.tabTitle}</title>
<link rel="icon" href="${NEUTRAL_ICON}">
<link rel="stylesheet" nonce="${nonce}" href="${assets.address('chat.css')}">
${
  color &&
  html`<style nonce="${nonce}">:root{--brand:${color};--on-brand:${branding.textColor ?? wordsOn(color)}}</style>
`
}<noscript><style nonce="${nonce}">#state, #slow { display: none }</style></noscript>
<script nonce="${nonce}" type="module" src="${assets.address('chat.js')}"></script>
</head>
<body${classes.length > 0 ? html` class="${classes.join(' ')}"` : undefined}>
<header aria-label="${heading}">
${
  logo &&
  html`<img id="logo" src="${logo}" alt="">
`
}<h1 id="heading"${name && html` data-own`}>${heading}</h1>
<button type="button" id="options" class="quiet" aria-expanded="false" aria-controls="options-panel">${chat.options}</button>
${languageButtons('quiet language')}
${rest.isEmbedded ? html`<button type="button" id="minimize" class="quiet icon" aria-label="${chat.minimize}" title="${chat.minimize}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14"/></svg></button>` : undefined}
<a id="exit" href="${rest.exitUrl}" rel="noreferrer">${chat.exit}</a>
<div id="options-panel" hidden>
<div class="languages">${languageButtons('language')}</div>
<label id="keep-row"><input type="checkbox" id="keep" aria-describedby="keep-hint"> <span id="keep-label">${chat.keep}</span></label>
<p id="keep-hint">${chat.keepHint}</p>
<button type="button" id="forget">${chat.forget}</button>
</div>
</header>
<main id="app" aria-label="${heading}">
<div id="state" role="status"><p>${chat.connecting}</p></div>
<p id="help">${inlineHtml(chat.help)}</p>
<noscript><p>${labels.page.noScript} ${onPages}</p></noscript>
<p id="slow">${labels.page.slow} ${onPages}</p>
</main>
<script nonce="${nonce}" type="application/json" id="settings">${jsonData(settings)}</script>
</body>
</html>
`;
}
