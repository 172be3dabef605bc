import type { ClockTime, IsoDate } from '../../knowledge/contract.js';
import { isoDate } from '../../knowledge/ids.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import type { Light } from './light.js';
import type { DayFact, ToldFacts } from './understood.js';

/** An order that has ended keeps its day in the past; one that runs ends on the next such day. */
const HAS_ENDED =
  /(?<!\p{L})(?:expired|ended|ran out|was|were|is over|over|ago|last year|venci[oó]|termin[oó]|acab[oó]|caduc[oó])(?!\p{L})/iu;
/** Told as over: "it ran out on friday" is the friday before, and none to come. */
const RAN_OUT =
  /(?<!\p{L})(?:expired|ended|ran out|went out|(?:was|got) over|se (?:me |le |nos )?(?:venci[oó]|acab[oó])|venci[oó]|termin[oó]|acab[oó]|caduc[oó])(?!\p{L})/iu;
/** Days back (0–n) from which on a day without its year is taken for that of next year, where it is not told as over. */
const LONG_OVER = 60;
const MS_A_DAY = 86_400_000;

const weeksFrom = (on: IsoDate, weeks: number): IsoDate =>
  isoDate(new Date(Date.parse(on) + weeks * 7 * MS_A_DAY).toISOString().slice(0, 10));

/** The same weekday of the next week. */
export const weekAfter = (on: IsoDate): IsoDate => weeksFrom(on, 1);

/** A day that was read, and the hour beside it. */
export interface ReadDay {
  readonly on: IsoDate;
  readonly at: ClockTime | undefined;
  readonly isUnsure: boolean;
}

/** Reads a day as that of a fact. `clause`: what stands around it; `undefined` where it can be none. */
export function readDay(
  fact: DayFact,
  said: string,
  clause: string,
  told: Pick<ToldFacts, 'servedOn'>,
  light: Light,
  rules: Pick<Rules, 'readDate'>,
): ReadDay | undefined {
  const { now, language } = light;
  // Beside its number a weekday is no other one for "next".
  const day = said.replace(/^(?:last|this|next) (?=\p{L}+,? (?:the )?\d)/iu, '');
  const servedOn = told.servedOn ?? light.facts.servedOn;
  const before = servedOn === undefined ? {} : { servedOn };
  const reading =
    fact === 'endsOn'
      ? rules.readDate('whichPaper', fact, day, {}, now, language)
      : rules.readDate('served', fact, day, before, now, language);
  if (reading.kind === 'unread' || reading.kind === 'impossible') return undefined;
  // Nobody was served on a day to come, and no hearing to come lies weeks back.
  if (fact === 'servedOn' && reading.on > light.now.on) return undefined;
  const isUnsure = reading.kind === 'doubtful';
  return { ...toCome(fact, reading.on, said, clause, light), at: reading.at, ...(isUnsure ? { isUnsure } : {}) };
}

/** A day without a year, of what is not over yet: one long past is that of next year; one lately past may be either. */
function toCome(
  fact: DayFact,
  on: IsoDate,
  said: string,
  clause: string,
  { now }: Light,
): Pick<ReadDay, 'on' | 'isUnsure'> {
  const isWeekday = !/\d|next|coming|tomorrow|today|tonight/iu.test(said);
  if (fact === 'endsOn' && on > now.on && isWeekday && RAN_OUT.test(clause))
    return { on: weeksFrom(on, -1), isUnsure: true };
  const isFixed = fact === 'servedOn' || on >= now.on || /\d{4}|\d\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d/.test(said);
  if (isFixed || !/\d/.test(said) || HAS_ENDED.test(clause)) return { on, isUnsure: false };
  const daysBack = (Date.parse(now.on) - Date.parse(on)) / MS_A_DAY;
  if (daysBack < LONG_OVER || on.endsWith('-02-29')) return { on, isUnsure: true };
  return { on: isoDate(`${Number(on.slice(0, 4)) + 1}${on.slice(4)}`), isUnsure: false };
}

/** Reads an hour of a day. */
export function timeAt(
  said: string,
  on: IsoDate | undefined,
  { now }: Light,
  rules: Pick<Rules, 'readTime'>,
): ClockTime | undefined {
  if (said.trim() === '') return undefined;
  const spaced = said.replace(/\b(\d{1,2}) ([0-5]\d)\b/, '$1:$2');
  const reading = rules.readTime(spaced, on, now);
  return reading.kind === 'read' ? reading.at : undefined;
}
