import type { CheckedBase } from './build/checkedBase.js';
import { numberedPoints } from './build/pointIndexOf.js';
import type { KnowledgeBase } from './build/readKnowledgeBase.js';
import { termsIn } from './build/readWords.js';
import { trainingSetOf } from './build/trainingSetOf.js';
import type {
  Explanation,
  FollowUpReading,
  Judgement,
  Knowledge,
  KnowledgeSummary,
  Language,
  PointId,
  Recognized,
  Talk,
  TopicId,
  YesNo,
} from './contract.js';
import { decide, rankTopics } from './engine/decision.js';
import type { Encoder } from './engine/encoder.js';
import { LanguageGuess } from './engine/languageGuess.js';
import type { Model } from './engine/model.js';
import { withRecentVectors } from './engine/recentVectors.js';
import { Respeller } from './engine/respelling.js';
import { groupsOf } from './engine/trainingSet.js';
import { Explainer } from './explainer.js';
import { beforeIn, behindAnswers, FollowUpRanker, followUpIndexOf, type TrainedFollowUps } from './followUpRanker.js';
import { confidenceOf, guardsOf, type Names, outcomeOf, THRESHOLDS } from './judging.js';
import { KnowledgeLibrary } from './knowledgeLibrary.js';
import { knownAnswers } from './knownAnswers.js';
import { type LibraryBase, libraryBaseOf } from './libraryBase.js';
import { PointHead } from './pointHead.js';
import { PointRanker, type Traces } from './pointRanker.js';
import type { Recognizers, Sighting } from './recognition/recognizers.js';
import { isBeyondEncoder, Weigher } from './weigher.js';
import { YesNoReader } from './yesNoReader.js';

/** So many topics are named as likely, and their points ranked. */
const RANKED_TOPICS = 5;

/** The knowledge base joined with its trained model. Pure once made. */
export class KnowledgeEngine extends KnowledgeLibrary implements Knowledge {
  declare protected readonly base: KnowledgeBase;
  private readonly guess: LanguageGuess<Language>;
  /** The number of each point. */
  private readonly numbers: ReadonlyMap<PointId, number>;
  private readonly points: PointRanker;
  private readonly head: PointHead;
  private readonly followUps: FollowUpRanker | undefined;
  /** Absent on words only. */
  private readonly yesNoReader: YesNoReader | undefined;
  /** The encoder with its last few readings. */
  private readonly reader: Encoder | undefined;
  private readonly weigher: Weigher;
  private readonly names: Names;

  /** `encoder` is absent where the bot runs on words only. */
  constructor(
    { base, words }: CheckedBase,
    private readonly model: Model,
    /** `believing` tells which belief is voiced; absent where the base names none. */
    private readonly recognizers: { readonly seeing: Recognizers; readonly believing: Recognizers | undefined },
    followUps: TrainedFollowUps | undefined,
    private readonly encoder: Encoder | undefined,
    summary: KnowledgeSummary,
  ) {
    super(base, summary);
    this.reader = encoder && withRecentVectors(encoder);
    this.names = { topicAt: (index) => this.topicAt(index), kinds: model.kinds };
    this.guess = new LanguageGuess(base.wholeLanguages, words.languages);
    const respeller = new Respeller(words.known, new Set(Object.keys(base.lexicon.spellings)));
    this.weigher = new Weigher(model, this.reader, respeller);
    const numbered = numberedPoints(base, model.scorers, model.questionStems, words.points.map(termsIn));
    this.numbers = numbered.numbers;
    this.points = new PointRanker(base, model, numbered);
    this.head = new PointHead(numbered.ids, numbered.topics);
    // A base without conversations has nothing that tells how the evidence counts.
    if (followUps && followUps.weighing.fusion.weights.length > 0) {
      const index = followUpIndexOf(base.followUps, followUps.terms, numbered, base.topics);
      this.followUps = new FollowUpRanker(followUps, index, { points: this.points, head: this.head });
    }
    const dense = model.scorers.dense?.nearest.vectors;
    this.yesNoReader = dense && new YesNoReader(knownAnswers(base, dense, followUps?.vectors), dense.dimensions);
  }

  /** Lets the encoder's thread end. What is asked afterwards is judged by its words alone. */
  async close(): Promise<void> {
    await this.encoder?.close();
  }

