import type { IsoDate, Role } from '../contract.js';
import { addDays } from './dates/day.js';
import type { HearingDayFacts } from './facts/hearingDay.js';
import { type Draft, type DraftDue, type DraftStep, type Law, type Rule, those } from './plan/draft.js';

export const HEARING_DAY_WORDS = [
  'hearingDay.obey',
  'hearingDay.safety',
  'hearingDay.find',
  'hearingDay.go.protected',
  'hearingDay.go.restrained',
  'hearingDay.go.either',
  'hearingDay.missed.protected',
  'hearingDay.missed.restrained',
  'hearingDay.missed.either',
  'hearingDay.serve.domestic',
  'hearingDay.serve.late',
  'hearingDay.serve.other',
  'hearingDay.answer',
  'hearingDay.interpreter',
  'hearingDay.remote',
  'hearingDay.moreTime.protected',
  'hearingDay.moreTime.restrained',
  'hearingDay.lawyer',
  'hearingDay.bring',
  'hearingDay.asked',
  'hearingDay.proof.likely',
  'hearingDay.proof.clear',
  'hearingDay.proof.unknown',
  'hearingDay.staysAway',
  'hearingDay.supportPerson',
  'hearingDay.alsoKnow',
] as const;
type Word = (typeof HEARING_DAY_WORDS)[number];

const hearingOf = ({ hearingOn }: HearingDayFacts): IsoDate | undefined =>
  hearingOn === undefined || hearingOn === 'unknown' || hearingOn === 'none' ? undefined : hearingOn;

/** How strong the proof must be, by kind of order. Where our sources were not read on it, it is called unknown. */
export function proofWord(order: HearingDayFacts['order']): Word {
  switch (order) {
    case 'domestic':
    case 'elder':
      return 'hearingDay.proof.likely';
    case 'harassment':
    case 'gun':
      return 'hearingDay.proof.clear';
    case 'workplace':
    case 'school':
    case 'unknown':
    case undefined:
      return 'hearingDay.proof.unknown';
    default:
      return order satisfies never;
  }
}

/** The last day to serve domestic violence papers: five days before the hearing (Fam. Code § 243). Papers are served on any day, so no court day is looked for. */
export function lastDayToServe(hearingOn: IsoDate, law: Law): IsoDate | undefined {
  const days = law.number('serve-before-hearing');
  return days === undefined ? undefined : addDays(hearingOn, -days);
}

function serveStep(facts: HearingDayFacts, law: Law): DraftStep<Word> | undefined {
  const hearingOn = hearingOf(facts);
  if (facts.role !== 'protected' || facts.paperServed === 'yes') return undefined;
  const last = hearingOn && facts.order === 'domestic' ? lastDayToServe(hearingOn, law) : undefined;
  if (last === undefined || hearingOn === undefined)
    return { say: 'hearingDay.serve.other', urgency: 'now', call: ['selfHelp'] };
  const due: DraftDue = { kind: 'by', on: last, how: 'due.how.serveBefore', countedFrom: { on: hearingOn } };
  return last < law.now.on
    ? { say: 'hearingDay.serve.late', urgency: 'now', due, call: ['clerk', 'selfHelp'] }
    : { say: 'hearingDay.serve.domestic', urgency: 'dated', due };
}

function dateSteps(facts: HearingDayFacts, role: Role, law: Law): DraftStep<Word>[] {
  const hearingOn = hearingOf(facts);
  if (hearingOn === undefined) return [{ say: 'hearingDay.find', urgency: 'now', call: ['clerk', 'selfHelp'] }];
  const due: DraftDue = { kind: 'on', on: hearingOn, how: 'due.how.hearing', fromPaper: true, atCourt: true };
  if (hearingOn < law.now.on)
    return [{ say: `hearingDay.missed.${role}`, urgency: 'now', due, call: ['clerk', 'selfHelp'] }];
  const before: DraftDue = { kind: 'before', on: hearingOn, how: 'due.how.beforeHearing', atCourt: true };
  return those<DraftStep<Word>>(
    role === 'restrained' && { say: 'hearingDay.answer', urgency: 'dated', due: before, call: ['selfHelp'] },
    { say: `hearingDay.go.${role}`, urgency: 'dated', due },
  );
}

/** "Hearing day", for both sides: what to bring, what is asked, proof, missing it, joining from afar, interpreters. */
export const hearingDayRule: Rule<HearingDayFacts, Word> = (facts, law): Draft<Word> => {
  const role: Role = facts.role === undefined || facts.role === 'unknown' ? 'either' : facts.role;
  const needs = facts.needs === undefined || facts.needs === 'unknown' ? [] : facts.needs;
  const moreTime = role === 'restrained' ? 'hearingDay.moreTime.restrained' : 'hearingDay.moreTime.protected';
  return {
    interview: 'hearingDay',
    audience: `plan.audience.${role}`,
    role,
    first: role === 'protected' ? ['plan.danger'] : [],
    steps: those<DraftStep<Word>>(
      role === 'restrained' && { say: 'hearingDay.obey', urgency: 'now' },
      role === 'protected' && { say: 'hearingDay.safety', urgency: 'now', call: ['hotline'] },
      serveStep(facts, law),
      needs.includes('interpreter') && { say: 'hearingDay.interpreter', urgency: 'now', call: ['clerk'] },
      needs.includes('remote') && { say: 'hearingDay.remote', urgency: 'now', call: ['clerk'] },
      needs.includes('moreTime') && { say: moreTime, urgency: 'now', call: ['selfHelp'] },
      needs.includes('lawyer') && { say: 'hearingDay.lawyer', urgency: 'now', call: ['referral', 'legalAid'] },
      ...dateSteps(facts, role, law),
    ),
    sections: those<Word>(
      'hearingDay.bring',
      'hearingDay.asked',
      proofWord(facts.order),
      'hearingDay.staysAway',
      (role !== 'restrained' || needs.includes('support')) && 'hearingDay.supportPerson',
      'hearingDay.alsoKnow',
    ),
    contacts: those(
      'selfHelp',
      'clerk',
      'referral',
      'legalAid',
      role === 'restrained' && 'criminalDefense',
      role !== 'restrained' && 'hotline',
      'emergency',
    ),
    showsHost: true,
  };
};
