import type { ReplyBlock } from '../../../dialogs/replies/reply.js';

/** Words whose period ends no sentence, as they stand in names of laws and in addresses. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:[A-Z]|Fam|Pen|Prob|Civ|Proc|Gov|Welf|Inst|Evid|Cal|Rules?|No|Nos|Sec|Art|Dr|Mr|Mrs|Ms|Sr|Sra|Dra|St|Dept|vs?|e\.g|i\.e|a\.m|p\.m|U\.S)$/;
/** The end of a sentence: its sign, what closes behind it, and then a beginning. */
const END = /[.!?…]["”’)*]*(?=\s+["“(*[¿¡]*[A-ZÁÉÍÓÚÑ0-9])/g;

/** Whether a bold part or a link is still open at the end of a text. */
const isOpen = (text: string): boolean =>
  (text.match(/\*\*/g)?.length ?? 0) % 2 === 1 || /\[[^\]]*$|\]\([^)]*$/.test(text);

/** A text as its first sentence and what follows it. */
export function firstSentence(text: string): readonly [string, string] {
  for (const { index, 0: sign } of text.matchAll(END)) {
    const before = text.slice(0, index);
    const sentence = before + sign;
    if (sign.startsWith('.') && ABBREVIATION.test(before)) continue;
    if (!isOpen(sentence)) return [sentence, text.slice(sentence.length).trim()];
  }
  return [text, ''];
}

/** What answers, and the blocks that follow: the first block to the end of its first sentence that is no lead, without bold signs. */
export function headlineOf<T extends ReplyBlock>(
  blocks: readonly T[],
): { readonly headline: string; readonly rest: T[] } {
  const [first, ...others] = blocks;
  if (first === undefined) return { headline: '', rest: [] };
  const { text, lead = '' } = first;
  const [answer, after] = firstSentence(text.slice(lead.length).trim());
  const sentence = `${lead} ${answer}`.trim();
  return {
    headline: sentence.replace(/\*\*/g, ''),
    rest: after === '' ? others : [{ ...first, kind: 'paragraph', text: after }, ...others],
  };
}
