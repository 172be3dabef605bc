import type { HostListing, InterviewId, Moment, Statement } from '../contract.js';
import { type Values, valueOn } from '../values.js';
import type { CourtCalendar } from './dates/courtDays.js';
import { dayInWords, timeInWords } from './dates/day.js';
import { doubtAbout } from './dates/doubts.js';
import { readDay } from './dates/readDay.js';
import { timesIn } from './dates/readTime.js';
import { type FactsOf, INTERVIEWS } from './facts/interviews.js';
import type { QuestionSpec } from './facts/question.js';
import { wordPlan } from './plan/wordPlan.js';
import { readPaper } from './readPaper.js';
import type { DateDoubt, DateReading, Rules, TimeReading } from './rules.js';
import { RULES } from './rulesByInterview.js';

/** What the rules rest on: words, dated values, the court calendar; and the host's office, if its configuration names one. */
export interface RuleSource {
  statement(id: string, on: Moment['on']): Statement;
  readonly values: Values;
  readonly calendar: CourtCalendar;
  readonly host?: HostListing | undefined;
}

/** The facts that mean the same day in every interview. */
const HEARING = 'hearingOn';
const SERVICE = 'servedOn';

function readTime(said: string): TimeReading {
  const [first, second] = timesIn(said).map((at) => ({ at, text: timeInWords(at) }));
  if (first === undefined) return { kind: 'unread' };
  return second === undefined ? { kind: 'read', ...first } : { kind: 'ambiguous', choices: [first, second] };
}

/** The rules over a loaded knowledge base. Pure: the same facts at the same moment give the same plan. */
export function openRules(source: RuleSource): Rules {
  const doubtOf = (kind: DateDoubt['kind'], now: Moment): DateDoubt => ({
    kind,
    doubt: source.statement(`date.doubt.${kind}`, now.on),
  });

  function plan<I extends InterviewId>(interview: I, facts: FactsOf[I], now: Moment) {
    const number = (name: string): number | undefined => {
      const value = valueOn(source.values, name, now.on)?.value;
      return typeof value === 'number' ? value : undefined;
    };
    const rule = RULES[interview];
    if (rule === undefined) throw new RangeError(`the interview ${interview} has no rule yet`);
    const draft = rule(facts, { now, number, calendar: source.calendar });
    const { values, calendar, host } = source;
    return wordPlan(draft, { statement: (id) => source.statement(id, now.on), values, calendar, host }, now);
  }

  function readDate<I extends InterviewId>(
    interview: I,
    question: keyof FactsOf[I],
    said: string,
    facts: FactsOf[I],
    now: Moment,
  ): DateReading {
    const questions: Readonly<Record<string, QuestionSpec>> = INTERVIEWS[interview];
    const spec = questions[String(question)];
    if (spec?.kind !== 'date') return { kind: 'unread' };
    const reading = readDay(said, spec.side, now);
    if (reading.kind === 'unread') return reading;
    if (reading.kind === 'impossible') return { kind: 'impossible', doubt: doubtOf('impossible', now) };
    const told: Readonly<Record<string, unknown>> = { ...facts };
    const servedOn = told[SERVICE];
    const { on, at, sure } = reading;
    const doubt = doubtAbout(
      on,
      sure,
      {
        side: spec.side,
        isHearing: question === HEARING,
        servedOn: typeof servedOn === 'string' && /^\d{4}-/.test(servedOn) ? (servedOn as typeof on) : undefined,
      },
      source.calendar,
      now.on,
    );
    const text = dayInWords(on, at);
    return doubt === undefined
      ? { kind: 'read', on, at, text }
      : { kind: 'doubtful', on, at, text, doubt: doubtOf(doubt, now) };
  }

  return { plan, readDate, readTime, readPaper };
}
