import type { IsoDate } from '../../contract.js';
import type { DateDoubt } from '../rules.js';
import { type CourtCalendar, courtDayOf } from './courtDays.js';
import { daysBetween } from './day.js';
import type { Side } from './weekdayName.js';

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
