import type { Analysis } from './engine/analyzer.js';
import type { Encoder } from './engine/encoder.js';
import { type Evidence, evidenceOf, flagsByWords } from './engine/evidence.js';
import { type Weighed, weigh, weighFlags } from './engine/judge.js';
import { logOdds, sigmoid } from './engine/logistic.js';
import type { Model } from './engine/model.js';
import type { Respeller } from './engine/respelling.js';
import { sentencesOf } from './engine/sentences.js';
import { type Traces, tracesOf } from './pointRanker.js';

/**
 * From these probabilities on, a guard stands for one sentence of a longer utterance alone, in the order of `GUARDS`;
 * absent: only the whole decides. Chosen on both gold files: danger 82 → 96 % seen with false alarms below 1 %, a
 * request for advice 88 → 91 % with no more false alarms. Measure again with `npm run evaluate`.
 */
const SENTENCE_FLAGS: readonly (number | undefined)[] = [0.81, 0.8, undefined, undefined];
/** A sentence that its words alone do not make suspect, with this probability, is not read by the encoder. */
const SUSPECT = 0.4;
/** The encoder sees about so many words; of a longer post it reads the sentences too. */
const MOST_READ_WORDS = 90;

/** Whether an utterance is longer than what the encoder sees of it, and so its heads judge the beginning alone. */
export const isBeyondEncoder = (utterance: string): boolean => utterance.split(/\s+/).length > MOST_READ_WORDS;

/** A text as it is read: typing slips written out. */
export interface ReadText {
  readonly read: string;
  readonly analysis: Analysis;
}

/** One utterance as the scorers read it, for an explanation. */
export interface Reading extends ReadText {
  readonly vector: Float32Array | undefined;
  readonly evidence: Evidence;
  readonly weighed: Weighed;
}

/** Reads an utterance with all scorers: the whole, and its sentences where they matter. */
export class Weigher {
  /** `encoder` is absent where the bot runs on words only. */
  constructor(
    private readonly model: Model,
    private readonly encoder: Encoder | undefined,
    private readonly respeller: Respeller,
  ) {}

  /** A text as typed, as it is read. */
  read(typed: string): ReadText {
    return this.analyzed(this.respeller.respell(typed));
  }

  /** Probabilities for one utterance. */
  async weigh(utterance: ReadText): Promise<Weighed> {
    const whole = await this.asOne(utterance);
    const { read } = utterance;
    const sentences = sentencesOf(read).map((sentence) => this.analyzed(sentence));
    if (sentences.length > 0 && isBeyondEncoder(read)) return this.withAllSentences(whole, sentences);
    return this.withSuspectSentences(whole, sentences);
  }

  /** What the points are told apart by. */
  async traces({ read, analysis }: ReadText): Promise<Traces> {
    const reading = await this.encoder?.pointed(read).catch(() => undefined);
    return tracesOf(analysis.stems, reading, this.model.scorers.dense);
  }

  /** What the point head says of a text: log-odds; `undefined` on words only. */
  async points(typed: string): Promise<Float32Array | undefined> {
    return this.encoder?.points(this.respeller.respell(typed)).catch(() => undefined);
  }

  /** The utterance alone as the scorers saw it, with the probabilities it had in the end. */
  async reading(typed: string): Promise<Reading> {
    const text = this.read(typed);
    const vector = await this.encoder?.embed(text.read).catch(() => undefined);
    const scorers = vector ? this.model.scorers : { ...this.model.scorers, dense: undefined };
    return { ...text, vector, evidence: evidenceOf(text.analysis, vector, scorers), weighed: await this.weigh(text) };
  }

  /** A long post: its topic is that of the whole or of the sentence that says most, its guards those of any sentence. */
  private async withAllSentences(whole: Weighed, sentences: readonly ReadText[]): Promise<Weighed> {
    const strongest = whole.topics.map(() => 0);
    const flags = [...whole.flags];
    let inScope = 0;
    for (const sentence of sentences) {
      const each = await this.asOne(sentence);
      inScope = Math.max(inScope, each.inScope);
      each.topics.forEach((chance, topic) => {
        strongest[topic] = Math.max(strongest[topic] ?? 0, chance * each.inScope);
      });
      raiseFlags(flags, each.flags);
    }
    const sums = whole.topics.map((chance, topic) => chance + (strongest[topic] ?? 0));
    const total = sums.reduce((sum, each) => sum + each, 0);
    const odds = (logOdds(whole.inScope) + logOdds(inScope)) / 2;
    return { ...whole, flags, topics: sums.map((each) => each / total), inScope: sigmoid(odds) };
  }

  private async withSuspectSentences(whole: Weighed, sentences: readonly ReadText[]): Promise<Weighed> {
    const flags = [...whole.flags];
    for (const sentence of sentences) {
      const words = weighFlags(flagsByWords(sentence.analysis, this.model.scorers), this.model.wordsOnly);
      if (!SENTENCE_FLAGS.some((least, flag) => least !== undefined && (words[flag] ?? 0) >= SUSPECT)) continue;
      const { flags: found } = await this.asOne(sentence);
      raiseFlags(
        flags,
        found.map((chance, flag) => ((words[flag] ?? 0) >= SUSPECT ? chance : 0)),
      );
    }
    return { ...whole, flags };
  }

  private async asOne({ read, analysis }: ReadText): Promise<Weighed> {
    const { scorers, weighing, wordsOnly } = this.model;
    // Without a vector (no encoder, or one that died) the words alone decide: less right, but an answer.
    const vector = await this.encoder?.embed(read).catch(() => undefined);
    return vector
      ? weigh(evidenceOf(analysis, vector, scorers), weighing)
      : weigh(evidenceOf(analysis, undefined, { ...scorers, dense: undefined }), wordsOnly);
  }

  private analyzed(read: string): ReadText {
    return { read, analysis: this.model.scorers.analyzer.analyze(read) };
  }
}

/** Raises the flags that a sentence alone makes stand. */
function raiseFlags(flags: number[], found: readonly number[]): void {
  SENTENCE_FLAGS.forEach((least, flag) => {
    const chance = found[flag] ?? 0;
    if (least !== undefined && chance >= least) flags[flag] = Math.max(flags[flag] ?? 0, chance);
  });
}
