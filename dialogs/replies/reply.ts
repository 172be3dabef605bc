import type { Block, Citation, IsoDate } from '../../knowledge/contract.js';

/** One row of a comparison: a heading and its facts. */
export interface CardRow {
  readonly heading: string;
  readonly marked: boolean;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

/** A comparison to be drawn as a card, with every word of it also as text. */
export interface CardModel {
  readonly title: string;
  readonly rows: readonly CardRow[];
  readonly sources: string;
}

/** What the bot says in one message, as a value: each channel renders it. */
export interface Reply {
  readonly blocks: readonly Pick<Block, 'kind' | 'text'>[];
  /** A line of sources below the words; empty where the words are about the bot itself. */
  readonly sources: readonly string[];
  /** What can be tapped, the most useful first; at most three are shown everywhere. */
  readonly choices: readonly string[];
  readonly card?: CardModel | undefined;
}

/** The words a source line is made of. */
export interface SourceWords {
  readonly lead: string;
  readonly asOf: string;
  readonly checked: string;
  readonly article: string;
}

const LONGEST_QUOTE = 160;

function longDate(day: IsoDate): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', { timeZone: 'UTC', dateStyle: 'long' });
}

const linked = (label: string, url: string | undefined): string => (url ? `[${label}](${url})` : label);

/** More sources than this are grouped by code and shown without addresses. */
const MOST_LINKED = 8;

/** `Fam. Code §§ 242, 245 · Forms DV-110, CH-110`: labels that begin alike under one name. */
export function groupedLabels(labels: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const label of labels) {
    const [, law, section] = /^(.+? )§+ (.+)$/.exec(label) ?? [];
    const [, form] = /^Form (.+)$/.exec(label) ?? [];
    const [name, item] = law && section ? [`${law}§`, section] : form ? ['Form', form] : [label, ''];
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups].map(([name, items]) => {
    if (items[0] === '') return name;
    const several = items.length > 1 || /[–,]/.test(items[0] ?? '');
    return `${name.endsWith('§') && several ? `${name}§` : name === 'Form' && several ? 'Forms' : name} ${items.join(', ')}`;
  });
}

/** The lines below an answer: authorities with their addresses, what the document says instead, the day, who checked. */
export function sourceLines(citations: readonly Citation[], on: IsoDate, words: SourceWords): string[] {
  const authorities = new Map(
    citations.flatMap((citation) =>
      citation.kind === 'authority' && !citation.house ? [[citation.id, citation] as const] : [],
    ),
  );
  if (authorities.size === 0) return [];
  const all = [...authorities.values()];
  const list =
    all.length > MOST_LINKED
      ? groupedLabels(all.map(({ label }) => label))
      : all.map(({ label, url }) => linked(label, url));
  const quoted = citations.find(
    (citation) => citation.kind === 'claim' && citation.verdict === 'conflicts' && citation.passage !== undefined,
  );
  const article =
    quoted?.kind === 'claim'
      ? [`${words.article}: “${quoted.quote.slice(0, LONGEST_QUOTE)}” (${quoted.documentTitle}, ${quoted.id})`]
      : [];
  return [`${words.lead}: ${list.join(' · ')}`, ...article, `${words.asOf} ${longDate(on)}, ${words.checked}.`];
}
