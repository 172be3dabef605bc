import type { IsoDate, Role } from '../contract.js';
import { addDays } from './dates/day.js';
import type { HearingDayFacts } from './facts/hearingDay.js';
import { isStaged, type StagedKind } from './facts/orderKinds.js';
import { gunDutyOf, jobWord } from './gunDuties.js';
import type { HEARING_DAY_WORDS } from './hearingDayWords.js';
import { isInCriminalCase, lawyerFirst } from './lawyerFirst.js';
import { type Draft, type DraftDue, type DraftStep, type Law, type Rule, those } from './plan/draft.js';
import { answerWord, goWord, moreTimeWord, noGunsWord, type PlanOrder, serveWord } from './plan/kindWords.js';

type Word = (typeof HEARING_DAY_WORDS)[number];

const hearingOf = ({ hearingOn }: HearingDayFacts): IsoDate | undefined =>
  hearingOn === undefined || hearingOn === 'unknown' || hearingOn === 'none' ? undefined : hearingOn;

const kindOf = ({ order }: HearingDayFacts): StagedKind | undefined => (isStaged(order) ? order : undefined);
const needsOf = ({ needs }: HearingDayFacts): readonly string[] =>
  needs === undefined || needs === 'unknown' ? [] : needs;
/** The restrained person with a criminal case beside this one, or a police visit: a lawyer comes before any word. */
const isExposed = (facts: HearingDayFacts, role: Role): boolean =>
  role === 'restrained' && isInCriminalCase(facts.criminalCase);

/** How strong the proof must be, by kind of case (law of each kind; Bookout v. Nielsen for elder cases). */
export function proofWord(kind: StagedKind | undefined): Word {
  switch (kind) {
    case 'domestic':
    case 'elder':
      return 'hearingDay.proof.likely';
    case 'harassment':
    case 'gun':
    case 'workplace':
    case 'school':
      return 'hearingDay.proof.convincing';
    case undefined:
      return 'hearingDay.proof.byKind';
    default:
      return kind satisfies never;
  }
}

/** The kinds in which the law's own words set the last day of service; in elder and gun violence cases they were not read. */
export const SERVED_BY_STATUTE: readonly StagedKind[] = ['domestic', 'harassment', 'workplace', 'school'];

/**
 * The last day to serve the papers: five days before the hearing (Fam. Code § 243; Code Civ. Proc. §§ 527.6(m), 527.8(n),
 * 527.85(m)). Papers are served on any day, so no court day is looked for.
 */
export function lastDayToServe(hearingOn: IsoDate, law: Law): IsoDate | undefined {
  const days = law.number('serve-before-hearing');
  return days === undefined ? undefined : addDays(hearingOn, -days);
}

function serveStep(facts: HearingDayFacts, law: Law): DraftStep<Word> | undefined {
  const hearingOn = hearingOf(facts);
  const kind = kindOf(facts);
  if (facts.role !== 'protected') return undefined;
  if (facts.paperServed === 'yes') return { say: 'hearingDay.proofOnFile', urgency: 'now', call: ['clerk'] };
  const counted = kind !== undefined && SERVED_BY_STATUTE.includes(kind);
  const last = hearingOn && counted ? lastDayToServe(hearingOn, law) : undefined;
  if (last === undefined || hearingOn === undefined)
    return { say: serveWord(kind), urgency: 'now', call: ['selfHelp', 'clerk'] };
  const how = kind === 'domestic' ? 'due.how.serveBefore' : 'due.how.serveByStatute';
  const due: DraftDue = { kind: 'by', on: last, how, countedFrom: { on: hearingOn } };
  return last < law.now.on
    ? { say: 'plan.serve.tooLate', urgency: 'now', due, call: ['clerk', 'selfHelp'] }
    : { say: serveWord(kind), urgency: 'dated', due };
}

function goStepWord(kind: StagedKind | undefined, role: Role): Word {
  if (role === 'restrained') return goWord(kind);
  return role === 'protected' ? 'hearingDay.go.asking' : 'hearingDay.go.both';
}

