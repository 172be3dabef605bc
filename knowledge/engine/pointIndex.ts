import { Bm25Index } from './bm25.js';
import { type Fusion, type FusionCase, fitFusion, fusedScores, softmax } from './fusion.js';

/** One known question: its terms, and the number of the point it asks for; `undefined`: for its topic in general. */
export interface PointQuestion {
  readonly terms: readonly string[];
  readonly point: number | undefined;
}

/** One point: the number of its topic, and the terms of its answer. */
export interface PointAnswer {
  readonly topic: number;
  readonly terms: readonly string[];
}

/** Cosines (−1…1) of an utterance to every known question, in their order. */
export type Cosines = ArrayLike<number>;

/** How near an utterance lies: to every known question, and to the middle of every point's questions. */
export interface Nearness {
  readonly cosines: Cosines;
  /** One a point, −1…1. */
  readonly centroids: ArrayLike<number>;
}

/** How strongly the weights are held small. Of no weight: there are thousands of cases. */
const RIDGE = 1e-4;
/** Columns that words alone fill: BM25 of the best question, of the three best, of the answer. The cosines follow. */
const WORD_COLUMNS = 3;

/** How the scorers of points count: with the encoder, and on words only. */
export interface PointWeighing {
  readonly fusion: Fusion;
  readonly wordsOnly: Fusion;
}

/** What words alone say of every point: of the questions that ask for it, and of its answer. */
type Worded = Record<'asked' | 'answered', ReturnType<Bm25Index['groupScores']>>;

/** Tells apart the points of one topic by the questions that ask for them and by their answers. */
export class PointIndex {
  private readonly questions: Bm25Index;
  private readonly answers: Bm25Index;
  private readonly pointsOf = new Map<number, number[]>();
  private readonly questionsOf = new Map<number, number[]>();
  private readonly topics: readonly number[];
  private readonly seen = new WeakMap<
    readonly string[],
    { readonly near: Nearness | undefined; readonly rows: number[][][] }
  >();
  /** One message is looked for among few topics first, and then among all. */
  private readonly worded = new WeakMap<readonly string[], Worded>();

  constructor(known: readonly PointQuestion[], points: readonly PointAnswer[]) {
    const none = points.length;
    this.questions = new Bm25Index(
      known.map(({ terms }) => terms),
      known.map(({ point }) => point ?? none),
      points.length + 1,
    );
    this.answers = new Bm25Index(
      points.map(({ terms }) => terms),
      points.map((_, point) => point),
      points.length,
    );
    points.forEach(({ topic }, point) => {
      this.pointsOf.set(topic, [...(this.pointsOf.get(topic) ?? []), point]);
    });
    this.topics = Array.from({ length: 1 + Math.max(-1, ...this.pointsOf.keys()) }, (_, topic) => topic);
    known.forEach(({ point }, question) => {
      if (point === undefined) return;
      const list = this.questionsOf.get(point);
      if (list) list.push(question);
      else this.questionsOf.set(point, [question]);
    });
  }

  /** The numbers of a topic's points, in the order they are told. */
  of(topic: number): readonly number[] {
    return this.pointsOf.get(topic) ?? [];
  }

  /**
   * What the scorers say, a row a point of each topic in turn. `near` is absent on words only; `without`: a known question
   * that is left out.
   */
  evidence(
    terms: readonly string[],
    near: Nearness | undefined,
    topics: readonly number[],
    without?: number,
  ): number[][][] {
    const { asked, answered } = without === undefined ? this.wordedOf(terms) : this.wordsOf(terms, without);
    const rowOf = (point: number): number[] => {
      const row = [asked.best[point] ?? 0, asked.topThree[point] ?? 0, answered.best[point] ?? 0];
      if (near) row.push(...this.nearest(point, near.cosines, without), near.centroids[point] ?? -1);
      return row;
    };
    return topics.map((topic) => this.of(topic).map(rowOf));
  }

  private wordsOf(terms: readonly string[], without?: number): Worded {
    return { asked: this.questions.groupScores(terms, without), answered: this.answers.groupScores(terms) };
  }

  private wordedOf(terms: readonly string[]): Worded {
    const known = this.worded.get(terms) ?? this.wordsOf(terms);
    this.worded.set(terms, known);
    return known;
  }

  /** The same of every topic, in their order; what one message asks for twice is made once. */
  evidenceOfAll(terms: readonly string[], near: Nearness | undefined): number[][][] {
    const known = this.seen.get(terms);
    if (known && known.near === near) return known.rows;
    const rows = this.evidence(terms, near, this.topics);
    this.seen.set(terms, { near, rows });
    return rows;
  }

  /** The chance (0–1) of each point of a topic, given the topic. */
  static chances(evidence: readonly (readonly number[])[], { fusion, wordsOnly }: PointWeighing): number[] {
    const isDense = (evidence[0]?.length ?? 0) > WORD_COLUMNS;
    return softmax(fusedScores(isDense ? fusion : wordsOnly, evidence));
  }

  /** The questions of a point nearest to an utterance, the nearest first. */
  nearestQuestions(point: number, cosines: Cosines, count: number): { question: number; cosine: number }[] {
    return (this.questionsOf.get(point) ?? [])
      .map((question) => ({ question, cosine: cosines[question] ?? -1 }))
      .sort((a, b) => b.cosine - a.cosine || a.question - b.question)
      .slice(0, count);
  }

  /** The cosine of a point's nearest question and the mean of its nearest three; −1 stands in for those it lacks. */
  private nearest(point: number, cosines: Cosines, without: number | undefined): [best: number, topThree: number] {
    let [first, second, third] = [-1, -1, -1];
    for (const question of this.questionsOf.get(point) ?? []) {
      const cosine = question === without ? -1 : (cosines[question] ?? -1);
      if (cosine <= third) continue;
      third = cosine;
      if (third > second) [second, third] = [third, second];
      if (second > first) [first, second] = [second, first];
    }
    return [first, (first + second + third) / 3];
  }
}

/**
 * Fits how the scorers of points count, on every known question as if it were not known. `nearOf`: how near a question
 * lies to the others; absent on words only.
 */
export function fitPoints(
  index: PointIndex,
  known: readonly PointQuestion[],
  topicOf: (point: number) => number,
  nearOf: ((question: number) => Nearness) | undefined,
): PointWeighing {
  const cases = known.flatMap(({ terms, point }, question): FusionCase[] => {
    if (point === undefined) return [];
    const topic = topicOf(point);
    const [features = []] = index.evidence(terms, nearOf?.(question), [topic], question);
    return [{ features, right: index.of(topic).indexOf(point) }];
  });
  const onWords = cases.map(({ features, right }) => ({
    features: features.map((row) => row.slice(0, WORD_COLUMNS)),
    right,
  }));
  return { fusion: fitFusion(cases, RIDGE), wordsOnly: fitFusion(onWords, RIDGE) };
}
