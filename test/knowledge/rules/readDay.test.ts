import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../knowledge/contract.js';
import { clockTime } from '../../../knowledge/ids.js';
import { addDays, dayInWords } from '../../../knowledge/rules/dates/day.js';
import { readDay } from '../../../knowledge/rules/dates/readDay.js';
import { timesIn } from '../../../knowledge/rules/dates/readTime.js';
import { NOW } from './support/law.js';

const summary = (said: string, side: 'past' | 'future', language: Language = 'en'): string => {
  const read = readDay(said, side, NOW, language);
  return read.kind === 'day'
    ? [read.on, read.at, read.sure ? undefined : 'unsure'].filter(Boolean).join(' ')
    : read.kind;
};

describe('days as people type them, on Wednesday, November 25, 2026', () => {
  test.each([
    ['yesterday', '2026-11-24'],
    ['YESTERDAY!!', '2026-11-24'],
    ['yday', '2026-11-24'],
    ['day before yesterday', '2026-11-23'],
    ['two days ago', '2026-11-23'],
    ['like 3 days ago', '2026-11-22'],
    ['a couple days ago', '2026-11-23'],
    ['a week ago', '2026-11-18'],
    ['today', '2026-11-25'],
    ['this morning', '2026-11-25'],
    ['last night', '2026-11-24'],
    ['an hour ago', '2026-11-25 11:00'],
    ['the 3rd', '2026-11-03'],
    ['it was the 20th', '2026-11-20'],
    ['the 31st', '2026-10-31'],
    ['friday', '2026-11-20'],
    ['i think it was friday?', '2026-11-20'],
    ['last thursday', '2026-11-19'],
    ['last tuesday', '2026-11-24 unsure'],
    ['tuesday of last week', '2026-11-17'],
    ['tuesday the 24th', '2026-11-24'],
    ['tuesday nov 25', '2026-11-25 unsure'],
    ['nov 20 at 4:30pm', '2026-11-20 16:30'],
    ['noon yesterday', '2026-11-24 12:00'],
    ['yesterday at 5', '2026-11-24'],
    ['i got served 2 days ago at 7pm by a sheriff', '2026-11-23 19:00'],
    ['11/20', '2026-11-20'],
    ['11/20/26', '2026-11-20'],
    ['2026-11-20', '2026-11-20'],
  ])('looking back: "%s" is %s', (said, expected) => expect(summary(said, 'past')).toBe(expected));

  test.each([
    ['the 3rd', '2026-12-03'],
    ['3rd', '2026-12-03'],
    ['the 3rd of next month', '2026-12-03'],
    ['12/3', '2026-12-03'],
    ['12/3/26', '2026-12-03'],
    ['12-3-2026', '2026-12-03'],
    ['dec 3rd', '2026-12-03'],
    ['December 3, 2026', '2026-12-03'],
    ['3 december', '2026-12-03'],
    ['december third', '2026-12-03'],
    ['1/5', '2027-01-05'],
    ['in 2 weeks', '2026-12-09'],
    ['2 weeks', '2026-12-09 unsure'],
    ['a week from today', '2026-12-02'],
    ['a week from friday', '2026-12-04'],
    ['two weeks from tomorrow', '2026-12-10'],
    ['tmrw', '2026-11-26'],
    ['day after tomorrow', '2026-11-27'],
    ['friday', '2026-11-27'],
    ['this friday', '2026-11-27'],
    ['next friday', '2026-11-27 unsure'],
    ['next monday', '2026-11-30'],
    ['friday of next week', '2026-12-04'],
    ['wednesday', '2026-11-25 unsure'],
    ['12/3 at 8:30 am dept 5', '2026-12-03 08:30'],
    ['11/20', '2026-11-20'],
    ['13/3', '2027-03-13 unsure'],
  ])('looking ahead: "%s" is %s', (said, expected) => expect(summary(said, 'future')).toBe(expected));

  test.each([
    ['last day of november', '2026-11-30'],
    ['the last day of february', '2027-02-28'],
    ['last day of february 2028', '2028-02-29'],
    ['last day of next month', '2026-12-31'],
    ['last day of the month', '2026-11-30 unsure'],
  ])('the last of a month: "%s" is %s', (said, expected) => expect(summary(said, 'future')).toBe(expected));

  test.each([
    ['12/3', '2026-12-03 unsure'],
    ['12/3/2026', '2026-12-03 unsure'],
    ['12/12', '2026-12-12'],
    ['12/13', '2026-12-13'],
    ['2026-12-03', '2026-12-03'],
    ['december 3', '2026-12-03'],
    // A Friday only with the month first; a Friday only with the day first; both are Thursdays.
    ['friday 12/4', '2026-12-04'],
    ['friday 4/12', '2026-12-04 unsure'],
    ['thursday 12/3/2026', '2026-12-03 unsure'],
    ['8 days ago', '2026-11-17 unsure'],
    ['7 days ago', '2026-11-18'],
  ])('in Spanish numbers can be meant both ways: "%s" is %s', (said, expected) =>
    expect(summary(said, /ago/.test(said) ? 'past' : 'future', 'es')).toBe(expected),
  );

  test.each(['2/30', 'feb 30', 'Nov 31', 'the 32nd', '0/5', '25/25', 'feb 29 2027'])('"%s" is no day', (said) =>
    expect(summary(said, 'future')).toBe('impossible'),
  );

  test.each([
    'idk',
    '',
    '3',
    'dec',
    'friday or saturday',
    'two or three days ago',
    'a few days ago',
    'next week',
    'last week',
    'next month',
    'the day before thanksgiving',
    'not yesterday',
    'my ex wife',
    'before friday',
    'x'.repeat(5_000),
  ])('"%s" is asked again, not guessed', (said) => expect(summary(said, 'past')).toBe('unread'));

  test('never throws, and a day it reads is a real one', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z/ :.-]{0,40}$/)),
        fc.constantFrom('past', 'future', 'any'),
        (said, side) => {
          const read = readDay(said, side, NOW);
          if (read.kind === 'day') expect(dayInWords(read.on)).toMatch(/^\w+day, /);
        },
      ),
      { numRuns: 300 },
    ));

  test('every way of writing a date within half a year is read as that date', () =>
    fc.assert(
      fc.property(fc.integer({ min: -170, max: 170 }), fc.integer({ min: 0, max: 4 }), (days, way) => {
        const on = addDays(NOW.on, days);
        const [year = '', month = '', day = ''] = on.split('-');
        const name = new Date(`${on}T00:00:00Z`).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
        const written = [
          on,
          `${Number(month)}/${Number(day)}`,
          `${month}/${day}/${year.slice(2)}`,
          `${name} ${Number(day)}`,
          `${Number(day)} ${name.slice(0, 3).toLowerCase()} ${year}`,
        ][way];
        expect(readDay(written ?? '', days < 0 ? 'past' : 'future', NOW)).toMatchObject({
          kind: 'day',
          on,
          sure: true,
        });
      }),
      { numRuns: 300 },
    ));
});

