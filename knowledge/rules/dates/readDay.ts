import { casual } from 'chrono-node/en';
import type { ClockTime, IsoDate, Language, Moment } from '../../contract.js';
import { habitsOf } from '../../habits.js';
import { clockTime, isoDate } from '../../ids.js';
import { addDays, dayFrom, daysBetween, weekdayOf, yearOf } from './day.js';
import { splitTime } from './readTime.js';
import { type ReadDay, type Side, weekdayIn, weekdayMeant } from './weekdayName.js';

/**
 * What a typed day says, before anybody asks whether it can be right. `rest`: what is said besides the day and the time.
 * `turned`: the day that the same two numbers are where the day is written before the month.
 */
export type DayReading =
  | ({
      readonly kind: 'day';
      readonly at: ClockTime | undefined;
      readonly rest: string;
      readonly turned: IsoDate | undefined;
    } & ReadDay)
  /** A day that is in no calendar: February 30. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unread' };

type Found = ReadDay | 'impossible' | undefined;
interface Dated {
  readonly found: Found;
  readonly rest: string;
  readonly turned?: IsoDate | undefined;
}

/** Short forms that the date library does not know, or reads as another day. */
const REWRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\b(the )?day before yesterday\b/g, '2 days ago'],
  [/\b(the )?day after tomorrow\b/g, 'in 2 days'],
  // Also in the small hours: an hour counted too early does less harm than one too late.
  [/\blast (night|evening)\b/g, 'yesterday $1'],
  [/\b(yday|yest|yesturday|yesterdy|ystrday)\b/g, 'yesterday'],
  [/\b(tmrw|tmr|tmw|tomorow|tommorow|tommorrow)\b/g, 'tomorrow'],
  [/\b(2day|2nite)\b/g, 'today'],
  [/\b(a )?couple( of)? (?=days|weeks)/g, '2 '],
  [/\bfew\b/g, 'unclear'],
  // "6 in the evening" is a time of the day; the words of the half would be left over.
  [/\b(\d{1,2}(?::\d{2})?)(?: ?o ?clock)? in the morning\b/g, '$1 am'],
  [/\b(\d{1,2}(?::\d{2})?)(?: ?o ?clock)? (?:in the (?:afternoon|evening)|at night)\b/g, '$1 pm'],
  [/\b(dept|department|room|courtroom)\.? ?\d+\b/g, ' '],
];

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const MONTH_NUMBERS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Words that change which day is meant. Left over beside a day that was read, they make the reading worthless. */
const CHANGES_THE_DAY =
  /\b(before|after|from|weeks?|days?|months?|years?|hours?|ago|next|last|past|coming|not|or|and|until|till|unclear|weekend|first|second|third|two|three)\b|\d/;

/** Spans of time, in which no one day is meant. */
const NO_SINGLE_DAY = /\b(last|next|this|past|coming) (week|month|year|weekend)\b/;

const fullYear = (raw: string): number => (raw.length > 2 ? Number(raw) : 2000 + Number(raw));

/** The year that brings a month and day nearest to today. */
function nearestYear(month: number, day: number, today: IsoDate): IsoDate | undefined {
  const year = yearOf(today);
  return [year, year - 1, year + 1]
    .flatMap((each) => dayFrom(each, month, day) ?? [])
    .sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0];
}

function fromNumbers(month: number, day: number, year: number | undefined, today: IsoDate): Found {
  const at = (m: number, d: number): IsoDate | undefined =>
    year === undefined ? nearestYear(m, d, today) : dayFrom(year, m, d);
  const on = at(month, day);
  if (on !== undefined) return { on, sure: true };
  const swapped = month > 12 ? at(day, month) : undefined;
  return swapped === undefined ? 'impossible' : { on: swapped, sure: false };
}

