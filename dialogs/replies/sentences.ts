import type { ReplyBlock } from './reply.js';

/** Words of a text, as people count them. */
export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** The sentences of a text, each with its mark. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!][)"”]?)\s+(?=[\p{Lu}\d¿¡"“(])/u);

/** The first sentence of some blocks, as a block with the sources of its own. */
export function firstSentence(blocks: readonly ReplyBlock[]): ReplyBlock[] {
  const [first] = blocks;
  return first === undefined ? [] : [{ ...first, text: sentencesOf(first.text)[0] ?? first.text }];
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

/** Blocks cut to a number of words at the end of a sentence; the first sentence always stays. */
export function cutTo(blocks: readonly ReplyBlock[], words: number): ReplyBlock[] {
  let left = words;
  const kept: ReplyBlock[] = [];
  for (const block of blocks) {
    const fitting: string[] = [];
    for (const sentence of sentencesIn(block)) {
      const count = wordCount(sentence);
      if (count > left && (kept.length > 0 || fitting.length > 0)) break;
      fitting.push(sentence);
      left -= count;
    }
    if (fitting.length > 0) kept.push({ ...block, text: fitting.join(' ') });
    if (fitting.join(' ') !== block.text) break;
  }
  return kept;
}

/** A text with its first letter small or large, as it stands inside or at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
