import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../knowledge/ids.js';
import { addCourtDays, courtDayOf } from '../../../knowledge/rules/dates/courtDays.js';
import { addDays, weekdayOf } from '../../../knowledge/rules/dates/day.js';
import { hoursFromService } from '../../../knowledge/rules/served.js';
import { base } from './support/law.js';

const calendar = base.courtCalendar;
const open = (on: string) => courtDayOf(calendar, isoDate(on));
/** Days whose counts of up to 20 court days stay in the years we know. */
const knownDay = fc.integer({ min: 40, max: 1_040 }).map((days) => addDays(isoDate('2025-01-01'), days));

describe('California court holidays', () => {
  test.each([
    ['2026-11-26', 'holiday'],
    ['2026-11-27', 'holiday'],
    ['2026-12-25', 'holiday'],
    ['2026-07-03', 'holiday'],
    ['2027-07-05', 'holiday'],
    ['2027-12-31', 'holiday'],
    ['2026-10-12', 'open'],
    ['2026-11-28', 'weekend'],
    ['2031-06-07', 'weekend'],
    ['2028-01-03', 'unknown'],
  ])('%s is %s', (on, kind) => expect(open(on)).toBe(kind));

  test('a year worked out holds what the rule gives: moved from Saturday to Friday, from Sunday to Monday', () => {
    for (const year of calendar.values()) {
      const fixed = ['01-01', '02-12', '03-31', '06-19', '07-04', '11-11', '12-25'].map((day) =>
        isoDate(`${year.year}-${day}`),
      );
      for (const day of fixed) {
        const observed = addDays(day, weekdayOf(day) === 6 ? -1 : weekdayOf(day) === 0 ? 1 : 0);
        expect(courtDayOf(calendar, observed)).toBe('holiday');
      }
    }
  });
});

describe('counting court days', () => {
  test('over Thanksgiving: the Monday after is the first court day from Wednesday', () =>
    expect(addCourtDays(calendar, isoDate('2026-11-25'), 1)).toBe('2026-11-30'));
  test('over the year end', () => expect(addCourtDays(calendar, isoDate('2026-12-31'), 1)).toBe('2027-01-04'));
  test('backwards', () => expect(addCourtDays(calendar, isoDate('2026-11-30'), -1)).toBe('2026-11-25'));
  test('into a year we do not know there is no answer', () => {
    expect(addCourtDays(calendar, isoDate('2027-12-30'), 1)).toBeUndefined();
    expect(addCourtDays(calendar, isoDate('2024-12-31'), -1)).toBeUndefined();
  });
  test('the result is open, has so many open days up to it, and counting back over them returns', () =>
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 1, max: 20 }), (from, count) => {
        const to = addCourtDays(calendar, from, count);
        if (to === undefined) return expect(from >= '2027-11').toBe(true);
        expect(courtDayOf(calendar, to)).toBe('open');
        let openDays = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
          if (courtDayOf(calendar, day) === 'open') openDays += 1;
        }
        expect(openDays).toBe(count);
        const back = addCourtDays(calendar, to, -count);
        if (courtDayOf(calendar, from) === 'open') expect(back).toBe(from);
        else expect(back === undefined || back < from).toBe(true);
      }),
    ));
});

test('hours from service without an hour fall on the day that has that hour', () => {
  expect(hoursFromService(isoDate('2026-12-30'), undefined, 48)).toEqual({ on: '2027-01-01', at: undefined });
});
