import type { ClockTime, IsoDate } from '../../contract.js';

/** What may be told at a node instead of an answer: skipped, not known, or rather not said. Rules treat them alike. */
export const UNKNOWN = 'unknown';

/** A question of an interview and what can be answered. Its words are statements: see `knowledge/rules/README.md`. */
export type QuestionSpec =
  /** One of these, or unknown. */
  | { readonly kind: 'choice'; readonly answers: readonly string[] }
  /** Any number of these, or unknown. */
  | { readonly kind: 'choices'; readonly answers: readonly string[] }
  /** A day; `side` is where it must lie as seen from today (today counts on both sides). `none` may be answered where set. */
  | { readonly kind: 'date'; readonly side: 'past' | 'future' | 'any'; readonly answers: readonly string[] }
  /** A time of day. */
  | { readonly kind: 'time'; readonly answers: readonly string[] };

export type QuestionSpecs = Readonly<Record<string, QuestionSpec>>;

type Told<S extends QuestionSpec> = S extends { kind: 'choices' }
  ? readonly S['answers'][number][] | typeof UNKNOWN
  : S extends { kind: 'date' }
    ? IsoDate | S['answers'][number] | typeof UNKNOWN
    : S extends { kind: 'time' }
      ? ClockTime | S['answers'][number] | typeof UNKNOWN
      : S['answers'][number] | typeof UNKNOWN;

/** What the person has told so far; a question not yet asked is absent. */
export type Facts<Q extends QuestionSpecs> = { readonly [K in keyof Q]?: Told<Q[K]> };
