import type { ClockTime, IsoDate, Language, Moment } from '../../contract.js';
import { clockTime, isoDate } from '../../ids.js';
import { localeOf } from '../../localeOf.js';

const MS_A_DAY = 86_400_000;
const MS_A_MINUTE = 60_000;
const ZONE = 'America/Los_Angeles';

const atMidnightUtc = (on: IsoDate): number => Date.parse(`${on}T00:00:00Z`);
const dayOf = (utc: number): IsoDate => isoDate(new Date(utc).toISOString().slice(0, 10));

/** The day so many calendar days later; earlier where `days` is negative. */
export const addDays = (on: IsoDate, days: number): IsoDate => dayOf(atMidnightUtc(on) + days * MS_A_DAY);
/** Calendar days from one day to another; negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (atMidnightUtc(to) - atMidnightUtc(from)) / MS_A_DAY;
/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (on: IsoDate): number => new Date(atMidnightUtc(on)).getUTCDay();
export const yearOf = (on: IsoDate): number => Number(on.slice(0, 4));

/** The day of these numbers, `undefined` where there is no such day. Month 1–12. */
export function dayFrom(year: number, month: number, day: number): IsoDate | undefined {
  const made = new Date(Date.UTC(year, month - 1, day));
  const exists = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists ? dayOf(made.getTime()) : undefined;
}

const CLOCK = new Intl.DateTimeFormat('en-US', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** What a clock in California shows at an instant. */
export function momentOf(instant: Date): Moment {
  const parts = new Map(CLOCK.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    on: isoDate(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`),
    at: clockTime(`${parts.get('hour')}:${parts.get('minute')}`),
  };
}

/** The instant at which a clock in California shows this. Of an hour that comes twice the first; one that is skipped counts as an hour later. */
function instantOf({ on, at }: Moment): number {
  const wall = Date.parse(`${on}T${at}:00Z`);
  const offsetAt = (instant: number): number => {
    const shown = momentOf(new Date(instant));
    return Date.parse(`${shown.on}T${shown.at}:00Z`) - Math.floor(instant / MS_A_MINUTE) * MS_A_MINUTE;
  };
  const candidates = [...new Set([offsetAt(wall - MS_A_DAY), offsetAt(wall + MS_A_DAY)])]
    .map((offset) => wall - offset)
    .sort((a, b) => a - b);
  return (
    candidates.find((instant) => wall - instant === offsetAt(instant)) ?? candidates[candidates.length - 1] ?? wall
  );
}

/** So many hours later on a running clock, through a change to or from daylight saving time. */
export const addHours = (from: Moment, hours: number): Moment =>
  momentOf(new Date(instantOf(from) + hours * 60 * MS_A_MINUTE));

/** Whether a day, or an hour of it where one is given, is over. A day without an hour lasts to its end. */
export const isPast = (on: IsoDate, at: ClockTime | undefined, now: Moment): boolean =>
  on < now.on || (on === now.on && at !== undefined && at <= now.at);

const DAY_PARTS = { timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' } as const;
const TIME_PARTS = { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' } as const;
/** Makes the writer of each language once. */
function inLocales(parts: Intl.DateTimeFormatOptions): (language: Language) => Intl.DateTimeFormat {
  const made = new Map<Language, Intl.DateTimeFormat>();
  return (language) => {
    const writer = made.get(language) ?? new Intl.DateTimeFormat(localeOf(language), parts);
    made.set(language, writer);
    return writer;
  };
}
const dayWords = inLocales(DAY_PARTS);
const timeWords = inLocales(TIME_PARTS);

/** `4:30 PM`, `4:30 p. m.`. */
export const timeInWords = (at: ClockTime, language: Language = 'en'): string =>
  timeWords(language)
    .format(Date.parse(`2000-01-01T${at}:00Z`))
    .replace(/\s/g, ' ');
/** `Thursday, December 3, 2026`, `jueves, 3 de diciembre de 2026`; with the time behind it where one is given. */
export const dayInWords = (on: IsoDate, at?: ClockTime, language: Language = 'en'): string =>
  [dayWords(language).format(atMidnightUtc(on)), ...(at === undefined ? [] : [timeInWords(at, language)])].join(', ');
