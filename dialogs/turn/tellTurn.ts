import { FACT_TOPICS } from '../../knowledge/contextTopics.js';
import { topicId } from '../../knowledge/ids.js';
import type { FactName } from '../facts/factNames.js';
import { VERSION_FACTS } from '../facts/knownFacts.js';
import { paperOf, paperStageOf } from '../interviews/factAnswers.js';
import type { ReplyBlock } from '../replies/reply.js';
import { looksAsking } from '../understanding/sentenceSplit.js';
import { answerTopic, nextTaps, tapsAfter } from './answerTurn.js';
import { timesSaid } from './noRepeats.js';
import { lastPoint } from './repairTurn.js';
import type { Turn } from './turn.js';

/** Facts that give a point other words, and those that these are read off. */
const CHOOSING: readonly FactName[] = [...VERSION_FACTS, 'paper', 'charged', 'speaksFor'];

/** What follows where facts were told and nothing was asked: what they change in the last answer, or what they lead to. */
export function tellTurn(turn: Turn, changed: readonly FactName[]): boolean {
  if (changed.length === 0) return false;
  turn.outcome = { outcome: 'dialog' };
  turn.update({ misses: 0 });
  if (sayOtherVersion(turn, changed)) return true;
  if ((changed.includes('paper') || changed.includes('kind')) && sayPaper(turn)) return true;
  const isCorrection = turn.understood.corrects;
  const { values } = turn.conversation.facts;
  const told = isCorrection ? [] : changed.filter((name) => name in values && (name !== 'stage' || hasPapers(turn)));
  const topic = told.map((name) => FACT_TOPICS[name]).find((each) => each !== undefined);
  const entry = topic ? turn.entry(topicId(topic)) : undefined;
  if (entry && timesSaid(turn.conversation, entry.points[0]) === 0 && answerTopic(turn, entry.topic)) return true;
  turn.say('facts.next');
  tapsAfter(turn, lastPoint(turn));
  return true;
}

/** Papers are there from a notice on: who only thinks of asking, or asked, was not served and served nobody. */
const hasPapers = ({ conversation: { facts } }: Turn): boolean => {
  const { stage } = facts.values;
  return stage !== 'thinking' && stage !== 'asked';
};

/** Where a message only takes back what was told, that it is forgotten is the answer; `false` where it asks or tells something too. */
export function takenBackTurn(turn: Turn, changed: readonly FactName[]): boolean {
  const { acts } = turn.understood;
  if (changed.length > 0 || acts.has('asks') || acts.has('confirms') || looksAsking(turn.heard.said)) return false;
  turn.outcome = { outcome: 'dialog' };
  turn.update({ misses: 0 });
  tapsAfter(turn, lastPoint(turn));
  return true;
}

/** The last point again where the facts give it other words. */
export function sayOtherVersion(turn: Turn, changed: readonly FactName[]): boolean {
  if (!changed.some((name) => CHOOSING.includes(name))) return false;
  const point = turn.conversation.last?.point ? lastPoint(turn) : undefined;
  if (point === undefined || timesSaid(turn.conversation, point) > 0) return false;
  turn.update({ misses: 0 });
  turn.moves.push({ kind: 'point', point, form: 'full', lead: undefined, slot: 'answer' });
  turn.outcome = { outcome: 'answer', topic: point.topic };
  nextTaps(turn, point.topic, point);
  return true;
}

/** What the paper is, and what it forbids today, by its kind and stage. */
function sayPaper(turn: Turn): boolean {
  const { kind, stage } = turn.conversation.facts.values;
  const paper = paperOf(kind);
  if (paper === undefined) return false;
  const isOrder = stage !== 'asked' && stage !== 'notice' && stage !== 'thinking';
  const staged = paperStageOf(stage);
  const ids = [
    `whichPaper.is.${paper}`,
    ...(staged ? [`whichPaper.stageIs.${staged}`] : []),
    isOrder ? `whichPaper.forbids.${paper}` : 'whichPaper.forbids.notYet',
  ].filter((id) => turn.words.has(id) && !turn.conversation.statementsSaid.includes(id));
  if (ids.length === 0) return false;
  for (const id of ids) {
    // The first line of a plan's section is its heading.
    const blocks: readonly ReplyBlock[] = turn.words.statement(id).blocks.slice(1);
    turn.moves.push({ kind: 'blocks', id, blocks, slot: 'answer' });
  }
  turn.addTaps(...turn.interviewTaps(turn.isBound ? ['served'] : ['whichPaper']));
  const point = lastPoint(turn);
  if (point) nextTaps(turn, point.topic, point);
  return true;
}