/** `12/3`, `12/3/26`, `12-3-2026`, `2026-12-03`. The month comes first, as on the court's papers. */
function numeric(text: string, today: IsoDate): Dated | undefined {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (iso)
    return {
      found: fromNumbers(Number(iso[2]), Number(iso[3]), Number(iso[1]), today),
      rest: text.replace(iso[0], ' '),
    };
  const us =
    /\b(\d{1,2})\s*\/\s*(\d{1,2})(?:\s*\/\s*(\d{4}|\d{2}))?\b/.exec(text) ??
    /\b(\d{1,2})[-.](\d{1,2})[-.](\d{4}|\d{2})\b/.exec(text) ??
    /^(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!us) return undefined;
  const year = us[3] === undefined ? undefined : fullYear(us[3]);
  const [first, second] = [Number(us[1]), Number(us[2])];
  const turned = first !== second && first <= 12 && second <= 12 ? fromNumbers(second, first, year, today) : undefined;
  return {
    found: fromNumbers(first, second, year, today),
    turned: typeof turned === 'object' ? turned.on : undefined,
    rest: text.replace(us[0], ' '),
  };
}

/** `dec 3rd`, `3 december`, `the 3rd of december 2026`. */
function named(text: string, today: IsoDate): Dated | undefined {
  const match =
    new RegExp(`\\b${MONTH}\\s*(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?`).exec(text) ??
    new RegExp(`\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`).exec(text);
  if (!match) return undefined;
  const [month, day] = /^\d/.test(match[1] ?? '') ? [match[2], match[1]] : [match[1], match[2]];
  const number = MONTH_NUMBERS.indexOf((month ?? '').slice(0, 3)) + 1;
  const year = match[3] === undefined ? undefined : Number(match[3]);
  return { found: fromNumbers(number, Number(day), year, today), rest: text.replace(match[0], ' ') };
}

/** `the 3rd`, `3rd`, `the 3rd of next month`: on the side where it must lie, the nearest month that has such a day. */
function ofMonth(text: string, side: Side, today: IsoDate): Dated | undefined {
  const match = /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?: of (this|next|last) month)?|\bthe (\d{1,2})\b/.exec(text);
  if (!match) return undefined;
  const day = Number(match[1] ?? match[3]);
  const rest = text.replace(match[0], ' ');
  if (day < 1 || day > 31) return { found: 'impossible', rest };
  const [year, month] = [yearOf(today), Number(today.slice(5, 7))];
  const inMonth = (offset: number): IsoDate | undefined => {
    const index = year * 12 + month - 1 + offset;
    return dayFrom(Math.floor(index / 12), (index % 12) + 1, day);
  };
  if (match[2] !== undefined) {
    const on = inMonth({ last: -1, this: 0, next: 1 }[match[2]] ?? 0);
    return { found: on === undefined ? 'impossible' : { on, sure: true }, rest };
  }
  const offsets = side === 'past' ? [0, -1, -2] : [0, 1, 2];
  const on = offsets
    .map(inMonth)
    .find((each) => each !== undefined && (side === 'past' ? each <= today : each >= today));
  return { found: on === undefined ? 'impossible' : { on, sure: side !== 'any' }, rest };
}

/** `last day of november`, `last day of the month`; the latter is unsure, as it can be said of the next month too. */
function lastOfMonth(text: string, today: IsoDate): Dated | undefined {
  const match = new RegExp(`\\b(?:the )?last day of (?:(?:the|this) month|(next) month|${MONTH}(?:,? (\\d{4}))?)`).exec(
    text,
  );
  if (!match) return undefined;
  const [whole, next, name, typed] = match;
  const index = yearOf(today) * 12 + Number(today.slice(5, 7)) - 1 + (next === undefined ? 0 : 1);
  const month = name === undefined ? (index % 12) + 1 : MONTH_NUMBERS.indexOf(name.slice(0, 3)) + 1;
  const first =
    name === undefined
      ? dayFrom(Math.floor(index / 12), month, 1)
      : typed === undefined
        ? nearestYear(month, 28, today)
        : dayFrom(Number(typed), month, 1);
  const on = first && [31, 30, 29, 28].flatMap((day) => dayFrom(yearOf(first), month, day) ?? [])[0];
  const sure = name !== undefined || next !== undefined;
  return { found: on === undefined ? 'impossible' : { on, sure }, rest: text.replace(whole, ' ') };
}

