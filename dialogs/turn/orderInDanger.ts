import { IN_DANGER_WITH_ORDER } from '../../knowledge/contextTopics.js';
import { partsOf, topicId } from '../../knowledge/ids.js';
import { looksAsking, wordCount } from '../understanding/sentenceSplit.js';
import { answerTopic } from './answerTurn.js';
import { openDanger } from './dangerTurn.js';
import { pointOfKey } from './noRepeats.js';
import type { Turn } from './turn.js';

/** A bare "i have an order", and not one that is asked for, denied or run out. */
const HAS_ORDER =
  /^(?:[^\p{L}]|(?:yes|yeah|but|and|also|s[ií]|pero|y|ya)(?!\p{L}))*(?:i|we)? ?(?:(?:already|do) )?(?:have|got|has|tengo|tenemos) (?:(?:a|an|the|una|la) )?(?:(?!(?:no|to|que|denied|served|expired|old) )\p{L}+ ){0,2}(?:order|tro|orden)(?! (?:hearing|request|form|papers))(?: \p{L}+){0,4}[^\p{L}]*$/iu;

/** Who was handed papers is not the one who had them served. */
const HANDED_TO_ME =
  /(?<!\p{L})(?:(?:gave|handed|brought|delivered|served|left) (?:me|us)|me (?:dio|dieron|entreg\p{L}*|trajo|lleg\p{L}*))(?!\p{L})/iu;

/** Who tells more than that, and of something known, is answered on that. In words. */
const LONGEST_BARE = 12;

/** Whether a message says so and nothing else. */
export const saysHasOrder = (said: string): boolean => HAS_ORDER.test(said);

/** Who is in danger and tells that there is an order is told once what to do where it is broken. */
export function orderInDanger(turn: Turn): boolean {
  const { understood, conversation, heard } = turn;
  const { facts, acts, issues } = understood;
  if (!openDanger(conversation) || turn.isBound) return false;
  if (acts.has('asks') || acts.has('confirms') || looksAsking(heard.said)) return false;
  const isBare = saysHasOrder(heard.said);
  // Who tells how papers came, and not that they ask for protection, was handed them.
  const isHanded =
    ((facts.servedHow !== undefined && facts.servedHow !== 'none') || facts.servedOn !== undefined) &&
    (conversation.facts.values.side === undefined || HANDED_TO_ME.test(heard.said));
  const isTold =
    !isHanded &&
    (facts.stage === 'temporary' || facts.stage === 'order') &&
    (wordCount(heard.said) <= LONGEST_BARE || issues[0]?.match !== 'answer');
  const isOther = issues[0]?.match === 'answer' && issues[0].topics[0]?.topic !== IN_DANGER_WITH_ORDER;
  const isSaid = conversation.pointsSaid.some((key) => partsOf(pointOfKey(key)).topic === IN_DANGER_WITH_ORDER);
  return !isSaid && (isBare || (isTold && !isOther)) && answerTopic(turn, topicId(IN_DANGER_WITH_ORDER));
}
