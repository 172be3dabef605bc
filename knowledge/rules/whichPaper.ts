import type { IsoDate, Role } from '../contract.js';
import { isStaged, type StagedKind } from './facts/orderKinds.js';
import type { WhichPaperFacts } from './facts/whichPaper.js';
import { gunDutyOf } from './gunDuties.js';
import { type Paper, paperOf } from './paper.js';
import { type Draft, type DraftStep, type Law, type Rule, those } from './plan/draft.js';
import { answerWord, goWord, noGunsWord, serveWord } from './plan/kindWords.js';
import type { WHICH_PAPER_WORDS } from './whichPaperWords.js';

type Word = (typeof WHICH_PAPER_WORDS)[number];

/** How long papers without stages last, and what ends the ones with an end of their own. */
const LASTS = {
  emergency: 'whichPaper.lasts.printed',
  criminal: 'whichPaper.lasts.criminalCase',
  agreed: 'whichPaper.lasts.agreed',
  divorce: 'whichPaper.lasts.divorceCase',
  outOfState: 'whichPaper.lasts.outOfState',
} as const;
const ENDS = {
  emergency: 'whichPaper.ends.emergency',
  criminal: 'whichPaper.ends.criminalCourt',
  agreed: 'whichPaper.ends.agreed',
  divorce: 'whichPaper.ends.divorceCase',
  outOfState: 'whichPaper.ends.outOfState',
} as const;
const ENFORCED = {
  gun: 'whichPaper.enforced.gunCrime',
  criminal: 'whichPaper.enforced.criminal',
  agreed: 'whichPaper.enforced.agreed',
  divorce: 'whichPaper.enforced.divorcePolice',
  outOfState: 'whichPaper.enforced.outOfState',
} as const;

const isNotYet = ({ stage }: Paper): boolean => stage === 'request' || stage === 'notice';
const stagedKindOf = ({ kind }: Paper): StagedKind | undefined => (isStaged(kind) ? kind : undefined);
/** Papers that bind until a court date or a printed end, so that what to say of guns is still ahead. */
const bindsForNow = ({ kind, stage }: Paper): boolean =>
  stage === 'temporary' || kind === 'emergency' || kind === 'criminal';

function lastsWord({ kind, stage }: Paper): Word {
  if (kind !== 'unknown' && !isStaged(kind)) return LASTS[kind];
  switch (stage) {
    case 'request':
    case 'notice':
      return 'whichPaper.lasts.notYet';
    case 'unknown':
      return 'whichPaper.lasts.unknown';
    case 'temporary':
      if (kind === 'domestic' || kind === 'gun') return `whichPaper.lasts.temporary.${kind}`;
      return kind === 'unknown' ? 'whichPaper.lasts.temporary.other' : 'whichPaper.lasts.temporary.civil';
    case 'afterHearing':
      return kind === 'unknown' ? 'whichPaper.lasts.afterHearing.other' : `whichPaper.lasts.afterHearing.${kind}`;
    default:
      return stage satisfies never;
  }
}

/** What it is, and how far the case is: what was asked, so it is said first. */
function leadOf({ kind, stage }: Paper): Word[] {
  const staged = (kind === 'unknown' || isStaged(kind)) && stage !== 'unknown';
  return those<Word>(kind !== 'unknown' && `whichPaper.is.${kind}`, staged && `whichPaper.stageIs.${stage}`);
}

