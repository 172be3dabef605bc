import { FACT_TOPICS } from '../../knowledge/contextTopics.js';
import { topicId } from '../../knowledge/ids.js';
import type { FactName } from '../facts/factNames.js';
import { isSurelyMeant } from '../understanding/issueOf.js';
import { wordCount } from '../understanding/sentenceSplit.js';
import { aboutTurn } from './aboutTurn.js';
import { answerIssues, answerTopic, asksNothing, fallback, onlyTells, tapsAfter } from './answerTurn.js';
import { beliefTurn } from './beliefTurn.js';
import { countyTurn } from './countyTurn.js';
import { openDanger } from './dangerTurn.js';
import { hereInDanger } from './hereInDanger.js';
import { orderInDanger } from './orderInDanger.js';
import { ownDateTurn } from './ownDateTurn.js';
import { ownDueTurn } from './ownDueTurn.js';
import { lastPoint, repairTurn } from './repairTurn.js';
import { smallTurn } from './smallTurn.js';
import { sayOtherVersion, tellTurn } from './tellTurn.js';
import type { Turn } from './turn.js';
import { confessionTurn, wrongdoingTurn } from './wrongdoingTurn.js';

/** What the message asks or tells against itself, or corrects in the last answer; `false` where nothing of it is to be answered. */
export function answerMessage(turn: Turn, changed: readonly FactName[] = []): boolean {
  if (turn.isStory) return answerStory(turn);
  return (
    ownDateTurn(turn) ||
    ownDueTurn(turn) ||
    confessionTurn(turn) ||
    (isOnlyRepair(turn) && repairTurn(turn)) ||
    aboutTurn(turn) ||
    repairTurn(turn) ||
    wrongdoingTurn(turn) ||
    orderInDanger(turn) ||
    (turn.understood.corrects && onlyTells(turn) && sayOtherVersion(turn, changed)) ||
    papersCame(turn, changed) ||
    beliefTurn(turn) ||
    answerIssues(turn)
  );
}

/** A repair of no more words is about what was said, and not about the bot: "are you sure". */
const LONGEST_REPAIR = 4;
const isOnlyRepair = ({ understood, heard }: Turn): boolean =>
  understood.repair !== undefined && wordCount(heard.said) <= LONGEST_REPAIR;

/** Asks what the papers are and what comes now, in so many words: "what is this", "que hago". */
const ASKS_WHAT_NOW =
  /(?<!\p{L})(?:what (?:is|are|does|do) (?:this|it|that|these|they)(?: mean| say)?|(?:what|wat) (?:do|should|can|must) (?:i|we) do(?: now| first)?|what now|now what|what happens (?:now|next)|que (?:es esto|significa(?: esto)?|hago|debo hacer|tengo que hacer|sigue)|qué (?:es esto|significa(?: esto)?|hago|debo hacer|tengo que hacer|sigue)|y ahora qu[eé]|ahora qu[eé])\W*$/iu;

/** What tells of an order and of nothing else. */
const OF_ORDER: readonly FactName[] = ['side', 'kind', 'stage', 'paper', 'relation'];

/** Who tells more before it asks about that. In words. */
const LONGEST_WHAT_NOW = 16;

/**
 * Who begins with papers that came, and asks nothing but what now, hears what to do now, unless something else is surely meant: in
 * "a deputy gave it to me at work" the officer and the work are not what it is about.
 */
function papersCame(turn: Turn, changed: readonly FactName[]): boolean {
  const { last, facts } = turn.conversation;
  const { side, stage, servedHow } = facts.values;
  const [issue] = turn.understood.issues;
  const isInForce = stage === 'temporary' || stage === 'order';
  const holdsOrder = changed.includes('paper') && isInForce;
  const isServed =
    side === 'restrained' &&
    (changed.includes('servedOn') || (changed.includes('servedHow') && servedHow !== 'none') || holdsOrder);
  const topic = FACT_TOPICS.servedOn;
  // "There is a restraining order against me" is about nothing but what it means to have one.
  const isOnlyOrder = changed.includes('side') && changed.every((name) => OF_ORDER.includes(name)) && onlyTells(turn);
  const saysOnlySide = isOnlyOrder && (stage === undefined || isInForce);
  const isBound = isServed || (side === 'restrained' && saysOnlySide);
  const { said } = turn.heard;
  const asksWhatNow = wordCount(said) <= LONGEST_WHAT_NOW && ASKS_WHAT_NOW.test(said);
  if (!isBound || last !== undefined || topic === undefined) return false;
  if (!asksWhatNow && !saysOnlySide && (!asksNothing(turn) || isSurelyMeant(issue))) return false;
  return answerTopic(turn, topicId(topic));
}

/** A story may ask for several things: what breaks the law, or could be used against the person, leads, and the rest is answered too. */
function answerStory(turn: Turn): boolean {
  if (!confessionTurn(turn) && !wrongdoingTurn(turn))
    return ownDateTurn(turn) || ownDueTurn(turn) || answerIssues(turn);
  const { outcome } = turn;
  answerIssues(turn, 2);
  turn.outcome = { ...outcome, topic: turn.outcome.topic ?? outcome.topic };
  return true;
}

/** Where nothing is asked: where to go in a county that is told, what the facts lead to, small talk, help that stays at hand, or that nothing known fits. */
export function sayWhatFits(turn: Turn, changed: readonly FactName[]): void {
  if (countyTurn(turn, changed)) return;
  if (tellTurn(turn, changed)) return;
  if (smallTurn(turn)) return;
  if (turn.understood.danger) return;
  const tells = turn.understood.acts.has('tells') && !turn.understood.acts.has('asks');
  const danger = openDanger(turn.conversation);
  if (danger?.level === 'acute' || (danger && !tells)) {
    turn.outcome = { outcome: 'guarded', guard: 'crisis' };
    hereInDanger(turn, danger);
    turn.addTaps(...turn.interviewTaps(['protection']));
    return;
  }
  if (tells) {
    heardOnly(turn);
    return;
  }
  fallback(turn);
}

/** Something was told that no checked answer belongs to: it was heard, and what can be asked is shown. */
function heardOnly(turn: Turn): void {
  const { misses } = turn.conversation;
  if (misses > 0) {
    fallback(turn);
    return;
  }
  turn.outcome = { outcome: 'outOfScope' };
  turn.update({ misses: misses + 1 });
  turn.say('small.tells');
  tapsAfter(turn, lastPoint(turn));
}
