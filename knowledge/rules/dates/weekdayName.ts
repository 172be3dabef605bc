import type { IsoDate } from '../../contract.js';
import { addDays, weekdayOf } from './day.js';

/** Where a day must lie as seen from today; today counts on both sides. */
export type Side = 'past' | 'future' | 'any';
/** A day that was read. `sure` is false where people mean two different days by these words. */
export interface ReadDay {
  readonly on: IsoDate;
  readonly sure: boolean;
}

const NAMES = [
  /\bsun(day)?s?\b/,
  /\bmon(day)?s?\b/,
  /\btue(s|sday)?s?\b/,
  /\bwed(s|nesday|nsday)?s?\b/,
  /\bthu(r|rs|rsday)?s?\b/,
  /\bfri(day)?s?\b/,
  /\bsat(urday)?s?\b/,
];

/** 0 Sunday … 6 Saturday, and the text without the name; `undefined` where none or more than one is named. */
export function weekdayIn(text: string): { readonly weekday: number; readonly rest: string } | undefined {
  const named = NAMES.flatMap((name, weekday) => (name.test(text) ? [weekday] : []));
  const [weekday] = named;
  if (weekday === undefined || named.length > 1) return undefined;
  return {
    weekday,
    rest: text
      .replace(NAMES[weekday] ?? /$^/, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

/** The day of a weekday in the week, Monday to Sunday, that lies so many weeks from this one. */
function inWeek(today: IsoDate, weekday: number, weeks: number): IsoDate {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7) + weeks * 7);
  return addDays(monday, (weekday + 6) % 7);
}
const latestBefore = (today: IsoDate, weekday: number): IsoDate =>
  addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7));
const nextAfter = (today: IsoDate, weekday: number): IsoDate =>
  addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);

/**
 * "tuesday", "last tuesday", "friday of next week". "Last" and "next" are unsure where the nearest such day and the one in
 * the week before or after differ; the nearest is offered, as it is the one that leaves less time.
 */
export function weekdayMeant(weekday: number, modifier: string, side: Side, today: IsoDate): ReadDay {
  if (/\blast week\b/.test(modifier)) return { on: inWeek(today, weekday, -1), sure: true };
  if (/\bnext week\b/.test(modifier)) return { on: inWeek(today, weekday, 1), sure: true };
  if (/\bthis week\b/.test(modifier)) return { on: inWeek(today, weekday, 0), sure: true };
  if (/\b(last|past|previous)\b/.test(modifier)) {
    const on = latestBefore(today, weekday);
    return { on, sure: on === inWeek(today, weekday, -1) };
  }
  if (/\bnext\b/.test(modifier)) {
    const on = nextAfter(today, weekday);
    return { on, sure: on === inWeek(today, weekday, 1) };
  }
  if (/\b(this|coming|upcoming)\b/.test(modifier)) {
    const on = inWeek(today, weekday, 0);
    if (on >= today) return { on, sure: side !== 'past' };
    return side === 'past' ? { on, sure: true } : { on: nextAfter(today, weekday), sure: false };
  }
  const isToday = weekdayOf(today) === weekday;
  if (isToday) return { on: today, sure: false };
  const on = side === 'past' ? latestBefore(today, weekday) : nextAfter(today, weekday);
  return { on, sure: side !== 'any' };
}