/** What it is where that is not known, what it forbids, how long, what ends it, who enforces it, whether police see it, what to read. */
function sectionsOf(paper: Paper, role: Role): Word[] {
  const { kind, stage } = paper;
  const staged = kind === 'unknown' || isStaged(kind);
  const notYet = isNotYet(paper);
  const isOwn = kind === 'criminal' || kind === 'agreed' || kind === 'divorce' || kind === 'outOfState';
  return those<Word>(
    kind === 'unknown' && 'whichPaper.is.unknown',
    staged && stage === 'unknown' && 'whichPaper.stageIs.unknown',
    notYet ? 'whichPaper.forbids.notYet' : `whichPaper.forbids.${kind}`,
    lastsWord(paper),
    !notYet && (isOwn || kind === 'emergency' ? ENDS[kind] : 'whichPaper.ends.order'),
    !notYet && (isOwn || kind === 'gun' ? ENFORCED[kind] : 'whichPaper.enforced.police'),
    notYet
      ? 'whichPaper.inClets.notYet'
      : isOwn || kind === 'emergency'
        ? `whichPaper.inClets.${kind}`
        : staged && stage === 'unknown'
          ? 'whichPaper.inClets.unknown'
          : 'whichPaper.inClets.yes',
    notYet
      ? 'whichPaper.pageOne.notYet'
      : kind === 'agreed' || kind === 'divorce'
        ? `whichPaper.pageOne.${kind}`
        : 'whichPaper.pageOne.order',
    role === 'restrained' && bindsForNow(paper) && noGunsWord(kind),
  );
}

const dayTold = (told: WhichPaperFacts['endsOn']): IsoDate | undefined =>
  told === undefined || told === 'unknown' || told === 'none' ? undefined : told;

/** The end date that was read off the paper; none is counted, since the printed one rules. */
function endSteps(facts: WhichPaperFacts, paper: Paper, role: Role, law: Law): DraftStep<Word>[] {
  const endsOn = dayTold(facts.endsOn);
  if (paper.kind === 'emergency') {
    const due = endsOn && ({ kind: 'on', on: endsOn, how: 'due.how.endsOn', fromPaper: true } as const);
    return those<DraftStep<Word>>(
      role !== 'protected' && {
        say: 'whichPaper.do.printedEnd.restrained',
        side: 'restrained',
        urgency: due ? 'dated' : 'after',
        due,
      },
      role !== 'restrained' && {
        say: 'whichPaper.do.printedEnd.protected',
        side: 'protected',
        urgency: due ? 'dated' : 'after',
        due,
        call: ['selfHelp', 'hotline'],
      },
    );
  }
  if (endsOn === undefined || isNotYet(paper)) return [];
  const isOver = endsOn < law.now.on;
  const due = { kind: 'on', on: endsOn, how: 'due.how.endsOn', fromPaper: true } as const;
  if (isOver) return [{ say: 'whichPaper.do.ended', urgency: 'now', due, call: ['clerk', 'selfHelp'] }];
  const renews = role !== 'restrained' && paper.stage === 'afterHearing' && paper.kind !== 'unknown';
  return those<DraftStep<Word>>(
    { say: 'whichPaper.do.ends', urgency: 'dated', due, call: ['clerk'] },
    renews && {
      say: paper.kind === 'domestic' ? 'whichPaper.do.renew' : `whichPaper.do.renew.${paper.kind}`,
      side: 'protected',
      urgency: 'dated',
      due: { ...due, kind: 'before', atCourt: true },
    },
    role !== 'protected' &&
      paper.kind === 'gun' &&
      paper.stage === 'afterHearing' && { say: 'whichPaper.do.endGun', side: 'restrained', urgency: 'after' },
  );
}

/** The gun duties of the restrained person under an order of this kind, without dates: those are for "I was served". */
function gunSteps({ kind }: Paper): DraftStep<Word>[] {
  if (kind === 'outOfState' || kind === 'agreed' || kind === 'divorce')
    return kind === 'outOfState' ? [{ say: 'whichPaper.do.guns', side: 'restrained', urgency: 'now' }] : [];
  const duty = gunDutyOf(kind, false);
  return those<DraftStep<Word>>(
    duty && { say: duty.handover, side: 'restrained', urgency: 'now' },
    duty?.receipt && { say: duty.receipt, side: 'restrained', urgency: 'now' },
  );
}

