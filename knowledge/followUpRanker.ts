import type { NumberedPoints } from './build/pointIndexOf.js';
import type { FollowUp } from './build/readFollowUps.js';
import type { Answered, FollowUpReading, Meant, PointId, Talk, TopicId, YesNo } from './contract.js';
import { FollowUpIndex, type FollowUpQuery, type FollowUpWeighing, type Talked } from './engine/followUps.js';
import type { VectorTable } from './engine/vectorTable.js';
import { groupedBy } from './groupedBy.js';
import { partsOf } from './ids.js';
import type { PointHead } from './pointHead.js';
import type { PointRanker, Traces } from './pointRanker.js';

/** So many points are named as likely. */
const RANKED_POINTS = 12;

/** What is trained of the follow-ups: their terms and whitened vectors, in the order of the files, and how the evidence counts. */
export interface TrainedFollowUps {
  readonly terms: readonly (readonly string[])[];
  /** Absent on words only. */
  readonly vectors: VectorTable | undefined;
  readonly weighing: FollowUpWeighing;
}

/** The text in which a message stands behind the titles of what was talked about before it, the latest last. */
export const behindTitles = (titles: readonly string[], text: string): string => [...titles, text].join('. ');

/**
 * The text in which a message stands behind what was answered, the latest last; `undefined` where that one is not known any more.
 * What was answered earlier and is not known is left out.
 */
export function behindAnswers(
  answered: readonly Answered[],
  titleOf: (answered: Answered) => string | undefined,
  text: string,
): string | undefined {
  const titles = answered.map(titleOf);
  if (titles.at(-1) === undefined) return undefined;
  const known = titles.flatMap((title) => title ?? []);
  return behindTitles(known, text);
}

/** The likeliest point of the likeliest topic that was meant before, but for the one answered last. */
export function earlierMeant(meant: readonly Meant[], last: TopicId): Answered | undefined {
  const byTopic = groupedBy(
    meant.filter(({ point }) => partsOf(point).topic !== last),
    ({ point }) => partsOf(point).topic,
  );
  const weighed = [...byTopic].map(([topic, own]) => ({
    topic,
    point: own.reduce((best, each) => (each.weight > best.weight ? each : best)).point,
    weight: own.reduce((sum, { weight }) => sum + weight, 0),
  }));
  if (weighed.length === 0) return undefined;
  const { topic, point } = weighed.reduce((best, each) => (each.weight > best.weight ? each : best));
  return { topic, point };
}

/** What a text is seen with. */
export interface Sight {
  readonly points: PointRanker;
  readonly head: PointHead;
}

/** A message as the index of follow-ups reads it. `alone`: what it asks for by itself, a chance (0–1) a topic. */
export function followUpQuery(
  sight: Sight,
  text: string,
  traces: Traces,
  alone: readonly number[],
  lines: VectorTable | undefined,
): FollowUpQuery {
  const head = sight.head.read(traces.head);
  return {
    near: traces.meaning && sight.points.nearness(traces.meaning),
    head,
    terms: traces.terms,
    words: wordsIn(text),
    toLines: traces.meaning && lines?.dotsWith(traces.meaning.whitened),
    alone: { topics: alone, points: sight.points.chances(traces, alone, head) },
  };
}

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** What was talked about, with what the point head says of the message behind the titles of what was meant earlier and of the last answer. */
export interface Before {
  readonly topic: number;
  /** Negative where it is not known. */
  readonly point: number;
  /** Log-odds; absent on words only. */
  readonly behind: Float32Array | undefined;
  readonly meant: ReadonlyMap<number, number>;
  readonly said: Iterable<number>;
}

/**
 * What was talked about. `numbers`: of the points, `topics`: in their order; `textBehind`: the message behind what was talked about,
 * the latest last, `undefined` where that one is not known any more; `read`: what the point head says of a text, on words only nothing.
 */
export async function beforeIn(
  { meant = [], said, ...last }: Talk,
  { numbers, topics }: { readonly numbers: NumberedPoints['numbers']; readonly topics: readonly TopicId[] },
  textBehind: (answered: readonly Answered[]) => string | undefined,
  read: (text: string) => Promise<Float32Array | undefined>,
): Promise<Before | undefined> {
  const earlier = earlierMeant(meant, last.topic);
  const text = textBehind(earlier ? [earlier, last] : [last]);
  if (text === undefined) return undefined;
  const numberOf = (point: PointId): number => numbers.get(point) ?? -1;
  return {
    topic: topics.indexOf(last.topic),
    point: last.point ? numberOf(last.point) : -1,
    behind: await read(text),
    meant: new Map(meant.map(({ point, weight }) => [numberOf(point), weight])),
    said: [...(said ?? [])].map(numberOf),
  };
}

/** What was talked about, as the index of follow-ups reads it. */
export const talkedIn = (sight: Sight, { behind, said, ...before }: Before): Talked => ({
  ...before,
  behind: sight.head.read(behind),
  said: new Set(said),
});

/** The index of a base's follow-ups. */
export function followUpIndexOf(
  followUps: readonly FollowUp[],
  terms: readonly (readonly string[])[],
  { numbers, topics: topicOf, index }: NumberedPoints,
  topics: readonly TopicId[],
): FollowUpIndex {
  const topicNumbers = new Map(topics.map((topic, number) => [topic, number]));
  const lines = followUps.map(({ open, after, target }, line) => ({
    terms: terms[line] ?? [],
    open: topicNumbers.get(open) ?? -1,
    after: (after && numbers.get(after)) ?? -1,
    target: numbers.get(target) ?? -1,
  }));
  return new FollowUpIndex(lines, index, topicOf, topics.length);
}

/** Ranks the points that may answer a message after an answer. */
export class FollowUpRanker {
  constructor(
    private readonly trained: TrainedFollowUps,
    private readonly index: FollowUpIndex,
    private readonly sight: Sight,
  ) {}

  /** What a message goes on with. `yesNo`: of the text on a point; `alone`: see {@link followUpQuery}. */
  read(
    text: string,
    traces: Traces,
    yesNo: (point: PointId) => YesNo | undefined,
    alone: readonly number[],
    before: Before,
  ): FollowUpReading {
    const query = followUpQuery(this.sight, text, traces, alone, this.trained.vectors);
    const talked = talkedIn(this.sight, before);
    const points = this.index
      .chances(query, talked, this.trained.weighing)
      .map((chance, point) => ({ point, chance }))
      .sort((a, b) => b.chance - a.chance || a.point - b.point)
      .slice(0, RANKED_POINTS)
      .map(({ point, chance }) => this.sight.points.described(point, chance, yesNo, traces.meaning?.cosines));
    return { points, line: this.index.nearest(query, talked.topic) };
  }
}
