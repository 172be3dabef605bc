import { partsOf } from './partsOf.js';
import { looksAsking } from './sentenceSplit.js';

const PLAN = '(?:the|my|a|our|this) (?:whole |full |entire |damn )?plan(?! b(?!\\p{L}))(?!\\p{L})';
const STEP =
  '(?:(?:my|the) )?(?:first|next|second|1st|2nd|last|main)(?: (?:thing|step|up))?|(?:step|number) (?:one|two|1|2)|(?:the )?steps?';
/** Wants to see the plan, or asks what stands in it. */
const WANTS_PLAN = new RegExp(
  [
    `(?:^\\W*|(?<!\\p{L})(?:just|and|please|pls|you|u|i want|wanna|i need|i want to|i need to|lemme|let me|then|now|ok|so|all|it)\\s+)(?:show|give|see|get|make|print|pull up|bring up|have|do)? ?(?:me )?${PLAN}(?=\\W*$|\\s*[.,;:!?]|\\s+(?:for me|now|please|pls|with|then|so|instead|already|today|again))`,
    `(?<!\\p{L})what(?:['’]?s| is| are| comes| do i do)? (?:${STEP}) (?:on|in|of|from) (?:the|my|this|that) plan(?!\\p{L})`,
    `(?<!\\p{L})what(?:['’]?s| is) (?:the|my) (?:whole |full |entire )?plan(?=\\W*$|\\s+(?:for me|now|then|again|so far))`,
    `(?:^\\W*|(?<!\\p{L})(?:mu[eé]str[ae]me|ens[eé][ñn][ae]me|deme|dame|d[eé]me|quiero|ver|solo|y|pues)\\s+)(?:ver )?(?:el|mi|un) plan(?=\\W*$|\\s+(?:por favor|ya|ahora|entonces|completo))`,
    `(?<!\\p{L})(?:qu[eé]|cu[aá]l) (?:es|va|sigue|viene) (?:(?:lo|el) )?(?:primero|siguiente|primer paso)? ?(?:en|de|del) (?:mi |el )?plan(?!\\p{L})`,
  ].join('|'),
  'iu',
);
/** Wants no more questions, and what there is. */
const SKIPS_ALL =
  /(?<!\p{L})(?:skip (?:it all|all|everything|the (?:rest|questions|other)|them all|all (?:of (?:it|them|this)|the questions))|no more questions|just (?:give|show) me|(?:s[aá]lt[ea](?:se)?|brinque|omita|om[ií]te) (?:todo|todas|lo dem[aá]s|las preguntas)|(?:no|ya no) m[aá]s preguntas|solo (?:deme|dame|mu[eé]str[ae]me))(?!\p{L})/iu;

/** A wish for the plan in one part of a message. `isAll`: without the questions that are open; `asksMore`: another part asks something. */
export function planWanted(said: string): { readonly isAll: boolean; readonly asksMore: boolean } | undefined {
  const parts = partsOf(said);
  const others = parts.filter((part) => !WANTS_PLAN.test(part));
  if (others.length === parts.length) return undefined;
  return { isAll: SKIPS_ALL.test(said), asksMore: others.some(looksAsking) };
}
