import { FACT_TOPICS, HEARING_TOPICS } from '../../knowledge/contextTopics.js';
import type { ClockTime } from '../../knowledge/contract.js';
import type { Rules } from '../../knowledge/rules/rules.js';
import { daysOfFacts, factsNamed, isOtherHearing } from './dayAnchors.js';
import { type ReadDay, readDay, timeAt, weekAfter } from './dayReading.js';
import { dayDenied } from './daysDenied.js';
import { daysRead, inEnglishDays } from './daysRead.js';
import {
  CORRECTING,
  correctionsApart,
  correctsDay,
  DAY,
  type DayFound,
  daysIn,
  isBareDay,
  onlyCorrects,
  TIME,
} from './dayWords.js';
import type { Light } from './light.js';
import { DAY_FACTS, type DayFact, type ToldFacts, type Understood } from './understood.js';

/** A past word beside a hearing tells that it is over: "my hearing was last week" is no date to come. */
const FAR_TOO_OLD = /\b(?:months?|years?) ago\b/iu;

/** "Hasta mañana" says goodbye; of an order it says until when. */
const FAREWELL = /^(?:(?:(?:muchas )?gracias|adi[oó]s|bye|ok|bueno)[,.!]? )?hasta ma[nñ]ana[.!]{0,3}$/iu;
/** Nobody was served yet, or a judge handed the paper to the person who asked for it: the day is none of service. */
const NOT_SERVED =
  /\b(?:(?:not|never|hasn'?t|haven'?t|isn'?t|wasn'?t) (?:been |yet |even )*(?:served|notified)|no (?:(?:me|te|nos|lo|la|le|les|los|las|se|se lo|se la|me lo|me la|me los) )?(?:han? |he |fue |ha sido |he sido )?(?:notific\p{L}{1,6}|entreg\p{L}{1,6}|serv\p{L}{1,4}|sirvi\p{L}{1,5})|judge (?:gave|granted|signed|made|ordered|issued)|(?:jueza?) (?:me )?(?:la |lo )?(?:dio|firm[oó]|concedi[oó]|otorg[oó]))(?!\p{L})/iu;
