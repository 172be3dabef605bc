import type { IsoDate, Knowledge } from '../../knowledge/contract.js';
import { topicId } from '../../knowledge/ids.js';
import type { Assets } from './assets.js';
import { blocksHtml } from './blocks.js';
import { type Html, html } from './html.js';
import { labelsFor } from './labels.js';
import { page } from './page.js';

export interface FrontPageParts {
  readonly knowledge: Knowledge;
  readonly on: IsoDate;
  /** Where this server listens, for the address that the Emulator wants. */
  readonly port: number;
  readonly assets: Assets;
  /** Where a quick exit leads. */
  readonly exitUrl: string;
}

/** Asked on the front page with one press: both sides, and what the article has wrong. */
const SAMPLES = ['served-what-now', 'how-to-get', 'tro-vs-clets', 'firearms', 'background-check', 'attorney-need'];

/** The front page: the chat with sample questions, where to get help now, what this is and covers, how to try it. */
export function frontPage({ knowledge, on, port, assets, exitUrl }: FrontPageParts): Html {
  const { labels } = labelsFor(undefined);
  const { front, chat } = labels;
  const say = (id: string): Html => blocksHtml(knowledge.statement(id, on).blocks);
  const titleOf = (topic: string): string[] => knowledge.entry(topicId(topic), on)?.title.split('\n') ?? [];
  const titles = knowledge.topics().flatMap(titleOf);
  return page({
    title: front.heading,
    tabTitle: chat.tabTitle,
    scripts: ['/widget.js', assets.address('front.js')],
    exit: { label: chat.exit, url: exitUrl },
    main: html`
<p class="lead">${front.lead}</p>
<div class="columns">
<section class="ask" aria-labelledby="ask">
<h2 id="ask">${front.samples}</h2>
<ul class="samples">${SAMPLES.flatMap(titleOf).map((title) => html`<li><button type="button" data-ask="${title}">${title}</button></li>`)}</ul>
<p><button type="button" class="primary" data-ask="">${front.start}</button></p>
<p class="soft"><a href="/chat">${front.ownPage}</a></p>
</section>
<section class="help" aria-labelledby="help">
<h2 id="help">Help now</h2>
${say('safety.help')}</section>
</div>
<section aria-labelledby="what">
<h2 id="what">What this is</h2>
${say('about')}${say('notice.confidential')}</section>
<section aria-labelledby="covers">
<h2 id="covers">What it covers</h2>
<ul class="topics">${titles.map((title) => html`<li>${title}</li>`)}</ul>
<p>Every claim of the article it was built from, with what the law says: <a href="/sources">sources</a>.</p>
</section>
<section aria-labelledby="try">
<h2 id="try">For your own website</h2>
<p>One line puts the chat on any page: <code>${`<script src="https://HOST/widget.js" async></script>`}</code></p>
<p class="soft">To try it elsewhere: in the Bot Framework Emulator at <code>http://localhost:${port}/api/messages</code>, or in a terminal with <code>npm run chat</code>.</p>
</section>
`,
  });
}
