import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../knowledge/contract.js';
import type { CourtCalendar } from '../../../knowledge/rules/dates/courtDays.js';
import { lastSafeDay } from '../../../knowledge/rules/dates/lastSafeDay.js';

/** A year with one holiday, made up: a Friday. */
const CALENDAR: CourtCalendar = new Map([
  [2026, { year: 2026, basis: 'published', sources: [], holidays: new Map([['2026-12-11' as IsoDate, 'A holiday']]) }],
]);
const safe = (on: string, today = '2026-11-25', calendar = CALENDAR): string | undefined =>
  lastSafeDay(on as IsoDate, today as IsoDate, calendar);

describe('the last safe day before a day', () => {
  test('skips weekends and holidays of the courts', () => {
    expect([safe('2026-12-10'), safe('2026-12-14')]).toEqual(['2026-12-09', '2026-12-10']);
  });
  test('skips weekends alone where a year is not known', () =>
    expect(safe('2026-12-14', '2026-11-25', new Map())).toBe('2026-12-11'));
  test('is today where the last court day has passed', () =>
    expect(safe('2026-12-14', '2026-12-13')).toBe('2026-12-13'));
  test('is none on the day itself and after it', () =>
    expect([safe('2026-12-14', '2026-12-14'), safe('2026-12-14', '2026-12-15')]).toEqual([undefined, undefined]));
});
