import { Bm25Index } from './bm25.js';
import { type Fusion, type FusionCase, fitFusion, fusedScores, softmax } from './fusion.js';
import { keepThree } from './nearest.js';
import { type Nearness, type PointIndex, WORD_COLUMNS } from './pointIndex.js';

/** A short question that means something only after an answer of the topic `open`, and the number of the point that answers. */
export interface FollowUpLine {
  readonly terms: readonly string[];
  readonly open: number;
  readonly target: number;
}

/** A message as the ranking of follow-ups reads it. */
export interface FollowUpQuery {
  readonly terms: readonly string[];
  /** To the known questions and the middles of points; absent on words only. */
  readonly near: Nearness | undefined;
  /** The same of the message behind the title of the open topic. */
  readonly joined: Nearness | undefined;
  /** Cosines to the lines, in their order. */
  readonly toLines: ArrayLike<number> | undefined;
  /** A line that is left out. */
  readonly withoutLine?: number;
}

/** What a point counts as often as, that never followed. */
const SELDOM = 0.5;

/** The nearest of the best cosines, and the mean of the nearest two; 0 where there is none. */
const nearestAnd = ([first = -1, second = -1]: ArrayLike<number> & Iterable<number>): [number, number] => [
  Math.max(0, first),
  Math.max(0, second < 0 ? first : (first + second) / 2),
];

/** Tells which point a short question asks for, given the topic that was just talked about. */
export class FollowUpIndex {
  private readonly words: Bm25Index;
  private readonly linesByTopic = new Map<number, number[]>();
  private readonly linesByTarget = new Map<number, number[]>();
  private readonly candidatesOf = new Map<number, number[]>();

  /** `topicOf`: the topic's number of a point. */
  constructor(
    readonly lines: readonly FollowUpLine[],
    private readonly points: PointIndex,
    private readonly topicOf: (point: number) => number,
    private readonly topicOfQuestion: ArrayLike<number>,
    topics: number,
  ) {
    this.words = new Bm25Index(
      lines.map(({ terms }) => terms),
      lines.map((_, line) => line),
      lines.length,
    );
    for (let topic = 0; topic < topics; topic += 1) this.candidatesOf.set(topic, [...points.of(topic)]);
    lines.forEach(({ open, target }, line) => {
      const list = this.linesByTopic.get(open);
      if (list) list.push(line);
      else this.linesByTopic.set(open, [line]);
      const same = this.linesByTarget.get(target);
      if (same) same.push(line);
      else this.linesByTarget.set(target, [line]);
      const candidates = this.candidatesOf.get(open) ?? [];
      if (!candidates.includes(target)) this.candidatesOf.set(open, [...candidates, ...points.of(topicOf(target))]);
    });
  }

  /** The points that may answer after an answer of a topic: its own, then those of the topics that it leads on to. */
  candidates(open: number): readonly number[] {
    return this.candidatesOf.get(open) ?? [];
  }

  /** The numbers of the lines that follow a topic. */
  linesOf(open: number): readonly number[] {
    return this.linesByTopic.get(open) ?? [];
  }

  /** What the scorers say, a row a candidate. */
  evidence(query: FollowUpQuery, open: number): number[][] {
    const { near, joined, toLines, withoutLine } = query;
    const candidates = this.candidates(open);
    const lines = this.linesOf(open).filter((line) => line !== withoutLine);
    const worded = this.words.groupScores(query.terms, withoutLine).best;
    const byTarget = new Map<number, Float64Array>();
    const wordsOf = new Map<number, number>();
    const counts = new Map<number, number>();
    for (const line of lines) {
      const target = this.lines[line]?.target ?? -1;
      const three = byTarget.get(target) ?? new Float64Array(3).fill(-1);
      keepThree(three, 0, toLines?.[line] ?? -1);
      byTarget.set(target, three);
      counts.set(target, (counts.get(target) ?? 0) + 1);
      wordsOf.set(target, Math.max(wordsOf.get(target) ?? 0, worded[line] ?? 0));
    }
    const topics = [...new Set(candidates.map(this.topicOf))];
    const general = this.points.evidence(query.terms, near, topics);
    const behind = this.points.evidence([], joined, topics);
    const rowIn = (evidence: readonly number[][][], point: number): readonly number[] => {
      const topic = this.topicOf(point);
      return evidence[topics.indexOf(topic)]?.[this.points.of(topic).indexOf(point)] ?? [];
    };
    return candidates.map((point) => {
      const [first = -1, second = -1] = byTarget.get(point) ?? [];
      const anywhere = new Float64Array(3).fill(-1);
      let wordedAnywhere = 0;
      for (const line of this.linesByTarget.get(point) ?? []) {
        if (line === withoutLine) continue;
        keepThree(anywhere, 0, toLines?.[line] ?? -1);
        wordedAnywhere = Math.max(wordedAnywhere, worded[line] ?? 0);
      }
      return [
        wordsOf.get(point) ?? 0,
        ...nearestAnd([first, second]),
        Number(this.topicOf(point) === open),
        Math.log((counts.get(point) ?? 0) + SELDOM),
        wordedAnywhere,
        ...nearestAnd(anywhere),
        ...rowIn(general, point),
        ...rowIn(behind, point).slice(WORD_COLUMNS),
      ];
    });
  }

  /** The chance (0–1) of each candidate. */
  chances(query: FollowUpQuery, open: number, fusion: Fusion): number[] {
    return softmax(fusedScores(fusion, this.evidence(query, open)));
  }

  /** The cosines of the nearest line that follows a topic, and of the nearest known question on another; 0 on words only. */
  nearest({ near, toLines }: FollowUpQuery, open: number): { readonly line: number; readonly elsewhere: number } {
    const line = this.linesOf(open).reduce((best, each) => Math.max(best, toLines?.[each] ?? 0), 0);
    let elsewhere = 0;
    for (let question = 0; near && question < this.topicOfQuestion.length; question += 1)
      if (this.topicOfQuestion[question] !== open) elsewhere = Math.max(elsewhere, near.cosines[question] ?? 0);
    return { line, elsewhere };
  }
}

/** One message with the topic that was open, and the point that answers it. */
export interface FollowUpCase {
  readonly query: FollowUpQuery;
  readonly open: number;
  readonly target: number;
}

/** Fits how the evidence counts, on follow-ups as if they were not known. */
export function fitFollowUps(index: FollowUpIndex, cases: Iterable<FollowUpCase>): Fusion {
  const ranked: FusionCase[] = [];
  for (const { query, open, target } of cases)
    ranked.push({ features: index.evidence(query, open), right: index.candidates(open).indexOf(target) });
  return fitFusion(ranked);
}
