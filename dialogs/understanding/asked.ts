import type { Guard, Judgement, PointId, TopicId } from '../../knowledge/contract.js';
import type { Act, Danger, DangerKind, Issue, ToldFacts, Understood } from './understood.js';

/** What a message was understood as, flat, as `ask`, `evaluate` and the tests compare it. */
export interface Asked extends Pick<Judgement, 'outcome' | 'guards' | 'confidence' | 'ranked'> {
  /** The topics of all issues, in order. */
  readonly topics: readonly TopicId[];
  /** The likeliest point of each of them. */
  readonly points: readonly PointId[];
  readonly facts: ToldFacts;
  readonly dangers: readonly DangerKind[];
  readonly dangerLevel: Danger['level'] | undefined;
  readonly acts: readonly Act[];
}

/** So many issues of a message are answered at once. */
export const MOST_ANSWERED = 3;
/** A topic that is offered to choose from is at least this likely, 0–1; so many are. */
const CHOICE = 0.1;
const MOST_CHOICES = 4;

function guardsOf({ danger, wrongdoing, issues, acts, aboutBot, repair }: Understood): Guard[] {
  const isTalk = issues.length === 0 && (acts.size > 0 || aboutBot !== undefined || repair !== undefined);
  return [
    ...(danger?.level === 'acute' ? (['crisis'] as const) : []),
    ...(issues.some(({ isVerdict }) => isVerdict) ? (['advice'] as const) : []),
    ...(wrongdoing ? (['wrongdoing'] as const) : []),
    ...(isTalk || (aboutBot !== undefined && issues[0]?.match !== 'answer') ? (['smalltalk'] as const) : []),
  ];
}

function outcomeOf(
  guards: readonly Guard[],
  [issue]: readonly Issue[],
  { acts, aboutBot }: Understood,
): Asked['outcome'] {
  const topic = issue?.match === 'answer' ? issue.topics[0]?.topic : undefined;
  for (const guard of ['crisis', 'wrongdoing'] as const)
    if (guards.includes(guard)) return { kind: 'guarded', guard, topic, smalltalk: undefined };
  if (guards.includes('smalltalk'))
    return { kind: 'guarded', guard: 'smalltalk', topic: undefined, smalltalk: aboutBot ?? [...acts][0] };
  if (issue === undefined || issue.match === 'none')
    return { kind: 'outOfScope', nearest: issue?.topics.slice(0, 3).map((each) => each.topic) ?? [] };
  if (issue.match === 'choice') {
    const likely = issue.topics.filter(({ confidence }, place) => place < 2 || confidence >= CHOICE);
    return { kind: 'ambiguous', choices: likely.slice(0, MOST_CHOICES).map((each) => each.topic) };
  }
  if (topic === undefined) return { kind: 'outOfScope', nearest: [] };
  return guards.includes('advice')
    ? { kind: 'guarded', guard: 'advice', topic, smalltalk: undefined }
    : { kind: 'answer', topic };
}

/** The measured form of what a message says. */
export function askedOf(understood: Understood): Asked {
  const { issues, facts, danger, acts } = understood;
  const guards = guardsOf(understood);
  const answered = issues.filter(({ match }) => match !== 'none' && match !== 'offer').slice(0, MOST_ANSWERED);
  return {
    outcome: outcomeOf(guards, issues, understood),
    guards,
    confidence: issues[0]?.topics[0]?.confidence ?? 0,
    ranked: issues[0]?.topics ?? [],
    topics: [...new Set(answered.flatMap(({ topics }) => topics[0]?.topic ?? []))],
    points: answered.flatMap(({ points }) => points[0]?.point ?? []),
    facts,
    dangers: danger?.kinds ?? [],
    dangerLevel: danger?.level,
    acts: [...acts],
  };
}
