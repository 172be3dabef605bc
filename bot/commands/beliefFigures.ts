import { z } from 'zod';
import type { Belief } from '../../knowledge/contract.js';
import { figureRow, headRow } from './figureRow.js';
import { readJsonLines } from './jsonLines.js';
import { shareOf } from './share.js';
import type { Talk } from './talk.js';

const line = z.object({
  q: z.string().min(1),
  lang: z.string().default('en'),
  /** The claim of `claims.yaml` that it rests on, or asks about. */
  claim: z.string(),
  kind: z.enum(['question', 'premise']),
});

/** A message that rests on a false belief, or asks if it holds. */
export type BeliefGold = z.infer<typeof line>;

/** Reads a file of such messages, one JSON object a line. Throws an `Error` naming the line that is wrong. */
export const readBeliefGold = (text: string, file: string): BeliefGold[] =>
  readJsonLines(text, file, line, {
    what: 'a line on a false belief',
    example: '{"q": …, "claim": "C15", "kind": "premise"}',
  });

export interface JudgedBelief {
  readonly gold: BeliefGold;
  readonly isSetRight: boolean;
}

/** The points in what a turn says, in the order of the reply: `belief:topic/point`, `lead.no+topic/point`, `topic/point`. */
const POINT = /^(?:(belief):|(lead\.no)\+|[a-zA-Z.]+\+)?([a-z0-9-]+\/[a-z0-9-]+)$/;

/**
 * Whether the first sentences of a reply contradict a claim: they are those of a point that sets it right, led by a belief or
 * first in the answer, or the answer begins with a no.
 */
export function setsRight(said: readonly string[], claim: string, beliefs: readonly Belief[]): boolean {
  const right = beliefs.filter(({ claims }) => claims.some((each) => each === claim));
  const points = said.flatMap((id) => {
    const [, led, no, point] = POINT.exec(id) ?? [];
    return point === undefined ? [] : [{ isLed: led !== undefined, isNo: no !== undefined, point }];
  });
  const leads = points.filter(({ isLed }) => isLed);
  const first = points.find(({ isLed }) => !isLed);
  return (
    first?.isNo === true ||
    leads.some((lead) => right.some(({ point }) => point === lead.point)) ||
    right.some(({ point, saidBy }) => point === first?.point || saidBy.some((each) => each === first?.point))
  );
}

/** Judges every message, each as the first of a conversation. */
export async function judgeBeliefs(
  talk: Talk,
  gold: readonly BeliefGold[],
  progress: (done: number) => void,
): Promise<JudgedBelief[]> {
  const judged: JudgedBelief[] = [];
  for (const each of gold) {
    talk.startAnew();
    const { turn } = await talk.says(each.q);
    judged.push({ gold: each, isSetRight: setsRight(turn.said, each.claim, talk.beliefs()) });
    progress(judged.length);
  }
  return judged;
}

/** How many are set right in the first sentences: what documents state (C…), what they imply (I…), each claim. */
export function beliefFigures(judged: readonly JudgedBelief[]): string[] {
  const row = (name: string, keep: (gold: BeliefGold) => boolean): string => {
    const kept = judged.filter(({ gold }) => keep(gold));
    return figureRow(
      name,
      kept.length,
      shareOf(kept, ({ isSetRight }) => isSetRight),
    );
  };
  const kinds = ['question', 'premise'] as const;
  const claims = [...new Set(judged.map(({ gold }) => gold.claim))].sort();
  return [
    '',
    headRow('set right in the first lines', 'right'),
    ...claims.flatMap((claim) =>
      kinds.map((kind) => row(`${claim}, ${kind}`, (gold) => gold.claim === claim && gold.kind === kind)),
    ),
    '',
    ...kinds.map((kind) => row(`stated, ${kind}`, (gold) => gold.claim.startsWith('C') && gold.kind === kind)),
    ...kinds.map((kind) => row(`implied, ${kind}`, (gold) => gold.claim.startsWith('I') && gold.kind === kind)),
    row('ALL', () => true),
  ];
}

/** What was not set right, a line each. */
export const beliefMistakes = (judged: readonly JudgedBelief[]): string[] =>
  judged
    .filter(({ isSetRight }) => !isSetRight)
    .map(({ gold: { claim, kind, q } }) => `missed ${claim.padEnd(5)}${kind.padEnd(10)}| ${q.slice(0, 150)}`);