/** A day that was the hearing's before: it does not take the place of the new one. */
const WAS_BEFORE = /\b(?:was|were|used to be|before|originally|old(?: one| date)?|era|estaba|antes)\b/iu;
/** Names the right day behind the wrong one: "that date is wrong its dec 10". */
const IS_THE_DAY = /(?<!\p{L})(?:it['’]?s|its|is|es|was|fue|era)(?: on| el)? ?$/iu;
/** Told as over. Of a hearing "friday" is then none to come. */
const IS_OVER =
  /(?<!\p{L})(?:was|were|went|fue|fui|tuve|had)(?! (?:just |re)?(?:moved|set|changed|scheduled|supposed|postponed|continued|reset|pushed|scheduled|given|cambiad[oa]))(?!\p{L})/iu;
/** "Moved from the 5th to the 19th": the new day stands after the last such "to". */
const MOVED =
  /\b(?:moved|changed|postponed|continued|rescheduled|pushed|reset|delayed|cambi\p{L}{1,4}|aplaz\p{L}{1,4}|pospu\p{L}{1,6}|movi\p{L}{1,4})(?!\p{L})/iu;
const TO = /\b(?:to|until|till|al?|hasta|para)\b/giu;
/** A correction may be about the day of service, whatever its tense. */
const CORRECTS = new RegExp(`(?<!\\p{L})(?:no|mean|meant|not|quise|${CORRECTING})(?!\\p{L})`, 'iu');
const PAST = /(?<!\p{L})(?:was|were|fue|era)(?!\p{L})/iu;
const PRESENT = /(?<!\p{L})(?:it['’]?s|is|says|es|dice|ser[aá])(?!\p{L})/iu;
/** Whoever brought papers comes on the day of service, where that was just told: "i was served. he came friday". */
const BROUGHT =
  /^(?:and |y )?(?:(?:a |the |some |un |el )?(?:\p{L}+ )?(?:deputy|deputies|sheriff|officer|cop|server|guy|man|lady|alguacil|oficial)|he|she|they) (?:just )?(?:came|showed up|knocked|vino|vinieron|lleg[oó])(?!\p{L})/iu;
/** What was done by message or seen is no answer to a question for a day. */
const EVENT =
  /(?<!\p{L})(?:text\p{L}*|call(?:ed|s|ing)|messag\p{L}*|saw|seen|email\p{L}*|mand[oó]|llam[oó]|habl[oó]|escribi[oó]|vi|vio)(?!\p{L})/iu;

const AFFIRMS = /^\W*(?:yes|yeah|yep|yup|right|correct|s[ií]|correcto|exacto|as[ií] es)(?!\p{L})/iu;

/** So many letters before a day tell whether it is over. */
const RIGHT_BEFORE = 25;
/** An answer with a day and nothing besides is as short as this, in words. */
const SHORT = 6;
/** What a message tells of days and times. */
export interface DaysTold {
  readonly facts: Pick<ToldFacts, 'servedOn' | 'servedAt' | 'hearingOn' | 'endsOn'>;
  readonly unsure: Understood['unsureDays'];
  /** Known days that the message says are wrong. */
  readonly takenBack: readonly DayFact[];
}

const isDayFact = (fact: string): fact is DayFact => DAY_FACTS.some((day) => day === fact);

/** The day that is asked for. */
const openDay = ({ open }: Light): DayFact | undefined =>
  open?.kind === 'fact' && isDayFact(open.fact) ? open.fact : undefined;

/**
 * Which fact a bare day belongs to: the open question, else what was told last, by its tense; else the hearing that was just
 * talked about, or, in a short message of a person who was served and did not say when, or who was just told what served people
 * do, the day of service.
 */
function expectedDay(clause: string, isAlone: boolean, light: Light): DayFact | undefined {
  const { open, toldLast, facts, last } = light;
  const asked = openDay(light);
  if (asked !== undefined) return asked;
  if (open?.kind === 'fact' && open.fact === 'servedAt') return undefined;
  if (open?.kind === 'other' && open.interview === 'hearingDay' && isAlone) return 'hearingOn';
  const isPast = PAST.test(clause);
  const isToCome = !isPast && PRESENT.test(clause) && !CORRECTS.test(clause);
  const days = toldLast.filter(isDayFact).filter((fact) => fact !== 'servedOn' || !isToCome);
  if (isPast && days.includes('servedOn')) return 'servedOn';
  if (days.length > 0) return days.at(-1);
  if (!isPast && HEARING_TOPICS.some((topic) => topic === last?.topic)) return 'hearingOn';
  const isOnService =
    (open?.kind === 'other' && open.interview === 'served') ||
    (open === undefined && facts.side !== 'protected' && last?.topic === FACT_TOPICS.servedOn);
  const isServed = isOnService || (open === undefined && facts.side === 'restrained');
  return isAlone && isServed && facts.servedOn === undefined ? 'servedOn' : undefined;
}

type Told = { -readonly [K in keyof DaysTold['facts']]: DaysTold['facts'][K] };

/** A day with the fact that it is the day of. */
interface Pair {
  readonly fact: DayFact;
  readonly day: DayFound;
}

/** What all clauses of a message are read by. */
interface Message {
  /** It says that nobody was served. */
  readonly isUnserved: boolean;
  readonly isOneClause: boolean;
  /** It is short enough to hold an answer and nothing besides. */
  readonly isBareAnswer: boolean;
  readonly rules: Pick<Rules, 'readDate' | 'readTime'>;
}

/** One clause, read for its days. */
interface DayClause {
  readonly typed: string;
  /** In English days, without a day that was moved. */
  readonly text: string;
  /** With the clause before, where it goes on from that. */
  readonly context: string;
  /** The fact that is named in it, or in the clause that it goes on from. */
  readonly names: DayFact | undefined;
  readonly namesItself: boolean;
  readonly isCarried: boolean;
  /** Its day stands in the place of the one told last in the same message, and is of the same fact, or of none. */
  readonly corrects: boolean;
  readonly isAsked: boolean;
  readonly days: readonly DayFound[];
  /** Days beside the facts that are named next to them. */
  readonly beside: readonly Pair[];
  readonly light: Light;
}

/** What stands before a clause in its message. */
interface Before {
  readonly clause: DayClause | undefined;
  /** The day told last, and what it is the day of. */
  readonly day: { readonly fact: DayFact | undefined } | undefined;
  /** The clause before only says that something is wrong: "no wait". */
  readonly corrects: boolean;
}

function clauseRead(
  typed: string,
  isAsked: boolean,
  { clause: before, day: told, corrects: isWrong }: Before,
  light: Light,
): DayClause {
  const english = daysRead(typed, light.language);
  const text = newDayOf(english.text);
  const days = daysIn(text);
  const right = days.filter(({ isDenied }) => isDenied !== true);
  const [here] = factsNamed(text);
  // What a day was moved from stands before it, and may name the fact: "cambiaron la corte del 5 al 19".
  const own = here ?? (text === english.text ? undefined : factsNamed(english.text)[0]);
  const [first] = right;
  const isMoved = own !== undefined && here === undefined && first !== undefined;
  const isBare = isBareDay(text);
  const corrects = told !== undefined && own === undefined && (correctsDay(text) || (isWrong && isBare));
  const isCarried = corrects || isBare || (before?.names === 'servedOn' && BROUGHT.test(text));
  return {
    typed,
    text,
    context: isCarried && before ? `${before.text} ${text}` : text,
    names: own ?? (corrects ? told.fact : isCarried ? before?.names : undefined),
    namesItself: own !== undefined,
    isCarried,
    corrects,
    isAsked: isAsked && !corrects,
    days,
    beside: isMoved ? [{ fact: own, day: first }] : daysOfFacts(text, right, isAsked),
    light: { ...light, language: english.language },
  };
}

/**
 * Reads the days and times of clauses and gives each its fact: the one named beside it, or, where a clause holds nothing but the
 * day, the one named before or asked for. Of a clause that asks only a hearing of the writer's is told along. Pure.
 */
export function daysTold(
  clauses: readonly string[],
  light: Light,
  rules: Message['rules'],
  isAsked: (clause: string) => boolean = () => false,
): DaysTold {
  const facts: Told = {};
  const unsure = new Set<DayFact>();
  const takenBack = new Set<DayFact>();
  const message: Message = {
    isUnserved: clauses.some((clause) => NOT_SERVED.test(clause)),
    isBareAnswer: clauses.length === 1 && inEnglishDays(clauses[0] ?? '').split(/\s+/).length <= SHORT,
    isOneClause: clauses.length === 1,
    rules,
  };
  let before: Before = { clause: undefined, day: undefined, corrects: false };
  const pieces = clauses.flatMap((clause) => correctionsApart(clause).map((typed) => ({ typed, of: clause })));
  for (const { typed, of } of pieces) {
    if (FAREWELL.test(typed) && openDay(light) === undefined) continue;
    if (before.day !== undefined && onlyCorrects(typed)) {
      before = { ...before, corrects: true };
      continue;
    }
    const clause = clauseRead(typed, isAsked(of), before, light);
    const { pairs, denied } = pairsIn(clause, before.clause, facts, message);
    if (denied !== undefined) takenBack.add(denied);
    for (const each of pairs) {
      const pair = ofPaper(clause, each, facts, message);
      const read = readPair(clause, pair, facts, message);
      if (read === undefined) continue;
      facts[pair.fact] = read.on;
      if (read.isUnsure) unsure.add(pair.fact);
      else unsure.delete(pair.fact);
      if (pair.fact === 'servedOn' && read.at !== undefined) facts.servedAt = read.at;
    }
    const at = timeOfService(clause, facts, message);
    if (at !== undefined) facts.servedAt = at;
    const names = clause.names ?? pairs[0]?.fact;
    const last = pairs.toSorted((one, other) => one.day.start - other.day.start).at(-1);
    const hasDay = clause.days.some(({ isDenied }) => isDenied !== true);
    before = {
      clause: { ...clause, names },
      day: hasDay ? { fact: last?.fact ?? names } : before.day,
      corrects: false,
    };
  }
  return { facts, unsure: [...unsure], takenBack: [...takenBack].filter((fact) => facts[fact] === undefined) };
}

/** The days of a clause, each with its fact; and the known day that the clause says is wrong. */
function pairsIn(
  clause: DayClause,
  before: DayClause | undefined,
  told: Told,
  message: Message,
): { readonly pairs: readonly Pair[]; readonly denied: DayFact | undefined } {
  const { text, typed, days, light, names, isCarried } = clause;
  const wrong = wrongDay(clause, told, message);
  const denied = dayDenied(typed, knownDays(light), light.toldLast.findLast(isDayFact)) ?? wrong?.fact;
  const [day] = days.filter((each) => each.isDenied !== true && each !== wrong?.day);
  if (clause.isAsked || clause.beside.length > 0 || (clause.namesItself && !isCarried) || day === undefined)
    return { pairs: clause.beside.filter((pair) => pair.day !== wrong?.day), denied };
  // A day behind one of something else belongs to that: "i work on the 10th and the 12th".
  const isOfElse = before?.names === undefined && before?.days.some(({ isDenied }) => !isDenied) === true;
  const expected = isCarried ? expectedDay(text, message.isBareAnswer, light) : looseDay(text, told, light);
  if (clause.corrects && names === undefined) return { pairs: [], denied };
  const righted = IS_THE_DAY.test(text.slice(0, day.start)) ? denied : undefined;
  const fact = names ?? wrong?.fact ?? righted ?? (isOfElse ? undefined : expected);
  return { pairs: fact === undefined ? [] : [{ fact, day }], denied };
}

/** What a paper that was handed over "says" of a day to come is the day of its hearing. */
function ofPaper(clause: DayClause, pair: Pair, told: Told, message: Message): Pair {
  const isOther = pair.fact !== 'servedOn' || clause.namesItself || !PRESENT.test(clause.text);
  return isOther || readPair(clause, pair, told, message) ? pair : { ...pair, fact: 'hearingOn' };
}

/** Reads one day of a clause, with the hour beside it; `undefined` where it cannot be the day of its fact. */
function readPair(
  clause: DayClause,
  { fact, day }: Pair,
  told: Told,
  { isUnserved, rules }: Message,
): ReadDay | undefined {
  const { text, light } = clause;
  const isOld = fact === 'hearingOn' && told.hearingOn !== undefined && !clause.corrects && WAS_BEFORE.test(text);
  if (isOld || (fact === 'servedOn' && isUnserved) || (fact === 'hearingOn' && FAR_TOO_OLD.test(text)))
    return undefined;
  const around = TIME.exec(text.replace(day.day, ' '))?.[0] ?? '';
  const read = readDay(fact, `${day.day} ${around}`.replace(/^on /i, ''), clause.context, told, light, rules);
  if (read === undefined) return undefined;
  if (isWeekAfter(clause, fact, day, read.on)) return { on: weekAfter(read.on), at: read.at, isUnsure: true };
  const isOver =
    fact === 'hearingOn' &&
    clause.namesItself &&
    read.on > light.now.on &&
    IS_OVER.test(text.slice(0, day.start).slice(-RIGHT_BEFORE));
  return isOver
    ? undefined
    : {
        on: read.on,
        at: read.at ?? timeAt(around, read.on, light, rules),
        isUnsure: read.isUnsure || isEither(text, day),
      };
}

/** "Its next friday", right after a hearing this friday, is the one a week later. */
const isWeekAfter = ({ isCarried, typed, light }: DayClause, fact: DayFact, { day }: DayFound, on: string): boolean =>
  fact === 'hearingOn' &&
  isCarried &&
  light.toldLast.includes(fact) &&
  light.facts[fact] === on &&
  /(?<!\p{L})next(?!\p{L})/iu.test(day) &&
  !/\d/.test(day) &&
  !AFFIRMS.test(typed);

const knownDays = ({ facts }: Light): DayFact[] => DAY_FACTS.filter((fact) => facts[fact] !== undefined);

/** A known day that a clause names as the wrong one; of whoever was not served no day of service is right. */
function wrongDay({ days, light, context }: DayClause, told: Told, { isUnserved, rules }: Message): Pair | undefined {
  for (const fact of knownDays(light)) {
    const isOff = (day: DayFound): boolean => day.isDenied !== false || (isUnserved && fact === 'servedOn');
    const isKnown = ({ day }: DayFound): boolean =>
      readDay(fact, day.replace(/^on /i, ''), context, told, light, rules)?.on === light.facts[fact];
    const day = days.find((each) => isOff(each) && isKnown(each));
    if (day !== undefined) return { fact, day };
  }
  return undefined;
}

/** The hour of service, told without its day. */
function timeOfService(clause: DayClause, { servedOn }: Told, { isOneClause, rules }: Message): ClockTime | undefined {
  const { text, light, days, names } = clause;
  if (clause.isAsked || days.some(({ isDenied }) => isDenied !== true)) return undefined;
  const isWanted = light.open?.kind === 'fact' && light.open.fact === 'servedAt';
  const isCorrected = clause.isCarried && names === undefined && light.toldLast.includes('servedAt');
  // "My son is 16 and got served": a bare number is an hour only where one was asked for.
  const time = TIME.exec(text)?.[0] ?? (isOneClause && (isWanted || isCorrected) ? text : undefined);
  if (time === undefined || (names !== 'servedOn' && !isWanted && !isCorrected)) return undefined;
  return timeAt(time, servedOn ?? light.facts.servedOn, light, rules);
}

/** A day among other words answers the question for it, unless the words tell of something else. */
function looseDay(clause: string, told: DaysTold['facts'], light: Light): DayFact | undefined {
  const asked = openDay(light);
  const isOfElse = EVENT.test(clause) || isOtherHearing(clause);
  return asked === undefined || told[asked] !== undefined || isOfElse ? undefined : asked;
}

/** Whether another day is named as one that may be meant instead: "the 3rd or the 4th". */
function isEither(clause: string, { end }: DayFound): boolean {
  const rest = clause.slice(end);
  return /^ ?(?:or|o) (?:maybe |el |the )?\S/iu.test(rest) && DAY.test(rest.replace(/^ ?o /iu, ' '));
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
