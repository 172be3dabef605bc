import { hasGun, isOutside, ofSchoolmate, tellsOfBank } from '../understanding/dangerDetails.js';
import { ATTACK } from '../understanding/dangerWords.js';
import type { DangerKind } from '../understanding/understood.js';
import type { Turn } from './turn.js';

/** The kinds whose help says that police can ask for an emergency order. */
const POLICE_CAN_ASK: readonly DangerKind[] = ['violence', 'threat', 'weapon', 'strangulation', 'sexual'];
/** The kinds in which somebody may stand outside. */
const FROM_OUTSIDE: readonly DangerKind[] = ['violence', 'threat', 'found'];
/** The kinds that a schoolmate may be the source of. */
const AT_SCHOOL: readonly DangerKind[] = ['violence', 'threat', 'weapon', 'child', 'injury'];

/** Whether a child was taken: help speaks of it only where that is told. */
export const isTaken = ({ understood, conversation: { danger } }: Turn): boolean =>
  understood.danger?.isTaken === true || (danger?.isTaken === true && !danger.isSafe);

/** Words of the help that are chosen by what is told, where there are any for the kind. */
export const wordsFor = (kind: DangerKind, turn: Turn): string =>
  kind === 'child' && isTaken(turn) ? 'child.taken' : kind;

/** Whether an order that protects the person is known to be in force: police are told of it, and need not ask for one. */
function hasOrder({ isBound, conversation }: Turn): boolean {
  const { stage, kind } = conversation.facts.values;
  return !isBound && (stage === 'temporary' || stage === 'order' || kind === 'epo');
}

/** The help for a kind of danger in the words that fit what is known, without what can only be wrong there. */
function blockFor(kind: DangerKind, turn: Turn): string {
  const { said } = turn.heard;
  const { guns } = turn.conversation.facts.values;
  if (AT_SCHOOL.includes(kind) && kind !== 'injury' && ofSchoolmate(said)) return 'school';
  if (kind === 'suicideOther' && (hasGun(said) || guns === 'has' || guns === 'other')) return 'suicideOther.guns';
  if (FROM_OUTSIDE.includes(kind) && isOutside(said)) return 'outside';
  const isPlain = hasOrder(turn) || isPaperTold(turn) || (turn.isBound && !ATTACK.test(said));
  return isPlain && POLICE_CAN_ASK.includes(kind) ? `${kind}.plain` : wordsFor(kind, turn);
}

/** Whether the talk is of an emergency order, and nobody said yet that there is one. */
const isPaperTold = ({ isBound, conversation }: Turn): boolean => !isBound && conversation.kindTalkedOf === 'epo';

/** Says the help for a kind of danger, and what goes with it for this person. */
export function sayHelp(turn: Turn, kind: DangerKind): void {
  const block = blockFor(kind, turn);
  const { isByText, statementsSaid } = turn.conversation;
  if (isByText && !statementsSaid.includes('danger.byText')) turn.say('danger.byText', 'danger');
  turn.say(`danger.${block}`, 'danger');
  if (block.endsWith('.plain') && hasOrder(turn)) turn.say('danger.ordered', 'danger');
  else if (block.endsWith('.plain') && isPaperTold(turn)) turn.say('danger.ordered.maybe', 'danger');
}

/** What stands below the help: the line for people of an age, and the bank. */
export function sayAlso(turn: Turn, kind: DangerKind): void {
  const { is = [] } = turn.conversation.facts.values;
  if (is.includes('elder') && kind !== 'elder') turn.say('danger.elder.also', 'danger');
  if (tellsOfBank(turn.heard.said)) turn.say('danger.bank', 'danger');
}
