import type { Answered, Language, Meant, Moment, PointId } from '../../knowledge/contract.js';
import type { InterviewId } from '../../knowledge/planContract.js';
import type { Danger, ToldFacts } from './understood.js';

/** Name of a fact that can be told. */
export type FactName = keyof ToldFacts;

/** What the conversation so far says about how the next message is to be read. No words that people typed. */
export interface Light {
  /** Of the conversation so far; a message too short to tell keeps it. */
  readonly language: Language;
  /** What was answered last; a short follow-up leans on it. */
  readonly last: Answered | undefined;
  /** What the messages before were likely about. */
  readonly meant: readonly Meant[];
  /** Points that were said in the last answers. */
  readonly said: ReadonlySet<PointId>;
  /** What is open: the check-back after danger, a question that a fact answers, or any other question. */
  readonly open:
    | { readonly kind: 'safety' }
    | { readonly kind: 'fact'; readonly fact: FactName }
    | { readonly kind: 'other'; readonly interview?: InterviewId | undefined }
    | undefined;
  readonly facts: ToldFacts;
  /** The facts that the last telling changed: "no wait, it was tuesday" is about them. */
  readonly toldLast: readonly FactName[];
  /** Danger told in the last few turns and not taken back. */
  readonly danger: Danger | undefined;
  readonly now: Moment;
}

/** The light in which one message is read once its own facts are known; they are among `facts` too. */
export interface Situation extends Light {
  readonly told: ToldFacts;
}

/** Before anything was said. */
export const firstLight = (now: Moment, language: Language = 'en'): Light => ({
  language,
  last: undefined,
  meant: [],
  said: new Set(),
  open: undefined,
  facts: {},
  toldLast: [],
  danger: undefined,
  now,
});
