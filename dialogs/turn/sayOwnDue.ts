import { DEADLINE_OF_POINT } from '../../knowledge/contextTopics.js';
import type { Point } from '../../knowledge/contract.js';
import type { Deadline, OwnDue } from '../../knowledge/rules/rules.js';
import { kindOf } from '../facts/kindByTie.js';
import { asksTime } from '../understanding/deadlineAsked.js';
import type { Slot } from './move.js';
import type { Turn } from './turn.js';

/** The person's own date of a deadline, as it stands now; `undefined` where others read along or a day for it was not told. */
export function ownDueOf(turn: Turn, deadline: Deadline): OwnDue | undefined {
  const { values } = turn.conversation.facts;
  const kind = kindOf(values);
  // The talk may be of another kind of order than the own one.
  if (!turn.isAlone || turn.circumstances.kind !== kind) return undefined;
  return turn.deps.rules.ownDue(deadline, { ...values, kind }, turn.moment);
}

/** Whether an answer to this point has a day of the person's own to be said with it. */
export const hasOwnDue = (turn: Turn, point: Point): boolean => dueOfPoint(turn, point) !== undefined;

function dueOfPoint(turn: Turn, { id }: Point): OwnDue | undefined {
  const deadline = DEADLINE_OF_POINT[id];
  return deadline && ownDueOf(turn, deadline);
}

/** Says the own date that a point is about: every time it is asked for, and else once as it stands. */
export function sayOwnDue(turn: Turn, point: Point): void {
  const due = dueOfPoint(turn, point);
  if (due === undefined) return;
  const isSaid = turn.conversation.statementsSaid.includes(idOf(due));
  if (!isSaid || asksTime(turn.heard.said)) sayDue(turn, due);
}

const idOf = ({ deadline, state }: OwnDue): string => `own.${deadline}.${state}`;

/** One line: what it is, the day, how it stands, and that a court is closed where it has to be done there. */
export function sayDue(turn: Turn, due: OwnDue, slot: Slot = 'answer'): void {
  const { words, conversation } = turn;
  const id = idOf(due);
  if (turn.moves.some((move) => move.kind === 'blocks' && move.id === id)) return;
  const day = due.at === undefined ? words.day(due.on) : `${words.day(due.on)}, ${words.time(due.at)}`;
  const span = due.from === undefined ? day : `${words.day(due.from)} ${words.text('own.to')} ${day}`;
  const said = [id, ...(due.isClosed && due.state !== 'over' ? ['own.closed'] : [])];
  // "2:00 p.m." ends its sentence already.
  const isHearing = due.deadline === 'end' && due.on !== conversation.facts.values.endsOn;
  const line = `${words.text(isHearing ? 'own.answer.name' : `own.${due.deadline}.name`)}: ${span}`.replace(
    /\.?$/,
    '.',
  );
  const text = `${line} ${said.map((each) => words.text(each)).join(' ')}`;
  const citations = said.flatMap((each) => [...words.statement(each).citations]);
  turn.moves.push({ kind: 'blocks', id, blocks: [{ kind: 'paragraph', text, citations }], slot });
  turn.update({ statementsSaid: [...conversation.statementsSaid, id] });
}
