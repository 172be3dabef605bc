import { longDate } from '../render/sourceLines.js';
import { blocksHtml } from './blocks.js';
import type { PublicAnswer, PublicPart } from './curated.js';
import { Html, html } from './html.js';
import { inlineHtml, plainText } from './inline.js';
import { labelsFor } from './labels.js';
import { baseOf, page } from './page.js';
import type { PublicPageParts } from './publicPages.js';

/** Facts for search engines (schema.org). A block of data, which no browser runs. */
function faqData({ title, headline, parts }: PublicAnswer, language: string): Html {
  const question = (name: string, said: readonly string[]): object => ({
    '@type': 'Question',
    name,
    acceptedAnswer: { '@type': 'Answer', text: plainText(said.join(' ')) },
  });
  const [first, ...others] = parts;
  const textsOf = ({ blocks }: PublicPart): string[] => blocks.map(({ text }) => text);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: language,
    mainEntity: [
      question(title, [headline, ...textsOf(first)]),
      ...others.map((part) => question(part.title, textsOf(part))),
    ],
  };
  return html`\n<script type="application/ld+json">${new Html(JSON.stringify(data).replace(/</g, '\\u003c'))}</script>`;
}

/** One answer as a page that needs no script: both sides, what many get wrong, its sources, its day. */
export function answerPage(
  answer: PublicAnswer,
  { curated, language, assets, exitUrl, head, other, chat }: PublicPageParts,
): Html {
  const { answer: labels } = labelsFor(language).labels;
  const base = baseOf(language);
  const [first, ...others] = answer.parts;
  const partHtml = ({ name, title, blocks }: PublicPart): Html =>
    html`<h2 id="${name}">${title}</h2>\n${blocksHtml(blocks)}`;
  const next = answer.next.flatMap((topic) => curated.answer(topic) ?? []);
  return page({
    title: answer.title,
    language,
    exitUrl,
    other,
    head: html`${head}${faqData(answer, language)}`,
    scripts: [assets.address('front.js')],
    top: html`<section class="help" aria-label="${labelsFor(language).labels.front.help}">
${blocksHtml(curated.statement('safety.help'))}</section>
`,
    main: html`
<p class="headline">${inlineHtml(answer.headline)}</p>
${blocksHtml(first.blocks)}
${others.map(partHtml)}
${answer.correction.length > 0 ? html`<h2>${labels.correction}</h2>\n${blocksHtml(answer.correction)}` : undefined}
<p class="ask"><a class="primary" href="${chat}">${labels.ask}</a></p>
${
  next.length > 0
    ? html`<nav aria-labelledby="next"><h2 id="next">${labels.next}</h2>
<ul>${next.map(({ topic, title }) => html`\n<li><a href="${base}/answers/${topic}">${title}</a></li>`)}</ul></nav>`
    : undefined
}
<h2>${labels.sources}</h2>
<ul class="sources">${answer.sources.map(({ label, url, about }) => html`\n<li>${url ? html`<a href="${url}" rel="noreferrer">${label}</a>` : label}: ${about}</li>`)}
</ul>
<p class="soft">${labels.checked.replace('{what}', longDate(answer.checkedOn, language))}${answer.isReviewed ? '' : ` ${labels.openReview}`}</p>
`,
  });
}

/** Every answer as a link. */
export function answersIndex({ curated, language, assets, exitUrl, head, other }: PublicPageParts): Html {
  const { answer: labels } = labelsFor(language).labels;
  return page({
    title: labels.index,
    language,
    exitUrl,
    head,
    other,
    scripts: [assets.address('front.js')],
    main: html`<p class="lead">${labels.indexLead}</p>
<ul class="topics">${curated.answers().map(({ topic, title }) => html`\n<li><a href="${baseOf(language)}/answers/${topic}">${title}</a></li>`)}
</ul>`,
  });
}
