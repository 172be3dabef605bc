import { longDate } from '../render/sourceLines.js';
import { blocksHtml } from './blocks.js';
import type { PublicAnswer, PublicPart, PublicVersion } from './curated.js';
import { Html, html } from './html.js';
import { inlineHtml, plainText } from './inline.js';
import { type Labels, labelsFor } from './labels.js';
import { baseOf, page } from './page.js';
import type { PublicPageParts } from './publicPages.js';
import { sourceName } from './sourceName.js';

/** Facts for search engines (schema.org). A block of data, which no browser runs. */
function faqData({ title, headline, parts }: PublicAnswer, language: string, labels: Labels['answer']): Html {
  const question = (name: string, said: readonly string[]): object => ({
    '@type': 'Question',
    name,
    acceptedAnswer: { '@type': 'Answer', text: plainText(said.join(' ')) },
  });
  const [first, ...others] = parts;
  const textsOf = ({ blocks, sides }: PublicPart): string[] => [
    ...blocks.map(({ text }) => text),
    ...sides.flatMap(({ side, blocks: said }) => [`${labels[side]}:`, ...said.map(({ text }) => text)]),
  ];
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

/** One answer as a page that needs no script: general rule, both sides, kinds of order, what many get wrong, its sources, its day. */
export function answerPage(
  answer: PublicAnswer,
  { curated, language, assets, exitUrl, head, elsewhere, chat }: PublicPageParts,
): Html {
  const { answer: labels } = labelsFor(language).labels;
  const base = baseOf(language);
  const [first, ...others] = answer.parts;
  const { forms } = curated;
  const peopleOf = ({ kinds, side }: PublicVersion): string =>
    [kinds.map((kind) => curated.text(`fact.kind.${kind}`)).join(', '), side ? labels[side] : '']
      .filter((words) => words !== '')
      .join(' · ');
  const versionHtml = (version: PublicVersion, level: 'h2' | 'h3'): Html => {
    const name = new Html(level);
    return html`<section class="version"><${name}>${peopleOf(version)}</${name}>
${blocksHtml(version.blocks, forms)}</section>
`;
  };
  const saidHtml = ({ blocks, sides, kinds }: PublicPart, level: 'h2' | 'h3'): Html =>
    html`${blocksHtml(blocks, forms)}${sides.map((version) => versionHtml(version, level))}${
      kinds.length > 0
        ? html`<details><summary>${labels.kinds}</summary>
${kinds.map((version) => versionHtml(version, level))}</details>
`
        : undefined
    }`;
  const next = answer.next.flatMap((topic) => curated.title(topic) ?? []);
  return page({
    title: answer.title,
    language,
    exitUrl,
    elsewhere,
    head: html`${head}${faqData(answer, language, labels)}`,
    scripts: [assets.address('front.js')],
    top: html`<section class="help" aria-label="${labelsFor(language).labels.front.help}">
${blocksHtml(curated.statement('safety.help'))}</section>
`,
    main: html`
<p class="headline">${inlineHtml(answer.headline, forms)}</p>
${saidHtml(first, 'h2')}
${others.map((part) => html`<h2 id="${part.name}">${part.title}</h2>\n${saidHtml(part, 'h3')}`)}
${answer.correction.length > 0 ? html`<h2>${labels.correction}</h2>\n${blocksHtml(answer.correction, forms)}` : undefined}
<p class="ask"><a class="primary" href="${chat}">${labels.ask}</a></p>
${
  next.length > 0
    ? html`<nav aria-labelledby="next"><h2 id="next">${labels.next}</h2>
<ul>${next.map(({ topic, title }) => html`\n<li><a href="${base}/answers/${topic}">${title}</a></li>`)}</ul></nav>`
    : undefined
}
<h2>${labels.sources}</h2>
<ul class="sources">${answer.sources.map((source) => html`\n<li>${sourceName(source, language)}: ${source.about}</li>`)}
</ul>
<p class="soft">${labels.checked.replace('{what}', longDate(answer.checkedOn, language))}${answer.isReviewed ? '' : ` ${labels.openReview}`}</p>
`,
  });
}

/** Every answer as a link. */
export function answersIndex({ curated, language, assets, exitUrl, head, elsewhere }: PublicPageParts): Html {
  const { answer: labels } = labelsFor(language).labels;
  return page({
    title: labels.index,
    language,
    exitUrl,
    head,
    elsewhere,
    scripts: [assets.address('front.js')],
    main: html`<p class="lead">${labels.indexLead}</p>
<ul class="topics">${curated.titles().map(({ topic, title }) => html`\n<li><a href="${baseOf(language)}/answers/${topic}">${title}</a></li>`)}
</ul>`,
  });
}
