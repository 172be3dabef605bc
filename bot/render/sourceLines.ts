import type { Sources } from '../../dialogs/replies/reply.js';
import type { AuthorityCitation, IsoDate, Language } from '../../knowledge/contract.js';
import { localeOf } from '../../knowledge/localeOf.js';

const LONGEST_QUOTE = 160;
/** More sources than this are grouped by code and shown without addresses. */
const MOST_LINKED = 8;

/** `November 25, 2026`. */
export function longDate(day: IsoDate, language: Language = 'en'): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(localeOf(language), {
    timeZone: 'UTC',
    dateStyle: 'long',
  });
}

const linked = ({ label, url }: AuthorityCitation): string => (url ? `[${label}](${url})` : label);

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

/** `Sources: Fam. Code § 242 · Form DV-110`, without addresses. */
export function sourceList({ words, authorities }: Sources): string {
  return `${words.lead}: ${groupedLabels([...new Set(authorities.map(({ label }) => label))]).join(' · ')}`;
}

/** What the document says instead, quoted, as the page of the sources has it; none where nothing is corrected. */
export function articleLine({ words, article }: Sources): string[] {
  if (article === undefined) return [];
  return [`${words.article}: “${article.quote.slice(0, LONGEST_QUOTE)}” (${article.documentTitle})`];
}

/** The day the words were checked, by whom, and which forms were read in an older edition; none where another message says it. */
export function checkedLine({ words, asOf, authorities }: Sources): string[] {
  if (asOf === undefined) return [];
  const older = authorities.filter(({ edition }) => edition !== undefined).map(({ label }) => label);
  const editions = older.length === 0 ? '' : ` ${words.edition}: ${older.join(', ')}.`;
  return [`${words.asOf} ${longDate(asOf, words.language)}, ${words.checked}.${editions}`];
}

/** The lines below an answer: authorities with their addresses, what the document says instead, the day, who checked. */
export function sourceLines(sources: Sources | undefined): string[] {
  if (sources === undefined) return [];
  const { authorities, words } = sources;
  const list =
    authorities.length > MOST_LINKED ? sourceList(sources) : `${words.lead}: ${authorities.map(linked).join(' · ')}`;
  return [list, ...articleLine(sources), ...checkedLine(sources)];
}
