import { groupedBy } from '../groupedBy.js';
import { Bm25Index } from './bm25.js';
import { type Fusion, type FusionCase, fitFusion, fusedScore, softmax } from './fusion.js';
import type { Nearness, PointIndex } from './pointIndex.js';

/** A short question that means something only after an answer of the topic `open`, and the number of the point that answers. */
export interface FollowUpLine {
  readonly terms: readonly string[];
  readonly open: number;
  /** The point of `open` that it follows; negative where it follows any. */
  readonly after: number;
  readonly target: number;
}

/** A message as the ranking of follow-ups reads it, whatever it follows; `near`, `head` and `toLines` are absent on words only. */
export interface FollowUpQuery {
  /** To the known questions and the middles of points. */
  readonly near: Nearness | undefined;
  /** What the point head says: a chance a point. */
  readonly head: ArrayLike<number> | undefined;
  readonly terms: readonly string[];
  /** How many words it has. */
  readonly words: number;
  /** Cosines to the lines, in their order. */
  readonly toLines: ArrayLike<number> | undefined;
  /** What it asks for read alone: a chance (0–1) a topic, and a point. */
  readonly alone: { readonly topics: ArrayLike<number>; readonly points: ArrayLike<number> };
}

/** What was talked about before a message, by numbers. */
export interface Talked {
  /** What was answered last; the point is negative where it is not known. */
  readonly topic: number;
  readonly point: number;
  /** What the point head says of the message behind the titles of what was meant earlier and of that answer; absent on words only. */
  readonly behind: ArrayLike<number> | undefined;
  /** How much each point was meant by the messages before, the latest counting most; points without a weight count nothing. */
  readonly meant: ReadonlyMap<number, number>;
  /** The points that were said of late. */
  readonly said: ReadonlySet<number>;
}

/** How the evidence counts: with the encoder, and on words only. */
export interface FollowUpWeighing {
  readonly fusion: Fusion;
  readonly wordsOnly: Fusion;
}

/** What a point counts as often as, that never followed. */
const SELDOM = 0.5;
/** What a topic counts as meant, that never was. */
const HARDLY = 0.02;
/** How strongly the weights are held small. Of little weight: the loss on left-out cases is the same from 1e-4 to 1e-2. */
const RIDGE = 1e-3;
/** No chance counts as less. */
const LEAST = 1e-4;

const logOf = (chance = 0): number => Math.log(Math.max(LEAST, chance));

/** How a message lies to the lines of each point: how many there are, the best by words, the nearest two. */
class ToLines {
  readonly count: Float64Array;
  private readonly words: Float64Array;
  private readonly nearest: Float64Array;
  private readonly next: Float64Array;

  constructor(points: number) {
    this.count = new Float64Array(points);
    this.words = new Float64Array(points);
    this.nearest = new Float64Array(points).fill(-1);
    this.next = new Float64Array(points).fill(-1);
  }

  add(point: number, words: number, cosine: number): void {
    this.count[point] = (this.count[point] as number) + 1;
    if (words > (this.words[point] as number)) this.words[point] = words;
    const nearest = this.nearest[point] as number;
    if (cosine > nearest) {
      this.nearest[point] = cosine;
      this.next[point] = nearest;
    } else if (cosine > (this.next[point] as number)) this.next[point] = cosine;
  }

  /** The nearest, 0 where there is none. */
  first(point: number): number {
    return Math.max(0, this.nearest[point] ?? 0);
  }

  best(point: number): number {
    return this.words[point] ?? 0;
  }

  /** The mean of the nearest two, 0 where there is none. */
  mean(point: number): number {
    const [first, second] = [this.nearest[point] ?? -1, this.next[point] ?? -1];
    return Math.max(0, second < 0 ? first : (first + second) / 2);
  }
}

/** Whether the encoder read the message, alone and behind the last answer. */
const isSeen = ({ near }: FollowUpQuery, { behind }: Talked): boolean => near !== undefined && behind !== undefined;

/** Tells which point a message asks for, given what was talked about before it. */
export class FollowUpIndex {
  private readonly words: Bm25Index;
  private readonly linesByTopic: ReadonlyMap<number, readonly number[]>;
  /** The point that each line asks for. */
  private readonly targets: Int32Array;

  /** `topicOf`: the topic's number of each point; `topics`: how many there are. */
  constructor(
    readonly lines: readonly FollowUpLine[],
    private readonly points: PointIndex,
    private readonly topicOf: readonly number[],
    private readonly topics: number,
  ) {
    this.words = new Bm25Index(
      lines.map(({ terms }) => terms),
      lines.map((_, line) => line),
      lines.length,
    );
    this.targets = Int32Array.from(lines, ({ target }) => target);
    this.linesByTopic = groupedBy(lines.keys(), (line) => lines[line]?.open ?? -1);
  }

