import type { ClockTime, IsoDate } from '../../knowledge/contract.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import { daysRead, inEnglishDays } from './daysRead.js';
import type { Light } from './light.js';
import { DAY_FACTS, type DayFact, type ToldFacts, type Understood } from './understood.js';

const NUMBER = '(?:\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|couple(?: of)?|a couple(?: of)?)';
const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday|nsday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** "12/3", "12/3/26", "12-3-2026"; with dots or dashes only where the year stands with it. */
const NUMERIC = '\\b\\d{1,2}(?: ?/ ?\\d{1,2}(?: ?/ ?\\d{2,4})?|([-.])\\d{1,2}\\1(?:\\d{4}|\\d{2}))(?![\\d/])';
/** Days as people type them, the longest form first. */
const DAY = new RegExp(
  [
    '(?:the )?day (?:before yesterday|after tomorrow)',
    `(?:in )?${NUMBER} (?:days?|weeks?|months?) (?:ago|from (?:now|today|tomorrow|${WEEKDAY}))`,
    `in ${NUMBER} (?:days?|weeks?)`,
    `(?:on )?(?:last|next|this past|this|past|this coming|coming)? ?\\b${WEEKDAY}\\b,? (?:the )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th))`,
    `(?:on )?(?:last|next|this past|this|past|this coming|coming) ${WEEKDAY}\\b`,
    `(?:on )?${WEEKDAY}\\b (?:of )?(?:last|next|this) week`,
    `(?:the )?last day of (?:(?:the|this|next) month|${MONTH}(?:,? \\d{4})?)`,
    `${MONTH} (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
    `(?:the )?(?<![\\d-])\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:,? \\d{4})?`,
    '\\d{4}-\\d{1,2}-\\d{1,2}',
    `(?:on )?(?:\\b${WEEKDAY}\\b,? )?(?:the )?${NUMERIC}`,
    '(?:on )?the \\d{1,2}(?:st|nd|rd|th)?\\b(?! ?[/.-] ?\\d)(?: of (?:this|next|last) month)?',
    '\\d{1,2}(?:st|nd|rd|th)\\b',
    '(?:today|tonight|this morning|this afternoon|this evening|yesterday|yday|last night|tomorrow|tmrw|tomorow|2day)(?: (?:morning|afternoon|evening|night))?',
    `(?:on )?\\b${WEEKDAY}\\b`,
  ].join('|'),
  'iu',
);
const TIME =
  /\b(?:(?:at|around|about|by|like)\s+)?(?:half past \d{1,2}|quarter (?:to|past) \d{1,2}|\d{1,2}(?:[:.]\d{2})?\s*(?:a\.?m\b\.?|p\.?m\b\.?|o'?clock)(?: in the (?:morning|afternoon|evening))?|\d{1,2}:\d{2}(?: in the (?:morning|afternoon|evening))?|(?:at|around|about) \d{1,2}(?: \d{2})?(?: (?:in the )?(?:morning|afternoon|evening|tonight|at night))?|\d{1,2}(?: \d{2})? in the (?:morning|afternoon|evening)|noon|midday|midnight)/iu;

/** What a day in the same words is the day of; the first that fits. */
const ANCHORS: readonly (readonly [DayFact, RegExp])[] = [
  [
    'hearingOn',
    /\b(?:hearing|court date|court day|in court|my court|go to court|have court|be in court|court (?:is|on)|next date|see the judge|hearings|audiencia|corte|fecha de corte|hering|herring)\b/iu,
  ],
  [
    'endsOn',
    /\b(?:expires?|ends?|ended|runs? out|ran out|until|till|good (?:until|till|through)|valid (?:until|through)|se vence|vence|venci[oó]|termina|hasta)(?!\p{L})/iu,
  ],
  [
    'servedOn',
    /\b(?:served|serve|got (?:it|them|the|these|this|my|papers|handed)|received|handed|gave (?:it|me|them)|given|delivered|(?:from|by) (?:an?|the|some) (?:deput(?:y|ies)|officer|cop|police|sheriff|marshal|process server|server)|papers? (?:came|on)|came (?:in|on|to)|arrived|found it|entregaron|notificaron|notificada|notificado|recib[ií]|dieron|lleg[oó]|llegaron|dej[oó]|dejaron|sirvi[oó]|sirvieron|servid[oa]|trajeron)(?!\p{L})/iu,
  ],
];
const INTERVIEW: Readonly<Record<DayFact, readonly ['served' | 'whichPaper', string]>> = {
  servedOn: ['served', 'servedOn'],
  hearingOn: ['served', 'hearingOn'],
  endsOn: ['whichPaper', 'endsOn'],
};
/** A past word beside a hearing tells that it is over: "my hearing was last week" is no date to come. */
const FAR_TOO_OLD = /\b(?:months?|years?) ago\b/iu;

/** "Hasta mañana" says goodbye; of an order it says until when. */
const FAREWELL = /^(?:(?:(?:muchas )?gracias|adi[oó]s|bye|ok|bueno)[,.!]? )?hasta ma[nñ]ana[.!]{0,3}$/iu;
/** Nobody was served yet, or a judge handed the paper to the person who asked for it: the day is none of service. */
const NOT_SERVED =
  /\b(?:(?:not|never|hasn'?t|haven'?t|isn'?t|wasn'?t) (?:been |yet |even )*(?:served|notified)|no (?:(?:me|te|nos|lo|la|le|les|los|las|se|se lo|se la|me lo|me la|me los) )?(?:han? |he |fue |ha sido |he sido )?(?:notific\p{L}{1,6}|entreg\p{L}{1,6}|serv\p{L}{1,4}|sirvi\p{L}{1,5})|judge (?:gave|granted|signed|made|ordered|issued)|(?:jueza?) (?:me )?(?:dio|firm[oó]|concedi[oó]|otorg[oó]))(?!\p{L})/iu;
/** A day that was the hearing's before: it does not take the place of the new one. */
const WAS_BEFORE = /\b(?:was|were|used to be|before|originally|old(?: one| date)?|era|estaba|antes)\b/iu;
/** "Moved from the 5th to the 19th": the new day stands after the last such "to". */
const MOVED =
  /\b(?:moved|changed|postponed|continued|rescheduled|pushed|reset|delayed|cambi\p{L}{1,4}|aplaz\p{L}{1,4}|pospu\p{L}{1,6}|movi\p{L}{1,4})(?!\p{L})/iu;
const TO = /\b(?:to|until|till|al?|hasta|para)\b/giu;

/** What a message tells of days and times. */
export interface DaysTold {
  readonly facts: Pick<ToldFacts, 'servedOn' | 'servedAt' | 'hearingOn' | 'endsOn'>;
  readonly unsure: Understood['unsureDays'];
}

interface ReadOne {
  readonly on: IsoDate;
  readonly at: ClockTime | undefined;
  readonly isUnsure: boolean;
}

/** Which fact a day without a word of its own belongs to: the open question, else what was told last. */
function expectedDay({ open, toldLast }: Light): DayFact | undefined {
  const isDay = (fact: string): fact is DayFact => DAY_FACTS.some((day) => day === fact);
  if (open?.kind === 'fact' && isDay(open.fact)) return open.fact;
  if (open?.kind === 'fact' && open.fact === 'servedAt') return undefined;
  return toldLast.findLast(isDay);
}

/**
 * A short answer with nothing but a day: the hearing's in the interview on that day, else, from a person who was served and did
 * not say when, the day of service.
 */
function bareDay(clauses: readonly string[], { open, facts }: Light): DayFact | undefined {
  const [only] = clauses;
  const isShort = clauses.length === 1 && only !== undefined && only.split(/\s+/).length <= 6;
  if (isShort && open?.kind === 'other' && open.interview === 'hearingDay') return 'hearingOn';
  return isShort && open === undefined && facts.side === 'restrained' && facts.servedOn === undefined
    ? 'servedOn'
    : undefined;
}

/** Reads the days and times of telling clauses and gives each its fact. Pure. */
export function daysTold(
  clauses: readonly string[],
  light: Light,
  rules: Pick<Rules, 'readDate' | 'readTime'>,
): DaysTold {
  const facts: { servedOn?: IsoDate; servedAt?: ClockTime; hearingOn?: IsoDate; endsOn?: IsoDate } = {};
  const unsure = new Set<DayFact>();
  const isUnserved = clauses.some((clause) => NOT_SERVED.test(clause));
  let anchor: DayFact | undefined;
  for (const typed of clauses) {
    if (FAREWELL.test(typed) && expectedDay(light) === undefined) continue;
    const english = daysRead(typed, light.language);
    const clause = newDayOf(english.text);
    anchor = ANCHORS.find(([, pattern]) => pattern.test(clause) || pattern.test(typed))?.[0] ?? anchor;
    const fact = anchor ?? expectedDay(light) ?? bareDay(clauses, light);
    const day = DAY.exec(clause)?.[0];
    const isOld = fact === 'hearingOn' && facts.hearingOn !== undefined && WAS_BEFORE.test(clause);
    if (day !== undefined && (isOld || (fact === 'servedOn' && isUnserved))) continue;
    if (fact !== undefined && day !== undefined && !(fact === 'hearingOn' && FAR_TOO_OLD.test(clause))) {
      const around = TIME.exec(clause.replace(day, ' '))?.[0] ?? '';
      const said = `${day} ${around}`.replace(/^on /i, '');
      const read = readOne(fact, said, facts, { ...light, language: english.language }, rules);
      if (read) {
        facts[fact] = read.on;
        if (read.isUnsure || isEither(clause, day)) unsure.add(fact);
        else unsure.delete(fact);
        const at = read.at ?? timeAt(around, read.on, light, rules);
        if (fact === 'servedOn' && at !== undefined) facts.servedAt = at;
      }
      continue;
    }
    const time = TIME.exec(clause)?.[0] ?? (clauses.length === 1 ? clause : undefined);
    const wantsTime = light.open?.kind === 'fact' && light.open.fact === 'servedAt';
    const isTimeOfService = anchor === 'servedOn' || wantsTime || light.toldLast.includes('servedAt');
    if (day === undefined && time !== undefined && isTimeOfService && fact !== 'hearingOn') {
      const at = timeAt(time, facts.servedOn ?? light.facts.servedOn, light, rules);
      if (at !== undefined) facts.servedAt = at;
    }
  }
  return { facts, unsure: [...unsure] };
}

/** Whether another day is named as one that may be meant instead: "the 3rd or the 4th". */
function isEither(clause: string, day: string): boolean {
  const rest = clause.slice(clause.indexOf(day) + day.length);
  return /^ ?(?:or|o) (?:maybe |el |the )?\S/iu.test(rest) && DAY.test(rest.replace(/^ ?o /iu, ' '));
}

const AROUND_DAY =
  /(?<!\p{L})(?:sorry|oh|no|wait|it|its|was|were|is|i|im|think|maybe|about|around|like|on|at|in|the|of|um|so|ok|okay|yes|yeah|and|they|got|served|hearing|actually|just|me|perd[oó]n|s[ií]|fue|es|el|la|las|los|a|de|por|como|creo|que|y)(?!\p{L})/giu;

/** Whether a message names a day or a time and nothing besides: it can tell of no danger. */
export function isOnlyDay(said: string): boolean {
  const english = inEnglishDays(said);
  if (!DAY.test(english) && !TIME.test(english)) return false;
  return !/\p{L}/u.test(english.replace(DAY, ' ').replace(TIME, ' ').replace(AROUND_DAY, ' '));
}

/** A clause on a moved day, without the day before: what is left names the new one. */
function newDayOf(clause: string): string {
  const moved = MOVED.exec(clause);
  if (moved === null) return clause;
  const after = clause.slice(moved.index);
  const to = [...after.matchAll(TO)].findLast(({ index }) => DAY.test(after.slice(index)));
  return to === undefined
    ? clause
    : `${clause.slice(0, moved.index)}${moved[0]} ${after.slice(to.index + to[0].length)}`;
}

function timeAt(
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

function readOne(
  fact: DayFact,
  said: string,
  told: DaysTold['facts'],
  light: Light,
  rules: Pick<Rules, 'readDate'>,
): ReadOne | undefined {
  const [interview, question] = INTERVIEW[fact];
  const servedOn = told.servedOn ?? light.facts.servedOn;
  const before = servedOn === undefined ? {} : { servedOn };
  const reading =
    interview === 'served'
      ? rules.readDate(
          'served',
          question === 'servedOn' ? 'servedOn' : 'hearingOn',
          said,
          before,
          light.now,
          light.language,
        )
      : rules.readDate('whichPaper', 'endsOn', said, {}, light.now, light.language);
  if (reading.kind === 'unread' || reading.kind === 'impossible') return undefined;
  // Nobody was served on a day to come, and no hearing to come lies weeks back.
  if (fact === 'servedOn' && reading.on > light.now.on) return undefined;
  const isUnsure = reading.kind === 'doubtful' && (reading.doubt.kind !== 'courtClosed' || !reading.sure);
  return { on: reading.on, at: reading.at, isUnsure };
}
