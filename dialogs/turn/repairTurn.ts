import type { Point, YesNo } from '../../knowledge/contract.js';
import { citationsOf } from '../replies/reply.js';
import { firstSentence } from '../replies/sentences.js';
import { isSurelyMeant } from '../understanding/issueOf.js';
import type { Repair } from '../understanding/understood.js';
import { complains, wordAskedFor } from '../understanding/yesOrNo.js';
import { answerable, answerIssues, nextTaps } from './answerTurn.js';
import { citeSources } from './citeSources.js';
import { checkBack } from './dangerTurn.js';
import { isHelp, mendReply, sayStatements } from './mendReply.js';
import type { PointForm } from './move.js';
import { timesSaid } from './noRepeats.js';
import { hasRest, led } from './pickPoint.js';
import { sayMore } from './sayMore.js';
import type { Turn } from './turn.js';

/** Mends the last answer in the way that is wanted; `false` where nothing was answered yet or the message asks something new. */
export function repairTurn(turn: Turn): boolean {
  const { repair } = turn.understood;
  if (complains(turn.heard.said)) return missed(turn);
  if (repair === undefined || asksNew(turn, repair)) return false;
  if (mendReply(turn, repair)) return true;
  const point = lastPoint(turn);
  if (point === undefined) return false;
  turn.outcome = { outcome: 'command', topic: point.topic };
  mend(turn, repair, point);
  nextTaps(turn, point.topic, point);
  return true;
}

/** A point on the same topic from this chance on (0–1) may be what was asked for. */
const NEAR = 0.25;

/** Who says that something else was asked is asked for it anew, and hears what else may have been meant, and never the same again. */
function missed(turn: Turn): boolean {
  const point = lastPoint(turn);
  if (point === undefined) return false;
  const [other] = answerable(turn)
    .flatMap(({ points }) => points)
    .filter(({ topic, chance }) => topic === point.topic && chance >= NEAR)
    .flatMap(({ point: id }) => turn.point(id) ?? [])
    .filter((each) => timesSaid(turn.conversation, each) === 0);
  const said = other ?? point;
  turn.outcome = { outcome: 'command', topic: said.topic };
  turn.say('mend.missed');
  if (other) {
    turn.moves.push({ kind: 'point', point: other, form: 'full', lead: undefined, slot: 'answer' });
    turn.update({ last: { topic: other.topic, point: other.id } });
  }
  nextTaps(turn, said.topic, said);
  return true;
}

/** Whether a question of its own stands in the message; "yes or no" and "why" belong to it then. */
function asksNew(turn: Turn, repair: Repair): boolean {
  const [issue] = answerable(turn);
  if (issue?.match !== 'answer') return false;
  const [best] = issue.points;
  if (repair === 'yesOrNo') return best?.polarity !== undefined && isSurelyMeant(issue);
  const isOther = best !== undefined && best.point !== turn.conversation.last?.point;
  return isOther && turn.understood.acts.has('asks') && turn.heard.said.split(/\s+/).length > 4;
}

/** The point of the last answer: the one said, or the first of its topic. */
export function lastPoint(turn: Turn): Point | undefined {
  const { last } = turn.conversation;
  if (last === undefined) return undefined;
  return (last.point && turn.point(last.point)) ?? turn.entry(last.topic)?.points[0];
}

function sayOne(turn: Turn, point: Point, lead: string, form: PointForm): void {
  turn.moves.push({ kind: 'point', point, form, lead: turn.variant(lead), slot: 'answer' });
}

/** The points of the last reply: several where it answered several questions. */
function pointsOf(turn: Turn, last: Point): readonly Point[] {
  const said = (turn.conversation.lastReply?.points ?? []).flatMap((id) => turn.point(id) ?? []);
  return said.length > 0 ? said : [last];
}

/** Says the points of the last reply again; only before the first one stands the lead. */
function again(turn: Turn, last: Point, lead: string, form: 'whole' | 'first'): void {
  for (const [index, point] of pointsOf(turn, last).entries()) {
    const own = index === 0 ? turn.variant(lead) : undefined;
    turn.moves.push({ kind: 'point', point, form, lead: own, slot: 'answer' });
  }
}

