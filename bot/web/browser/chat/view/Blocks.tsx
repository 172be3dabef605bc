import { Fragment, type VNode } from 'preact';
import type { PageBlock } from '../../../../render/page/pageReply.js';
import { lastOf } from '../lastOf.js';
import { Inline } from './Inline.js';
import { say } from './words.js';

/** Neighbors that are drawn together: bullets of one list, what is folded in one place. */
function groupsOf(blocks: readonly PageBlock[]): PageBlock[][] {
  const groups: PageBlock[][] = [];
  for (const block of blocks) {
    const group = lastOf(groups);
    const like = group?.[0];
    const isBeside = block.isFolded
      ? like?.isFolded
      : block.kind === 'bullet' && like?.kind === 'bullet' && !like.isFolded;
    if (group && isBeside) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Group({ blocks }: { blocks: readonly PageBlock[] }): VNode {
  const [first] = blocks;
  if (first?.isFolded)
    return (
      <details class="more">
        <summary>{say('more')}</summary>
        <Blocks blocks={blocks.map(({ kind, text }) => ({ kind, text }))} />
      </details>
    );
  const texts = blocks.map(({ text }) => <Inline text={text} />);
  return first?.kind === 'bullet' ? (
    <ul>
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  ) : (
    <p>{texts}</p>
  );
}

/** Paragraphs, and bullets in lists, in their order; the rest of an answer opens in place. */
export function Blocks({ blocks }: { blocks: readonly PageBlock[] }): VNode {
  return (
    <Fragment>
      {groupsOf(blocks).map((group) => (
        <Group blocks={group} />
      ))}
    </Fragment>
  );
}
