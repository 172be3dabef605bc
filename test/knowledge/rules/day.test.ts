import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockTime, isoDate } from '../../../knowledge/ids.js';
import {
  addDays,
  addHours,
  dayFrom,
  dayInWords,
  daysBetween,
  isPast,
  momentOf,
  weekdayOf,
} from '../../../knowledge/rules/dates/day.js';
import { at } from './support/law.js';

const anyDay = fc
  .integer({ min: 0, max: 4_017 })
  .map((days) => isoDate(new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)));
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => clockTime(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`));

describe('calendar days', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-12-10', -5, '2026-12-05'],
  ])('%s and %i more is %s', (from, days, to) => expect(addDays(isoDate(from), days)).toBe(to));

  test('adding and taking away meet; the distance is what was added', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    ));

  test.each([
    [2026, 2, 29],
    [2026, 11, 31],
    [2026, 13, 1],
    [2026, 0, 5],
    [2026, 5, 0],
  ])('%i-%i-%i is no day', (year, month, day) => expect(dayFrom(year, month, day)).toBeUndefined());
});

describe('hours on a running clock in California', () => {
  test.each([
    ['an ordinary day', at('2026-11-24', '16:30'), 24, at('2026-11-25', '16:30')],
    ['over the year end', at('2026-12-31', '23:30'), 48, at('2027-01-02', '23:30')],
    ['clocks go forward: an hour of the night is missing', at('2026-03-07', '17:00'), 24, at('2026-03-08', '18:00')],
    ['clocks go back: an hour comes twice', at('2026-10-31', '17:00'), 24, at('2026-11-01', '16:00')],
    ['both hours of a weekend and a holiday count', at('2026-11-25', '09:00'), 48, at('2026-11-27', '09:00')],
  ])('%s', (_, from, hours, to) => expect(addHours(from, hours)).toEqual(to));

  test('never more than an hour off the clock on the wall, and never earlier than the start', () =>
    fc.assert(
      fc.property(anyDay, anyTime, fc.constantFrom(24, 48), (on, time, hours) => {
        const due = addHours({ on, at: time }, hours);
        const wall = (moment: { on: string; at: string }): number => Date.parse(`${moment.on}T${moment.at}:00Z`);
        const shift = (wall(due) - wall({ on, at: time })) / 3_600_000 - hours;
        expect([-1, 0, 1]).toContain(shift);
      }),
    ));

  test('an instant is shown as a clock in Los Angeles shows it', () => {
    expect(momentOf(new Date('2026-11-26T07:59:00Z'))).toEqual(at('2026-11-25', '23:59'));
    expect(momentOf(new Date('2026-07-01T06:30:00Z'))).toEqual(at('2026-06-30', '23:30'));
  });
});

describe('past', () => {
  const now = at('2026-11-25', '12:00');
  test('a day without an hour lasts to its end', () => {
    expect(isPast(isoDate('2026-11-25'), undefined, now)).toBe(false);
    expect(isPast(isoDate('2026-11-24'), undefined, now)).toBe(true);
  });
  test('an hour is over when it strikes', () => {
    expect(isPast(isoDate('2026-11-25'), clockTime('12:00'), now)).toBe(true);
    expect(isPast(isoDate('2026-11-25'), clockTime('12:01'), now)).toBe(false);
  });
});

test('a day in words names its weekday', () => {
  expect(dayInWords(isoDate('2026-12-03'))).toBe('Thursday, December 3, 2026');
  expect(dayInWords(isoDate('2026-12-03'), clockTime('16:30'))).toBe('Thursday, December 3, 2026, 4:30 PM');
});