  /** What its library rests on, to make the same of in another thread. */
  get parts(): LibraryBase {
    return libraryBaseOf(this.base);
  }

  async ask(utterance: string, after?: Talk): Promise<Judgement> {
    const text = this.weigher.read(utterance);
    const traces = await this.weigher.traces(text);
    const yesNo = this.yesNoOf(utterance, traces);
    const logits = isBeyondEncoder(utterance) ? undefined : traces.head;
    const head = this.head.read(logits);
    const joined = this.head.weighed(await this.weigher.weigh(text), head);
    const weighed = PointHead.inScope(joined, logits);
    const decision = decide(weighed, THRESHOLDS);
    const guards = guardsOf(weighed, decision, after !== undefined);
    const ranked = rankTopics(weighed).slice(0, RANKED_TOPICS);
    const outcome = outcomeOf(decision, guards, weighed, ranked, this.names);
    return {
      outcome,
      guards: guards.filter(
        (guard) => guard !== 'smalltalk' || (outcome.kind === 'guarded' && outcome.guard === 'smalltalk'),
      ),
      confidence: confidenceOf(outcome, weighed, ranked),
      ranked: ranked.map((topic) => ({
        topic: this.topicAt(topic),
        confidence: (weighed.topics[topic] ?? 0) * weighed.inScope,
      })),
      points: this.points.rank(traces, yesNo, ranked, weighed.topics, head),
      followUp: after && (await this.followUp(utterance, { traces, yesNo }, weighed.topics, after)),
    };
  }

  /** The message as what goes on from what was talked about. `alone`: what it asks for by itself, a chance a topic. */
  private async followUp(
    utterance: string,
    { traces, yesNo }: { readonly traces: Traces; readonly yesNo: (point: PointId) => YesNo | undefined },
    alone: readonly number[],
    after: Talk,
  ): Promise<FollowUpReading | undefined> {
    if (this.followUps === undefined) return undefined;
    const { numbers } = this;
    const before = await beforeIn(
      after,
      { numbers, topics: this.base.topics },
      (answered) => behindAnswers(answered, (each) => this.titleOf(each), utterance),
      (text) => this.weigher.points(text),
    );
    return before && this.followUps.read(utterance, traces, yesNo, alone, before);
  }

  async yesNo(
    question: string,
    points: readonly PointId[],
    standing = question,
  ): Promise<readonly (YesNo | undefined)[]> {
    return points.map(this.yesNoOf(question, await this.weigher.traces(this.weigher.read(standing))));
  }

  private yesNoOf(text: string, { meaning }: Traces): (point: PointId) => YesNo | undefined {
    return this.yesNoReader?.reading(text, meaning?.whitened) ?? (() => undefined);
  }

  /** Why {@link ask} judges as it does: the curator's view. */
  async explain(utterance: string): Promise<Explanation> {
    return this.explainer().explain(await this.weigher.reading(utterance), await this.ask(utterance));
  }

  async recognize(text: string, forDanger = true): Promise<Recognized> {
    // Without a reading (no encoder, or one that died) the words alone decide.
    const reading = await this.readFor(text, forDanger).catch(() => undefined);
    const { seeing, believing } = this.recognizers;
    const seen = seeing.recognize(text, reading);
    if (believing === undefined) return seen;
    return { chances: new Map([...seen.chances, ...believing.recognize(text, reading).chances]) };
  }

  private async readFor(text: string, forDanger: boolean): Promise<Sighting | undefined> {
    if (this.reader === undefined || forDanger) return this.reader?.read(text);
    return { vector: await this.reader.embed(text), danger: undefined };
  }

  languageOf(utterance: string): Language | undefined {
    return this.guess.of(utterance);
  }

  private explainer(): Explainer {
    const { examples } = trainingSetOf(this.base);
    const texts = examples.flatMap((each) => groupsOf(each, this.base.topics.length).map(() => each.text));
    return new Explainer(this.model, this.base.topics, texts, THRESHOLDS);
  }

  private topicAt(index: number): TopicId {
    const topic = this.base.topics[index];
    if (topic === undefined) throw new RangeError(`the model knows a topic number ${index} that the base does not`);
    return topic;
  }
}