/** Police or a prosecutor stand behind these papers: a lawyer comes before any word of the restrained person. */
function lawyerStep({ kind }: Paper): DraftStep<Word> | undefined {
  if (kind !== 'criminal' && kind !== 'emergency') return undefined;
  return { say: `plan.lawyerFirst.${kind}`, side: 'restrained', urgency: 'now', call: ['criminalDefense'] };
}

function stepsOf(facts: WhichPaperFacts, paper: Paper, role: Role, law: Law): DraftStep<Word>[] {
  const kind = stagedKindOf(paper);
  const unknown = paper.kind === 'unknown' && paper.stage === 'unknown';
  const hasHearing = paper.stage === 'notice' || paper.stage === 'temporary' || paper.stage === 'request';
  const isOrder = !isNotYet(paper) && paper.kind !== 'divorce' && paper.kind !== 'agreed';
  return those<DraftStep<Word>>(
    unknown && { say: 'whichPaper.do.unknown', urgency: 'now', call: ['selfHelp', 'clerk'] },
    isOrder && role !== 'protected' && { say: 'whichPaper.do.obey', side: 'restrained', urgency: 'now' },
    ...(isOrder && role !== 'protected' ? gunSteps(paper) : []),
    role !== 'protected' && lawyerStep(paper),
    isOrder &&
      role !== 'restrained' && {
        say: 'whichPaper.do.carry',
        side: 'protected',
        urgency: 'now',
        call: ['emergency', 'hotline'],
      },
    isNotYet(paper) && { say: 'whichPaper.do.findOrder', urgency: 'now' },
    paper.kind === 'agreed' && {
      say: 'whichPaper.do.readAgreement',
      urgency: 'now',
      call: ['selfHelp', 'familyLawyer'],
    },
    paper.kind === 'divorce' && {
      say: 'whichPaper.do.divorcePolice',
      urgency: 'now',
      call: ['selfHelp', 'familyLawyer'],
    },
    ...endSteps(facts, paper, role, law),
    role !== 'restrained' &&
      paper.stage === 'temporary' && { say: serveWord(kind), side: 'protected', urgency: 'after' },
    role !== 'restrained' &&
      paper.stage === 'notice' && { say: 'whichPaper.do.serveNotice', side: 'protected', urgency: 'after' },
    hasHearing &&
      role !== 'restrained' && { say: 'whichPaper.do.hearing.protected', side: 'protected', urgency: 'after' },
    hasHearing && role !== 'protected' && { say: answerWord(kind), side: 'restrained', urgency: 'after' },
    hasHearing && role !== 'protected' && { say: goWord(kind), side: 'restrained', urgency: 'after' },
  );
}

/** "Which paper do I have?": what it is on two axes, stage and database, and what follows. An unknown paper is called unknown. */
export const whichPaperRule: Rule<WhichPaperFacts, Word> = (facts, law): Draft<Word> => {
  const paper = paperOf(facts);
  const role: Role = facts.role === undefined || facts.role === 'unknown' ? 'either' : facts.role;
  const unknown = paper.kind === 'unknown' && paper.stage === 'unknown';
  const described = !unknown && (facts.kind === undefined || facts.kind === 'unknown');
  return {
    interview: 'whichPaper',
    audience: `plan.audience.${role}`,
    role,
    first: those<'whichPaper.unknown' | 'whichPaper.described'>(
      unknown && 'whichPaper.unknown',
      described && 'whichPaper.described',
    ),
    lead: leadOf(paper),
    steps: stepsOf(facts, paper, role, law),
    sections: sectionsOf(paper, role),
    contacts: those(
      'selfHelp',
      'clerk',
      paper.kind === 'criminal' && role !== 'protected' && 'publicDefender',
      (paper.kind === 'criminal' || paper.kind === 'emergency') && role !== 'protected' && 'criminalDefense',
      (paper.kind === 'agreed' || paper.kind === 'divorce') && 'familyLawyer',
      'referral',
      role !== 'restrained' && 'hotline',
      'emergency',
    ),
    showsHost: true,
  };
};
