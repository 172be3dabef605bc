import { mayBeLeftOut, mustBeSeen } from '../../../dialogs/replies/mayBeLeftOut.js';
import type { ReplyBlock } from '../../../dialogs/replies/reply.js';
import type { Language } from '../../../knowledge/contract.js';
import { firstSentence } from './headline.js';

/** A block of which the page shows at first only that there is more. */
export type FoldableBlock = ReplyBlock & { readonly isFolded?: true };

/** The sentence that answers, and at most two. */
const IN_SIGHT = 3;

/** One sentence, and which of the blocks it stands in. */
interface Sentence {
  readonly text: string;
  readonly block: ReplyBlock;
}

/** The sentences of a block; what leads its first one belongs to it. */
export function sentencesIn({ text, lead = '' }: Pick<ReplyBlock, 'text' | 'lead'>): string[] {
  const sentences: string[] = [];
  let said = lead;
  for (let left = text.slice(lead.length).trim(); left !== ''; ) {
    const [first, after] = firstSentence(left);
    sentences.push(`${said} ${first}`.trim());
    said = '';
    left = after;
  }
  return sentences;
}

/** Sentences as blocks again: those of one block in one paragraph. */
function joined(sentences: readonly Sentence[]): ReplyBlock[] {
  const blocks = [...new Set(sentences.map(({ block }) => block))];
  return blocks.map((block) => {
    const own = sentences.filter((sentence) => sentence.block === block);
    const isStart = sentencesIn(block)[0] === own[0]?.text;
    return { ...block, lead: isStart ? block.lead : undefined, text: own.map(({ text }) => text).join(' ') };
  });
}

function foldPoint(blocks: readonly ReplyBlock[], room: number, language: Language): FoldableBlock[] {
  const sentences = blocks.flatMap((block) => sentencesIn(block).map((text) => ({ text, block })));
  const texts = sentences.map(({ text }) => text);
  const { from, to } = mayBeLeftOut(texts, room, language, mustBeSeen);
  if (from === to) return [...blocks];
  return [
    ...joined(sentences.slice(0, from)),
    ...joined(sentences.slice(from, to)).map((block) => ({ ...block, isFolded: true as const })),
    ...joined(sentences.slice(to)),
  ];
}

/** The blocks of a reply with neighbors of one point together; any other stands alone. */
function runsOf(blocks: readonly ReplyBlock[]): ReplyBlock[][] {
  const runs: ReplyBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.point !== undefined && last?.[0]?.point === block.point) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/**
 * The blocks of a reply, in their order, with what goes beyond its first sentences folded in each point. What is said right before a
 * point counts as part of its answer; nothing else is ever folded, and no sentence with a number to call or of hours, or
 * that forbids or takes something back.
 */
export function foldPoints(blocks: readonly ReplyBlock[], language: Language = 'en'): FoldableBlock[] {
  let before = 0;
  return runsOf(blocks).flatMap((run) => {
    if (run[0]?.point === undefined) {
      before += run.flatMap(sentencesIn).length;
      return run;
    }
    const room = Math.max(IN_SIGHT - before, 1);
    before = 0;
    return foldPoint(run, room, language);
  });
}
