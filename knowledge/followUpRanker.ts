import type { NumberedPoints } from './build/pointIndexOf.js';
import type { RawEntry } from './build/readEntries.js';
import type { FollowUp } from './build/readFollowUps.js';
import type { FollowUpReading, PointId, RankedPoint, TopicId } from './contract.js';
import { FollowUpIndex, type FollowUpQuery, type OpenAnswer, type Seen } from './engine/followUps.js';
import type { Fusion } from './engine/fusion.js';
import type { VectorTable } from './engine/vectorTable.js';
import { partsOf } from './ids.js';
import type { PointHead } from './pointHead.js';
import type { PointRanker, Traces } from './pointRanker.js';

/** So many points are named as likely. */
const RANKED_POINTS = 8;

/** How much the last answer counts for what a message goes on from, and those before it. */
const EARLIER = [1, 0.5, 0.3, 0.3] as const;
/** How fast that fades with the distance of the nearest known follow-up: one 0.1 further in cosine has e^-1.2 of the weight. */
const NEARNESS = 12;

/** What is trained of the follow-ups: their terms and whitened vectors, in the order of the files, and how the evidence counts. */
export interface TrainedFollowUps {
  readonly terms: readonly (readonly string[])[];
  /** Absent on words only. */
  readonly vectors: VectorTable | undefined;
  readonly fusion: Fusion;
}

/** The text in which a message stands behind the title of what was answered before it. */
export const behindTitle = (title: string, text: string): string => `${title}. ${text}`;

/** The title of what was answered: of the topic, and of the point where that is known. */
export function titleOfAnswer(
  { title, points }: Pick<RawEntry, 'title' | 'points'>,
  point: PointId | undefined,
): string {
  const named = point && points.find(({ name }) => name === partsOf(point).name);
  return named ? `${title}: ${named.title}` : title;
}

/** What a text is seen with. */
export interface Sight {
  readonly points: PointRanker;
  readonly head: PointHead;
}

/** A text as the index of follow-ups sees it. */
export const seenBy = ({ points, head }: Sight, { meaning, head: logits }: Traces): Seen => ({
  near: meaning && points.nearness(meaning),
  head: head.read(logits),
});

/** A message as the index of follow-ups reads it. */
export const followUpQuery = (sight: Sight, traces: Traces, lines: VectorTable | undefined): FollowUpQuery => ({
  ...seenBy(sight, traces),
  terms: traces.terms,
  toLines: traces.meaning && lines?.dotsWith(traces.meaning.whitened),
});

/** What was answered, and the traces of the message behind its title. */
export interface Open extends OpenAnswer {
  readonly joined: Traces;
}

/** The index of a base's follow-ups. */
export function followUpIndexOf(
  followUps: readonly FollowUp[],
  terms: readonly (readonly string[])[],
  numbered: NumberedPoints,
  topics: readonly TopicId[],
): FollowUpIndex {
  const { numbers } = numbered;
  const topicNumbers = new Map(topics.map((topic, number) => [topic, number]));
  const lines = followUps.map(({ open, after, target }, line) => ({
    terms: terms[line] ?? [],
    open: topicNumbers.get(open) ?? -1,
    after: (after && numbers.get(after)) ?? -1,
    target: numbers.get(target) ?? -1,
  }));
  return new FollowUpIndex(lines, numbered.index, (point) => numbered.topics[point] ?? -1, topics.length);
}

/** Ranks the points that may answer a short message after an answer. */
export class FollowUpRanker {
  constructor(
    private readonly followUps: readonly FollowUp[],
    private readonly trained: TrainedFollowUps,
    private readonly index: FollowUpIndex,
    private readonly sight: Sight,
  ) {}

  /** What a message goes on from: the topics that were talked about, the latest first. `undefined` where there is none. */
  read(traces: Traces, opens: readonly Open[]): FollowUpReading | undefined {
    const query = followUpQuery(this.sight, traces, this.trained.vectors);
    return FollowUpRanker.together(opens.map((open) => this.after(open, query, traces)));
  }

  private after({ joined, ...open }: Open, query: FollowUpQuery, { meaning }: Traces): FollowUpReading {
    const { topic } = open;
    const chances = this.index.chances(query, seenBy(this.sight, joined), open, this.trained.fusion);
    const points = this.index
      .candidates(topic)
      .map((point, at) => ({ point, chance: chances[at] ?? 0 }))
      .sort((a, b) => b.chance - a.chance || a.point - b.point)
      .slice(0, RANKED_POINTS)
      .map(({ point, chance }) => {
        const described = this.sight.points.described(point, chance, meaning?.cosines);
        return { ...described, polarity: this.polarityOf(described, topic, query.toLines) };
      });
    return { points, line: this.index.nearest(query, topic) };
  }

  /**
   * What may go on from several answers, the latest first, as one reading: each counts by how long ago it was, and by how
   * near a known follow-up of its topic lies. `undefined` where there is none.
   */
  static together(readings: readonly FollowUpReading[]): FollowUpReading | undefined {
    const weights = readings.map(({ line }, place) => (EARLIER[place] ?? 0) * Math.exp(NEARNESS * line));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const points = new Map<RankedPoint['point'], RankedPoint>();
    readings.forEach((reading, place) => {
      const share = (weights[place] ?? 0) / total;
      for (const point of reading.points) {
        const known = points.get(point.point);
        points.set(point.point, { ...(known ?? point), chance: (known?.chance ?? 0) + point.chance * share });
      }
    });
    return readings.length === 0
      ? undefined
      : {
          line: Math.max(...readings.map(({ line }) => line)),
          points: [...points.values()].sort((a, b) => b.chance - a.chance),
        };
  }

  /** The yes or no of the nearest line on a point; where it tells none, that of the known questions. */
  private polarityOf(
    { point, polarity }: RankedPoint,
    open: number,
    toLines: ArrayLike<number> | undefined,
  ): RankedPoint['polarity'] {
    if (toLines === undefined) return polarity;
    const [nearest] = this.index
      .linesOf(open)
      .filter((line) => this.followUps[line]?.target === point)
      .sort((a, b) => (toLines[b] ?? 0) - (toLines[a] ?? 0));
    return (nearest === undefined ? undefined : this.followUps[nearest]?.polarity) ?? polarity;
  }
}
