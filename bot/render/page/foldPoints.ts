import type { ReplyBlock } from '../../../dialogs/replies/reply.js';
import type { Language } from '../../../knowledge/contract.js';
import { habitsOf } from '../../../knowledge/habits.js';
import { NUMBER } from '../../web/formNumber.js';
import { firstSentence } from './headline.js';

/** A block of which the page shows at first only that there is more. */
export type FoldableBlock = ReplyBlock & { readonly isFolded?: true };

/** The sentence that answers, and at most two. */
const IN_SIGHT = 3;
const NUMBERS = new RegExp(NUMBER, 'g');

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

/** Whether a sentence says whom to call or to write to. */
const saysWhomToCall = (text: string): boolean =>
  [...text.matchAll(NUMBERS)].some(({ groups }) => groups?.form === undefined);

/** Whether a sentence names a number of hours. */
const saysHours = (text: string, language: Language): boolean =>
  new RegExp(`\\d (?:${habitsOf(language).units.hours?.join('|')})\\b`).test(text);

/** Whether a sentence must never be folded away. */
export const mustBeSeen = (text: string, language: Language): boolean =>
  saysWhomToCall(text) || saysHours(text, language) || habitsOf(language).narrows.test(text);

/**
 * Where the fold of some sentences begins and ends. What says at the end whom to call stays in sight behind it; what stands before
 * another sentence that must be seen stays too, since without it that one would mislead; a question stays with its answer.
 */
function foldOf(sentences: readonly Sentence[], room: number, language: Language): { from: number; to: number } {
  const asks = (index: number): boolean => /[?？]["”)]?$/.test(sentences[index]?.text ?? '');
  let to = sentences.length;
  while (to > 1 && saysWhomToCall(sentences[to - 1]?.text ?? '')) to -= 1;
  if (to < sentences.length && to > 1 && asks(to - 1)) to -= 1;
  const seen = sentences.slice(0, to).reduce((last, { text }, at) => (mustBeSeen(text, language) ? at + 1 : last), 1);
  let from = Math.max(seen, room - (sentences.length - to));
  if (from < to && from > seen && asks(from - 1)) from -= 1;
  return { from, to: Math.max(from, to) };
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
  const { from, to } = foldOf(sentences, room, language);
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
