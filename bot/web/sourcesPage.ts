import type { AuthorityCitation, IsoDate, Knowledge, LedgerRow, Verdict } from '../../knowledge/contract.js';
import { type Html, html } from './html.js';
import { page } from './page.js';

export interface SourcesPageParts {
  readonly knowledge: Knowledge;
  readonly on: IsoDate;
}

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
<h3 id="${citation.id}-title">${citation.id}: ${verdictWords(citation.verdict)}</h3>
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

/** The claim ledger: each claim of the documents, its verdict, what the law says and where. Quotes claims, no more. */
export function sourcesPage({ knowledge, on }: SourcesPageParts): Html {
  const { documents, claims, authorities } = knowledge.summary;
  return page({
    title: 'Sources: what the article says, and what the law says',
    main: html`
<p>Checked claims: ${claims}. Documents: ${documents}. Authorities: ${authorities}. In force as of ${on}.</p>
<p>The maintainers of this project checked each claim against the sources named with it. Review by a California lawyer is still open.</p>
${[...byDocument(knowledge.ledger(on))].map(([title, rows]) => html`<section><h2>${title}</h2>${rows.map(ledgerRow)}</section>`)}
`,
  });
}
