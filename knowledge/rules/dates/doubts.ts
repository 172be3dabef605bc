import type { IsoDate } from '../../contract.js';
import type { DateDoubt } from '../rules.js';
import { type CourtCalendar, courtDayOf } from './courtDays.js';
import { daysBetween } from './day.js';
import type { ReadDay, Side } from './weekdayName.js';

/** What a day is for. `hearing`: courts must be open, and it comes after service. */
export interface DayQuestion {
  readonly side: Side;
  readonly isHearing: boolean;
  /** The day of service, where it was told. */
  readonly servedOn: IsoDate | undefined;
}

/** A day this far from today, in days, is questioned: papers of a temporary order are younger, and hearings sooner. */
const FAR = 366;
/** An order after hearing may end this far ahead, in days. */
const FAR_END = 6 * 366;

/** Why a day that exists is questioned before it is taken, most important reason first; `undefined` where nothing speaks against it. */
export function doubtAbout(
  on: IsoDate,
  sure: boolean,
  { side, isHearing, servedOn }: DayQuestion,
  calendar: CourtCalendar,
  today: IsoDate,
): DateDoubt['kind'] | undefined {
  const ahead = daysBetween(today, on);
  if (side === 'past' && ahead > 0) return 'future';
  if (side === 'future' && ahead < 0) return 'past';
  if (Math.abs(ahead) > (side === 'any' && !isHearing ? FAR_END : FAR)) return 'tooFar';
  if (isHearing && servedOn !== undefined && on < servedOn) return 'outOfOrder';
  if (isHearing && ['weekend', 'holiday'].includes(courtDayOf(calendar, on))) return 'courtClosed';
  if (isHearing && side === 'any' && ahead < 0) return 'past';
  return sure ? undefined : 'ambiguous';
}

/** Numbers are turned round only for a day this near to today, in days. */
const NEAR = 183;
/** A hearing so many days back, or fewer, was held or missed: its numbers are not turned into a day to come. */
const LATELY = 30;

/**
 * Of the two days that "12/3" can be, the one with the month first, as on the court's papers, unless it cannot be what was asked
 * for and the other one can; that one is never sure. A weekend alone turns numbers only where people write them both ways.
 */
export function likelier(
  { on, sure, turned }: ReadDay & { readonly turned: IsoDate | undefined },
  question: DayQuestion,
  calendar: CourtCalendar,
  today: IsoDate,
): ReadDay {
  const doubt = doubtAbout(on, true, question, calendar, today);
  const wasLately = question.isHearing && doubt === 'past' && daysBetween(on, today) <= LATELY;
  const isUnlikely = doubt !== undefined && !wasLately && (doubt !== 'courtClosed' || !sure);
  const isNear = turned !== undefined && Math.abs(daysBetween(today, turned)) <= NEAR;
  const fits = isNear && doubtAbout(turned, true, question, calendar, today) === undefined;
  return isUnlikely && fits ? { on: turned, sure: false } : { on, sure };
}
