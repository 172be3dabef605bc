import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { PageComparison } from '../../../../render/page/pageReply.js';
import { Sources } from './Sources.js';

/** Kinds of orders side by side, the person's own first: a table where there is room, label over value on a phone. */
export function Comparison({ comparison }: { comparison: PageComparison }): VNode {
  const { title, rows, sources } = comparison;
  const id = useId();
  const names = rows[0]?.facts.map(({ name }) => name) ?? [];
  return (
    <div class="comparison">
      <h2 id={id}>{title}</h2>
      <table role="table" aria-labelledby={id}>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            {names.map((name) => (
              <th role="columnheader" scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ heading, marked, facts }) => (
            <tr role="row" key={heading} class={marked ? 'yours' : undefined}>
              <th role="rowheader" scope="row">
                {heading}
              </th>
              {facts.map(({ name, value }) => (
                <td role="cell" key={name}>
                  <span class="name" aria-hidden="true">
                    {name}
                  </span>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sources && <Sources sources={sources} />}
    </div>
  );
}
