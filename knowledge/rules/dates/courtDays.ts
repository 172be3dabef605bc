import type { AuthorityId, IsoDate } from '../../contract.js';
import { addDays, weekdayOf, yearOf } from './day.js';

/** The court holidays of a year, as observed, and where the list comes from. */
export interface CourtYear {
  readonly year: number;
  readonly basis: 'published' | 'worked-out';
  readonly sources: readonly AuthorityId[];
  readonly holidays: ReadonlyMap<IsoDate, string>;
}
/** Court years by their number. A year that is not there is not known. */
export type CourtCalendar = ReadonlyMap<number, CourtYear>;

export type CourtDay = 'open' | 'weekend' | 'holiday' | 'unknown';

/** Whether courts are open on a day. Weekends are known in every year, all else only in the years we hold. */
export function courtDayOf(calendar: CourtCalendar, on: IsoDate): CourtDay {
  const weekday = weekdayOf(on);
  if (weekday === 0 || weekday === 6) return 'weekend';
  const year = calendar.get(yearOf(on));
  if (year === undefined) return 'unknown';
  return year.holidays.has(on) ? 'holiday' : 'open';
}

/** The n-th court day after (n > 0) or before (n < 0) a day, that day not counted; `undefined` where a year on the way is not known. */
export function addCourtDays(calendar: CourtCalendar, from: IsoDate, count: number): IsoDate | undefined {
  const step = Math.sign(count);
  let on = from;
  let left = Math.abs(count);
  while (left > 0) {
    on = addDays(on, step);
    const kind = courtDayOf(calendar, on);
    if (kind === 'unknown') return undefined;
    if (kind === 'open') left -= 1;
  }
  return on;
}
