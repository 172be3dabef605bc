import { timesSaid } from './noRepeats.js';
import type { Picked } from './pickPoint.js';
import type { Turn } from './turn.js';

/** From this chance on (0–1) an answer is what was asked for; below it something else may have been meant. */
const SURE = 0.75;
/** What may have been meant is at least so likely, 0–1. */
const LIKELY = 0.1;

/** Below an answer that is unsure: the title and the first sentence of what may have been meant instead, and its tap first. */
export function sayOrMeant(turn: Turn, { point, issue, ranked }: Picked): void {
  if (ranked === undefined || ranked.chance >= SURE || issue.isVerdict || turn.isStory) return;
  const [other] = issue.points
    .filter((each) => each.point !== point.id && each.chance >= LIKELY)
    .flatMap((each) => turn.point(each.point) ?? [])
    .filter((each) => timesSaid(turn.conversation, each) === 0);
  if (other === undefined) return;
  turn.moves.push({ kind: 'orMeant', point: other, slot: 'other' });
  turn.addTaps(other.title);
  turn.update({ offered: { topics: [], point: other.id } });
}
