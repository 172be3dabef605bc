import type { ClockTime, IsoDate, Moment, Role } from '../../contract.js';
import type { InterviewId, PlanStep } from '../../planContract.js';
import type { CourtCalendar } from '../dates/courtDays.js';
import type { ContactId } from './contacts.js';
import type { HowWord, SharedWord } from './sharedWords.js';

/** What a rule may look at besides the facts: now, the dated numbers that hold today, the court calendar. */
export interface Law {
  readonly now: Moment;
  /** A number of `values.yaml`; `undefined` outside the days it is known for. No date is then counted. */
  number(name: string): number | undefined;
  readonly calendar: CourtCalendar;
}

/** A due date before it is worded. */
export interface DraftDue {
  readonly kind: 'by' | 'on' | 'before';
  readonly on: IsoDate;
  readonly at?: ClockTime | undefined;
  readonly how: HowWord;
  readonly countedFrom?: { readonly on: IsoDate; readonly at?: ClockTime | undefined };
  /** Read off the paper by the person, not counted by us. */
  readonly fromPaper?: boolean;
  /** Done at the court, so that a closed day matters. */
  readonly atCourt?: boolean;
}

export interface DraftStep<W extends string> {
  readonly say: W;
  readonly urgency: PlanStep['urgency'];
  readonly due?: DraftDue | undefined;
  readonly call?: readonly ContactId[];
  /** Whose duty it is; said in the heading where a plan is for both sides. */
  readonly side?: 'protected' | 'restrained';
}

/** What a rule makes of facts: ids of statements, dates and contacts; no words yet. A step's statement begins with its heading. */
export interface Draft<W extends string = string> {
  readonly interview: InterviewId;
  readonly audience: SharedWord;
  readonly role: Role;
  readonly first: readonly SharedWord[];
  /** What was asked about, in a sentence or two, right after `first`; statements that begin with a heading, which is left out here. */
  readonly lead?: readonly W[];
  readonly steps: readonly DraftStep<W>[];
  /** Statements that begin with their heading. */
  readonly sections: readonly W[];
  readonly contacts: readonly ContactId[];
  readonly showsHost: boolean;
}

/** A rule: pure, the same draft of the same facts at the same moment. */
export type Rule<F, W extends string> = (facts: F, law: Law) => Draft<W>;

/** The items whose condition holds, in order. */
export function those<T>(...items: readonly (T | false | undefined)[]): T[] {
  return items.filter((item): item is T => item !== false && item !== undefined);
}
