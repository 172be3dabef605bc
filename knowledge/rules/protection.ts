import type { StagedKind } from './facts/orderKinds.js';
import type { ProtectionFacts, Relationship } from './facts/protection.js';
import { type Draft, type DraftStep, type Rule, those } from './plan/draft.js';
import { serveWord } from './plan/kindWords.js';
import type { PROTECTION_WORDS } from './protectionWords.js';

type Word = (typeof PROTECTION_WORDS)[number];

/** Fam. Code § 6211 and Code Civ. Proc. § 527.6: which relationship belongs to which kind. A kind is never ruled out for good. */
const KIND_BY_RELATIONSHIP: Readonly<Record<Relationship, StagedKind>> = {
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

const PAPERS: Readonly<Record<StagedKind, Word>> = {
  domestic: 'protection.papers.domestic',
  harassment: 'protection.papers.harassment',
  elder: 'protection.ask.elder',
  workplace: 'protection.ask.workplace',
  school: 'protection.ask.school',
  gun: 'protection.ask.gun',
};

const told = (facts: ProtectionFacts): readonly string[] =>
  facts.happened === undefined || facts.happened === 'unknown' ? [] : facts.happened;

/** The kinds that exist for this, the likeliest first. Empty where neither relationship nor person was told. */
export function orderKindsFor(facts: ProtectionFacts): readonly StagedKind[] {
  const { forWhom, relationship, age, guns } = facts;
  const byRelationship =
    relationship === undefined || relationship === 'unknown' ? undefined : KIND_BY_RELATIONSHIP[relationship];
  const isElder = forWhom === 'elder' || age === 'elder' || age === 'dependent';
  // Who has a caregiver may depend on care: then the elder order, which is free and needs less proof, is asked about first.
  const elderFirst = relationship === 'caregiver' && (isElder || age === undefined || age === 'unknown');
  return those<StagedKind>(
    forWhom === 'employee' && 'workplace',
    forWhom === 'student' && 'school',
    elderFirst && 'elder',
    forWhom !== 'employee' && forWhom !== 'student' && byRelationship,
    isElder && !elderFirst && 'elder',
    (told(facts).includes('gunRisk') || guns === 'yes') && 'gun',
  );
}

/** Whether who the other is leaves the kind open: a gun order alone stands for none of the others. */
const isOpen = (kinds: readonly StagedKind[]): boolean => kinds.every((kind) => kind === 'gun');

/** What a request costs, by kind; in harassment cases by what it rests on. */
function feeWord(kind: StagedKind, facts: ProtectionFacts): Word {
  if (kind !== 'harassment') return `protection.fees.${kind}`;
  const restsOnDanger = ['violence', 'threats', 'stalking', 'sexual'].some((each) => told(facts).includes(each));
  return restsOnDanger ? 'protection.fees.harassmentFree' : 'protection.fees.harassment';
}

const sameDayWord = (kind: StagedKind | undefined): Word =>
  kind === undefined || kind === 'gun' ? 'protection.sameDay.other' : `protection.sameDay.${kind}`;

function hearingWord(kind: StagedKind | undefined): Word {
  if (kind === 'domestic' || kind === undefined) return 'protection.hearing';
  return kind === 'gun' ? 'protection.hearing.gun' : 'protection.hearing.civil';
}

function stepsOf(facts: ProtectionFacts, kinds: readonly StagedKind[]): DraftStep<Word>[] {
  const [main] = kinds;
  return those<DraftStep<Word>>(
    facts.danger === 'now' && { say: 'protection.dangerNow', urgency: 'now', call: ['emergency', 'hotline'] },
    kinds.includes('elder') && { say: 'protection.aps', urgency: 'now', call: ['aps'] },
    { say: 'protection.safety', urgency: 'now', call: ['hotline', 'strongHearts'] },
    facts.emergencyOrder === 'yes' && { say: 'protection.emergencyEnds.printed', urgency: 'now', call: ['selfHelp'] },
    facts.guns === 'yes' && { say: 'protection.tellGuns', urgency: 'now' },
    isOpen(kinds) && { say: 'protection.chooser', urgency: 'after', call: ['selfHelp'] },
    facts.forWhom === 'child' && { say: 'protection.forChild', urgency: 'after', call: ['selfHelp'] },
    facts.age === 'minor' && { say: 'protection.minor', urgency: 'after', call: ['selfHelp', 'teens'] },
    ...kinds.map((kind): DraftStep<Word> => ({ say: PAPERS[kind], urgency: 'after', call: ['selfHelp'] })),
    facts.children === 'yes' && main === 'domestic' && { say: 'protection.childPapers', urgency: 'after' },
    { say: 'protection.address', urgency: 'after' },
    { say: sameDayWord(main), urgency: 'after' },
    { say: serveWord(main), urgency: 'after' },
    { say: hearingWord(main), urgency: 'after' },
  );
}

const aboutWord = (kind: StagedKind): Word =>
  kind === 'domestic' ? 'protection.kind.domestic' : `protection.about.${kind}`;

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
      ...kinds.map(aboutWord),
      isOpen(kinds) && 'protection.kind.unknown',
      ...new Set(kinds.map((kind) => feeWord(kind, facts))),
      kinds.includes('domestic') && 'protection.canSay',
      kinds.includes('domestic') && 'protection.moveOut',
      'protection.about.police',
      'protection.goodToKnow',
    ),
    contacts: those(
      'emergency',
      'hotline',
      kinds.includes('elder') && 'aps',
      facts.age === 'minor' && 'teens',
      'strongHearts',
      'selfHelp',
      'legalAid',
      'familyLawyer',
      'referral',
      told(facts).length > 0 && 'crimeCosts',
      'lifeline',
    ),
    showsHost: true,
  };
};
