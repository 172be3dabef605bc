import type { ClockTime, IsoDate } from '../contract.js';
import { addCourtDays } from './dates/courtDays.js';
import { addDays, addHours, isPast } from './dates/day.js';
import type { ServedFacts } from './facts/served.js';
import { type Draft, type DraftDue, type DraftStep, type Law, type Rule, those } from './plan/draft.js';

export const SERVED_WORDS = [
  'served.obey',
  'served.obey.notice',
  'served.guns.limit',
  'served.guns.limitLate',
  'served.guns.other',
  'served.guns.otherLate',
  'served.guns.paper',
  'served.guns.money',
  'served.receipt',
  'served.receipt.late',
  'served.read',
  'served.home',
  'served.children.plan',
  'served.job',
  'served.hearing',
  'served.hearing.find',
  'served.hearing.none',
  'served.hearing.past',
  'served.response.domestic',
  'served.response.harassment',
  'served.response.other',
  'served.continuance',
  'served.criminal',
  'served.police',
  'served.immigration.plan',
  'served.emergency.ends',
  'served.criminalOrder.ends',
  'served.courtDate',
  'served.courtDatePast',
  'served.guns.how',
  'served.bring',
] as const;
type Word = (typeof SERVED_WORDS)[number];

type GunRule = 'limit' | 'other' | 'paper' | 'money' | 'none';

/**
 * Which gun rule an order carries, as far as our sources go: the 24 hours were read for domestic violence and harassment
 * orders; the ban alone for the others. What is not known counts as the strictest.
 */
function gunRuleOf(order: ServedFacts['order']): GunRule {
  switch (order) {
    case 'elder':
    case 'workplace':
    case 'school':
      return 'other';
    case 'emergency':
    case 'gun':
    case 'criminal':
      return 'paper';
    case 'elderMoney':
      return 'money';
    case 'notice':
      return 'none';
    case 'domestic':
    case 'harassment':
    case 'unknown':
    case undefined:
      return 'limit';
    default:
      return order satisfies never;
  }
}

const known = <T extends string>(told: T | 'unknown' | 'none' | undefined): T | undefined =>
  told === undefined || told === 'unknown' || told === 'none' ? undefined : (told as T);

/** A limit in hours from service: to the hour where that was told, else to the day on which the last possible hour falls due first. */
export function hoursFromService(
  servedOn: IsoDate,
  servedAt: ClockTime | undefined,
  hours: number,
): { readonly on: IsoDate; readonly at: ClockTime | undefined } {
  return servedAt === undefined
    ? { on: addDays(servedOn, hours / 24), at: undefined }
    : addHours({ on: servedOn, at: servedAt }, hours);
}

/** Gun hand-over within 24 hours and the receipt within 48 hours of service (Fam. Code § 6389(c); Code Civ. Proc. § 527.9). */
function gunSteps(facts: ServedFacts, law: Law): DraftStep<Word>[] {
  const rule = gunRuleOf(facts.order);
  if (rule === 'none') return [];
  if (rule === 'money') return [{ say: 'served.guns.money', urgency: 'now' }];
  if (rule === 'paper') return [{ say: 'served.guns.paper', urgency: 'now' }];
  const servedOn = known<IsoDate>(facts.servedOn);
  const told = known<ClockTime>(facts.servedAt);
  // An hour that is still to come cannot be the one of service; without it the day stands alone.
  const servedAt = told !== undefined && servedOn === law.now.on && told > law.now.at ? undefined : told;
  const due = (hours: number | undefined, how: DraftDue['how'], atCourt: boolean): DraftDue | undefined =>
    servedOn === undefined || hours === undefined
      ? undefined
      : {
          kind: 'by',
          ...hoursFromService(servedOn, servedAt, hours),
          how,
          atCourt,
          countedFrom: { on: servedOn, at: servedAt },
        };
  const isOver = (each: DraftDue | undefined): boolean => each !== undefined && isPast(each.on, each.at, law.now);
  const noHour = servedAt === undefined;
  const handover = due(
    law.number('gun-handover'),
    rule === 'other' ? 'due.how.handoverOther' : noHour ? 'due.how.handoverNoHour' : 'due.how.handover',
    false,
  );
  const receipt = due(law.number('gun-receipt'), noHour ? 'due.how.receiptNoHour' : 'due.how.receipt', true);
  return [
    {
      say: `served.guns.${rule}${isOver(handover) ? 'Late' : ''}`,
      urgency: 'now',
      due: handover,
      call: isOver(handover) ? ['criminalDefense'] : [],
    },
    {
      say: isOver(receipt) ? 'served.receipt.late' : 'served.receipt',
      urgency: 'now',
      due: receipt,
      call: isOver(receipt) ? ['selfHelp', 'criminalDefense'] : [],
    },
  ];
}

