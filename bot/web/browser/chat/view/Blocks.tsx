import { Fragment, type VNode } from 'preact';
import type { PageBlock } from '../../../../render/page/pageReply.js';
import { Inline } from './Inline.js';

/** Paragraphs, and bullets in lists, in their order. */
export function Blocks({ blocks }: { blocks: readonly PageBlock[] }): VNode {
  const drawn: VNode[] = [];
  let bullets: VNode[] = [];
  const endList = (): void => {
    if (bullets.length > 0) drawn.push(<ul>{bullets}</ul>);
    bullets = [];
  };
  for (const { kind, text } of blocks) {
    if (kind === 'bullet')
      bullets.push(
        <li>
          <Inline text={text} />
        </li>,
      );
    else {
      endList();
      drawn.push(
        <p>
          <Inline text={text} />
        </p>,
      );
    }
  }
  endList();
  return <Fragment>{drawn}</Fragment>;
}
