import { GREETINGS } from '../../dialogs/replies/greetings.js';
import type { Language } from '../../knowledge/contract.js';
import type { Assets } from './assets.js';
import { attributesOf, BRANDING_NAMES, type Branding, type BrandingName, parseBranding } from './branding.js';
import { Html, html } from './html.js';
import { labelsFor, labelsOf, type PreviewLabels } from './labels.js';
import { page } from './page.js';
import { SPOKEN } from './spokenLanguages.js';
import { style } from './style.js';

/** Beginning of the addresses of the site that stands in for the host's own. */
export const SAMPLE_SITE = '/preview/site';

/** What stands in an empty field, where that is the same in every language. */
const SAMPLES: Readonly<Partial<Record<BrandingName, string>>> = {
  logo: 'https://www.example.org/logo.svg',
  color: '#1f4e6b',
  textColor: '#ffffff',
  offset: '72',
  hideOn: '/login /pay',
  officePhone: '555-010-0199',
  officeWeb: 'https://www.example.org',
};

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
const choicesIn = ({
  greetings,
  launchers,
  positions,
}: PreviewLabels): Readonly<Record<string, readonly Choice[]>> => ({
  greeting: [['', greetings.usual], ...GREETINGS.map((each): Choice => [each, greetings[each]])],
  language: SPOKEN.map((each): Choice => [each, labelsOf(each).chat.inThisLanguage]),
  launcher: [
    ['', launchers.words],
    ['icon', launchers.icon],
  ],
  position: [
    ['', positions.right],
    ['left', positions.left],
  ],
});
type Choice = readonly [value: string, words: string];

function control(name: string, value: string, sample: string, choices: readonly Choice[] | undefined): Html {
  if (choices === undefined)
    return html`<input id="${name}" name="${name}" value="${value}" placeholder="${sample}" autocomplete="off" spellcheck="false">`;
  return html`<select id="${name}" name="${name}">${choices.map(([choice, words]) => html`<option value="${choice}"${choice === value ? html` selected` : undefined}>${words}</option>`)}</select>`;
}

/** A sentence with a name of the machine's in place of `{what}`. */
function withCode(sentence: string, name: string): Html {
  const [before = '', after = ''] = sentence.split('{what}');
  return html`${before}<code>${name}</code>${after}`;
}

export interface PreviewPageParts {
  readonly assets: Assets;
  readonly exitUrl: string;
  /** As the file says now. */
  readonly branding: Branding;
}

/** For the host, on their own computer: what can be set, the widget as it then looks, and what to copy. */
export function previewPage({ assets, exitUrl, branding }: PreviewPageParts, language: Language): Html {
  const words = labelsFor(language).labels.preview;
  const { fields, samples, tagOnly } = words;
  const now = attributesOf(branding);
  const choices = choicesIn(words);
  const row = (name: string, meaning: string, value: string, sample = ''): Html => html`
<div><label for="${name}">${meaning}</label>${control(name, value, sample, choices[name])}</div>`;
  const own: Readonly<Record<string, string>> = { ...SAMPLES, ...samples };
  /** What a page may set besides, on its own tag only. */
  const onTag = [
    [html`data-language="es"`, tagOnly.language.replace('{what}', SPOKEN.join(', '))],
    [html`data-open="true"`, tagOnly.open],
    [html`data-question="${samples.question}"`, tagOnly.question],
  ] as const;
  return page({
    title: words.title,
    language,
    exitUrl,
    elsewhere: SPOKEN.filter((other) => other !== language).map((other) => ({
      language: other,
      address: `/preview?language=${other}`,
    })),
    scripts: [assets.address('front.js'), assets.address('preview.js')],
    main: html`
<p class="lead">${words.lead}</p>
<div class="beside">
<div class="settings" role="group" aria-label="${words.settings}">${BRANDING_NAMES.map((name) => row(name, fields[name], now[name] ?? '', own[name]))}
<h2>${words.shown}</h2>${row('path', words.path, '/', '/login')}${row('language', words.language, language)}
<div><label><input type="checkbox" id="open" name="open"> ${words.open}</label></div>
</div>
<div id="sample" data-title="${words.sample}"></div>
</div>
<div id="problems" role="status" lang="en"></div>
<h2>${words.onePage}</h2>
<p>${withCode(words.onePageHint, 'WEB_CHAT_ORIGINS')}</p>
<pre><code id="tag"></code></pre>
<p>${words.alsoSays}</p>
<ul>${onTag.map(([attribute, meaning]) => html`\n<li><code>${attribute}</code>: ${meaning}</li>`)}
</ul>
<h2>${words.everyPage}</h2>
<p>${withCode(words.everyPageHint, 'BRANDING_FILE')}</p>
<pre><code id="file"></code></pre>
<p>${words.noSentence}</p>
<p>${words.fromScript} <code>OrderGuide.open({ question })</code>, <code>.close()</code>, <code>.on('exit', …)</code>.</p>
`,
  });
}
