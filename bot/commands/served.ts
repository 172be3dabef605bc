import type { TurnOutcome } from '../../dialogs/turn/outcome.js';
import type { TurnResult } from '../../dialogs/turn/takeTurn.js';
import type { Act, Danger, DangerKind, ToldFacts, Understood } from '../../dialogs/understanding/understood.js';
import type { Guard, PointId, TopicId } from '../../knowledge/contract.js';
import { partsOf } from '../../knowledge/ids.js';

/** What a turn served, flat, as `ask` prints it and `evaluate` judges it. */
export interface Served {
  readonly outcome: TurnOutcome['outcome'];
  readonly guards: readonly Guard[];
  /** The topics that the reply answers, in order, each once: those of its points, and the one that a rule was said on. */
  readonly topics: readonly TopicId[];
  /** The points that it says, in order. */
  readonly points: readonly PointId[];
  /** The topics to choose from: alone, or below an answer as "or did you mean". */
  readonly choices: readonly TopicId[];
  readonly dangers: readonly DangerKind[];
  /** `acute` where help leads the reply, `possible` where one quiet line stands in it. */
  readonly dangerLevel: Danger['level'] | undefined;
  /** What was read in the message: the likeliest topics of what it asks first, with how likely the first is, 0–1. */
  readonly ranked: readonly { readonly topic: TopicId; readonly confidence: number }[];
  readonly confidence: number;
  readonly facts: ToldFacts;
  readonly acts: readonly Act[];
}

/** How the id of a point ends what a turn says: alone, or after its lead. */
const SAID_POINT = /^(?:[^+:]+\+)?([a-z0-9.-]+\/[a-z0-9.-]+)$/;
/** What may have been meant instead, see `turn/orMeant.ts`: said, and no answer. */
const MEANT = 'orMeant+';

const pointsIn = (said: readonly string[]): PointId[] =>
  said.flatMap((id) => (SAID_POINT.exec(id)?.[1] ?? []) as PointId);
const topicsOf = (points: readonly PointId[]): TopicId[] => points.map((point) => partsOf(point).topic);

/** A command or a question back that says a point answers by it. */
function outcomeOf({ outcome: { outcome } }: TurnResult, points: readonly PointId[]): Served['outcome'] {
  return points.length > 0 && (outcome === 'command' || outcome === 'dialog') ? 'answer' : outcome;
}

/** What a turn came to, from its result; only the likelihoods, facts and acts are from what was understood. */
export function servedOf(
  understood: Pick<Understood, 'issues' | 'facts' | 'acts' | 'danger'>,
  turn: TurnResult,
): Served {
  const { issues, facts, acts, danger } = understood;
  const { said, outcome, guards, conversation } = turn;
  const points = pointsIn(said.filter((id) => !id.startsWith(MEANT)));
  const meant = pointsIn(said.filter((id) => id.startsWith(MEANT)));
  const topics = [...new Set([...topicsOf(points), ...(outcome.topic === undefined ? [] : [outcome.topic])])];
  const choices = [...new Set([...topicsOf(meant), ...(conversation.offered?.topics ?? [])])];
  const leads = guards.includes('crisis');
  return {
    outcome: outcomeOf(turn, points),
    guards,
    topics,
    points,
    choices: choices.filter((topic) => !topics.includes(topic)),
    dangers: danger?.kinds ?? (leads ? (conversation.danger?.kinds ?? []) : []),
    dangerLevel: leads ? 'acute' : danger && 'possible',
    ranked: issues[0]?.topics ?? [],
    confidence: issues[0]?.topics[0]?.confidence ?? 0,
    facts,
    acts: [...acts],
  };
}
