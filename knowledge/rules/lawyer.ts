import type { Role } from '../contract.js';
import type { LawyerFacts } from './facts/lawyer.js';
import type { ContactId } from './plan/contacts.js';
import { type Draft, type DraftStep, type Rule, those } from './plan/draft.js';

export const LAWYER_WORDS = [
  'lawyer.obeyFirst',
  'lawyer.silence',
  'lawyer.beforeHearing',
  'lawyer.hearingPast',
  'lawyer.to.publicDefender',
  'lawyer.to.criminalDefense',
  'lawyer.to.advocate',
  'lawyer.to.legalAid',
  'lawyer.to.familyLawyer',
  'lawyer.to.immigrationLawyer',
  'lawyer.to.referral',
  'lawyer.to.selfHelp',
  'lawyer.bring',
  'lawyer.askThem',
  'lawyer.visit',
  'lawyer.cost',
] as const;
type Word = (typeof LAWYER_WORDS)[number];
type Referral = Extract<Word, `lawyer.to.${string}`>;

const CONTACTS_OF: Readonly<Record<Referral, readonly ContactId[]>> = {
  'lawyer.to.publicDefender': ['publicDefender'],
  'lawyer.to.criminalDefense': ['criminalDefense'],
  'lawyer.to.advocate': ['hotline', 'strongHearts'],
  'lawyer.to.legalAid': ['legalAid'],
  'lawyer.to.familyLawyer': ['familyLawyer'],
  'lawyer.to.immigrationLawyer': ['immigrationLawyer'],
  'lawyer.to.referral': ['referral'],
  'lawyer.to.selfHelp': ['selfHelp'],
};

/** Whom to ask, the most urgent first: by criminal exposure before all, then by role, then what else was told. */
export function referralsFor(facts: LawyerFacts): readonly Referral[] {
  const isCharged = facts.criminalCase === 'charged';
  const isExposed = isCharged || facts.criminalCase === 'police' || facts.gunQuestion === 'yes';
  return those<Referral>(
    isCharged && 'lawyer.to.publicDefender',
    isExposed && 'lawyer.to.criminalDefense',
    facts.role === 'protected' && 'lawyer.to.advocate',
    facts.immigration === 'yes' && 'lawyer.to.immigrationLawyer',
    facts.role !== 'restrained' && 'lawyer.to.legalAid',
    facts.family === 'yes' && 'lawyer.to.familyLawyer',
    'lawyer.to.referral',
    facts.role === 'restrained' && 'lawyer.to.legalAid',
    'lawyer.to.selfHelp',
  );
}

/** "Talk to a lawyer": the right referral, what to bring and ask. Nothing is sent; the person carries it. */
export const lawyerRule: Rule<LawyerFacts, Word> = (facts, law): Draft<Word> => {
  const role: Role = facts.role === undefined || facts.role === 'unknown' ? 'either' : facts.role;
  const referrals = referralsFor(facts);
  const hearingOn =
    facts.hearingOn === undefined || facts.hearingOn === 'unknown' || facts.hearingOn === 'none'
      ? undefined
      : facts.hearingOn;
  const isPast = hearingOn !== undefined && hearingOn < law.now.on;
  const isExposed = referrals.includes('lawyer.to.criminalDefense');
  return {
    interview: 'lawyer',
    audience: `plan.audience.${role}`,
    role,
    first: role === 'protected' ? ['plan.danger'] : [],
    steps: those<DraftStep<Word>>(
      role !== 'protected' && { say: 'lawyer.obeyFirst', side: 'restrained', urgency: 'now' },
      isExposed && { say: 'lawyer.silence', urgency: 'now' },
      isPast && { say: 'lawyer.hearingPast', urgency: 'now', call: ['clerk'] },
      hearingOn !== undefined &&
        !isPast && {
          say: 'lawyer.beforeHearing',
          urgency: 'dated',
          due: { kind: 'before', on: hearingOn, how: 'due.how.hearing', fromPaper: true },
        },
      ...referrals.map((say): DraftStep<Word> => ({ say, urgency: 'now', call: CONTACTS_OF[say] })),
    ),
    sections: ['lawyer.bring', 'lawyer.askThem', 'lawyer.visit', 'lawyer.cost'],
    contacts: those<ContactId>(
      ...new Set([...referrals.flatMap((referral) => CONTACTS_OF[referral]), isPast && ('clerk' as const)]),
      'emergency',
    ),
    showsHost: true,
  };
};
