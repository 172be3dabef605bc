import type { Language } from './contract.js';

export const UNITS = [
  'hours',
  'days',
  'court-days',
  'calendar-days',
  'business-days',
  'months',
  'years',
  'age',
  'usd',
  'copies',
  'number',
  'form',
  'phone',
  'text-line',
  'web',
] as const;
export type Unit = (typeof UNITS)[number];

/** How a value of texting stands in `values.yaml`: "START to 88788". */
export const TEXTED_TO = ' to ';

/** How the speakers of a language write numbers and dates, where that is no matter of its locale. */
export interface Habits {
  /** One and many of a unit. A unit that is not here is written as its bare number. */
  readonly units: Readonly<Partial<Record<Unit, readonly [one: string, many: string]>>>;
  /** Between the word to send and the number it goes to. */
  readonly textedTo: string;
  /** How a sentence begins that forbids, or takes back a part of the one before it. */
  readonly narrows: RegExp;
  /** Whether "3/12" is written both ways, the day first and the month first. */
  readonly isDayFirstToo: boolean;
  /** Days that are said for weeks, once they are in English: a day more or less. */
  readonly weeksInDays?: RegExp;
}

const ENGLISH: Habits = {
  units: {
    hours: ['hour', 'hours'],
    days: ['day', 'days'],
    'court-days': ['court day', 'court days'],
    'calendar-days': ['calendar day', 'calendar days'],
    'business-days': ['business day', 'business days'],
    months: ['month', 'months'],
    years: ['year', 'years'],
    copies: ['copy', 'copies'],
  },
  textedTo: TEXTED_TO,
  narrows: /^(?:but|only|do not|never|not|nobody|no one|unless|except|neither)\b/i,
  isDayFirstToo: false,
};

const SPANISH: Habits = {
  units: {
    hours: ['hora', 'horas'],
    days: ['día', 'días'],
    'court-days': ['día hábil de la corte', 'días hábiles de la corte'],
    'calendar-days': ['día calendario', 'días calendario'],
    'business-days': ['día hábil', 'días hábiles'],
    months: ['mes', 'meses'],
    years: ['año', 'años'],
    copies: ['copia', 'copias'],
  },
  textedTo: ' al ',
  narrows: /^(?:pero|solo|no|nunca|nadie|salvo|tampoco|ni)(?!\p{L})/iu,
  isDayFirstToo: true,
  // "Ocho días" is a week to many, and "quince días" two.
  weeksInDays: /\b(?:8|15) days\b/,
};

const HABITS: ReadonlyMap<Language, Habits> = new Map([
  ['en', ENGLISH],
  ['es', SPANISH],
]);

/** The habits of a language; those of English where it has none of its own here. */
export const habitsOf = (language: Language): Habits => HABITS.get(language) ?? ENGLISH;
