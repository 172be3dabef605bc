import { type NumberedPoints, numberedPoints, pointCentroids } from './build/pointIndexOf.js';
import type { KnowledgeBase } from './build/readKnowledgeBase.js';
import type { TopicVariant } from './build/readQuestions.js';
import type { PointId, RankedPoint, YesNo } from './contract.js';
import type { PointReading } from './engine/encoder.js';
import type { Scorers } from './engine/evidence.js';
import type { Model } from './engine/model.js';
import type { Near } from './engine/nearest.js';
import type { Nearness } from './engine/pointIndex.js';
import { PointIndex, type PointWeighing } from './engine/pointIndex.js';
import type { VectorTable } from './engine/vectorTable.js';
import { partsOf } from './ids.js';
import { PointHead } from './pointHead.js';

/** So many points are named as likely. */
const RANKED_POINTS = 8;
/** So many known questions vote on the belief voiced. */
const VOTERS = 5;
/** How fast a vote fades with distance: a question 0.1 further in cosine has e⁻¹ of the weight. */
const FADING = 10;
/** A belief is taken as voiced from this share of the votes on, 0–1: an answer by the law with one line too many does less harm than a silence. */
const VOICED = 0.35;
/** Without training every scorer counts the same. */
const EVEN: PointWeighing = {
  fusion: { deviation: [1, 1, 1, 1, 1, 1], weights: [0, 0, 3, 6, 3, 12] },
  wordsOnly: { deviation: [1, 1, 1], weights: [6, 4, 3] },
};

/** What an utterance leaves for telling points apart: its terms, its whitened vector and its cosines to the known questions. */
export interface Traces {
  readonly terms: readonly string[];
  /** Absent on words only. */
  readonly meaning: Near | undefined;
  /** What the point head says: log-odds, see {@link PointHead}; absent on words only. */
  readonly head?: Float32Array | undefined;
}

/** What a reading leaves: `terms` of the text; without a reading its words alone. */
export function tracesOf(terms: readonly string[], reading: PointReading | undefined, dense: Scorers['dense']): Traces {
  return { terms, meaning: reading && dense?.nearest.near(reading.vector), head: reading?.points };
}

/** Ranks the points of the likely topics. */
export class PointRanker {
  private readonly numbered: NumberedPoints;
  private readonly variants: readonly TopicVariant[];
  private readonly weighing: PointWeighing;
  private readonly centroids: VectorTable | undefined;
  /** Made once for a meaning: one message is read in several ways. */
  private readonly nearnessOf = new WeakMap<Near, Nearness>();

  constructor(base: KnowledgeBase, model: Model, numbered = numberedPoints(base, model.scorers, model.questionStems)) {
    this.numbered = numbered;
    this.variants = base.questions.topics;
    this.weighing = model.points ?? EVEN;
    const { dense } = model.scorers;
    this.centroids = dense && pointCentroids(this.numbered, dense.nearest.vectors);
  }

  /** The likeliest points, best first. `yesNo`: of the text on a point; `topics`: numbers of the topics to look in; the rest as in {@link chances}. */
  rank(
    traces: Traces,
    yesNo: (point: PointId) => YesNo | undefined,
    topics: readonly number[],
    ofTopics: readonly number[],
    head?: ArrayLike<number>,
  ): RankedPoint[] {
    const chances = this.chances(traces, ofTopics, head, topics);
    return topics
      .flatMap((topic) => this.numbered.index.of(topic))
      .map((point) => ({ point, chance: chances[point] ?? 0 }))
      .sort((a, b) => b.chance - a.chance || a.point - b.point)
      .slice(0, RANKED_POINTS)
      .map(({ point, chance }) => this.described(point, chance, yesNo, traces.meaning?.cosines));
  }

  /**
   * The chance (0–1) of every point. `ofTopics`: of each topic; `head`: of each point as the point head sees it; `topics`: the
   * numbers of those to look in, all of them by default; points elsewhere get none.
   */
  chances(
    { terms, meaning }: Traces,
    ofTopics: readonly number[],
    head?: ArrayLike<number>,
    topics?: readonly number[],
  ): Float64Array {
    const { index, ids } = this.numbered;
    const found = new Float64Array(ids.length);
    const near = meaning && this.nearness(meaning);
    const evidence = topics ? index.evidence(terms, near, topics) : index.evidenceOfAll(terms, near);
    evidence.forEach((rows, place) => {
      const topic = topics?.[place] ?? place;
      const points = index.of(topic);
      if (points.length === 0) return;
      const own = PointIndex.chances(rows, this.weighing);
      const chances = head
        ? PointHead.amongPoints(
            own,
            points.map((point) => head[point] ?? 0),
          )
        : own;
      points.forEach((point, at) => {
        found[point] = (ofTopics[topic] ?? 0) * (chances[at] ?? 0);
      });
    });
    return found;
  }

  /** How near an utterance lies to the questions and to the middle of each point's. */
  nearness(meaning: Near): Nearness | undefined {
    if (this.centroids === undefined) return undefined;
    const { whitened, cosines } = meaning;
    const near = this.nearnessOf.get(meaning) ?? { cosines, centroids: this.centroids.dotsWith(whitened) };
    this.nearnessOf.set(meaning, near);
    return near;
  }

  /** A point with its yes or no, and whether the nearest known questions voice the belief that it corrects. */
  described(
    point: number,
    chance: number,
    yesNo: (point: PointId) => YesNo | undefined,
    cosines: Float64Array | undefined,
  ): RankedPoint {
    const id = this.numbered.ids[point];
    if (id === undefined) throw new RangeError(`there is no point number ${point}`);
    const voters = cosines ? this.numbered.index.nearestQuestions(point, cosines, VOTERS) : [];
    const votes = voters.map(({ question, cosine }) => ({
      isBelief: this.variants[question]?.isBelief === true,
      weight: Math.exp(FADING * (cosine - (voters[0]?.cosine ?? 0))),
    }));
    const weightOf = (among: typeof votes): number => among.reduce((sum, { weight }) => sum + weight, 0);
    const voiced = weightOf(votes.filter(({ isBelief }) => isBelief));
    return {
      point: id,
      topic: partsOf(id).topic,
      chance,
      polarity: yesNo(id),
      isBelief: votes.length > 0 && voiced / weightOf(votes) >= VOICED,
    };
  }
}
