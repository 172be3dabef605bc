import { createHash } from 'node:crypto';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import type { IsoDate } from '../../knowledge/contract.js';
import type { Due, Plan, PlanStep } from '../../knowledge/planContract.js';
import { dayOf } from '../render/dayOf.js';

const COURT_TIME_ZONE = 'America/Los_Angeles';
const MINUTES_LONG = 15;
/** A whole day begins at midnight: the evening before and the morning of the day before, at nine. */
const ALARM_HOURS = { wholeDay: [15, 39], atAnHour: [2, 24] } as const;

/** The clocks of California since 2007, which calendars need beside a local time (RFC 5545, 3.6.5). */
const TIME_ZONE = `BEGIN:VTIMEZONE
TZID:${COURT_TIME_ZONE}
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0800
TZOFFSETTO:-0700
TZNAME:PDT
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0700
TZOFFSETTO:-0800
TZNAME:PST
END:STANDARD
END:VTIMEZONE`;

type DatedStep = Pick<PlanStep, 'id' | 'heading'> & { readonly due: Due; readonly day: IsoDate };

const datedSteps = ({ steps }: Plan): DatedStep[] =>
  steps.flatMap(({ id, heading, due }) => {
    const day = due && !due.isPast ? dayOf(due) : undefined;
    return due === undefined || day === undefined ? [] : [{ id, heading, due, day }];
  });

/** Whether a plan has dates still to come that a calendar can hold. */
export const hasDates = (plan: Plan): boolean => datedSteps(plan).length > 0;

/** A day and an hour as a clock in California shows them: the library writes what a date shows on this computer. */
function clockTime(on: IsoDate, at: string | undefined): Date {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const [, hour = '12', minute = '0'] = /(\d{1,2}):(\d{2})/.exec(at ?? '') ?? [];
  return new Date(year, month - 1, day, Number(hour), Number(minute));
}

/** The dates still to come of a plan as a calendar file (RFC 5545), with alarms. It names no step beyond its heading:
 *  calendars are shared and shown on locked screens. What is due before a day stands on the last safe day, and says so;
 *  where none is known it is left out. `now` stamps the file. */
export function planCalendar(plan: Plan, now: Date): string {
  const file = ical({
    prodId: { company: 'Order Guide', product: 'Plan', language: (plan.language ?? 'en').toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // Named for each event: named for the whole file, the library writes its stamps without their zone.
    timezone: { name: null, generator: () => TIME_ZONE },
  });
  for (const { id, heading, due, day } of datedSteps(plan)) {
    const at = due.kind === 'before' ? undefined : due.at;
    const start = clockTime(day, at);
    const summary = due.lastSafeDay === undefined ? heading : `${heading} (${plan.labels.lastSafeDay})`;
    const event = file.createEvent({
      id: `${createHash('sha256').update(`${plan.madeOn} ${id} ${due.on}`).digest('hex').slice(0, 32)}@order-guide`,
      stamp: now,
      timezone: COURT_TIME_ZONE,
      start,
      end: new Date(start.getTime() + (at === undefined ? 86_400_000 : MINUTES_LONG * 60_000)),
      allDay: at === undefined,
      summary,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const hours of at === undefined ? ALARM_HOURS.wholeDay : ALARM_HOURS.atAnHour)
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore: hours * 3_600, description: summary });
  }
  return `${file.toString().replace(/\r?\n$/, '')}\r\n`;
}
