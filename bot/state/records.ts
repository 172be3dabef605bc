import { z } from 'zod';
import { type Counts, countsSchema } from '../report/counts.js';
import type { Engine } from './engine.js';
import type { Keyring } from './keyring.js';
import type { QueuedUnanswered, Unanswered, Vote, VoteCount } from './store.js';

export interface RecordOptions {
  readonly feedbackLifeMs: number;
  /** How long anything is kept of what people wrote. */
  readonly lifeMs: number;
  readonly keepsText: boolean;
}

const voteSchema = z.object({ topic: z.string(), isHelpful: z.boolean() });
const unansweredSchema = z.object({
  nearest: z.string().optional(),
  language: z.string(),
  text: z.string().optional(),
});

/** What the ids of those that hold words begin with. */
const WORDS = 'w';
/** As many as are ever kept of a kind. */
const MOST = 100_000;

/** Votes, unanswered questions and counts: for the makers, tied to no conversation unless they hold text. Text only when the configuration says so. */
export class Records {
  readonly #engine: Engine;
  readonly #keyring: Keyring;
  readonly #options: RecordOptions;

  constructor(engine: Engine, keyring: Keyring, options: RecordOptions) {
    this.#engine = engine;
    this.#keyring = keyring;
    this.#options = options;
  }

  vote(vote: Vote): Promise<void> {
    return this.#engine.addRecord('vote', this.#seal('vote', vote), this.#options.feedbackLifeMs);
  }

  async votes(): Promise<readonly VoteCount[]> {
    const counts = new Map<string, { helpful: number; notHelpful: number }>();
    for (const { data } of await this.#engine.records('vote', MOST)) {
      const { topic, isHelpful } = voteSchema.parse(JSON.parse(this.#keyring.open(data, 'vote')));
      const count = counts.get(topic) ?? { helpful: 0, notHelpful: 0 };
      count[isHelpful ? 'helpful' : 'notHelpful'] += 1;
      counts.set(topic, count);
    }
    return [...counts].map(([topic, count]) => ({ topic, ...count })).sort((a, b) => (a.topic < b.topic ? -1 : 1));
  }

  /** What a person wrote goes with the conversation it was written in, when that is forgotten, and no later than anything
   *  is kept that people wrote. */
  addUnanswered(question: Unanswered, scope: string | undefined): Promise<void> {
    const { feedbackLifeMs, lifeMs, keepsText } = this.#options;
    const sealed = this.#seal('unanswered', question);
    return keepsText && question.text !== undefined
      ? this.#engine.addRecord('words', sealed, Math.min(feedbackLifeMs, lifeMs), scope)
      : this.#engine.addRecord('unanswered', sealed, feedbackLifeMs);
  }

  async unanswered(limit: number): Promise<readonly QueuedUnanswered[]> {
    const [without, withWords] = await Promise.all([
      this.#engine.records('unanswered', limit),
      this.#engine.records('words', limit),
    ]);
    const all = [...without, ...withWords.map((record) => ({ ...record, id: WORDS + record.id }))];
    const oldest = all.sort((a, b) => a.at - b.at).slice(0, limit);
    return oldest.map(({ id, at, data }) => {
      const { language, nearest, text } = unansweredSchema.parse(JSON.parse(this.#keyring.open(data, 'unanswered')));
      return {
        id,
        at,
        language,
        ...(nearest === undefined ? {} : { nearest }),
        ...(text === undefined ? {} : { text }),
      };
    });
  }

  dropUnanswered(id: string): Promise<void> {
    return id.startsWith(WORDS)
      ? this.#engine.dropRecord('words', id.slice(WORDS.length))
      : this.#engine.dropRecord('unanswered', id);
  }

  addCounts(counts: Counts): Promise<void> {
    const sealed = this.#keyring.seal(JSON.stringify(counts), 'counts');
    return this.#engine.addRecord('counts', sealed, this.#options.feedbackLifeMs);
  }

  async counts(): Promise<readonly Counts[]> {
    return (await this.#engine.records('counts', MOST)).map(({ data }) =>
      countsSchema.parse(JSON.parse(this.#keyring.open(data, 'counts'))),
    );
  }

  #seal(place: string, { text, ...rest }: Vote | Unanswered): string {
    const kept = this.#options.keepsText && text !== undefined ? { ...rest, text } : rest;
    return this.#keyring.seal(JSON.stringify(kept), place);
  }
}
