import { ASKED_IN, type KnowledgeBase } from './build/readKnowledgeBase.js';
import { GUARDS, trainingSetOf } from './build/trainingSetOf.js';
import type {
  Entry,
  Explanation,
  Guard,
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
import { type Decision, decide, rankTopics, standingFlags, type Thresholds } from './engine/decision.js';
import type { Encoder } from './engine/encoder.js';
import type { Weighed } from './engine/judge.js';
import { LanguageGuess } from './engine/languageGuess.js';
import type { Model } from './engine/model.js';
import { withRecentVectors } from './engine/recentVectors.js';
import { Respeller } from './engine/respelling.js';
import { groupsOf } from './engine/trainingSet.js';
import { KnowledgeError } from './errors.js';
import { Explainer } from './explainer.js';
import type { CourtCalendar } from './rules/dates/courtDays.js';
import type { Values } from './values.js';
import { Weigher } from './weigher.js';
import { ledgerOn, wordEntry, wordStatement } from './wording.js';

/**
 * Flags in the order of `GUARDS`: crisis, advice, wrongdoing, small talk. See {@link Thresholds}. The rest gave the least
 * cost on the development, independent and gold questions, a wrong answer counting as five refusals and a choice as 0.4.
 */
export const THRESHOLDS: Thresholds = {
  flags: [0.4, 0.4, 0.4, 0.5],
  inScope: 0.74,
  answer: 0.85,
  lead: 20,
  choices: 0.97,
  guess: 0.3,
};

/**
 * A question on a topic as sure as this (0–1) is answered by its entry, which states the law, unless the guard against
 * wrongdoing is sure too: "can I wait with my guns until the hearing" is a wrong belief, not a wrong plan.
 */
const SURE_TOPIC = 0.999;
const SURE_WRONGDOING = 0.65;

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

  /** `encoder` is absent where the bot runs on words only. */
  constructor(
    private readonly base: KnowledgeBase,
    private readonly model: Model,
    private readonly encoder: Encoder | undefined,
    readonly summary: KnowledgeSummary,
  ) {
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
    const single = this.outcomeOf(decision, guards, weighed, ranked);
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

  private outcomeOf(
    decision: Decision,
    guards: readonly Guard[],
    weighed: Weighed,
    ranked: readonly number[],
  ): Outcome {
    const topic = decision.kind === 'answer' ? this.topicAt(decision.topic) : undefined;
    const guarded = (guard: Guard): Outcome => ({ kind: 'guarded', guard, topic, smalltalk: undefined });
    if (guards.includes('crisis')) return guarded('crisis');
    if (guards.includes('wrongdoing')) return guarded('wrongdoing');
    if (
      guards.includes('smalltalk') &&
      (weighed.flags[3] ?? 0) > weighed.inScope * (weighed.topics[ranked[0] ?? 0] ?? 0)
    ) {
      const kind = weighed.kinds.indexOf(Math.max(...weighed.kinds));
      return { kind: 'guarded', guard: 'smalltalk', topic: undefined, smalltalk: this.model.kinds[kind] };
    }
    if (decision.kind === 'outside')
      return { kind: 'outOfScope', nearest: ranked.slice(0, 3).map((each) => this.topicAt(each)) };
    if (decision.kind === 'ambiguous')
      return { kind: 'ambiguous', choices: decision.topics.map((each) => this.topicAt(each)) };
    if (guards.includes('advice')) return guarded('advice');
    return { kind: 'answer', topic: this.topicAt(decision.topic) };
  }

  private topicAt(index: number): TopicId {
    const topic = this.base.topics[index];
    if (topic === undefined) throw new RangeError(`the model knows a topic number ${index} that the base does not`);
    return topic;
  }
}

/**
 * The guards that stand. Wrongdoing gives way to a surer topic. Advice counts only on our subject, and only where
 * neither danger nor wrongdoing speaks first.
 */
function guardsOf(weighed: Weighed, decision: Decision): Guard[] {
  const standing = standingFlags(weighed, THRESHOLDS);
  const isSureTopic = decision.kind === 'answer' && (weighed.topics[decision.topic] ?? 0) >= SURE_TOPIC;
  const guards = GUARDS.filter(
    ({ name }, index) =>
      standing[index] && (name !== 'wrongdoing' || !isSureTopic || (weighed.flags[index] ?? 0) >= SURE_WRONGDOING),
  ).map(({ name }) => name);
  const speaksFirst = guards.includes('crisis') || guards.includes('wrongdoing') || decision.kind === 'outside';
  return guards.filter((guard) => guard !== 'advice' || !speaksFirst);
}

function confidenceOf(outcome: Outcome, weighed: Weighed, ranked: readonly number[]): number {
  const best = weighed.topics[ranked[0] ?? 0] ?? 0;
  switch (outcome.kind) {
    case 'answer':
    case 'ambiguous':
      return weighed.inScope * best;
    case 'guarded':
      return weighed.flags[GUARDS.findIndex(({ name }) => name === outcome.guard)] ?? 0;
    case 'outOfScope':
      return 1 - weighed.inScope * best;
    default:
      return outcome satisfies never;
  }
}
