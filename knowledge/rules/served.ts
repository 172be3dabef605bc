import type { ClockTime, IsoDate } from '../contract.js';
import { addDays, addHours, isPast } from './dates/day.js';
import { isStaged, type StagedKind } from './facts/orderKinds.js';
import { barsGuns, canReachHome, type ServedFacts } from './facts/served.js';
import { gunDutyOf, jobWord } from './gunDuties.js';
import { isInCriminalCase, lawyerFirst } from './lawyerFirst.js';
import { type Draft, type DraftDue, type DraftStep, type Law, type Rule, those } from './plan/draft.js';
import { answerWord, goWord, moreTimeWord, noGunsWord, type PlanOrder } from './plan/kindWords.js';
import type { SERVED_WORDS } from './servedWords.js';

type Word = (typeof SERVED_WORDS)[number];

const known = <T extends string>(told: T | 'unknown' | 'none' | undefined): T | undefined =>
  told === undefined || told === 'unknown' || told === 'none' ? undefined : (told as T);

/** The kind of case behind an order or a notice; `undefined` where it is not known or no such case. */
function kindOf({ order, noticeOf }: ServedFacts): StagedKind | undefined {
  if (order === 'notice') return known(noticeOf);
  if (order === 'elderMoney') return 'elder';
  return isStaged(order) ? order : undefined;
}

const orderOf = ({ order }: ServedFacts): PlanOrder => order ?? 'unknown';

/** Police are behind an emergency order and a prosecutor behind a criminal one, so a lawyer comes before any word. */
const isCriminalMatter = ({ order }: ServedFacts): boolean => order === 'criminal' || order === 'emergency';
const isExposed = (facts: ServedFacts): boolean => isCriminalMatter(facts) || isInCriminalCase(facts.criminalCase);

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

/** Gun hand-over and the receipt, with their limits counted from service. */
function gunSteps(facts: ServedFacts, law: Law): DraftStep<Word>[] {
  const servedOn = known<IsoDate>(facts.servedOn);
  const told = known<ClockTime>(facts.servedAt);
  // An hour that is still to come cannot be the one of service; without it the day stands alone.
  const servedAt = told !== undefined && servedOn === law.now.on && told > law.now.at ? undefined : told;
  const duty = gunDutyOf(orderOf(facts), servedAt !== undefined);
  if (duty === undefined) return [];
  if (facts.guns === 'none') return [{ say: noGunsWord(facts.order), urgency: 'now' }];
  const { limit } = duty;
  const due = (hours: number | undefined, how: DraftDue['how'] | undefined, atCourt: boolean): DraftDue | undefined =>
    servedOn === undefined || hours === undefined || how === undefined
      ? undefined
      : {
          kind: 'by',
          ...hoursFromService(servedOn, servedAt, hours),
          how,
          atCourt,
          countedFrom: { on: servedOn, at: servedAt },
        };
  const isOver = (each: DraftDue | undefined): boolean => each !== undefined && isPast(each.on, each.at, law.now);
  const handover = due(law.number('gun-handover'), limit?.handover, false);
  const receipt = due(law.number('gun-receipt'), limit?.receipt, true);
  return those<DraftStep<Word>>(
    {
      say: isOver(handover) ? 'plan.guns.late' : duty.handover,
      urgency: 'now',
      due: handover,
      call: isOver(handover) ? ['criminalDefense'] : [],
    },
    duty.receipt && {
      say: isOver(receipt) ? 'served.receipt.late' : duty.receipt,
      urgency: 'now',
      due: receipt,
      call: isOver(receipt) ? ['selfHelp', 'criminalDefense'] : [],
    },
  );
}

/** The lawyer before any word, where a criminal case runs or may come. */
function lawyerStep(facts: ServedFacts): DraftStep<Word> | undefined {
  if (facts.order === 'criminal' || facts.order === 'emergency')
    return {
      say: `plan.lawyerFirst.${facts.order}`,
      urgency: 'now',
      call: those((facts.order === 'criminal' || facts.criminalCase === 'yes') && 'publicDefender', 'criminalDefense'),
    };
  return lawyerFirst(facts.criminalCase);
}

/** The home, by what each kind of order can say of one. */
function homeWord({ order }: ServedFacts): Word | undefined {
  if (order === 'notice' || !canReachHome(order)) return undefined;
  if (order === 'elder' || order === 'elderMoney') return 'served.home.elder';
  return order === 'harassment' || order === 'emergency' || order === 'criminal'
    ? `served.home.${order}`
    : 'served.home';
}

/** The children, by what each kind of order can say of them; a gun violence order says nothing. */
function childrenWord(facts: ServedFacts): Word | undefined {
  if (facts.order === 'criminal' || facts.order === 'emergency') return `served.children.${facts.order}`;
  switch (kindOf(facts)) {
    case 'gun':
      return undefined;
    case 'harassment':
    case 'elder':
    case 'workplace':
    case 'school':
      return 'served.children.civil';
    default:
      return 'served.children.plan';
  }
}

function obeyWord({ order }: ServedFacts): Word {
  return order === 'notice' || order === 'gun' ? `served.obey.${order}` : 'served.obey';
}

