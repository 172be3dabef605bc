import { wordCount } from './sentenceSplit.js';

/** "Yes or no" before a whole question, or behind one and set off from it by a mark. */
const BEFORE =
  /^(?:(?:so|ok|okay|just|but|then|simple|a ver|entonces|pero)[\s,]+)*(?:yes or no|s[ií] o no)(?!\p{L})[\s,.:;?!-]*/iu;
const BEHIND = /(?<![\s,.;:?!-])\s*[,.;:?!-]\s*(?:just )?(?:yes or no|s[ií] o no)[^\p{L}\p{N}]*$/iu;
/** Of so many words a question is whole. */
const LEAST_QUESTION = 3;

/** A question without the wish for a short answer, which asks nothing of its own. */
export function withoutYesOrNo(said: string): string {
  const rest = said.replace(BEFORE, '').replace(BEHIND, '').trim();
  return wordCount(rest) >= LEAST_QUESTION ? rest : said;
}
