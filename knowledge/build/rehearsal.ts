import type { Answered, Meant, PointId } from '../contract.js';
import type { Encoder } from '../engine/encoder.js';
import { evidenceOf } from '../engine/evidence.js';
import type { FollowUpCase, FollowUpQuery, Talked } from '../engine/followUps.js';
import { weigh } from '../engine/judge.js';
import type { Model } from '../engine/model.js';
import type { VectorTable } from '../engine/vectorTable.js';
import { beforeIn, behindAnswers, followUpQuery, type Sight, talkedIn } from '../followUpRanker.js';
import { partsOf } from '../ids.js';
import { meantAfter } from '../meant.js';
import { tracesOf } from '../pointRanker.js';
import { titleOfAnswer } from '../titleOfAnswer.js';
import type { NumberedPoints } from './pointIndexOf.js';
import type { KnowledgeBase } from './readKnowledgeBase.js';
import { ORIGINAL } from './readLanguages.js';
import type { TalkTurn } from './readTalks.js';

/** So many points of a guess are kept in mind. */
const GUESSED = 12;

/**
 * Reads conversations as they would be held: each message behind what was answered and meant before, right or wrong, since a
 * wrong answer is what the next message stands behind too. The point head alone chooses those answers, the first
 * one and all on words only excepted.
 */
export class Rehearsal {
  /** `vectors`: of the follow-ups; they and the encoder are absent on words only. */
  constructor(
    private readonly base: KnowledgeBase,
    private readonly model: Model,
    private readonly numbered: NumberedPoints,
    private readonly sight: Sight,
    private readonly vectors: VectorTable | undefined,
    private readonly encoder: Pick<Encoder, 'pointed' | 'points'> | undefined,
  ) {}

  /** The messages of one conversation that a point answers, but for the first, each with what was talked about before it. */
  async of(talk: readonly TalkTurn[]): Promise<FollowUpCase[]> {
    const cases: FollowUpCase[] = [];
    let meant: readonly Meant[] = [];
    const said: PointId[] = [];
    for (const { text, target } of talk) {
      if (target === undefined) continue;
      const query = await this.queryOf(text);
      const talked = await this.talked(text, said, meant);
      if (talked) cases.push({ query, talked, target: this.numbered.numbers.get(target) ?? -1 });
      const guess = this.likeliest(talked?.behind ?? query.alone.points);
      meant = meantAfter(meant, guess);
      const [best] = guess;
      if (best) said.push(best.point);
    }
    return cases;
  }

  private async queryOf(text: string): Promise<FollowUpQuery> {
    const { scorers, weighing, wordsOnly } = this.model;
    const reading = await this.encoder?.pointed(text);
    const analysis = scorers.analyzer.analyze(text);
    const traces = tracesOf(analysis.stems, reading, scorers.dense);
    const weighed = weigh(evidenceOf(analysis, reading?.vector, scorers), reading ? weighing : wordsOnly);
    const { topics } = this.sight.head.weighed(weighed, this.sight.head.read(traces.head));
    return followUpQuery(this.sight, text, traces, topics, this.vectors);
  }

  private async talked(text: string, said: readonly PointId[], meant: readonly Meant[]): Promise<Talked | undefined> {
    const point = said.at(-1);
    if (point === undefined) return undefined;
    const { topics, entries } = this.base;
    const talk = { topic: partsOf(point).topic, point, meant, said: new Set(said) };
    const titleOf = (each: Answered): string | undefined => {
      const entry = entries.get(ORIGINAL)?.get(each.topic);
      return entry && titleOfAnswer(entry, each.point);
    };
    const before = await beforeIn(
      talk,
      { numbers: this.numbered.numbers, topics },
      (answered) => behindAnswers(answered, titleOf, text),
      async (behind) => this.encoder?.points(behind),
    );
    return before && talkedIn(this.sight, before);
  }

  private likeliest(chances: ArrayLike<number>): { readonly point: PointId; readonly chance: number }[] {
    return this.numbered.ids
      .map((point, at) => ({ point, chance: chances[at] ?? 0, at }))
      .sort((a, b) => b.chance - a.chance || a.at - b.at)
      .slice(0, GUESSED);
  }
}
