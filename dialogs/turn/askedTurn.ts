import type { FactName } from '../facts/factNames.js';
import { plainWords } from '../understanding/plainWords.js';
import { answerable, nextTaps } from './answerTurn.js';
import type { Conversation } from './conversation.js';
import { countyAnswered } from './countyTurn.js';
import { answeredFact, askFact, keepFacts } from './factTurn.js';
import { timesSaid } from './noRepeats.js';
import { dropFact, renewPlan } from './renewPlan.js';
import { lastPoint } from './repairTurn.js';
import type { Turn } from './turn.js';

/** Takes the answer to a fact that was asked for: the point comes again in the words of that fact. `false` where it was not answered. */
export function askedTurn(turn: Turn, { fact, point: id, isCheck }: NonNullable<Conversation['asking']>): boolean {
  if (isCheck) return checkedTurn(turn, fact);
  if (fact === 'county') return countyAnswered(turn, id);
  const answer = answeredFact(turn, fact);
  if (answer === undefined) return false;
  if (answer !== 'unknown') keepFacts(turn, answer, turn.understood.facts[fact] === undefined ? 'edit' : 'message');
  if (answerable(turn).length > 0 && turn.heard.said.split(/\s+/).length > 4) return false;
  turn.outcome = { outcome: 'dialog' };
  turn.update({ misses: 0 });
  const point = id ? turn.point(id) : undefined;
  if (answer === 'unknown') turn.say('ask.unknown');
  else if (point && timesSaid(turn.conversation, point) === 0) {
    turn.moves.push({ kind: 'point', point, form: 'full', lead: undefined, slot: 'answer' });
    turn.update({ last: { topic: point.topic, point: point.id } });
    turn.outcome = { outcome: 'answer', topic: point.topic };
  } else if (point) turn.moves.push({ kind: 'point', point, form: 'first', lead: 'ask.sameRule', slot: 'answer' });
  else turn.say('facts.next');
  const last = point ?? lastPoint(turn);
  if (last) nextTaps(turn, last.topic, last);
  return true;
}

/** A yes or a no to a day that was read back as a question; another day in the message is kept already. */
function checkedTurn(turn: Turn, fact: FactName): boolean {
  const { heard, words, book, understood } = turn;
  const isTap = (id: string): boolean => plainWords(words.text(id)) === plainWords(heard.said);
  const isNo = isTap('repair.date.no') || book.whole(heard.said, ['answer.no']) !== undefined;
  const isYes = isTap('repair.date.yes') || book.whole(heard.said, ['answer.yes']) !== undefined;
  if (understood.facts[fact] !== undefined || (!isNo && !isYes)) return false;
  turn.outcome = { outcome: 'dialog' };
  if (isNo) {
    // A day that was denied is not kept until another one is told.
    dropFact(turn, fact);
    askFact(turn, fact);
    return true;
  }
  renewPlan(turn, [fact]);
  turn.say('facts.next');
  const last = lastPoint(turn);
  if (last) nextTaps(turn, last.topic, last);
  return true;
}
