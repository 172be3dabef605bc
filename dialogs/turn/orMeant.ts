import type { Point } from '../../knowledge/contract.js';
import { firstSentence } from '../replies/sentences.js';
import { plainWords } from '../understanding/plainWords.js';
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
  const asksElse = turn.conversation.run !== undefined || turn.unsureDays.size > 0;
  const isElsewhere = asksElse || turn.understood.danger?.level === 'acute';
  if (ranked === undefined || ranked.chance >= SURE || issue.isVerdict || turn.isStory || isElsewhere) return undefined;
  const [other] = issue.points
    .filter((each) => each.point !== point.id && each.chance >= LIKELY)
    .flatMap((each) => turn.point(each.point) ?? [])
    .filter((each) => timesSaid(turn.conversation, each) === 0 && !saysTheSame(each, point));
  if (other === undefined) return undefined;
  turn.moves.push({ kind: 'orMeant', point: other, slot: 'other' });
  turn.addTaps(other.title);
  return other;
}
