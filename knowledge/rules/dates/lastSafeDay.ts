import type { IsoDate } from '../../contract.js';
import { addCourtDays, type CourtCalendar } from './courtDays.js';
import { addDays, weekdayOf } from './day.js';

/** The last weekday before a day, for years whose court holidays are not known. */
function weekdayBefore(day: IsoDate): IsoDate {
  const before = addDays(day, -1);
  return [0, 6].includes(weekdayOf(before)) ? weekdayBefore(before) : before;
}

/** The day to have done by what is due before `on`: the last one before it on which courts are open, or `today` where
 *  that has passed; `undefined` where no day is left. */
export function lastSafeDay(on: IsoDate, today: IsoDate, calendar: CourtCalendar): IsoDate | undefined {
  if (on <= today) return undefined;
  const open = addCourtDays(calendar, on, -1) ?? weekdayBefore(on);
  return open < today ? today : open;
}