/** The last reply once more, the help and the rule above its answer too; `false` where nothing was answered yet. */
export function sayAgain(turn: Turn): boolean {
  if (mendReply(turn, 'again')) return true;
  const { lastReply } = turn.conversation;
  const point = lastPoint(turn);
  if (point === undefined) return false;
  again(turn, point, 'mend.again', 'whole');
  if (lastReply) sayStatements(turn, lastReply);
  if (lastReply && isHelp(lastReply)) checkBack(turn);
  return true;
}

function mend(turn: Turn, repair: Repair, point: Point): void {
  switch (repair) {
    case 'simpler':
    case 'meaning':
      again(turn, point, `mend.${repair}`, 'first');
      return;
    case 'shorter':
      again(turn, point, 'again.short', 'first');
      return;
    case 'again':
      sayAgain(turn);
      return;
    case 'example':
      turn.say('mend.example');
      again(turn, point, 'again.rule', 'first');
      return;
    case 'sure':
    case 'why':
    case 'source':
      turn.say(`mend.${repair}`);
      if (repair !== 'why') turn.update({ isReviewTold: false });
      citeSources(turn, citationsOf(pointsOf(turn, point).flatMap(({ blocks }) => [...blocks])));
      return;
    case 'yesOrNo':
      yesOrNo(turn, point);
      return;
    case 'more':
      sayMore(turn, point);
      return;
    default:
      repair satisfies never;
      return;
  }
}

/** What makes a rule neither a plain yes nor a plain no. */
const HAS_CONDITION = /(?<!\p{L})(?:if|unless|only|depends?|usually|si|salvo|solo|depende|normalmente)(?!\p{L})/iu;

/**
 * "So yes or no", "so thats a no": the last answer with its word where one is known and holds for the person; else the rule. A
 * "yes" to "so thats a no" would be heard as that no.
 */
export function yesOrNo(turn: Turn, point: Point): void {
  const word = knownWord(turn, point);
  if (word === undefined || (word === 'yes' && wordAskedFor(turn.heard.said) === 'no')) {
    const isConditional = firstSentence(point.blocks).some(({ text }) => HAS_CONDITION.test(text));
    const form = formOf(point, timesSaid(turn.conversation, point));
    sayOne(turn, point, word === undefined && isConditional && form === 'first' ? 'lead.depends' : 'again.rule', form);
    return;
  }
  const { form, lead } = led(`lead.${word}`, Math.max(1, timesSaid(turn.conversation, point)));
  sayOne(turn, point, lead ?? '', form);
}

/** The yes or no to what was answered last, where it holds in the version for the person. */
function knownWord({ conversation: { last } }: Turn, { id, yesNo }: Point): YesNo | undefined {
  const polarity = last?.point === id ? last.polarity : undefined;
  return polarity !== undefined && yesNo.includes(polarity) ? polarity : undefined;
}

/** How a point is said that was said before: in short, then in its other words, then in short again. */
function formOf(point: Point, times: number): 'first' | 'rest' {
  return times % 2 === 0 && hasRest(point) ? 'rest' : 'first';
}

/** "So it is fine then": nothing is nodded at; the rule comes again in other words, with the no where the law says no. */
export function confirmTurn(turn: Turn): boolean {
  const point = lastPoint(turn);
  if (point === undefined) return false;
  turn.outcome = { outcome: 'answer', topic: point.topic };
  const times = Math.max(1, timesSaid(turn.conversation, point));
  if (knownWord(turn, point) === 'no') sayOne(turn, point, led('lead.no', times).lead ?? 'lead.no', 'first');
  else sayOne(turn, point, 'again.rule', formOf(point, times));
  nextTaps(turn, point.topic, point);
  return true;
}

/** More of what was talked about, asked for by a tap or a command. */
export function moreTurn(turn: Turn): void {
  if (mendReply(turn, 'more')) return;
  const point = lastPoint(turn);
  turn.outcome = { outcome: 'command', topic: point?.topic };
  if (point === undefined) {
    if (!answerIssues(turn)) turn.say('noMore');
    return;
  }
  sayMore(turn, point);
  nextTaps(turn, point.topic);
}
