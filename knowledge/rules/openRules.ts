import type { ClockTime, IsoDate, Language, Moment, Statement } from '../contract.js';
import type { HostListing, InterviewId } from '../planContract.js';
import { type Values, valueOn } from '../values.js';
import type { CourtCalendar } from './dates/courtDays.js';
import { dayInWords, timeInWords } from './dates/day.js';
import { type DayQuestion, doubtAbout, likelier } from './dates/doubts.js';
import { readDay } from './dates/readDay.js';
import { timesIn } from './dates/readTime.js';
import { type FactsOf, INTERVIEWS } from './facts/interviews.js';
import type { QuestionSpec } from './facts/question.js';
import { ownDue } from './ownDue.js';
import type { Law } from './plan/draft.js';
import { wordPlan } from './plan/wordPlan.js';
import { readPaper } from './readPaper.js';
import type { DateDoubt, DateReading, Rules, TimeReading } from './rules.js';
import { RULES } from './rulesByInterview.js';

/** What the rules rest on: words, dated values, the court calendar. A loaded knowledge base is one. */
export interface RuleSource {
  statement(id: string, on: Moment['on'], language?: Language): Statement;
  readonly values: Values;
  readonly calendar: CourtCalendar;
}

/** The facts that mean the same day in every interview. */
const HEARING = 'hearingOn';
const SERVICE = 'servedOn';

function readTime(said: string, on?: IsoDate, now?: Moment, language: Language = 'en'): TimeReading {
  const isOver = (at: ClockTime): boolean => now === undefined || on !== now.on || at <= now.at;
  const { times, rest } = timesIn(said);
  const [first, second] = times.filter(isOver).map((at) => ({ at, text: timeInWords(at, language) }));
  if (first === undefined) return { kind: 'unread' };
  return second === undefined
    ? { kind: 'read', ...first, rest }
    : { kind: 'ambiguous', rest, choices: [first, second] };
}

/**
 * The rules over a loaded knowledge base. Pure: the same facts at the same moment give the same plan. `host` is the host's
 * own office, where its configuration names one.
 */
export function openRules(source: RuleSource, host?: HostListing): Rules {
  const doubtOf = (kind: DateDoubt['kind'], now: Moment, language: Language): DateDoubt => ({
    kind,
    doubt: source.statement(`date.doubt.${kind}`, now.on, language),
  });

  const lawAt = (now: Moment): Law => ({
    now,
    number: (name) => {
      const value = valueOn(source.values, name, now.on)?.value;
      return typeof value === 'number' ? value : undefined;
    },
    calendar: source.calendar,
  });

  function plan<I extends InterviewId>(interview: I, facts: FactsOf[I], now: Moment, language: Language = 'en') {
    const draft = RULES[interview](facts, lawAt(now));
    const { values, calendar } = source;
    const statement = (id: string): Statement => source.statement(id, now.on, language);
    return wordPlan(draft, { statement, values, calendar, host, language }, now);
  }

  function readDate<I extends InterviewId>(
    interview: I,
    question: keyof FactsOf[I],
    said: string,
    facts: FactsOf[I],
    now: Moment,
    language: Language = 'en',
  ): DateReading {
    const questions: Readonly<Record<string, QuestionSpec>> = INTERVIEWS[interview];
    const spec = questions[String(question)];
    if (spec?.kind !== 'date') return { kind: 'unread' };
    // A hearing may have been missed, so both sides are allowed; "friday" still means the one to come.
    const reading = readDay(said, question === HEARING ? 'future' : spec.side, now, language);
    if (reading.kind === 'unread') return reading;
    if (reading.kind === 'impossible') return { kind: 'impossible', doubt: doubtOf('impossible', now, language) };
    const told: Readonly<Record<string, unknown>> = { ...facts };
    const servedOn = told[SERVICE];
    const asked: DayQuestion = {
      side: spec.side,
      isHearing: question === HEARING,
      servedOn: typeof servedOn === 'string' && /^\d{4}-/.test(servedOn) ? (servedOn as IsoDate) : undefined,
    };
    const { at, rest } = reading;
    const { on, sure } = likelier(reading, asked, source.calendar, now.on);
    const doubt = doubtAbout(on, sure, asked, source.calendar, now.on);
    const text = dayInWords(on, at, language);
    return doubt === undefined
      ? { kind: 'read', on, at, text, rest }
      : { kind: 'doubtful', on, at, text, rest, sure, doubt: doubtOf(doubt, now, language) };
  }

  return {
    plan,
    readDate,
    readTime,
    readPaper,
    ownDue: (deadline, own, now) => ownDue(deadline, own, lawAt(now)),
  };
}
