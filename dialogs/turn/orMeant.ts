import type { Point, RankedPoint } from '../../knowledge/contract.js';
import { firstSentence } from '../replies/sentences.js';
import { plainWords } from '../understanding/plainWords.js';
import type { Issue } from '../understanding/understood.js';
import { hasRoomFor } from './budget.js';
import type { Move } from './move.js';
import { timesSaid } from './noRepeats.js';
import type { Picked } from './pickPoint.js';
import type { Turn } from './turn.js';

/** From this chance on (0–1) an answer is what was asked for; below it something else may have been meant. */
const SURE = 0.75;
/** What may have been meant is at least so likely, 0–1. */
const LIKELY = 0.1;
/** Two first sentences that share so much of the shorter one's words, 0–1, say the same. */
const SAME = 0.6;
/** Shorter words join others and say nothing themselves. In letters. */
const LEAST_LETTERS = 4;

const wordsOf = ({ blocks }: Point): Set<string> => {
  const [first] = firstSentence(blocks);
  return new Set(
    plainWords(first?.text ?? '')
      .split(' ')
      .filter(({ length }) => length >= LEAST_LETTERS),
  );
};

/** Two topics may tell the same in nearly the same words. */
function saysTheSame(one: Point, other: Point): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= SAME * Math.max(1, Math.min(a.size, b.size));
}

/**
 * Below an answer that is unsure: the title and the first sentence of what may have been meant instead, and its tap first. Not
 * where an interview or a doubtful day asks something itself, nor below help.
 */
export function sayOrMeant(turn: Turn, { point, issue, ranked }: Picked): Point | undefined {
  if (ranked === undefined || ranked.chance >= SURE || issue.isVerdict || asksElse(turn)) return undefined;
  const others = issue.points.filter((each) => each.point !== point.id && each.chance >= LIKELY);
  return sayFirst(turn, others, [point]);
}

/** So likely (0–1) a point is named for a question that is not sure enough to be answered. */
const PERHAPS = 0.25;

/** Below what is answered: what another question of the message may have asked for, where that is too unsure to be answered. */
export function sayPerhaps(turn: Turn, left: readonly Issue[]): Point | undefined {
  if (asksElse(turn)) return undefined;
  const likely = left.flatMap(({ points }) => points.slice(0, 1).filter(({ chance }) => chance >= PERHAPS));
  const said = turn.moves.flatMap((move) => (move.kind === 'point' ? [move.point] : []));
  return sayFirst(turn, likely, said);
}

/** Whether something else is asked or told that nothing is to stand beside. */
const asksElse = ({ conversation: { run }, unsureDays, understood: { danger }, isStory }: Turn): boolean =>
  run !== undefined || unsureDays.size > 0 || danger?.level === 'acute' || isStory;

/** The first of these points that says something new beside others, by its first sentence and its tap; by its tap alone where the reply is full. */
function sayFirst(turn: Turn, points: readonly RankedPoint[], beside: readonly Point[]): Point | undefined {
  const [other] = points
    .flatMap((each) => turn.point(each.point) ?? [])
    .filter((each) => timesSaid(turn.conversation, each) === 0 && !beside.some((point) => saysTheSame(each, point)));
  if (other === undefined) return undefined;
  const move: Move = { kind: 'orMeant', point: other, slot: 'other' };
  turn.addTaps(other.title);
  if (!hasRoomFor(turn, move)) return undefined;
  turn.moves.push(move);
  return other;
}
