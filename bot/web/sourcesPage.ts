import type { AuthorityCitation, IsoDate, Knowledge, LedgerRow, Verdict } from '../../knowledge/contract.js';
import type { Assets } from './assets.js';
import { type Html, html } from './html.js';
import { page } from './page.js';

export interface SourcesPageParts {
  readonly knowledge: Knowledge;
  readonly on: IsoDate;
  readonly assets: Assets;
  readonly exitUrl: string;
  /** The beginning of the addresses that its head leads to. */
  readonly base: string;
}

/** Where the law says otherwise comes first: it is what a reader of the article has to know. */
const ORDER: readonly Verdict[] = ['conflicts', 'partly', 'cannot-verify', 'supported'];

/** A verdict as a reader understands it. */
export function verdictWords(verdict: Verdict): string {
  switch (verdict) {
    case 'supported':
      return 'holds';
    case 'partly':
      return 'holds in part';
    case 'conflicts':
      return 'the law says otherwise';
    case 'cannot-verify':
      return 'could not be checked';
    default:
      return verdict satisfies never;
  }
}

function statusWords(status: AuthorityCitation['status']): string {
  switch (status) {
    case 'read':
      return '';
    case 'read-in-part':
      return ' (read in part)';
    case 'secondary':
      return ' (known from another source)';
    default:
      return status satisfies never;
  }
}

function authority({ label, about, url, status }: AuthorityCitation): Html {
  const name = url && /^https?:/.test(url) ? html`<a href="${url}" rel="noreferrer">${label}</a>` : html`${label}`;
  return html`<li>${name}${statusWords(status)}: ${about}</li>`;
}

function ledgerRow({ citation, authorities }: LedgerRow): Html {
  const says = citation.passage === undefined ? 'The article lets a reader think' : 'The article says';
  return html`<article id="${citation.id}" aria-labelledby="${citation.id}-title">
<h4 id="${citation.id}-title">${citation.id}: ${verdictWords(citation.verdict)}</h4>
<dl>
<dt>${says}</dt>
<dd><blockquote>“${citation.quote}”</blockquote></dd>
<dt>What the law says</dt>
<dd>${citation.law}</dd>
<dt>Where</dt>
<dd>${authorities.length > 0 ? html`<ul>${authorities.map(authority)}</ul>` : 'No authority was found.'}</dd>
</dl>
</article>
`;
}

function byDocument(rows: readonly LedgerRow[]): ReadonlyMap<string, readonly LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows)
    groups.set(row.citation.documentTitle, [...(groups.get(row.citation.documentTitle) ?? []), row]);
  return groups;
}

const anchorOf = (document: number, verdict: Verdict): string => `document-${document + 1}-${verdict}`;

function documentHtml([title, rows]: readonly [string, readonly LedgerRow[]], index: number): Html {
  return html`<section><h2>${title}</h2>${ORDER.map((verdict) => {
    const found = rows.filter(({ citation }) => citation.verdict === verdict);
    if (found.length === 0) return undefined;
    return html`<h3 id="${anchorOf(index, verdict)}">${sentence(verdictWords(verdict))} (${found.length})</h3>\n${found.map(ledgerRow)}`;
  })}</section>`;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function indexHtml(documents: readonly (readonly [string, readonly LedgerRow[]])[]): Html {
  return html`<nav aria-labelledby="index"><h2 id="index">On this page</h2>
<ul>${documents.map(([title, rows], index) => {
    const links = ORDER.flatMap((verdict) => {
      const count = rows.filter(({ citation }) => citation.verdict === verdict).length;
      return count > 0 ? [html`<a href="#${anchorOf(index, verdict)}">${verdictWords(verdict)} (${count})</a> `] : [];
    });
    return html`\n<li>${title}: ${links}</li>`;
  })}
</ul></nav>`;
}

/** The claim ledger: each claim of the documents, its verdict, what the law says and where. Quotes claims, no more. */
export function sourcesPage({ knowledge, on, assets, exitUrl, base }: SourcesPageParts): Html {
  const { documents, claims, authorities } = knowledge.summary;
  const grouped = [...byDocument(knowledge.ledger(on))];
  return page({
    title: 'Sources: what the article says, and what the law says',
    language: 'en',
    base,
    exitUrl,
    scripts: [assets.address('front.js'), assets.address('sources.js')],
    main: html`
<p>Checked claims: ${claims}. Documents: ${documents}. Authorities: ${authorities}. In force as of ${on}.</p>
<p>The maintainers of this project checked each claim against the sources named with it. Review by a California lawyer is still open.</p>
<div class="filter" role="search" hidden><label for="filter">Show only rows with these words</label> <input id="filter" type="search" autocomplete="off"> <output id="count" for="filter"></output></div>
${indexHtml(grouped)}
${grouped.map(documentHtml)}
`,
  });
}
