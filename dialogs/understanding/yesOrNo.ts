import { wordCount } from './sentenceSplit.js';

/** "Yes or no" before a whole question, or behind one and set off from it by a mark. */
const BEFORE =
  /^(?:(?:so|ok|okay|just|but|then|simple|a ver|entonces|pero)[\s,]+)*(?:yes or no|s[ií] o no)(?!\p{L})[\s,.:;?!-]*/iu;
const BEHIND = /(?<![\s,.;:?!-])\s*[,.;:?!-]\s*(?:just )?(?:yes or no|s[ií] o no)[^\p{L}\p{N}]*$/iu;
/** Behind a question without a mark: "can i text him yes or no"; what somebody says is no wish of the writer. */
const AT_THE_END =
  /(?<!(?<!\p{L})(?:says?|said|saying|answer|tell|put|write|mark|check|between|decir|digo|diga|dice|dijo|contestar|poner|pongo))\s+(?:just )?(?:yes or no|s[ií] o no)[^\p{L}\p{N}]*$/iu;
/** Of so many words a question is whole; without a mark "yes or no" may belong to fewer. */
const LEAST_QUESTION = 3;
const LEAST_WITHOUT_MARK = 4;

/** A question without the wish for a short answer, which asks nothing of its own. */
export function withoutYesOrNo(said: string): string {
  const rest = said.replace(BEFORE, '').replace(BEHIND, '').trim();
  if (rest !== said && wordCount(rest) >= LEAST_QUESTION) return rest;
  const unmarked = said.replace(AT_THE_END, '').trim();
  return wordCount(unmarked) >= LEAST_WITHOUT_MARK ? unmarked : said;
}

/** "Not the kids", "no la corte": what is meant stands beside it. After a verb it denies that: "i am not the father". */
const DENIED =
  /(?<!(?<!\p{L})(?:is|are|was|were|am|do|does|did|can|could|should|would|will|im|i['’]m|its|it['’]s|hes|shes|thats|or|if|why|but|and)\s)(?<!\p{L})not (?:about )?(?:the|my|his|her) \p{L}+(?!\p{L})|^no (?:la|el|los|las) \p{L}+(?: no)?\s*[,.]\s*(?=(?:la|el|los|las) )/iu;
/** A longer message says more than what it means instead. In words, of the message and of what is left. */
const LONGEST_DENIAL = 14;
const LEAST_LEFT = 2;

/** A short message without what it says it does not mean: "the guns not the kids". */
export function withoutDenied(said: string): string {
  if (wordCount(said) > LONGEST_DENIAL) return said;
  const rest = said.replace(DENIED, ' ').replace(/\s+/g, ' ').trim();
  return wordCount(rest) >= LEAST_LEFT ? rest : said;
}
