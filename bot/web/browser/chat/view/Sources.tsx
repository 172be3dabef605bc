import type { VNode } from 'preact';
import type { PageSource, PageSources } from '../../../../render/page/pageReply.js';
import { Away } from './Inline.js';
import { dayInWords, say } from './words.js';

/** Sources bear the names they are looked up by, which are English, unless worded anew. */
const Name = ({ label, isLabelTranslated }: PageSource): VNode => (
  <span lang={isLabelTranslated ? undefined : 'en'}>{label}</span>
);

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
        {items.map((source) => (
          <li key={source.label}>
            {source.url === undefined ? (
              <Name {...source} />
            ) : (
              <Away href={source.url}>
                <Name {...source} />
              </Away>
            )}
          </li>
        ))}
      </ul>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}
