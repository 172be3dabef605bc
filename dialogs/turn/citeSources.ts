import type { Citation } from '../../knowledge/contract.js';
import { authoritiesIn, type ReplyBlock } from '../replies/reply.js';
import type { Turn } from './turn.js';

/** So many sources are named. */
const MOST_SOURCES = 4;

/** Names sources; their addresses stand in the folded line below. */
export function citeSources(turn: Turn, citations: readonly Citation[]): void {
  const blocks = authoritiesIn(citations)
    .slice(0, MOST_SOURCES)
    .map((source): ReplyBlock => ({ kind: 'bullet', text: `${source.label}: ${source.about}`, citations: [source] }));
  if (blocks.length === 0) return;
  turn.moves.push({ kind: 'blocks', id: 'mend.sources', blocks, slot: 'answer' });
}