function dateSteps(facts: HearingDayFacts, role: Role, law: Law): DraftStep<Word>[] {
  const hearingOn = hearingOf(facts);
  if (hearingOn === undefined) return [{ say: 'hearingDay.find', urgency: 'now', call: ['clerk', 'selfHelp'] }];
  const due: DraftDue = { kind: 'on', on: hearingOn, how: 'due.how.hearing', fromPaper: true, atCourt: true };
  if (hearingOn < law.now.on)
    return [{ say: `hearingDay.missed.${role}`, urgency: 'now', due, call: ['clerk', 'selfHelp'] }];
  const before: DraftDue = { kind: 'before', on: hearingOn, how: 'due.how.beforeHearing', atCourt: true };
  const kind = kindOf(facts);
  return those<DraftStep<Word>>(
    role === 'restrained' &&
      (isExposed(facts, role)
        ? { say: 'plan.answer.lawyerFirst', urgency: 'dated', due: before, call: ['criminalDefense'] }
        : { say: answerWord(kind), urgency: 'dated', due: before, call: ['selfHelp'] }),
    { say: goStepWord(kind, role), urgency: 'dated', due },
  );
}

/** The gun duties of the restrained person, without dates: those are for "I was served"; by what was told of guns. */
function gunSteps(order: Exclude<PlanOrder, 'elderMoney'>, { guns }: HearingDayFacts): DraftStep<Word>[] {
  if (guns === 'none') return [{ say: noGunsWord(order), urgency: 'now' }];
  const duty = gunDutyOf(order, false);
  return those<DraftStep<Word>>(
    guns === 'job' && { say: jobWord(order), side: 'restrained', urgency: 'now' },
    duty && { say: duty.handover, side: 'restrained', urgency: 'now' },
    duty?.receipt && { say: duty.receipt, side: 'restrained', urgency: 'now' },
  );
}

/** What holds until the hearing: the temporary order, or nothing yet. */
function untilThen(facts: HearingDayFacts, role: Role): DraftStep<Word>[] {
  const isNoticeOnly = facts.temporary === 'no';
  return those<DraftStep<Word>>(
    role === 'restrained' && { say: isNoticeOnly ? 'hearingDay.notice.restrained' : 'hearingDay.obey', urgency: 'now' },
    ...(role === 'restrained' && !isNoticeOnly ? gunSteps(kindOf(facts) ?? 'unknown', facts) : []),
    role === 'restrained' && lawyerFirst(facts.criminalCase),
    role === 'protected' &&
      isNoticeOnly && { say: 'hearingDay.notice.protected', urgency: 'now', call: ['emergency', 'hotline'] },
    role === 'protected' && { say: 'hearingDay.safety', urgency: 'now', call: ['hotline'] },
  );
}

/** What has to be asked for before any hearing. */
function needSteps(facts: HearingDayFacts): DraftStep<Word>[] {
  const needs = needsOf(facts);
  return those<DraftStep<Word>>(
    needs.includes('interpreter') && { say: 'hearingDay.interpreter', urgency: 'now', call: ['clerk'] },
    needs.includes('remote') && { say: 'hearingDay.remote', urgency: 'now', call: ['clerk'] },
    needs.includes('lawyer') && { say: 'hearingDay.lawyer', urgency: 'now', call: ['referral', 'legalAid'] },
  );
}

function hearingSteps(facts: HearingDayFacts, role: Role, law: Law): DraftStep<Word>[] {
  const moreTime = role === 'restrained' ? moreTimeWord(kindOf(facts)) : 'plan.moreTime.asking';
  return those<DraftStep<Word>>(
    ...untilThen(facts, role),
    serveStep(facts, law),
    ...needSteps(facts),
    needsOf(facts).includes('moreTime') && { say: moreTime, urgency: 'now', call: ['selfHelp'] },
    ...dateSteps(facts, role, law),
  );
}

