import type { Assets } from './assets.js';
import { attributesOf, BRANDING_NAMES, type Branding, type BrandingName, parseBranding } from './branding.js';
import { Html, html } from './html.js';
import { labelsFor, labelsOf } from './labels.js';
import { page } from './page.js';
import { SPOKEN } from './spokenLanguages.js';
import { style } from './style.js';

/** Beginning of the addresses of the site that stands in for the host's own. */
export const SAMPLE_SITE = '/preview/site';

/** What the host may set, in the order of the form: its name, a sample, what it is. */
const FIELDS: readonly (readonly [BrandingName, string, string])[] = [
  ['name', 'A Law Office', 'Name in the head of the chat'],
  ['title', 'Questions?', 'Words on the button'],
  ['logo', 'https://www.example.org/logo.svg', 'Logo: an https address, or a path'],
  ['color', '#1f4e6b', 'Color of the button and the head'],
  ['textColor', '#ffffff', 'Color of the words on it; left out, black or white'],
  ['greeting', 'short', 'Greeting'],
  ['launcher', 'icon', 'Button'],
  ['position', 'left', 'Side'],
  ['offset', '72', 'Pixels to stay away from the lower edge'],
  ['hideOn', '/login /pay', 'Beginnings of paths without a button'],
  ['officeName', 'A Law Office, Fresno', 'Office: its name'],
  ['officePhone', '555-010-0199', 'Office: its phone'],
  ['officeWeb', 'https://www.example.org', 'Office: its web address'],
];

/** What a page may set besides, on its own tag only. */
const TAG_ONLY = [
  ['data-language', 'es', `${SPOKEN.join(' or ')}; without it the language of the page`],
  ['data-open', 'true', 'open at once'],
  ['data-question', 'What is a temporary order?', 'asked when the chat opens'],
] as const;

const attributeName = (name: string): string =>
  `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The settings in a query, read as those of the file are; texts that were left empty are left out. */
export function brandingIn(query: URLSearchParams): ReturnType<typeof parseBranding> {
  const given = BRANDING_NAMES.flatMap((name): (readonly [string, unknown])[] => {
    const text = query.get(name)?.trim() ?? '';
    if (text === '') return [];
    if (name === 'offset') return [[name, Number(text)]];
    return [[name, name === 'hideOn' ? text.split(/[\s,]+/) : text]];
  });
  return parseBranding(Object.fromEntries(given));
}

const scriptTag = (source: string, attributes: readonly (readonly [string, string])[]): Html =>
  html`<script src="${source}" async${attributes.map(([name, value]) => html` ${attributeName(name)}="${value}"`)}></script>`;

/** What the preview answers while the host fills in the form: what to copy, or what is wrong. */
export function previewOf(query: URLSearchParams): {
  readonly problems: readonly string[];
  readonly tag?: string;
  readonly file?: string;
} {
  const parsed = brandingIn(query);
  if ('problems' in parsed)
    return { problems: parsed.problems.map(({ name, wrong, remedy }) => `${name} ${wrong} ${remedy}`) };
  const { branding } = parsed;
  return {
    problems: [],
    tag: scriptTag('https://HOST/widget.js', Object.entries(attributesOf(branding))).toString(),
    file: JSON.stringify(branding, undefined, 2),
  };
}

/** A page of a site that stands in for the host's, with the widget as it was set. Every setting stands on its tag, so that
 *  the file of this server says nothing. */
export function samplePage(branding: Branding, isOpen: boolean, wanted: string | undefined): Html {
  const { language, labels } = labelsFor(wanted, SPOKEN);
  const { site, standsIn } = labels.preview;
  const { hideOn } = branding;
  const given = attributesOf({ ...branding, ...(hideOn && { hideOn: hideOn.map((path) => SAMPLE_SITE + path) }) });
  const attributes = BRANDING_NAMES.map((name) => [name, given[name] ?? ''] as const);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${site}</title>
${new Html(`<style>${style}</style>`)}
</head>
<body>
<main aria-label="${site}">
<h1>${site}</h1>
<p>${standsIn}</p>
</main>
${scriptTag('/widget.js', isOpen ? [...attributes, ['open', 'true']] : attributes)}
</body>
</html>
`;
}

/** What is chosen, not written: each value with its words. */
const CHOICES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  greeting: [
    ['', 'the usual one'],
    ['short', 'short'],
    ['served', 'for people who were served'],
    ['protection', 'for people who need protection'],
  ],
  language: SPOKEN.map((each) => [each, labelsOf(each).chat.inThisLanguage] as const),
  launcher: [
    ['', 'with words'],
    ['icon', 'round, without words'],
  ],
  position: [
    ['', 'right'],
    ['left', 'left'],
  ],
};

function control(name: string, value: string, sample: string): Html {
  const choices = CHOICES[name];
  if (choices === undefined)
    return html`<input id="${name}" name="${name}" value="${value}" placeholder="${sample}" autocomplete="off" spellcheck="false">`;
  return html`<select id="${name}" name="${name}">${choices.map(([choice, words]) => html`<option value="${choice}"${choice === value ? html` selected` : undefined}>${words}</option>`)}</select>`;
}

export interface PreviewPageParts {
  readonly assets: Assets;
  readonly exitUrl: string;
  /** As the file says now. */
  readonly branding: Branding;
}

/** For the host, on their own computer: what can be set, the widget as it then looks, and what to copy. */
export function previewPage({ assets, exitUrl, branding }: PreviewPageParts): Html {
  const now = attributesOf(branding);
  const row = (name: string, meaning: string, value: string, sample: string): Html => html`
<div><label for="${name}">${meaning}</label>${control(name, value, sample)}</div>`;
  return page({
    title: 'Preview for your website',
    language: 'en',
    exitUrl,
    scripts: [assets.address('front.js'), assets.address('preview.js')],
    main: html`
<p class="lead">Fill in what you want; beside it is what your visitors see. This page answers on this computer only.</p>
<div class="beside">
<div class="settings" role="group" aria-label="Settings">${FIELDS.map(([name, sample, meaning]) => row(name, meaning, now[name] ?? '', sample))}
<h2>What is shown</h2>${row('path', 'Path of the page', '/', '/login')}${row('language', 'Language of the page', SPOKEN[0] ?? '', '')}
<div><label><input type="checkbox" id="open" name="open"> The chat is open</label></div>
</div>
<div id="sample"></div>
</div>
<div id="problems" role="status"></div>
<h2>For one page</h2>
<p>Put the page's origin into the setting <code>WEB_CHAT_ORIGINS</code>, and this line on the page:</p>
<pre><code id="tag"></code></pre>
<p>It may also say:</p>
<ul>${TAG_ONLY.map(([name, sample, meaning]) => html`\n<li><code>${`${name}="${sample}"`}</code>: ${meaning}</li>`)}
</ul>
<h2>For every page</h2>
<p>Save this as a file and name it in <code>BRANDING_FILE</code>; a page's own line goes before it.</p>
<pre><code id="file"></code></pre>
<p>The chat says no sentence of yours: what it says, its greetings too, is checked against the law. Your office is said as facts.</p>
<p>From your own script: <code>OrderGuide.open({ question })</code>, <code>.close()</code>, <code>.on('exit', …)</code>.</p>
`,
  });
}
