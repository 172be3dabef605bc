import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PointId } from './contract.js';
import { softmax } from './engine/fusion.js';
import type { Weighed } from './engine/judge.js';
import { logOdds, sigmoid } from './engine/logistic.js';
import { projectRoot } from './paths.js';

/**
 * How much each opinion counts, for topics and for the points of one. Chosen on the sets in `test/gold`: the surest of the
 * right ones, with no more wrong answers and the least calibration error.
 */
const TOPICS: Weights = { own: 1.05, head: 0.5 };
const POINTS: Weights = { own: 0.5, head: 0.8 };

interface Weights {
  readonly own: number;
  readonly head: number;
}

/**
 * How the log-odds of belonging to the subject follow from those of the scorers and from the log chance of "none": a logistic
 * regression (ridge 0.01) on the 1,743 questions of `test/gold` and of development that no guard is for. From even odds on it
 * loses 12 of 1,416 that are ours, where the scorers alone, and a fixed limit of "none", lost 54, and lets 13 of 327 others in
 * (8 before).
 */
const SCOPE = { bias: -1.66, own: 1.33, none: -0.75 } as const;

/** Where the head says nothing, the scorers must be this sure (0–1) for even odds. Chosen on the development questions. */
const ENOUGH_ALONE = 0.73;

/** No chance counts as less. */
const LEAST = 1e-4;

/** The points that the head of the encoder was trained to tell apart, in the order of its output; it says "none" last. */
const headPoints = (): readonly string[] =>
  z
    .array(z.string())
    .parse(JSON.parse(readFileSync(join(projectRoot, 'knowledge/engine/encoder/points.json'), 'utf8')));

/** Two opinions as one (a product of experts; Hinton, 2002). Sums to 1. */
function agreed(own: readonly number[], ofHead: ArrayLike<number>, weights: Weights): number[] {
  const log = (chance = 0): number => Math.log(Math.max(LEAST, chance));
  return softmax(own.map((chance, at) => weights.own * log(chance) + weights.head * log(ofHead[at])));
}

/**
 * What the encoder's own head for points says, put beside what is learned here from words and vectors. The head was trained
 * on the questions, follow-ups and conversations of this base, a message behind the title of what it follows; a point that came
 * later it does not know, and leaves to the others.
 */
export class PointHead {
  private readonly places: readonly number[];

  /** `points`: of the base, numbered; `topicOf`: the number of each one's topic. */
  constructor(
    points: readonly PointId[],
    private readonly topicOf: readonly number[],
    known = headPoints(),
  ) {
    const places = new Map(known.map((point, place) => [point, place]));
    this.places = points.map((point) => places.get(point) ?? -1);
  }

  /** The chance (0–1) of each point of the base, from the head's log-odds; `undefined` where there are none. */
  read(logits: Float32Array | undefined): Float64Array | undefined {
    if (logits === undefined) return undefined;
    const chances = softmax(logits);
    const found = new Float64Array(this.places.length);
    for (let point = 0; point < found.length; point += 1) found[point] = chances[this.places[point] as number] ?? 0;
    return found;
  }

  /** An utterance weighed, with the head's opinion on whether it asks for any point at all. */
  static inScope(weighed: Weighed, logits: Float32Array | undefined): Weighed {
    if (logits === undefined) return { ...weighed, inScope: sigmoid(logOdds(weighed.inScope) - logOdds(ENOUGH_ALONE)) };
    const none = Math.log(Math.max(LEAST, softmax(logits).at(-1) ?? 0));
    return { ...weighed, inScope: sigmoid(SCOPE.bias + SCOPE.own * logOdds(weighed.inScope) + SCOPE.none * none) };
  }

  /** An utterance weighed, with the head's opinion on its topic where it has one. */
  weighed(alone: Weighed, chances: Float64Array | undefined): Weighed {
    if (chances === undefined) return alone;
    const topics = new Float64Array(alone.topics.length);
    chances.forEach((chance, point) => {
      const topic = this.topicOf[point] ?? -1;
      topics[topic] = (topics[topic] ?? 0) + chance;
    });
    return { ...alone, topics: agreed(alone.topics, topics, TOPICS) };
  }

  /** The chances of the points of one topic, with the head's opinion on each as a share of what it gives to all of them. */
  static amongPoints(own: readonly number[], ofHead: readonly number[]): number[] {
    const total = ofHead.reduce((sum, chance) => sum + chance, 0);
    const shares = ofHead.map((chance) => (total > 0 ? chance / total : 1 / own.length));
    return agreed(own, shares, POINTS);
  }
}
