import type { ProtectionFacts, Relationship } from './facts/protection.js';
import { type Draft, type DraftStep, type Rule, those } from './plan/draft.js';

/** Kinds of order that exist for what was told. Which one fits is for a judge; a kind is never ruled out for good. */
export const ORDER_KINDS = ['domestic', 'harassment', 'elder', 'workplace', 'school', 'gun'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

export const PROTECTION_WORDS = [
  'protection.dangerNow',
  'protection.safety',
  'protection.emergencyEnds',
  'protection.chooser',
  'protection.papers.domestic',
  'protection.papers.harassment',
  'protection.papers.elder',
  'protection.papers.workplace',
  'protection.papers.school',
  'protection.papers.gun',
  'protection.childPapers',
  'protection.address',
  'protection.tellGuns',
  'protection.minor',
  'protection.forChild',
  'protection.sameDay.domestic',
  'protection.sameDay.other',
  'protection.serve.domestic',
  'protection.serve.other',
  'protection.hearing',
  'protection.kind.domestic',
  'protection.kind.harassment',
  'protection.kind.elder',
  'protection.kind.workplace',
  'protection.kind.school',
  'protection.kind.gun',
  'protection.kind.unknown',
  'protection.fees.domestic',
  'protection.fees.harassmentFree',
  'protection.fees.harassment',
  'protection.fees.other',
  'protection.canSay',
  'protection.goodToKnow',
] as const;
type Word = (typeof PROTECTION_WORDS)[number];

/** Fam. Code § 6211 and Code Civ. Proc. § 527.6: which relationship belongs to which kind. */
const KIND_BY_RELATIONSHIP: Readonly<Record<Relationship, OrderKind>> = {
  partner: 'domestic',
  livedTogether: 'domestic',
  sharedChild: 'domestic',
  closeRelative: 'domestic',
  otherRelative: 'harassment',
  roommate: 'harassment',
  neighbor: 'harassment',
  coworker: 'harassment',
  stranger: 'harassment',
  caregiver: 'harassment',
};

const told = (facts: ProtectionFacts): readonly string[] =>
  facts.happened === undefined || facts.happened === 'unknown' ? [] : facts.happened;

/** The kinds that exist for this, the one by relationship first. Empty where neither relationship nor person was told. */
export function orderKindsFor(facts: ProtectionFacts): readonly OrderKind[] {
  const { forWhom, relationship, age, guns } = facts;
  const byRelationship =
    relationship === undefined || relationship === 'unknown' ? undefined : KIND_BY_RELATIONSHIP[relationship];
  const isElder = forWhom === 'elder' || age === 'elder' || age === 'dependent';
  return those<OrderKind>(
    forWhom === 'employee' && 'workplace',
    forWhom === 'student' && 'school',
    forWhom !== 'employee' && forWhom !== 'student' && byRelationship,
    isElder && 'elder',
    (told(facts).includes('gunRisk') || guns === 'yes') && 'gun',
  );
}

/** Fees as far as our sources go: free in domestic violence cases; in harassment cases by what the request rests on. */
function feeWord(kind: OrderKind, facts: ProtectionFacts): Word {
  if (kind === 'domestic') return 'protection.fees.domestic';
  if (kind !== 'harassment') return 'protection.fees.other';
  const restsOnDanger = ['violence', 'threats', 'stalking'].some((each) => told(facts).includes(each));
  return restsOnDanger ? 'protection.fees.harassmentFree' : 'protection.fees.harassment';
}

function stepsOf(facts: ProtectionFacts, kinds: readonly OrderKind[]): DraftStep<Word>[] {
  const [main] = kinds;
  const isDomestic = main === 'domestic';
  return those<DraftStep<Word>>(
    facts.danger === 'now' && { say: 'protection.dangerNow', urgency: 'now', call: ['emergency', 'hotline'] },
    { say: 'protection.safety', urgency: 'now', call: ['hotline', 'strongHearts'] },
    facts.emergencyOrder === 'yes' && { say: 'protection.emergencyEnds', urgency: 'now', call: ['selfHelp'] },
    facts.guns === 'yes' && { say: 'protection.tellGuns', urgency: 'now' },
    main === undefined && { say: 'protection.chooser', urgency: 'after', call: ['selfHelp'] },
    facts.forWhom === 'child' && { say: 'protection.forChild', urgency: 'after', call: ['selfHelp'] },
    facts.age === 'minor' && { say: 'protection.minor', urgency: 'after', call: ['selfHelp', 'hotline'] },
    ...kinds.map(
      (kind): DraftStep<Word> => ({ say: `protection.papers.${kind}`, urgency: 'after', call: ['selfHelp'] }),
    ),
    facts.children === 'yes' && isDomestic && { say: 'protection.childPapers', urgency: 'after' },
    { say: 'protection.address', urgency: 'after' },
    { say: isDomestic ? 'protection.sameDay.domestic' : 'protection.sameDay.other', urgency: 'after' },
    { say: isDomestic ? 'protection.serve.domestic' : 'protection.serve.other', urgency: 'after' },
    { say: 'protection.hearing', urgency: 'after' },
  );
}

/** "I need protection": danger first, then which order exists for it, papers, fees, and what follows. For the person asking. */
export const protectionRule: Rule<ProtectionFacts, Word> = (facts): Draft<Word> => {
  const kinds = orderKindsFor(facts);
  return {
    interview: 'protection',
    audience: 'plan.audience.protected',
    role: 'protected',
    first: ['plan.danger'],
    steps: stepsOf(facts, kinds),
    sections: those<Word>(
      ...kinds.map((kind) => `protection.kind.${kind}` as const),
      kinds.length === 0 && 'protection.kind.unknown',
      ...new Set(kinds.map((kind) => feeWord(kind, facts))),
      kinds.includes('domestic') && 'protection.canSay',
      'protection.goodToKnow',
    ),
    contacts: those(
      'emergency',
      'hotline',
      'strongHearts',
      'selfHelp',
      'legalAid',
      'familyLawyer',
      'referral',
      'lifeline',
    ),
    showsHost: true,
  };
};
