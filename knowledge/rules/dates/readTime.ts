import type { ClockTime } from '../../contract.js';
import { clockTime } from '../../ids.js';

const HALF_DAY = 12;
/** What people type for a time of day; a bare number counts only after "at" or the like, or alone. */
const CLOCK =
  /(?:\b(?:at|around|about|like|by|approx|circa)\s+|@\s*)?\b(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\b\.?|p\.?m\b\.?|a\b|p\b|o ?clock)?/;
const WITH_WORD =
  /(?:\b(?:at|around|about|by)\s+|@\s*)(\d{1,2})(?::(\d{2}))?\b(?!\s*(?:[/-]\d|days?|weeks?|months?|hours?|st\b|nd\b|rd\b|th\b|a\.?m|p\.?m))/;
const WITH_HALF = /(?:\b(?:at|around|about|by)\s+|@\s*)?\b(\d{1,2})(?::(\d{2}))?\s*(a\.?m\b\.?|p\.?m\b\.?)/;
const WITH_MINUTES = /(?:\b(?:at|around|about|by)\s+|@\s*)?\b(\d{1,2}):(\d{2})\b/;
const NAMED: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' };

const of = (hour: number, minute: number): ClockTime =>
  clockTime(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

/** The times that an hour and minute can mean: one, two where morning or evening was not said, none where there is no such time. */
function meant(hour: number, minute: number, half: string | undefined): readonly ClockTime[] {
  if (hour > 23 || minute > 59) return [];
  const letter = half?.[0];
  if (letter === 'a' || letter === 'p') {
    if (hour < 1 || hour > HALF_DAY) return hour > HALF_DAY && letter === 'p' ? [of(hour, minute)] : [];
    return [of((hour % HALF_DAY) + (letter === 'p' ? HALF_DAY : 0), minute)];
  }
  if (hour === 0 || hour > HALF_DAY) return [of(hour, minute)];
  return [of(hour % HALF_DAY, minute), of((hour % HALF_DAY) + HALF_DAY, minute)];
}

const HOUR_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const SIDE_OF_DAY: readonly (readonly [RegExp, 'a' | 'p'])[] = [
  [/\bmorning\b/, 'a'],
  [/\b(afternoon|evening|tonight|night)\b/, 'p'],
];

/** The times of day that an utterance can mean, none, one, or two, and what it says besides. */
export interface TimesRead {
  readonly times: readonly ClockTime[];
  readonly rest: string;
}

/** "6ish", "like 6ish" is around 6. */
const roundly = (text: string): string =>
  text.replace(/\b(?:(?:at|around|about|like) )?(\d{1,2}(?::\d{2})?) ?-?ish\b/g, 'around $1');

/** Reads a time of day: "half past 4", "quarter to 5", "4:30", "around 5 in the evening", "noon". */
export function timesIn(said: string): TimesRead {
  let text = roundly(said.toLowerCase().replace(/[’',?!]/g, ''));
  const named = /\b(?:(?:at|around|about|by) )?(noon|midday|midnight)\b/.exec(text);
  if (named) return { times: [clockTime(NAMED[named[1] ?? ''] ?? '12:00')], rest: text.replace(named[0], ' ').trim() };
  text = text
    .replace(/\b[a-z]+\b/g, (word) => (HOUR_WORDS.includes(word) ? String(HOUR_WORDS.indexOf(word) + 1) : word))
    .replace(/\bhalf past (\d{1,2})\b/, '$1:30')
    .replace(/\bquarter past (\d{1,2})\b/, '$1:15')
    .replace(/\bquarter to (\d{1,2})\b/, (_, hour: string) => `${(Number(hour) + 11) % 12 || 12}:45`);
  const match = WITH_HALF.exec(text) ?? WITH_MINUTES.exec(text) ?? WITH_WORD.exec(text) ?? CLOCK.exec(text);
  const none: TimesRead = { times: [], rest: said };
  if (!match) return none;
  const around = text.replace(match[0], ' ');
  if (/\d/.test(around)) return none;
  const side = SIDE_OF_DAY.find(([pattern]) => pattern.test(around));
  const rest = side ? around.replace(side[0], ' ') : around;
  return { times: meant(Number(match[1]), Number(match[2] ?? 0), match[3] ?? side?.[1]), rest: rest.trim() };
}

/** Takes a time of day out of words that also name a day: "12/3 at 4:30 pm". A time that could be morning or evening is taken out and not kept. */
export function splitTime(typed: string): { readonly at: ClockTime | undefined; readonly rest: string } {
  const text = roundly(typed);
  const match =
    WITH_HALF.exec(text) ??
    WITH_MINUTES.exec(text) ??
    WITH_WORD.exec(text) ??
    /\b(?:at )?(noon|midday|midnight)\b/.exec(text);
  if (!match) return { at: undefined, rest: text };
  const rest = text.replace(match[0], ' ').replace(/\s+/g, ' ').trim();
  const half = /\b(morning|afternoon|evening|night)\b/.exec(rest)?.[0] ?? '';
  const [first, second] = timesIn(`${match[0]} ${half}`).times;
  return { at: second === undefined ? first : undefined, rest };
}
