import { ASKED_IN, type KnowledgeBase } from './build/readKnowledgeBase.js';
import { trainingSetOf } from './build/trainingSetOf.js';
import type {
  Entry,
  Explanation,
  IsoDate,
  Judgement,
  Knowledge,
  KnowledgeSummary,
  Language,
  LedgerRow,
  Outcome,
  PhraseGroup,
  Statement,
  StatementId,
  TopicId,
} from './contract.js';
import { decide, rankTopics } from './engine/decision.js';
import type { Encoder } from './engine/encoder.js';
import { LanguageGuess } from './engine/languageGuess.js';
import type { Model } from './engine/model.js';
import { withRecentVectors } from './engine/recentVectors.js';
import { Respeller } from './engine/respelling.js';
import { groupsOf } from './engine/trainingSet.js';
import { KnowledgeError } from './errors.js';
import { Explainer } from './explainer.js';
import { confidenceOf, guardsOf, type Names, outcomeOf, THRESHOLDS } from './judging.js';
import type { CourtCalendar } from './rules/dates/courtDays.js';
import type { Values } from './values.js';
import { Weigher } from './weigher.js';
import { ledgerOn, wordEntry, wordStatement } from './wording.js';

const labelKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The knowledge base joined with its trained model. Pure once made. */
export class KnowledgeEngine implements Knowledge {
  private readonly byLabel = new Map<string, TopicId>();
  private readonly languages: LanguageGuess<Language>;
  private readonly weigher: Weigher;
  private readonly names: Names;

  /** `encoder` is absent where the bot runs on words only. */
  constructor(
    private readonly base: KnowledgeBase,
    private readonly model: Model,
    private readonly encoder: Encoder | undefined,
    readonly summary: KnowledgeSummary,
  ) {
    this.names = { topicAt: (index) => this.topicAt(index), kinds: model.kinds };
    const { topics, guards, outOfScope } = base.questions;
    const variants = [...topics, ...guards, ...outOfScope];
    this.languages = new LanguageGuess(ASKED_IN, variants);
    const respeller = new Respeller(
      variants.map(({ text }) => text),
      new Set(Object.keys(base.lexicon.spellings)),
    );
    this.weigher = new Weigher(model, encoder && withRecentVectors(encoder), respeller);
    for (const entry of base.entries.values()) {
      this.byLabel.set(labelKey(entry.title), entry.topic);
      this.byLabel.set(labelKey(entry.button), entry.topic);
    }
  }

  /** The dated values and the court calendar, for the rules. */
  get values(): Values {
    return this.base.values;
  }

  get calendar(): CourtCalendar {
    return this.base.courtCalendar;
  }

  /** Lets the encoder's thread end. What is asked afterwards is judged by its words alone. */
  async close(): Promise<void> {
    await this.encoder?.close();
  }

  async ask(utterance: string, about?: TopicId): Promise<Judgement> {
    const weighed = await this.weigher.weigh(utterance, this.titleOf(about));
    const decision = decide(weighed, THRESHOLDS);
    const guards = guardsOf(weighed, decision);
    const ranked = rankTopics(weighed).slice(0, 5);
    const single = outcomeOf(decision, guards, weighed, ranked, this.names);
    const askedBoth = await this.askedBoth(utterance, single);
    const isNamed = single.kind === 'answer' && askedBoth?.includes(single.topic) !== false;
    const outcome: Outcome = askedBoth && !isNamed ? { kind: 'answer', topic: askedBoth[0] } : single;
    const askedIn = this.languages.of(utterance);
    return {
      outcome,
      askedBoth,
      askedIn: this.base.languages.includes(askedIn) ? undefined : askedIn,
      guards: guards.filter(
        (guard) => guard !== 'smalltalk' || (outcome.kind === 'guarded' && outcome.guard === 'smalltalk'),
      ),
      confidence: confidenceOf(outcome, weighed, ranked),
      ranked: ranked.map((topic) => ({
        topic: this.topicAt(topic),
        confidence: (weighed.topics[topic] ?? 0) * weighed.inScope,
      })),
    };
  }

  /** Why {@link ask} judges as it does: the curator's view. */
  async explain(utterance: string, about?: TopicId): Promise<Explanation> {
    const reading = await this.weigher.reading(utterance, this.titleOf(about));
    return this.explainer().explain(reading, await this.ask(utterance, about));
  }

  entry(topic: TopicId, on: IsoDate): Entry | undefined {
    const raw = this.base.entries.get(topic);
    return raw && wordEntry(this.base, raw, on);
  }

  topicOfButton(text: string): TopicId | undefined {
    return this.byLabel.get(labelKey(text));
  }

  statement(id: string, on: IsoDate): Statement {
    const raw = this.base.statements.get(id as StatementId);
    if (raw === undefined) {
      throw new KnowledgeError([
        {
          code: 'UNKNOWN_STATEMENT',
          file: 'knowledge/statements',
          line: 0,
          message: `no statement "${id}".`,
          remedy: 'Add it, or correct the id in the dialog.',
        },
      ]);
    }
    return wordStatement(this.base, raw, on);
  }

  topics(): readonly TopicId[] {
    return this.base.topics;
  }

  phrases(): readonly PhraseGroup[] {
    return this.base.phrases;
  }

  ledger(on: IsoDate): readonly LedgerRow[] {
    return ledgerOn(this.base, on);
  }

  /** Both topics of a message that asks two things, where each is sure or among the choices for the whole, and no guard stands. */
  private async askedBoth(utterance: string, outcome: Outcome): Promise<[TopicId, TopicId] | undefined> {
    if (outcome.kind !== 'answer' && outcome.kind !== 'ambiguous') return undefined;
    const topics: TopicId[] = [];
    for (const weighed of await this.weigher.weighQuestions(utterance)) {
      const decision = decide(weighed, THRESHOLDS);
      if (decision.kind === 'outside') return undefined;
      const topic = this.topicAt(decision.kind === 'answer' ? decision.topic : (decision.topics[0] ?? 0));
      const isOffered = outcome.kind === 'ambiguous' && outcome.choices.includes(topic);
      if (decision.kind !== 'answer' && !isOffered) return undefined;
      topics.push(topic);
    }
    const [first, second] = [...new Set(topics)].sort((a, b) => this.urgency(a) - this.urgency(b));
    return first !== undefined && second !== undefined ? [first, second] : undefined;
  }

  /** Place in the list of urgent topics; what is not urgent comes after all of them. */
  private urgency(topic: TopicId): number {
    const place = this.base.urgentTopics.indexOf(topic);
    return place < 0 ? this.base.urgentTopics.length : place;
  }

  private titleOf(about: TopicId | undefined): string | undefined {
    return about === undefined ? undefined : this.base.entries.get(about)?.title;
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
