import { GUARDS } from './build/trainingSetOf.js';
import type { Explanation, Judgement, TopicId } from './contract.js';
import { TOPIC_COLUMNS } from './engine/columns.js';
import { rankTopics, type Thresholds } from './engine/decision.js';
import type { Model } from './engine/model.js';
import type { Reading } from './weigher.js';

const LISTED = 5;

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Why a judgement came out as it did, for a curator: what matched, what each scorer said, and which threshold decided. */
export class Explainer {
  /** `texts`: the indexed questions, in the order of the model's index. */
  constructor(
    private readonly model: Model,
    private readonly topics: readonly TopicId[],
    private readonly texts: readonly string[],
    private readonly thresholds: Thresholds,
  ) {}

  explain({ read, analysis, evidence, vector, weighed }: Reading, judgement: Judgement): Explanation {
    const { scorers, weighing, wordsOnly } = this.model;
    const { fusion } = vector ? weighing : wordsOnly;
    const ranked = rankTopics(weighed).slice(0, LISTED);
    const best = ranked[0] ?? 0;
    const sparse = scorers.vectorizer.transform(analysis);
    const words = [...sparse.ids]
      .map((id, at) => ({
        name: scorers.vectorizer.names[id] ?? '',
        weight: round((sparse.values[at] ?? 0) * (scorers.linear.weights[id * scorers.linear.classes + best] ?? 0)),
      }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, 2 * LISTED);
    const near = vector && scorers.dense ? scorers.dense.nearest.nearestTexts(vector, LISTED) : [];
    return {
      read,
      words,
      variants: near.map(({ text, cosine }) => ({ text: this.texts[text] ?? '', similarity: round(cosine) })),
      topics: ranked.map((topic) => ({
        topic: this.topics[topic] ?? ('' as TopicId),
        chance: round(weighed.topics[topic] ?? 0),
        parts: (evidence.topics[topic] ?? []).map((value, column) => ({
          name: TOPIC_COLUMNS[column] ?? '',
          value: round(value),
          counted: round((value * (fusion.weights[column] ?? 0)) / (fusion.deviation[column] ?? 1)),
        })),
      })),
      inScope: round(weighed.inScope),
      guards: GUARDS.map(({ name }, flag) => ({
        guard: name,
        chance: round(weighed.flags[flag] ?? 0),
        threshold: this.thresholds.flags[flag] ?? 1,
      })),
      thresholds: {
        inScope: this.thresholds.inScope,
        answer: this.thresholds.answer,
        lead: this.thresholds.lead,
        choices: this.thresholds.choices,
        guess: this.thresholds.guess,
      },
      because: this.because(judgement, weighed, best),
    };
  }

  private because({ outcome }: Judgement, weighed: Reading['weighed'], best: number): string {
    const chance = (value: number): string => value.toFixed(2);
    const top = weighed.topics[best] ?? 0;
    const { inScope, answer, lead, guess } = this.thresholds;
    switch (outcome.kind) {
      case 'guarded':
        return `the guard "${outcome.guard}" stands`;
      case 'answer':
        return top >= answer
          ? `the best topic has ${chance(top)}, at least ${answer}`
          : `the best topic is at least ${lead} times as likely as the next`;
      case 'ambiguous':
        return `the best topic has ${chance(top)}, below ${answer}, and others are close`;
      case 'outOfScope':
        return weighed.inScope < inScope
          ? `belonging to the subject has ${chance(weighed.inScope)}, below ${inScope}`
          : `the choices together stay below ${guess}`;
      default:
        return outcome satisfies never;
    }
  }
}
