import { isShaken } from '../understanding/dangerDetails.js';
import { looksAsking, wordCount } from '../understanding/sentenceSplit.js';
import type { Act } from '../understanding/understood.js';
import { tapsAfter } from './answerTurn.js';
import { openDanger } from './dangerTurn.js';
import { hereInDanger, sayShaken } from './hereInDanger.js';
import { confirmTurn, lastPoint } from './repairTurn.js';
import type { Turn } from './turn.js';

/** After danger that was only possible a nod or thanks is what it seems; these may be more. */
const NO_NOD: readonly Act[] = ['refuses', 'unsure', 'vents'];

const SMALL: readonly Act[] = ['thanks', 'greets', 'leaves', 'agrees', 'refuses', 'unsure', 'vents'];

/** "So … right?" wants the last answer confirmed; a whole question without either may be on anything. */
const CONFIRMS =
  /^\W*(?:so|then|ok|okay|and so|entonces|o sea|pues)(?!\p{L})|(?<!\p{L})(?:right|correct|yes|no|verdad|cierto|no es as[ií])\W*$/iu;
const LEAST_OWN = 5;

const isOwnQuestion = (said: string): boolean =>
  looksAsking(said) && wordCount(said) >= LEAST_OWN && !CONFIRMS.test(said);

/** Small talk, where nothing else is in the message. Nothing is ever nodded at: a bare "ok" is no question and gets no yes. */
export function smallTurn(turn: Turn): boolean {
  const { acts } = turn.understood;
  if (!acts.has('asks') && !acts.has('confirms') && isShaken(turn.heard.said)) return sayShaken(turn);
  if (acts.has('confirms')) return !isOwnQuestion(turn.heard.said) && confirmTurn(turn);
  if (acts.has('asks') || acts.has('tells') || acts.has('corrects')) return false;
  const act = SMALL.find((each) => acts.has(each));
  if (act === undefined) return false;
  turn.outcome = { outcome: 'guarded', guard: 'smalltalk' };
  const danger = openDanger(turn.conversation);
  if (danger && (danger.level === 'acute' || NO_NOD.includes(act))) hereInDanger(turn, danger);
  else turn.say(`small.${act}`);
  turn.update({ misses: 0 });
  tapsAfter(turn, act === 'leaves' ? undefined : lastPoint(turn));
  return true;
}
