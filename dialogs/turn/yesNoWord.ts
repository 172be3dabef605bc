import type { Point, YesNo } from '../../knowledge/contract.js';
import { asksOfOneself, asksOfTheOther, isDoneToOneself } from '../understanding/yesOrNo.js';
import type { Turn } from './turn.js';

/** A point whose first words are the no. */
const BEGINS_WITH_NO = /^(?:no(?! contact)|not|never|none|nunca)(?!\p{L})/iu;

/** "Only the employer may ask" is a yes to the employer and a no to all others: which of them asks is seldom known. */
const ONLY = /^(?:only|solo)(?!\p{L})/iu;
/** What only these may do, whoever asks may not. */
const OFFICIAL =
  /^(?:only|solo)(?: \p{L}+){0,6} (?:judge|court|lawyer|police|officer|juez|corte|abogado|polic[ií]a|oficial)(?!\p{L})/iu;
/** "A parent can ask for a child", "un sindicato puede pedirla": a no to whoever says "can i" supposes that they are none of these. */
const WHO_MAY_ASK =
  /^[^.,:;]{0,80}(?<!\p{L})(?:can|may) (?:also )?(?:ask|file|start)(?!\p{L})|^[^.,:;]{0,80}(?<!\p{L})(?:la )?pued(?:e|en) (?:pedir|iniciar)/iu;
/** What a rule asks of one side, it asks of nobody whose side is not known, and what it bars it bars for none who asks for another: a mother asks for her own guns. */
const OF_A_SIDE = /^[^.,:;]{0,20}(?<!\p{L})(?:(?:restrained|protected) person|persona (?:restringida|protegida))/iu;

/** What holds for the protected person tells whom an order binds nothing of themselves: "can i be arrested if i answer". */
const OF_THE_PROTECTED = /^[^.,:;]{0,20}(?<!\p{L})(?:protected person|persona protegida)(?!\p{L})/iu;

/** What is said of the other person, or of the one who reads it, is no answer on the other of the two. */
const OF_THE_OTHER = /^(?:the other person|la otra persona)(?!\p{L})/iu;
const OF_THE_READER = /^(?:you|usted)(?!\p{L})/iu;

/** Whether a yes or no before these words is true for whoever asks. */
function holdsFor(turn: Turn, polarity: YesNo, text: string): boolean {
  const { said } = turn.heard;
  if (ONLY.test(text) && !OFFICIAL.test(text)) return false;
  const { side, speaksFor } = turn.conversation.facts.values;
  const isOfOneself = isDoneToOneself(said) || asksOfOneself(said);
  if (OF_THE_OTHER.test(text) && isOfOneself) return false;
  if (OF_THE_PROTECTED.test(text) && isOfOneself && side !== 'protected') return false;
  if (isDoneToOneself(said) && side === undefined && OF_A_SIDE.test(text)) return false;
  if (!asksOfOneself(said)) return !(OF_THE_READER.test(text) && asksOfTheOther(said));
  if (polarity === 'no' && WHO_MAY_ASK.test(text)) return false;
  return side !== undefined || !OF_A_SIDE.test(text) || (polarity === 'no' && speaksFor === undefined);
}

/** The yes or no as it stands before a point, where it holds in its version and is not the first word there anyway. */
export function wordFor(
  turn: Turn,
  polarity: YesNo,
  { yesNo, blocks: [{ text }] }: Point,
): `lead.${YesNo}` | undefined {
  const isSaid = polarity === 'no' && BEGINS_WITH_NO.test(text);
  return yesNo.includes(polarity) && !isSaid && holdsFor(turn, polarity, text) ? `lead.${polarity}` : undefined;
}
