import type { Belief, Point } from '../../knowledge/contract.js';
import { partsOf } from '../../knowledge/ids.js';
import { answersIssues, answerTopic } from './answerTurn.js';
import type { Move } from './move.js';
import type { Turn } from './turn.js';

/** Stages at which no order binds: what a temporary order does is then no answer to "nothing counts yet". */
const BINDS_NOT: readonly (string | undefined)[] = ['notice', 'denied', 'expired'];

/** The beliefs that the message voices, where they are to be set right, the likeliest first. */
function beliefsHeard({ deps: { library }, understood, conversation }: Turn): Belief[] {
  if (understood.danger?.level === 'acute' || BINDS_NOT.includes(conversation.facts.values.stage)) return [];
  const known = library.beliefs();
  return (understood.beliefs ?? []).flatMap((voiced) => known.filter(({ id }) => id === voiced));
}

/** Answers a belief by the point that sets it right, where nothing else is clearly asked; `false` where something is, or none is voiced. */
export function beliefTurn(turn: Turn): boolean {
  const [belief] = beliefsHeard(turn);
  if (belief === undefined || answersIssues(turn)) return false;
  return answerTopic(turn, partsOf(belief.point).topic, belief.point);
}

/** Whether a move answers on the law. */
const answers = ({ kind, slot }: Move): boolean => slot === 'rule' || kind === 'point';

/**
 * Puts the law that voiced beliefs get wrong before what is answered, once, unless the answer begins with it. A yes or a no to
 * what was asked is left out then: it would be heard as one to the belief.
 */
export function leadWithBelief(turn: Turn): void {
  const { moves, conversation } = turn;
  if (conversation.run || !moves.some(answers)) return;
  const at = moves.findIndex(({ kind }) => kind === 'point');
  const first = moves[at];
  const begun = first?.kind === 'point' ? first.point.id : undefined;
  const due = beliefsHeard(turn).filter((belief) => !isSaid(belief, begun) && isNew(turn, belief));
  const points = due.flatMap(({ point }) => turn.point(point) ?? []);
  if (points.length === 0) return;
  if (first?.kind === 'point' && first.lead?.startsWith('lead.')) moves[at] = { ...first, lead: undefined };
  moves.unshift(...points.map((point): Move => ({ kind: 'belief', point, slot: 'belief' })));
  const claims = due.flatMap((belief) => belief.claims);
  turn.update({ corrected: [...new Set([...conversation.corrected, ...claims])] });
}

/** Whether an answer that begins with this point sets the belief right. */
const isSaid = ({ point, saidBy }: Belief, begun: Point['id'] | undefined): boolean =>
  begun !== undefined && (begun === point || saidBy.includes(begun));

/** Whether none of its claims was corrected before this turn. */
function isNew({ conversation: { corrected }, moves }: Turn, { claims }: Belief): boolean {
  return claims.some((claim) => !corrected.includes(claim)) || moves.some(({ kind }) => kind === 'correction');
}