/** "two days ago", "in 2 weeks", "yesterday", "december third": left to the library, in its own words. */
function relative(text: string, now: Moment): { found: Found; at: ClockTime | undefined; rest: string } | undefined {
  const results = casual.parse(text, { instant: new Date(`${now.on}T${now.at}:00Z`), timezone: 0 });
  const [result] = results;
  if (result === undefined || results.length > 1 || result.end) return undefined;
  const { start } = result;
  if (!start.isCertain('day') && !/\b(today|tonight|morning|afternoon|evening|night)\b/.test(result.text))
    return undefined;
  const shown = start.date().toISOString();
  const on = isoDate(shown.slice(0, 10));
  const at = start.isCertain('hour') ? clockTime(shown.slice(11, 16)) : undefined;
  const month = start.get('month');
  const day = start.get('day');
  const nearest =
    start.isCertain('year') || !start.isCertain('month') || !month || !day ? on : nearestYear(month, day, now.on);
  return { found: { on: nearest ?? on, sure: true }, at, rest: text.replace(result.text, ' ') };
}

/** `a week from friday`, `two weeks from today`, `3 days after 12/3`. */
function counted(text: string, side: Side, now: Moment, language: Language): DayReading | undefined {
  const match = /^(?:in )?(a|an|one|two|three|four|\d{1,2}) (day|week)s? (from|after|before) (.+)$/.exec(text);
  if (!match) return undefined;
  const words: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };
  const days = (words[match[1] ?? ''] ?? Number(match[1])) * (match[2] === 'week' ? 7 : 1);
  const start = readDay(
    match[4] === 'now' ? 'today' : (match[4] ?? ''),
    side === 'any' ? 'future' : side,
    now,
    language,
  );
  if (start.kind !== 'day') return start;
  const by = match[3] === 'before' ? -days : days;
  return { ...start, on: addDays(start.on, by), turned: start.turned && addDays(start.turned, by), at: undefined };
}

/**
 * Reads one day as people type it, in California, as seen from `now`. A time in the same words is read too. Words left over
 * that change the day ("day before …", "… or friday") make it unread: better asked again than a day too late. `language`
 * is whose habits the numbers follow: in Spanish "3/12" is written both ways, unless the name of the day tells which.
 */
export function readDay(said: string, side: Side, now: Moment, language: Language = 'en'): DayReading {
  let text = said
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[,?!()]/g, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, plain] of REWRITTEN) text = text.replace(pattern, plain);
  if (text === '' || text.length > 200) return { kind: 'unread' };
  const timed = splitTime(text);
  text = timed.rest;
  if (text === '') return { kind: 'unread' };
  const later = counted(text, side, now, language);
  if (later) return later;
  const day = weekdayIn(text);
  if (/\b(before|after)\b/.test(text) || (!day && NO_SINGLE_DAY.test(text) && !/\d|last day of/.test(text)))
    return { kind: 'unread' };
  const bare = /^(?:like |about |around )?(a|one|two|three|four|\d{1,2}) (day|week)s?$/.exec(text);
  if (bare && side !== 'any') text = side === 'future' ? `in ${bare[0]}` : `${bare[0]} ago`;

  const undayed = day?.rest ?? text;
  const dated =
    numeric(undayed, now.on) ??
    lastOfMonth(undayed, now.on) ??
    named(undayed, now.on) ??
    ofMonth(undayed, side, now.on);
  const made = dated
    ? { ...dated, at: undefined }
    : day
      ? {
          found: weekdayMeant(day.weekday, day.rest, side, now.on),
          at: undefined,
          rest: day.rest
            .replace(/\b(last|next|this|past|previous|coming|upcoming)( week)?\b/, ' ')
            .replace(/\bof\b/, ' '),
        }
      : relative(text, now);
  if (made?.found === undefined || CHANGES_THE_DAY.test(made.rest)) return { kind: 'unread' };
  if (made.found === 'impossible') return { kind: 'impossible' };
  const { on } = made.found;
  const turned = dated?.turned;
  const { isDayFirstToo, weeksInDays } = habitsOf(language);
  const fits = (each: IsoDate): boolean => !dated || !day || weekdayOf(each) === day.weekday;
  const isTurned = turned !== undefined && !fits(on) && fits(turned);
  const isBothWays = turned !== undefined && (!day || (fits(on) && fits(turned)));
  const isDoubtful = (isDayFirstToo && isBothWays) || weeksInDays?.test(text) === true;
  return {
    kind: 'day',
    on: isTurned ? turned : on,
    sure: made.found.sure && fits(on) && !isDoubtful && !bare,
    at: timed.at ?? made.at,
    rest: made.rest.trim(),
    turned: day ? undefined : turned,
  };
}
