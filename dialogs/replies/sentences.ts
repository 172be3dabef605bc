import type { Language } from '../../knowledge/contract.js';
import { isQuestion, mayBeLeftOut, mustBeSaid } from './mayBeLeftOut.js';
import type { ReplyBlock } from './reply.js';

/** Words of a text, as people count them. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** The sentences of a text, each with its mark. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!][)"”]?)\s+(?=[\p{Lu}\d¿¡"“(])/u);

/** A yes or a no alone. */
const BARE = /^\p{L}+[.!]$/u;

/** The first sentence of some blocks, as a block with the sources of its own; with the next one where it is a bare "No." */
export function firstSentence(blocks: readonly ReplyBlock[]): ReplyBlock[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const [sentence = first.text, next] = sentencesOf(first.text);
  return [{ ...first, text: next !== undefined && BARE.test(sentence) ? `${sentence} ${next}` : sentence }];
}

/** What stands after the first sentence. */
export function afterFirstSentence([first, ...others]: readonly ReplyBlock[]): ReplyBlock[] {
  if (first === undefined) return [];
  const rest = sentencesOf(first.text).slice(1).join(' ');
  return rest === '' ? others : [{ ...first, text: rest }, ...others];
}

/** The sentences of a block; what leads its first one is no sentence of its own: "No." alone answers nothing. */
function sentencesIn({ text, lead }: ReplyBlock): string[] {
  if (lead === undefined) return sentencesOf(text);
  const [first = '', ...others] = sentencesOf(text.slice(lead.length + 1));
  return [`${lead} ${first}`, ...others];
}

/** The sentences of some blocks. */
export const textsOf = (blocks: readonly ReplyBlock[]): string[] => blocks.flatMap(sentencesIn);

/** The sentences of some blocks that are kept, by their places from 0. */
export function withSentences(blocks: readonly ReplyBlock[], isKept: (at: number) => boolean): ReplyBlock[] {
  let at = 0;
  return blocks.flatMap((block) => {
    const sentences = sentencesIn(block);
    const kept = sentences.filter(() => isKept(at++));
    if (kept.length === 0) return [];
    return [{ ...block, lead: kept[0] === sentences[0] ? block.lead : undefined, text: kept.join(' ') }];
  });
}

/**
 * The places of the sentences that are left out so that some blocks keep to a number of words: the last ones that may be, and as
 * many as are needed. Never the first one, and none that must be said.
 */
export function leftOutOf(blocks: readonly ReplyBlock[], words: number, language: Language): number[] {
  const texts = textsOf(blocks);
  const { from, to } = mayBeLeftOut(texts, 1, language, mustBeSaid);
  let over = texts.reduce((sum, text) => sum + wordCount(text), -words);
  let end = to;
  while (end > from && (over > 0 || (end < to && isQuestion(texts[end - 1])))) {
    end -= 1;
    over -= wordCount(texts[end] ?? '');
  }
  return texts.flatMap((_, at) => (at >= end && at < to ? [at] : []));
}

/** A text with its first letter small or large, as it stands inside or at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