/** A court date in a criminal case: for the person charged the lawyer first, and nothing in writing. */
function criminalSteps(facts: HearingDayFacts, role: Role, law: Law): DraftStep<Word>[] {
  const on = hearingOf(facts);
  const due: DraftDue | undefined = on && { kind: 'on', on, how: 'due.how.hearing', fromPaper: true, atCourt: true };
  const isOver = on !== undefined && on < law.now.on;
  const go: DraftStep<Word> = {
    say: role === 'restrained' ? 'hearingDay.go.criminal.restrained' : 'hearingDay.go.criminal.other',
    urgency: due ? 'dated' : 'after',
    due,
    call: role === 'restrained' ? ['publicDefender'] : ['clerk'],
  };
  return those<DraftStep<Word>>(
    role === 'restrained' && { say: 'hearingDay.obey', urgency: 'now' },
    ...(role === 'restrained' ? gunSteps('criminal', facts) : []),
    role === 'restrained' && {
      say: 'plan.lawyerFirst.criminal',
      urgency: 'now',
      call: ['publicDefender', 'criminalDefense'],
    },
    role === 'protected' && { say: 'hearingDay.safety', urgency: 'now', call: ['hotline'] },
    ...needSteps(facts),
    isOver ? { say: 'hearingDay.criminal.past', urgency: 'now', due, call: ['clerk'] } : go,
  );
}

/** An emergency order, which has an end and no hearing. */
function emergencySteps(facts: HearingDayFacts, role: Role): DraftStep<Word>[] {
  return those<DraftStep<Word>>(
    role !== 'protected' && { say: 'served.obey', side: 'restrained', urgency: 'now' },
    ...(role !== 'protected' ? gunSteps('emergency', facts) : []),
    role !== 'protected' && {
      say: 'plan.lawyerFirst.emergency',
      side: 'restrained',
      urgency: 'now',
      call: ['criminalDefense'],
    },
    role === 'protected' && { say: 'hearingDay.safety', urgency: 'now', call: ['hotline'] },
    role !== 'protected' && { say: 'hearingDay.emergency.restrained', side: 'restrained', urgency: 'after' },
    role !== 'restrained' && {
      say: 'hearingDay.emergency.protected',
      side: 'protected',
      urgency: 'now',
      call: ['selfHelp', 'hotline'],
    },
  );
}

function stepsOf(facts: HearingDayFacts, role: Role, law: Law): DraftStep<Word>[] {
  if (facts.order === 'criminal') return criminalSteps(facts, role, law);
  return facts.order === 'emergency' ? emergencySteps(facts, role) : hearingSteps(facts, role, law);
}

function sectionsOf(facts: HearingDayFacts, role: Role): Word[] {
  if (facts.order === 'criminal')
    return those<Word>(
      'hearingDay.criminal.what',
      role === 'restrained' && facts.guns === undefined && 'plan.noGuns.criminal',
      role === 'restrained' && 'plan.silence',
    );
  if (facts.order === 'emergency')
    return role === 'protected' ? [] : those<Word>(facts.guns === undefined && 'plan.noGuns.emergency', 'plan.silence');
  const exposed = isExposed(facts, role);
  return those<Word>(
    exposed && 'plan.silence',
    exposed ? 'served.bring.lawyer' : 'hearingDay.bring',
    'hearingDay.asked',
    proofWord(kindOf(facts)),
    'plan.staysAway',
    'plan.inCourt',
    (role !== 'restrained' || needsOf(facts).includes('support')) && 'hearingDay.supportPerson',
    'hearingDay.alsoKnow',
  );
}

/** "Hearing day", for both sides and by kind of case: what to bring, what is asked, proof, missing it, joining from afar. */
export const hearingDayRule: Rule<HearingDayFacts, Word> = (facts, law): Draft<Word> => {
  const role: Role = facts.role === undefined || facts.role === 'unknown' ? 'either' : facts.role;
  return {
    interview: 'hearingDay',
    audience: `plan.audience.${role}`,
    role,
    first: role === 'protected' ? ['plan.danger'] : [],
    steps: stepsOf(facts, role, law),
    sections: sectionsOf(facts, role),
    contacts: those(
      'selfHelp',
      'clerk',
      role === 'restrained' && (facts.order === 'criminal' || facts.criminalCase === 'charged') && 'publicDefender',
      'referral',
      'legalAid',
      role === 'restrained' && 'criminalDefense',
      role !== 'restrained' && 'hotline',
      'emergency',
    ),
    showsHost: true,
  };
};
