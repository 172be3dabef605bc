import { Bm25Index } from './bm25.js';
import { type Fusion, type FusionCase, fitFusionByNewton, fusedScores, softmax } from './fusion.js';
import { keepThree } from './nearest.js';
import { type Nearness, type PointIndex, WORD_COLUMNS } from './pointIndex.js';

/** A short question that means something only after an answer of the topic `open`, and the number of the point that answers. */
export interface FollowUpLine {
  readonly terms: readonly string[];
  readonly open: number;
  /** The point of `open` that it follows; negative where it follows any. */
  readonly after: number;
  readonly target: number;
}

/** What was answered, by numbers; the point is negative where it is not known. */
export interface OpenAnswer {
  readonly topic: number;
  readonly point: number;
}

/** A text as the scorers see it; all absent on words only. */
export interface Seen {
  /** To the known questions and the middles of points. */
  readonly near: Nearness | undefined;
  /** What the point head says: a chance a point. */
  readonly head: ArrayLike<number> | undefined;
}

/** A message as the ranking of follow-ups reads it, whatever it follows. */
export interface FollowUpQuery extends Seen {
  readonly terms: readonly string[];
  /** Cosines to the lines, in their order. */
  readonly toLines: ArrayLike<number> | undefined;
  /** A line that is left out. */
  readonly withoutLine?: number;
}

/** What a point counts as often as, that never followed. */
const SELDOM = 0.5;
/** How strongly the weights are held small. Of no weight: the loss on left-out cases is the same from 1e-4 to 1e-2. */
const RIDGE = 1e-3;
/** No chance counts as less. */
const LEAST = 1e-4;

const logOf = (chance = 0): number => Math.log(Math.max(LEAST, chance));

/** The list of a key, begun where there is none. */
function listIn(lists: Map<number, number[]>, key: number): number[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Tells which point a short question asks for, given what was just answered. */
export class FollowUpIndex {
  private readonly words: Bm25Index;
  private readonly linesByTopic = new Map<number, number[]>();
  private readonly linesByTarget = new Map<number, number[]>();
  private readonly candidatesOf = new Map<number, readonly number[]>();

  /** `topicOf`: the topic's number of a point. */
  constructor(
    readonly lines: readonly FollowUpLine[],
    private readonly points: PointIndex,
    private readonly topicOf: (point: number) => number,
    topics: number,
  ) {
    this.words = new Bm25Index(
      lines.map(({ terms }) => terms),
      lines.map((_, line) => line),
      lines.length,
    );
    lines.forEach(({ open, target }, line) => {
      listIn(this.linesByTopic, open).push(line);
      listIn(this.linesByTarget, target).push(line);
    });
    for (let open = 0; open < topics; open += 1) {
      const next = this.linesOf(open).map((line) => topicOf(lines[line]?.target ?? -1));
      this.candidatesOf.set(
        open,
        [...new Set([open, ...next])].flatMap((topic) => [...points.of(topic)]),
      );
    }
  }

  /** The points that may answer after an answer of a topic: its own, then those of the topics that it leads on to. */
  candidates(open: number): readonly number[] {
    return this.candidatesOf.get(open) ?? [];
  }

  /** The numbers of the lines that follow a topic. */
  linesOf(open: number): readonly number[] {
    return this.linesByTopic.get(open) ?? [];
  }

  /** What the scorers say, a row a candidate. `behind`: the message behind the title of what was answered. */
  evidence(query: FollowUpQuery, behind: Seen, answer: OpenAnswer): number[][] {
    const open = answer.topic;
    const { near, toLines, head, withoutLine } = query;
    const candidates = this.candidates(open);
    const worded = this.words.groupScores(query.terms, withoutLine).best;
    /** Of some lines: the best by words, the nearest, and the mean of the nearest two; 0 where there is none. */
    const told = (lines: readonly number[]): [number, number, number] => {
      const nearest = new Float64Array(3).fill(-1);
      for (const line of lines) keepThree(nearest, 0, toLines?.[line] ?? -1);
      const [first = -1, second = -1] = nearest;
      const best = lines.reduce((most, line) => Math.max(most, worded[line] ?? 0), 0);
      return [best, Math.max(0, first), Math.max(0, second < 0 ? first : (first + second) / 2)];
    };
    const topics = [...new Set(candidates.map(this.topicOf))];
    const general = this.points.evidence(query.terms, near, topics);
    const joined = this.points.evidence([], behind.near, topics);
    const rowIn = (evidence: readonly number[][][], point: number): readonly number[] => {
      const topic = this.topicOf(point);
      return evidence[topics.indexOf(topic)]?.[this.points.of(topic).indexOf(point)] ?? [];
    };
    return candidates.map((point) => {
      const anywhere = (this.linesByTarget.get(point) ?? []).filter((line) => line !== withoutLine);
      const here = anywhere.filter((line) => this.lines[line]?.open === open);
      const after = here.filter((line) => answer.point >= 0 && this.lines[line]?.after === answer.point);
      const [, nearestAfter] = told(after);
      return [
        ...told(here),
        answer.point < 0 ? 0 : Math.log(after.length + SELDOM),
        nearestAfter,
        Number(point === answer.point),
        Number(this.topicOf(point) === open),
        Math.log(here.length + SELDOM),
        ...told(anywhere),
        ...rowIn(general, point),
        ...rowIn(joined, point).slice(WORD_COLUMNS),
        behind.head ? logOf(behind.head[point]) : 0,
        head ? logOf(head[point]) : 0,
      ];
    });
  }

  /** The chance (0–1) of each candidate. */
  chances(query: FollowUpQuery, behind: Seen, open: OpenAnswer, fusion: Fusion): number[] {
    return softmax(fusedScores(fusion, this.evidence(query, behind, open)));
  }

  /** The cosine of the nearest line that follows a topic; 0 on words only. */
  nearest({ toLines }: FollowUpQuery, open: number): number {
    return this.linesOf(open).reduce((best, line) => Math.max(best, toLines?.[line] ?? 0), 0);
  }
}

/** One message with what was answered before it, and the point that answers it. */
export interface FollowUpCase {
  readonly query: FollowUpQuery;
  /** The message behind the title of that answer. */
  readonly behind: Seen;
  readonly open: OpenAnswer;
  readonly target: number;
}

function rightIn(candidates: readonly number[], target: number): number {
  const right = candidates.indexOf(target);
  if (right < 0) throw new RangeError(`point ${target} is no candidate behind the topic of its own line`);
  return right;
}

/** Fits how the evidence counts, on follow-ups as if they were not known. */
export function fitFollowUps(index: FollowUpIndex, cases: Iterable<FollowUpCase>): Fusion {
  const ranked: FusionCase[] = [];
  for (const { query, behind, open, target } of cases)
    ranked.push({
      features: index.evidence(query, behind, open),
      right: rightIn(index.candidates(open.topic), target),
    });
  return fitFusionByNewton(ranked, RIDGE);
}
