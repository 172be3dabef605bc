import type { IsoDate, Knowledge } from '../../knowledge/contract.js';
import { blocksHtml } from './blocks.js';
import { type Html, html } from './html.js';
import { page } from './page.js';

export interface FrontPageParts {
  readonly knowledge: Knowledge;
  readonly on: IsoDate;
  /** Where this server listens, for the address that the Emulator wants. */
  readonly port: number;
}

/** The front page: what this is, where to get help now, what it covers, how to try it. */
export function frontPage({ knowledge, on, port }: FrontPageParts): Html {
  const say = (id: string): Html => blocksHtml(knowledge.statement(id, on).blocks);
  const titles = knowledge.topics().flatMap((topic) => knowledge.entry(topic, on)?.title ?? []);
  return page({
    title: 'Order Guide: California restraining orders',
    main: html`
<section class="help" aria-labelledby="help">
<h2 id="help">Help now</h2>
${say('safety.help')}</section>
<section aria-labelledby="what">
<h2 id="what">What this is</h2>
<p>For both sides: the person who needs an order, and the person who was served with one.</p>
${say('about')}${say('notice.confidential')}</section>
<section aria-labelledby="covers">
<h2 id="covers">What it covers</h2>
<ul>${titles.map((title) => html`<li>${title}</li>`)}</ul>
<p>Every claim of the article it was built from, with what the law says: <a href="/sources">sources</a>.</p>
</section>
<section aria-labelledby="try">
<h2 id="try">How to try it</h2>
<ul>
<li>In a terminal, in the project's folder: <code>npm run chat</code></li>
<li>In the Bot Framework Emulator: open the bot at <code>http://localhost:${port}/api/messages</code>, and leave app id and password empty unless this server was given them.</li>
</ul>
<p class="soft">The chat widget for websites comes in a later release.</p>
</section>
`,
  });
}
