import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PointId } from './contract.js';
import { softmax } from './engine/fusion.js';
import type { Weighed } from './engine/judge.js';
import { projectRoot } from './paths.js';

/**
 * How much each opinion counts, for topics and for the points of one. Chosen on the sets in `test/gold`: the surest of the
 * right ones, with no more wrong answers and the least calibration error.
 */
const TOPICS: Weights = { own: 0.9, head: 0.5 };
const POINTS: Weights = { own: 0.5, head: 0.8 };

interface Weights {
  readonly own: number;
  readonly head: number;
}

/**
 * From this chance of "none" on (0–1) what is asked is outside. Of the questions in `test/gold` that are ours it would lose 2 in
 * 1,255, and it finds 130 of 183 that are not.
 */
const NONE = 0.75;

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
 * on the questions and follow-ups of this base, a follow-up behind the title of its topic; a point that came later it does not
 * know, and leaves to the others.
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
    const chances = softmax([...logits]);
    return Float64Array.from(this.places, (place) => chances[place] ?? 0);
  }

  /** An utterance weighed; outside where the head is sure that it asks for no point. */
  static outside(weighed: Weighed, logits: Float32Array | undefined): Weighed {
    const none = logits ? (softmax([...logits]).at(-1) ?? 0) : 0;
    return none >= NONE ? { ...weighed, inScope: Math.min(weighed.inScope, 1 - none) } : weighed;
  }

  /** An utterance weighed, with the head's opinion on its topic. */
  weighed(alone: Weighed, chances: Float64Array): Weighed {
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
