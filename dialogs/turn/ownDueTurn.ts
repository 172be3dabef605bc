import { DEADLINE_OF_POINT, DEADLINE_OF_TOPIC, POINT_OF_DEADLINE } from '../../knowledge/contextTopics.js';
import type { Deadline } from '../../knowledge/rules/rules.js';
import { inEnglishDays } from '../understanding/daysRead.js';
import { asksTime, deadlinesNamed, goesOnTime } from '../understanding/deadlineAsked.js';
import { looksAsking, sentencesIn } from '../understanding/sentenceSplit.js';
import { answerTopic } from './answerTurn.js';
import { ownDueOf } from './sayOwnDue.js';
import type { Turn } from './turn.js';

/** The deadline that is asked about, of those whose day is known: the one that is named, else that of the last answer. */
function deadlineAsked(turn: Turn): Deadline | undefined {
  const { said } = turn.heard;
  const { last } = turn.conversation;
  const named = deadlinesNamed(said);
  const before = last?.point ? DEADLINE_OF_POINT[last.point] : DEADLINE_OF_TOPIC[last?.topic ?? ''];
  const asked = named.length > 0 ? named : before && goesOnTime(said) ? [before] : [];
  const { side, hearingOn } = turn.conversation.facts.values;
  // The last day to serve is not counted in every kind of case; the rule is what was asked for all the same.
  const serves = side === 'protected' && hearingOn !== undefined ? asked.find((each) => each === 'serve') : undefined;
  return asked.find((deadline) => ownDueOf(turn, deadline) !== undefined) ?? serves;
}

/**
 * Answers how much time is left, and whether it is too late, by the person's own day, with the rule below it; `false` where
 * nothing of the kind is asked, something else is asked besides, or no day is known.
 */
export function ownDueTurn(turn: Turn): boolean {
  const { said } = turn.heard;
  if (!asksTime(said) || turn.understood.asksKind !== undefined) return false;
  if (sentencesIn(said).filter(looksAsking).length > 1) return false;
  const deadline = deadlineAsked(turn);
  if (deadline === undefined) return false;
  const point = turn.point(POINT_OF_DEADLINE[deadline]);
  if (point === undefined) return false;
  if (deadline === 'serve') sayInTime(turn);
  return answerTopic(turn, point.topic, point.id);
}

/** "Is friday too late": whether service on the day that is asked about is in time. */
function sayInTime(turn: Turn): void {
  const { heard, moment, words, deps, understood } = turn;
  const due = ownDueOf(turn, 'serve');
  if (due === undefined || Object.keys(understood.facts).length > 0) return;
  const reading = deps.rules.readDate('hearingDay', 'hearingOn', inEnglishDays(heard.said), {}, moment, words.language);
  const isRead = reading.kind === 'read' || (reading.kind === 'doubtful' && reading.sure);
  if (!isRead || reading.on < moment.on) return;
  const id = reading.on <= due.on ? 'own.inTime' : 'own.tooLate';
  const { citations } = words.statement(id);
  const text = `${words.day(reading.on)}: ${words.text(id)}`;
  turn.moves.push({ kind: 'blocks', id, blocks: [{ kind: 'paragraph', text, citations }], slot: 'answer' });
}
