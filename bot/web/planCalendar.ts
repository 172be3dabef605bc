import { createHash } from 'node:crypto';
import type { IsoDate } from '../../knowledge/contract.js';
import type { Due, Plan, PlanStep } from '../../knowledge/planContract.js';

/** Longest line of a calendar file, in bytes of UTF-8 (RFC 5545, 3.1). */
const LINE_BYTES = 75;
const COURT_TIME_ZONE = 'America/Los_Angeles';

/** Text as a value of a calendar file (RFC 5545, 3.3.11). */
const textValue = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Folds a line: no piece over 75 bytes, no character cut in two, each further piece begins with a blank. */
function folded(line: string): string {
  const pieces = [''];
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES) {
      pieces.push('');
      bytes = 1;
    }
    pieces[pieces.length - 1] += character;
    bytes += size;
  }
  return pieces.join('\r\n ');
}

const compact = (day: IsoDate): string => day.replaceAll('-', '');

function dayAfter(day: IsoDate): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10).replaceAll('-', '');
}

/** A day that stands alone is an event of the whole day; an hour is written as the clock in California shows it. */
function timesOf({ on, at }: Due): string[] {
  if (at === undefined) return [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${dayAfter(on)}`];
  const time = /(\d{1,2}):(\d{2})/.exec(at);
  const clock = `${(time?.[1] ?? '0').padStart(2, '0')}${time?.[2] ?? '00'}00`;
  return [`DTSTART;TZID=${COURT_TIME_ZONE}:${compact(on)}T${clock}`, 'DURATION:PT15M'];
}

/** The clocks of California since 2007, which calendars need beside a local time (RFC 5545, 3.6.5). */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${COURT_TIME_ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:20070311T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'TZOFFSETFROM:-0800',
  'TZOFFSETTO:-0700',
  'TZNAME:PDT',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:20071104T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'TZOFFSETFROM:-0700',
  'TZOFFSETTO:-0800',
  'TZNAME:PST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

type DatedStep = PlanStep & { readonly due: Due };

const datedSteps = ({ steps }: Plan): DatedStep[] =>
  steps.filter((step): step is DatedStep => step.due !== undefined && !step.due.isPast);

/** Whether a plan has dates still to come. */
export const hasDates = (plan: Plan): boolean => datedSteps(plan).length > 0;

/** The dates still to come of a plan as a calendar file (RFC 5545). It names no step beyond its heading: calendars are
 *  shared and shown on locked screens. `now` stamps the file. */
export function planCalendar(plan: Plan, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const steps = datedSteps(plan);
  const events = steps.flatMap((step) => [
    'BEGIN:VEVENT',
    `UID:${createHash('sha256').update(`${plan.madeOn} ${step.id} ${step.due.on}`).digest('hex').slice(0, 32)}@order-guide`,
    `DTSTAMP:${stamp}`,
    ...timesOf(step.due),
    `SUMMARY:${textValue(step.heading)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const needsZone = steps.some(({ due }) => due.at !== undefined);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Order Guide//Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(needsZone ? TIME_ZONE : []),
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
