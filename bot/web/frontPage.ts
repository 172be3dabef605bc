import { blocksHtml } from './blocks.js';
import { type Html, html } from './html.js';
import { labelsFor } from './labels.js';
import { baseOf, page } from './page.js';
import type { PublicPageParts } from './publicPages.js';

/** Where the two doors and the question lead without JavaScript; with it they are asked in the chat. */
const DOORS = [
  { label: 'served', hint: 'servedHint', ask: 'interview.served.tap', topic: 'served-what-now' },
  { label: 'needed', hint: 'neededHint', ask: 'interview.protection.tap', topic: 'how-to-get' },
] as const;
const COMPARED = { ask: 'interview.troVersusClets.tap', topic: 'tro-vs-clets' };

/** The front page: help first, two doors, the question most people bring, and every answer as a link. */
export function frontPage({ curated, language, assets, exitUrl, head, elsewhere, chat }: PublicPageParts): Html {
  const { front } = labelsFor(language).labels;
  const base = baseOf(language);
  return page({
    title: front.heading,
    language,
    exitUrl,
    head,
    elsewhere,
    scripts: ['/widget.js', assets.address('front.js')],
    top: html`<section class="help" aria-label="${front.help}">
${blocksHtml(curated.statement('safety.help'))}</section>
`,
    main: html`
<p class="lead">${front.lead}</p>
<h2>${front.doors}</h2>
<div class="doors">${DOORS.map(
      ({ label, hint, ask, topic }) => html`
<a class="door" href="${base}/answers/${topic}" data-ask="${curated.text(ask)}"><b>${front[label]}</b><span>${front[hint]}</span></a>`,
    )}
</div>
<p><a class="question" href="${base}/answers/${COMPARED.topic}" data-ask="${curated.text(COMPARED.ask)}">${front.which}</a></p>
<p><a class="primary" href="${chat}" data-ask="">${front.start}</a></p>
<h2>${front.topics}</h2>
<ul class="topics">${curated.titles().map(({ topic, title }) => html`\n<li><a href="${base}/answers/${topic}">${title}</a></li>`)}
</ul>
<h2>${front.about}</h2>
${blocksHtml([...curated.statement('about'), ...curated.statement('notice.confidential')])}
<p><a href="${base}/sources">${front.sources}</a></p>
`,
  });
}