/** When an emergency order ends: the close of the 5th court day or the 7th calendar day, whichever is first (Fam. Code § 6256). */
export function emergencyOrderEnds(madeOn: IsoDate, law: Law): IsoDate | undefined {
  const [courtDays, calendarDays] = [law.number('epo-court-days'), law.number('epo-calendar-days')];
  if (courtDays === undefined || calendarDays === undefined) return undefined;
  const byCourt = addCourtDays(law.calendar, madeOn, courtDays);
  const byCalendar = addDays(madeOn, calendarDays);
  return byCourt === undefined ? undefined : [byCourt, byCalendar].sort()[0];
}

/** The end of an emergency order, as far as it can be counted from the day it was served. */
function emergencyEndStep(facts: ServedFacts, law: Law): DraftStep<Word> {
  const servedOn = known<IsoDate>(facts.servedOn);
  const on = servedOn && emergencyOrderEnds(servedOn, law);
  return {
    say: 'served.emergency.ends',
    urgency: on === undefined ? 'after' : 'dated',
    due: on && { kind: 'by', on, how: 'due.how.emergencyEnds', countedFrom: { on: servedOn } },
  };
}

/** Where no date was told: only orders that come with a hearing are asked to look for one. */
function withoutHearing(facts: ServedFacts): DraftStep<Word>[] {
  if (facts.order === 'emergency' || facts.order === 'criminal') return [];
  return facts.hearingOn === 'none'
    ? [{ say: 'served.hearing.none', urgency: 'after', call: ['clerk', 'selfHelp'] }]
    : [{ say: 'served.hearing.find', urgency: 'now', call: ['clerk', 'selfHelp'] }];
}

function responseWord(order: ServedFacts['order']): Word {
  return order === 'domestic' || order === 'harassment' ? `served.response.${order}` : 'served.response.other';
}

function hearingSteps(facts: ServedFacts, law: Law): DraftStep<Word>[] {
  const hearingOn = known<IsoDate>(facts.hearingOn);
  if (hearingOn === undefined) return withoutHearing(facts);
  const due: DraftDue = { kind: 'on', on: hearingOn, how: 'due.how.hearing', fromPaper: true, atCourt: true };
  const isOver = hearingOn < law.now.on;
  if (facts.order === 'criminal' && isOver)
    return [{ say: 'served.courtDatePast', urgency: 'now', due, call: ['publicDefender', 'clerk'] }];
  if (isOver) return [{ say: 'served.hearing.past', urgency: 'now', due, call: ['clerk', 'selfHelp'] }];
  if (facts.order === 'criminal') return [{ say: 'served.courtDate', urgency: 'dated', due, call: ['publicDefender'] }];
  return [
    {
      say: responseWord(facts.order),
      urgency: 'dated',
      due: { kind: 'before', on: hearingOn, how: 'due.how.beforeHearing', atCourt: true },
      call: ['selfHelp'],
    },
    { say: 'served.hearing', urgency: 'dated', due },
    { say: 'served.continuance', urgency: 'after' },
  ];
}

/** "I was served": obey, leave where the order says so, guns, receipt, whom to ask before talking, read; then by date; then what else was told. For the restrained person. */
export const servedRule: Rule<ServedFacts, Word> = (facts, law): Draft<Word> => ({
  interview: 'served',
  audience: 'plan.audience.restrained',
  role: 'restrained',
  first: [],
  steps: those<DraftStep<Word>>(
    { say: facts.order === 'notice' ? 'served.obey.notice' : 'served.obey', urgency: 'now' },
    facts.sharedHome === 'yes' && facts.order !== 'notice' && { say: 'served.home', urgency: 'now' },
    ...gunSteps(facts, law),
    facts.gunJob === 'yes' && { say: 'served.job', urgency: 'now' },
    facts.criminalCase === 'yes' && {
      say: 'served.criminal',
      urgency: 'now',
      call: ['publicDefender', 'criminalDefense'],
    },
    facts.criminalCase === 'police' && { say: 'served.police', urgency: 'now', call: ['criminalDefense'] },
    { say: 'served.read', urgency: 'now', call: ['selfHelp'] },
    facts.children === 'yes' && { say: 'served.children.plan', urgency: 'now' },
    ...hearingSteps(facts, law),
    facts.order === 'emergency' && emergencyEndStep(facts, law),
    facts.order === 'criminal' && { say: 'served.criminalOrder.ends', urgency: 'after', call: ['publicDefender'] },
    facts.immigration === 'yes' && { say: 'served.immigration.plan', urgency: 'after', call: ['immigrationLawyer'] },
  ),
  sections: those<Word>(
    facts.gunSteps !== 'short' && gunRuleOf(facts.order) !== 'none' && 'served.guns.how',
    'served.bring',
  ),
  contacts: those(
    'selfHelp',
    facts.criminalCase === 'yes' && 'publicDefender',
    'criminalDefense',
    'referral',
    facts.immigration === 'yes' && 'immigrationLawyer',
    'lifeline',
    'emergency',
  ),
  showsHost: true,
});
