import type { DangerMemory } from './conversation.js';
import { openDanger } from './dangerTurn.js';
import { wordsFor } from './helpFor.js';
import type { Turn } from './turn.js';

/** After danger: thanks and a goodbye are met as such, with one quiet line of help; after anything else help stays at hand. */
export function hereInDanger(turn: Turn, danger: DangerMemory): void {
  const { acts } = turn.understood;
  const act = (['thanks', 'leaves'] as const).find((each) => acts.has(each));
  if (act === undefined) {
    turn.say('danger.here');
    return;
  }
  turn.say(`danger.${act}`);
  quietLine(turn, danger);
}

/** Fear or shock is met before anything else: with the line for the danger that was told, or for people at the end of their strength. */
export function sayShaken(turn: Turn): true {
  turn.outcome = { outcome: 'guarded', guard: 'crisis' };
  turn.update({ misses: 0 });
  turn.say('danger.shaken');
  const danger = openDanger(turn.conversation);
  if (danger) quietLine(turn, danger);
  else turn.say(turn.isBound ? 'danger.quiet.suicideSelf' : 'danger.quiet.violence', 'quiet');
  return true;
}

function quietLine(turn: Turn, { kinds: [kind = 'violence'] }: DangerMemory): void {
  if (!turn.says('danger.quiet')) turn.say(`danger.quiet.${wordsFor(kind, turn)}`, 'quiet');
}
