import type { IsoDate } from '../../contract.js';
import type { Law } from '../plan/draft.js';
import { addCourtDays } from './courtDays.js';
import { addDays } from './day.js';

/**
 * When an emergency order ends by law: the close of the 5th court day or the 7th calendar day after the day it was made,
 * whichever is first (Fam. Code § 6256; Pen. Code § 646.91(g)). The date and time printed on it count before this.
 */
export function emergencyOrderEnds(madeOn: IsoDate, law: Law): IsoDate | undefined {
  const [courtDays, calendarDays] = [law.number('epo-court-days'), law.number('epo-calendar-days')];
  if (courtDays === undefined || calendarDays === undefined) return undefined;
  const byCourt = addCourtDays(law.calendar, madeOn, courtDays);
  const byCalendar = addDays(madeOn, calendarDays);
  return byCourt === undefined ? undefined : [byCourt, byCalendar].sort()[0];
}
