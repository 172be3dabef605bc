import type { Entry, Point, Side } from '../../knowledge/contract.js';
import { unsaid } from './pickPoint.js';
import type { Turn } from './turn.js';

/** The next point of the topic that was not said; where there is none, says so, with the lawyer paragraph that fits. */
export function sayMore(turn: Turn, point: Point): void {
  const entry = turn.entry(point.topic);
  const [next] = entry ? unsaid(turn, entry) : [];
  if (next !== undefined) {
    turn.moves.push({ kind: 'point', point: next, form: 'full', lead: undefined, slot: 'answer' });
    turn.update({ last: { topic: next.topic, point: next.id } });
    return;
  }
  turn.say('noMore');
  const attorney = entry && attorneyOf(entry.attorney, turn.conversation.facts.values.side);
  if (attorney && !turn.conversation.statementsSaid.includes(attorney)) turn.say(attorney);
}

/** The lawyer paragraph of a topic that fits the person's side; `undefined` where none belongs. */
function attorneyOf(attorney: Entry['attorney'], side: Side | undefined): string | undefined {
  if (attorney === 'none') return undefined;
  if (attorney === 'both') return `attorney.${side ?? 'both'}`;
  return side === undefined || side === attorney ? `attorney.${attorney}` : undefined;
}