  /** The numbers of the lines that follow a topic. */
  linesOf(open: number): readonly number[] {
    return this.linesByTopic.get(open) ?? [];
  }

  /** What the scorers say, a row a point of the base, which are numbered a topic after the other. */
  evidence(query: FollowUpQuery, talked: Talked): number[][] {
    return this.eachRow(query, talked, (row) => row);
  }

  /** What is made of the row of each point. */
  private eachRow<T>(query: FollowUpQuery, talked: Talked, make: (row: number[]) => T): T[] {
    const { alone } = query;
    const { meant, said } = talked;
    // Where the encoder read only one of the two, the words alone decide: a row is whole or has none of its columns.
    const isDense = isSeen(query, talked);
    const near = isDense ? query.near : undefined;
    const toLines = isDense ? query.toLines : undefined;
    const head = isDense ? query.head : undefined;
    const behind = isDense ? talked.behind : undefined;
    const worded = this.words.textScores(query.terms);
    const general = this.points.evidenceOfAll(query.terms, near).flat();
    const meantOf = new Float64Array(this.topics);
    for (const [point, weight] of meant) {
      const topic = this.topicOf[point] ?? -1;
      meantOf[topic] = (meantOf[topic] ?? 0) + weight;
    }
    const length = Math.log(Math.max(1, query.words));
    const { here, after, anywhere } = this.toLines(worded, toLines, talked);
    return this.topicOf.map((topic, point) => {
      const isOpen = Number(topic === talked.topic);
      const ofHead = head ? logOf(head[point]) : 0;
      const behindHead = behind ? logOf(behind[point]) : 0;
      return make([
        here.best(point),
        here.first(point),
        here.mean(point),
        talked.point < 0 ? 0 : Math.log((after.count[point] ?? 0) + SELDOM),
        after.first(point),
        Number(point === talked.point),
        isOpen,
        Math.log((here.count[point] ?? 0) + SELDOM),
        Number((here.count[point] ?? 0) > 0 || isOpen === 1),
        anywhere.best(point),
        anywhere.first(point),
        anywhere.mean(point),
        ...(general[point] ?? []),
        behindHead,
        ofHead,
        logOf(alone.topics[topic]),
        logOf(alone.points[point]),
        Number(said.has(point)),
        Math.log((meantOf[topic] ?? 0) + HARDLY),
        // A longer message says more by itself.
        isOpen * length,
        behindHead * length,
        ofHead * length,
      ]);
    });
  }

  /** How the message lies to the lines of each point: to those that follow the topic, to those that follow the answer, to all. */
  private toLines(
    worded: ArrayLike<number>,
    cosines: ArrayLike<number> | undefined,
    talked: Talked,
  ): Record<'here' | 'after' | 'anywhere', ToLines> {
    const points = this.topicOf.length;
    const [here, after, anywhere] = [new ToLines(points), new ToLines(points), new ToLines(points)];
    const { targets } = this;
    for (let line = 0; line < targets.length; line += 1)
      anywhere.add(targets[line] as number, worded[line] ?? 0, cosines?.[line] ?? -1);
    for (const line of this.linesOf(talked.topic)) {
      const [words, cosine] = [worded[line] ?? 0, cosines?.[line] ?? -1];
      const target = targets[line] as number;
      here.add(target, words, cosine);
      if (talked.point >= 0 && this.lines[line]?.after === talked.point) after.add(target, words, cosine);
    }
    return { here, after, anywhere };
  }

  /** The chance (0–1) of each point of the base. */
  chances(query: FollowUpQuery, talked: Talked, { fusion, wordsOnly }: FollowUpWeighing): number[] {
    const used = isSeen(query, talked) ? fusion : wordsOnly;
    return softmax(this.eachRow(query, talked, (row) => fusedScore(used, row)));
  }

  /** The cosine of the nearest line that follows a topic; 0 on words only. */
  nearest({ toLines }: FollowUpQuery, open: number): number {
    return this.linesOf(open).reduce((best, line) => Math.max(best, toLines?.[line] ?? 0), 0);
  }
}

/** One message with what was talked about before it, and the point that answers it. */
export interface FollowUpCase {
  readonly query: FollowUpQuery;
  readonly talked: Talked;
  readonly target: number;
}

/** Fits how the evidence counts, on messages that the scorers did not know. */
export function fitFollowUps(index: FollowUpIndex, cases: Iterable<FollowUpCase>): Fusion {
  const ranked: FusionCase[] = [];
  for (const { query, talked, target } of cases)
    ranked.push({ features: index.evidence(query, talked), right: target });
  return fitFusion(ranked, RIDGE);
}
