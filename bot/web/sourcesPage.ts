import type {
  AuthorityCitation,
  IsoDate,
  Language,
  LedgerRow,
  LoadedLibrary,
  Verdict,
} from '../../knowledge/contract.js';
import { longDate } from '../render/sourceLines.js';
import { type Html, html } from './html.js';
import { type Labels, labelsFor } from './labels.js';
import { page } from './page.js';
import type { PublicPageParts } from './publicPages.js';
import { englishOn, sourceName } from './sourceName.js';

export interface SourcesPageParts
  extends Pick<PublicPageParts, 'language' | 'assets' | 'exitUrl' | 'head' | 'elsewhere'> {
  readonly knowledge: LoadedLibrary;
  readonly on: IsoDate;
}

/** The page's own words, and their language: the article's words, and most names of sources, are English. */
interface Said {
  readonly labels: Labels['sources'];
  readonly language: Language;
}

/** Where the law says otherwise comes first: it is what a reader of the article has to know. */
const ORDER: readonly Verdict[] = ['conflicts', 'partly', 'cannot-verify', 'supported'];

const inEnglish = (label: string, { language }: Said): Html => sourceName({ label, url: undefined }, language);

const authorityHtml = (authority: AuthorityCitation, { labels, language }: Said): Html =>
  html`<li>${sourceName(authority, language)}${labels.statuses[authority.status]}: ${authority.about}</li>`;

function ledgerRow({ citation, authorities }: LedgerRow, number: number, said: Said): Html {
  const { id, verdict, quote, law, isImplied } = citation;
  const { labels, language } = said;
  return html`<article id="${id}" aria-labelledby="${id}-title">
<h4 id="${id}-title">${number}. ${sentence(labels.verdicts[verdict])}</h4>
<dl>
<dt>${isImplied ? labels.implies : labels.says}</dt>
<dd><blockquote${isImplied ? undefined : englishOn(language)}>“${quote}”</blockquote></dd>
<dt>${labels.law}</dt>
<dd>${law}</dd>
<dt>${labels.where}</dt>
<dd>${authorities.length > 0 ? html`<ul>${authorities.map((each) => authorityHtml(each, said))}</ul>` : labels.nowhere}</dd>
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

type Grouped = readonly [title: string, rows: readonly LedgerRow[]];

function documentHtml([title, rows]: Grouped, index: number, said: Said): Html {
  const inOrder = ORDER.flatMap((verdict) => rows.filter(({ citation }) => citation.verdict === verdict));
  return html`<section><h2>${inEnglish(title, said)}</h2>${ORDER.map((verdict) => {
    const found = inOrder.filter(({ citation }) => citation.verdict === verdict);
    if (found.length === 0) return undefined;
    return html`<h3 id="${anchorOf(index, verdict)}">${sentence(said.labels.verdicts[verdict])} (${found.length})</h3>\n${found.map((row) => ledgerRow(row, inOrder.indexOf(row) + 1, said))}`;
  })}</section>`;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function indexHtml(documents: readonly Grouped[], said: Said): Html {
  const { index: heading, verdicts } = said.labels;
  return html`<nav aria-labelledby="index"><h2 id="index">${heading}</h2>
<ul>${documents.map(([title, rows], index) => {
    const links = ORDER.flatMap((verdict) => {
      const count = rows.filter(({ citation }) => citation.verdict === verdict).length;
      return count > 0 ? [html`<a href="#${anchorOf(index, verdict)}">${verdicts[verdict]} (${count})</a> `] : [];
    });
    return html`\n<li>${inEnglish(title, said)}: ${links}</li>`;
  })}
</ul></nav>`;
}

/** The claim ledger: each claim of the documents, its verdict, what the law says and where. Quotes claims, no more. */
export function sourcesPage({ knowledge, on, language, assets, exitUrl, head, elsewhere }: SourcesPageParts): Html {
  const { sources: labels } = labelsFor(language).labels;
  const { claims, documents, authorities } = knowledge.summary;
  const counted = new Map(Object.entries({ claims, documents, authorities, on: longDate(on, language) }));
  const said: Said = { labels, language };
  const grouped = [...byDocument(knowledge.ledger(on, language))];
  return page({
    title: labels.heading,
    language,
    exitUrl,
    head,
    elsewhere,
    scripts: [assets.address('front.js'), assets.address('sources.js')],
    main: html`
<p>${labels.counts.replace(/\{(\w+)\}/g, (_, name: string) => String(counted.get(name)))}</p>
<p>${labels.checked}</p>
<div class="filter" role="search" hidden><label for="filter">${labels.filter}</label> <input id="filter" type="search" autocomplete="off"> <output id="count" for="filter"></output></div>
${indexHtml(grouped, said)}
${grouped.map((each, index) => documentHtml(each, index, said))}
`,
  });
}
