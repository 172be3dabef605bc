import type { ClockTime, IsoDate, Language, Moment, OrderKind, Side, Stage, Statement } from '../contract.js';
import type { InterviewId, Plan } from '../planContract.js';
import type { FactsOf } from './facts/interviews.js';
import type { WhichPaperFacts } from './facts/whichPaper.js';

/** Why a day that was told is questioned before it is taken. `doubt` is a question to put to the person, in words. */
export interface DateDoubt {
  readonly kind: 'past' | 'future' | 'impossible' | 'tooFar' | 'ambiguous' | 'courtClosed' | 'outOfOrder';
  readonly doubt: Statement;
}

/**
 * What a typed day means as seen from now. A doubtful day is confirmed by the person first; an unread one is asked again.
 * `rest`: what was said besides the day and the time; empty where nothing was.
 */
export type DateReading =
  | {
      readonly kind: 'read';
      readonly on: IsoDate;
      readonly at: ClockTime | undefined;
      readonly text: string;
      readonly rest: string;
    }
  | {
      readonly kind: 'doubtful';
      readonly on: IsoDate;
      readonly at: ClockTime | undefined;
      readonly text: string;
      readonly rest: string;
      /** Whether the words mean one day; what it is for is what speaks against it. */
      readonly sure: boolean;
      readonly doubt: DateDoubt;
    }
  | { readonly kind: 'impossible'; readonly doubt: DateDoubt }
  | { readonly kind: 'unread' };

/** What a typed time means. `ambiguous` where morning or evening was not said: both are offered. `rest` as for a day. */
export type TimeReading =
  | { readonly kind: 'read'; readonly at: ClockTime; readonly text: string; readonly rest: string }
  | {
      readonly kind: 'ambiguous';
      readonly rest: string;
      readonly choices: readonly [
        { readonly at: ClockTime; readonly text: string },
        { readonly at: ClockTime; readonly text: string },
      ];
    }
  | { readonly kind: 'unread' };

/** What the law counts from a day that a person can tell. */
export type Deadline = 'handover' | 'receipt' | 'serve' | 'answer' | 'renewal' | 'end';

/** What was told of an order and its days. */
export interface OwnDays {
  readonly side?: Side | undefined;
  readonly kind?: OrderKind | undefined;
  readonly stage?: Stage | undefined;
  readonly guns?: string | undefined;
  readonly servedOn?: IsoDate | undefined;
  readonly servedAt?: ClockTime | undefined;
  readonly hearingOn?: IsoDate | undefined;
  readonly endsOn?: IsoDate | undefined;
}

/**
 * A deadline of a person's own. `ahead`: it can be kept; `today` too, to its hour or to the end of the day; `hour`: today, at an
 * hour that was not told; `early`: what may be done has not begun; `over`: too late.
 */
export interface OwnDue {
  readonly deadline: Deadline;
  /** From when on it can be done, where it cannot be done before. */
  readonly from: IsoDate | undefined;
  readonly on: IsoDate;
  readonly at: ClockTime | undefined;
  readonly state: 'early' | 'ahead' | 'today' | 'hour' | 'over';
  /** It is done at a court that is closed on that day. */
  readonly isClosed: boolean;
}

/** The rules: facts and the moment in, consequences with their citations out. Pure; never throws on what a person can type. */
export interface Rules {
  /** The plan an interview ends in; also of facts that are not complete, which then says what is missing. */
  plan<I extends InterviewId>(interview: I, facts: FactsOf[I], now: Moment, language?: Language): Plan;
  /**
   * Reads a day as people type it ("the 3rd", "last tuesday", "12/3", "in 2 weeks") for a question of an interview; the
   * side of today on which it must lie, and the days told before, come from there. A time in the same words is read too.
   */
  readDate<I extends InterviewId>(
    interview: I,
    question: keyof FactsOf[I],
    said: string,
    facts: FactsOf[I],
    now: Moment,
    language?: Language,
  ): DateReading;
  /**
   * Reads a time of day ("4:30", "half past 4 pm", "noon", "around 5"). With the day it belongs to and now, an hour of today
   * that is still to come is not meant: "5" said at noon is five in the morning, and "5 pm" is unread.
   */
  readTime(said: string, on?: IsoDate | undefined, now?: Moment, language?: Language): TimeReading;
  /** A deadline counted from what was told, as it stands now; `undefined` where the law sets none or a day for it is not known. */
  ownDue(deadline: Deadline, own: OwnDays, now: Moment): OwnDue | undefined;
  /** Reads a form number or title ("DV-110", "tro", "dv110 clets", "emergency protective order"); empty when it names none. */
  readPaper(said: string): Pick<WhichPaperFacts, 'kind' | 'stage'>;
}
