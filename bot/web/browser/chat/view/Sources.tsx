import type { VNode } from 'preact';
import type { PageSources } from '../../../../render/page/pageReply.js';
import { Away, type Forms } from './Inline.js';
import { dayInWords, say } from './words.js';

/** Addresses of forms that some sources name: "Form DV-110", "Forms CH-100, CH-109". */
export function formsIn(sources: PageSources | undefined): Forms {
  const forms = new Map<string, string>();
  for (const { label, url } of sources?.items ?? []) {
    if (url === undefined || !/^Form/.test(label)) continue;
    const [name, ...others] = label.match(/[A-Z]{2,5}-\d{3}(?:-[A-Z]+)?/g) ?? [];
    if (name !== undefined && others.length === 0) forms.set(name, url);
  }
  return forms;
}

/** One line that opens in place: how many sources, and when they were checked. */
export function Sources({ sources }: { sources: PageSources }): VNode {
  const { items, lines, asOf } = sources;
  const count = items.length === 1 ? say('source') : say('sources', { n: items.length });
  return (
    <details class="sources">
      <summary>
        {count}
        {asOf !== undefined && ` · ${say('checked', { what: dayInWords(asOf) })}`}
      </summary>
      <ul>
        {items.map(({ label, url }) => (
          <li key={label}>{url === undefined ? label : <Away href={url}>{label}</Away>}</li>
        ))}
      </ul>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}
