/** The published types of what an interview ends in. */

import type { Block, Citations, ClockTime, IsoDate, Language, Role, Statement, StatementId } from './contract.js';

export type InterviewId = 'whichPaper' | 'served' | 'protection' | 'hearingDay' | 'lawyer' | 'troVersusClets';

/** When a step is due, and how that was counted. */
export interface Due {
  /** `by`: at the latest; `on`: that very day; `before`: earlier than that day. */
  readonly kind: 'by' | 'on' | 'before';
  readonly on: IsoDate;
  /** Where the law counts hours and the starting hour is known; otherwise the day stands alone. */
  readonly at: ClockTime | undefined;
  readonly isPast: boolean;
  /** The day to have it done by where it is due before `on`, and in words; absent where none is left, and in plans kept
   *  from before it was there. */
  readonly lastSafeDay?: { readonly on: IsoDate; readonly text: string } | undefined;
  /** For people: `Thursday, December 3, 2026, 4:30 PM`. */
  readonly text: string;
  /** How it was counted, in words, with its sources; then what it was counted from, for people. */
  readonly how: Statement;
  readonly countedFrom: string | undefined;
  /** Set where that day is a weekend or holiday of the courts, or where we do not know. */
  readonly courtDay: Statement | undefined;
  /** "Check your paper: it wins." Stands beside every computed date; absent where the person read the date off the paper. */
  readonly paperWins: Statement | undefined;
}

/** One thing to do. `heading` names it in a few words, `duty` says it. */
export interface PlanStep {
  readonly id: StatementId;
  /** `now` comes before every date; `dated` is in order of date; `after` follows. */
  readonly urgency: 'now' | 'dated' | 'after';
  readonly heading: string;
  readonly duty: readonly [Block, ...Block[]];
  readonly due: Due | undefined;
  /** Ids of contacts of this plan. */
  readonly call: readonly string[];
}

/** More to read that is no step: what the paper is, what to bring, what to ask. */
export interface PlanSection {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly [Block, ...Block[]];
}

/** Whom to call. `reach` are the parts that can be tapped. */
export interface PlanContact {
  readonly id: string;
  readonly name: string;
  readonly about: readonly [Block, ...Block[]];
  readonly reach: readonly { readonly kind: 'phone' | 'tty' | 'text' | 'web'; readonly value: string }[];
  /** The host's own office, from its configuration. `about` says that it is a listing and no recommendation. */
  readonly listing: boolean;
}

/** What an interview ends in: a value that every channel renders and the person carries away. It holds nothing that they typed. */
export interface Plan {
  readonly interview: InterviewId;
  /** Absent in plans kept from before plans had a language: English. */
  readonly language?: Language | undefined;
  readonly title: string;
  /** Whom it is for, in words. */
  readonly audience: string;
  readonly role: Role;
  readonly madeOn: IsoDate;
  /** For people: "Made on Wednesday, November 25, 2026". */
  readonly madeOnText: string;
  /** What comes before all: danger, and doubts about a date that was told. */
  readonly first: readonly Block[];
  /** In order of urgency. */
  readonly steps: readonly PlanStep[];
  readonly sections: readonly PlanSection[];
  readonly contacts: readonly PlanContact[];
  /** Read your paper, not legal advice, not private, as of. */
  readonly notices: readonly [Block, ...Block[]];
  /** Every source of the plan, each once. */
  readonly citations: Citations;
  readonly inForceAsOf: IsoDate;
  /** Headings of the parts, in words: `steps`, `contacts`, `due`, `counted`, `sources`. */
  readonly labels: Readonly<Record<PlanLabel, string>>;
}
export type PlanLabel =
  | 'first'
  | 'steps'
  | 'contacts'
  | 'sources'
  | 'countedFrom'
  | 'by'
  | 'on'
  | 'before'
  | 'lastSafeDay'
  | 'past'
  | 'listing'
  | 'print'
  | 'calendar'
  | 'show';

/** The host's office as its configuration names it; shown only as a marked listing. */
export interface HostListing {
  readonly name: string;
  readonly phone: string | undefined;
  readonly web: string | undefined;
}