describe('times of day', () => {
  test.each([
    ['4:30pm', '16:30'],
    ['4:30', '04:30 16:30'],
    ['16:30', '16:30'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['around 5', '05:00 17:00'],
    ['around five pm', '17:00'],
    ['half past 4 pm', '16:30'],
    ['quarter to 5 in the afternoon', '16:45'],
    ['nine in the morning', '09:00'],
    ['5p', '17:00'],
    ['10 oclock', '10:00 22:00'],
    ['idk', ''],
    ['25:00', ''],
    ['4:75', ''],
    ['morning', ''],
    ['between 4 and 6', ''],
  ])('"%s" can mean %s', (said, times) => expect(timesIn(said).times.join(' ')).toBe(times));
});

test('"last night" in the small hours is the evening before: a limit counted from it is not too late', () => {
  expect(readDay('last night', 'past', { ...NOW, at: clockTime('02:57') })).toMatchObject({
    kind: 'day',
    on: '2026-11-24',
    at: undefined,
    rest: '',
  });
  expect(readDay('last night around 8', 'past', { ...NOW, at: clockTime('02:57') })).toMatchObject({
    on: '2026-11-24',
    at: '20:00',
  });
});

test('what is said besides the day and the time is told apart', () => {
  const restOf = (said: string): string | undefined => {
    const read = readDay(said, 'past', NOW);
    return read.kind === 'day' ? read.rest.replace(/\s+/g, ' ') : undefined;
  };
  expect(restOf('yesterday around 6 pm')).toBe('');
  expect(restOf('last tuesday')).toBe('');
  expect(restOf('he came yesterday with a knife')).toBe('he came with a knife');
  expect(restOf('11/20 and he is outside')).toBeUndefined();
});