/** The printed end of an emergency order. It is not counted from service: that may be days after it was made. */
function emergencyEnd(facts: ServedFacts, law: Law): DraftStep<Word> {
  const on = known<IsoDate>(facts.endsOn);
  if (on === undefined) return { say: 'served.emergency.printed', urgency: 'after' };
  const due: DraftDue = { kind: 'on', on, how: 'due.how.endsOn', fromPaper: true };
  return on < law.now.on
    ? { say: 'served.emergency.over', urgency: 'now', due, call: ['clerk'] }
    : { say: 'served.emergency.printed', urgency: 'dated', due };
}

/** The court date of a criminal case: the lawyer, and no answer in writing. */
function criminalSteps(facts: ServedFacts, law: Law): DraftStep<Word>[] {
  const on = known<IsoDate>(facts.hearingOn);
  const due: DraftDue | undefined = on && { kind: 'on', on, how: 'due.how.hearing', fromPaper: true, atCourt: true };
  return those<DraftStep<Word>>(
    on !== undefined &&
      (on < law.now.on
        ? { say: 'served.courtDatePast', urgency: 'now', due, call: ['publicDefender', 'clerk'] }
        : { say: 'served.courtDate', urgency: 'dated', due, call: ['publicDefender'] }),
    { say: 'served.criminalOrder.length', urgency: 'after', call: ['publicDefender'] },
  );
}

function hearingSteps(facts: ServedFacts, law: Law): DraftStep<Word>[] {
  if (facts.order === 'emergency') return [emergencyEnd(facts, law)];
  if (facts.order === 'criminal') return criminalSteps(facts, law);
  const kind = kindOf(facts);
  const hearingOn = known<IsoDate>(facts.hearingOn);
  if (hearingOn === undefined)
    return [
      facts.hearingOn === 'none'
        ? { say: 'served.hearing.none', urgency: 'after', call: ['clerk', 'selfHelp'] }
        : { say: 'plan.hearing.look', urgency: 'now', call: ['clerk', 'selfHelp'] },
    ];
  const due: DraftDue = { kind: 'on', on: hearingOn, how: 'due.how.hearing', fromPaper: true, atCourt: true };
  if (hearingOn < law.now.on) return [{ say: 'served.hearing.past', urgency: 'now', due, call: ['clerk', 'selfHelp'] }];
  const before: DraftDue = { kind: 'before', on: hearingOn, how: 'due.how.beforeHearing', atCourt: true };
  return [
    isExposed(facts)
      ? { say: 'plan.answer.lawyerFirst', urgency: 'dated', due: before, call: ['criminalDefense'] }
      : { say: answerWord(kind), urgency: 'dated', due: before, call: ['selfHelp'] },
    { say: goWord(kind), urgency: 'dated', due },
    { say: moreTimeWord(kind), urgency: 'after' },
  ];
}

function sectionsOf(facts: ServedFacts): Word[] {
  const guns = barsGuns(facts.order) && facts.guns !== 'none';
  const exposed = isExposed(facts);
  return those<Word>(
    facts.order === 'notice' && 'served.notice.hearing',
    kindOf(facts) === 'gun' && 'served.gun.only',
    facts.gunSteps !== 'short' && guns && (facts.order === 'gun' ? 'served.guns.how.gun' : 'served.guns.how'),
    guns && facts.guns === undefined && facts.gunJob !== 'yes' && noGunsWord(facts.order),
    exposed && 'plan.silence',
    exposed ? 'served.bring.lawyer' : 'served.bring',
  );
}

/**
 * "I was served": obey, leave where the order says so, guns, receipt, whom to ask before a word, read; then by date; then
 * what else was told; each by the kind of order. For the restrained person. A lawyer may be reached only after hours in which
 * the order and its gun limit already run, so what needs no word comes first.
 */
export const servedRule: Rule<ServedFacts, Word> = (facts, law): Draft<Word> => {
  const home = facts.sharedHome === 'yes' ? homeWord(facts) : undefined;
  const children = facts.children === 'yes' ? childrenWord(facts) : undefined;
  return {
    interview: 'served',
    audience: 'plan.audience.restrained',
    role: 'restrained',
    first: [],
    steps: those<DraftStep<Word>>(
      { say: obeyWord(facts), urgency: 'now' },
      home && { say: home, urgency: 'now' },
      ...gunSteps(facts, law),
      lawyerStep(facts),
      facts.gunJob === 'yes' && barsGuns(facts.order) && { say: jobWord(facts.order), urgency: 'now' },
      { say: kindOf(facts) === 'gun' ? 'served.read.gun' : 'served.read', urgency: 'now', call: ['selfHelp'] },
      children && { say: children, urgency: 'now' },
      ...hearingSteps(facts, law),
      facts.immigration === 'yes' && { say: 'served.immigration.plan', urgency: 'after', call: ['immigrationLawyer'] },
    ),
    sections: sectionsOf(facts),
    contacts: those(
      'selfHelp',
      (facts.criminalCase === 'yes' || facts.order === 'criminal') && 'publicDefender',
      'criminalDefense',
      'referral',
      facts.immigration === 'yes' && 'immigrationLawyer',
      'lifeline',
      'emergency',
    ),
    showsHost: true,
  };
};
