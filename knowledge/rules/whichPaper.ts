import type { IsoDate, Role } from '../contract.js';
import type { PaperKind, Stage, WhichPaperFacts } from './facts/whichPaper.js';
import { type Draft, type DraftStep, type Law, type Rule, those } from './plan/draft.js';
import { emergencyOrderEnds } from './served.js';

const STAGED = ['domestic', 'harassment', 'elder', 'workplace', 'school', 'gun'] as const;
type Staged = (typeof STAGED)[number];
type Unstaged = Exclude<PaperKind, Staged>;

/** A paper on its two axes: the kind of case with its stage, or a kind that has no stages. */
export type Paper =
  | { readonly kind: Staged | 'unknown'; readonly stage: Stage | 'unknown' }
  | { readonly kind: Unstaged; readonly stage: 'unknown' };

export const WHICH_PAPER_WORDS = [
  'whichPaper.is.domestic',
  'whichPaper.is.harassment',
  'whichPaper.is.elder',
  'whichPaper.is.workplace',
  'whichPaper.is.school',
  'whichPaper.is.gun',
  'whichPaper.is.emergency',
  'whichPaper.is.criminal',
  'whichPaper.is.agreed',
  'whichPaper.is.divorce',
  'whichPaper.is.outOfState',
  'whichPaper.is.unknown',
  'whichPaper.stageIs.request',
  'whichPaper.stageIs.notice',
  'whichPaper.stageIs.temporary',
  'whichPaper.stageIs.afterHearing',
  'whichPaper.stageIs.unknown',
  'whichPaper.forbids.domestic',
  'whichPaper.forbids.harassment',
  'whichPaper.forbids.elder',
  'whichPaper.forbids.workplace',
  'whichPaper.forbids.school',
  'whichPaper.forbids.gun',
  'whichPaper.forbids.emergency',
  'whichPaper.forbids.criminal',
  'whichPaper.forbids.agreed',
  'whichPaper.forbids.divorce',
  'whichPaper.forbids.outOfState',
  'whichPaper.forbids.unknown',
  'whichPaper.forbids.notYet',
  'whichPaper.lasts.temporary.domestic',
  'whichPaper.lasts.temporary.other',
  'whichPaper.lasts.temporary.gun',
  'whichPaper.lasts.afterHearing.domestic',
  'whichPaper.lasts.afterHearing.harassment',
  'whichPaper.lasts.afterHearing.workplace',
  'whichPaper.lasts.afterHearing.gun',
  'whichPaper.lasts.afterHearing.other',
  'whichPaper.lasts.emergency',
  'whichPaper.lasts.criminal',
  'whichPaper.lasts.agreed',
  'whichPaper.lasts.divorce',
  'whichPaper.lasts.outOfState',
  'whichPaper.lasts.unknown',
  'whichPaper.lasts.notYet',
  'whichPaper.ends.order',
  'whichPaper.ends.emergency',
  'whichPaper.ends.criminal',
  'whichPaper.ends.agreed',
  'whichPaper.ends.divorce',
  'whichPaper.ends.outOfState',
  'whichPaper.enforced.police',
  'whichPaper.enforced.criminal',
  'whichPaper.enforced.agreed',
  'whichPaper.enforced.divorce',
  'whichPaper.enforced.outOfState',
  'whichPaper.inClets.yes',
  'whichPaper.inClets.criminal',
  'whichPaper.inClets.agreed',
  'whichPaper.inClets.divorce',
  'whichPaper.inClets.outOfState',
  'whichPaper.inClets.notYet',
  'whichPaper.inClets.unknown',
  'whichPaper.pageOne.order',
  'whichPaper.pageOne.notYet',
  'whichPaper.pageOne.agreed',
  'whichPaper.pageOne.divorce',
  'whichPaper.do.unknown',
  'whichPaper.do.obey',
  'whichPaper.do.guns',
  'whichPaper.do.findOrder',
  'whichPaper.do.readAgreement',
  'whichPaper.do.divorce',
  'whichPaper.do.hearing.protected',
  'whichPaper.do.hearing.restrained',
  'whichPaper.do.carry',
  'whichPaper.do.serve',
  'whichPaper.do.renew',
  'whichPaper.do.ends',
  'whichPaper.do.ended',
  'whichPaper.do.emergencyEnds.protected',
  'whichPaper.do.emergencyEnds.restrained',
] as const;
type Word = (typeof WHICH_PAPER_WORDS)[number];

const isStaged = (kind: string): kind is Staged => STAGED.some((each) => each === kind);

/** What a description alone can tell: never a kind of case where several look alike. */
function paperByLooks({ looks, giver }: WhichPaperFacts): Paper {
  switch (looks) {
    case 'officerAsked':
      // An emergency order comes from an officer. Another giver makes the description doubtful, so it stays unknown.
      return giver === 'officer' || giver === undefined || giver === 'unknown'
        ? { kind: 'emergency', stage: 'unknown' }
        : { kind: 'unknown', stage: 'unknown' };
    case 'criminalCourt':
      return { kind: 'criminal', stage: 'unknown' };
    case 'weSigned':
      return { kind: 'agreed', stage: 'unknown' };
    case 'divorcePapers':
      return { kind: 'divorce', stage: 'unknown' };
    case 'otherState':
      return { kind: 'outOfState', stage: 'unknown' };
    case 'judgeUntilHearing':
      return { kind: 'unknown', stage: 'temporary' };
    case 'judgeAfterHearing':
      return { kind: 'unknown', stage: 'afterHearing' };
    case 'askedOnly':
      return { kind: 'unknown', stage: 'request' };
    case 'dateOnly':
      return { kind: 'unknown', stage: 'notice' };
    case 'unknown':
    case undefined:
      return { kind: 'unknown', stage: 'unknown' };
    default:
      return looks satisfies never;
  }
}

/** The paper that the facts name: by number or title first, by its looks only where neither was found. */
export function paperOf(facts: WhichPaperFacts): Paper {
  const { kind, stage = 'unknown' } = facts;
  if (kind === undefined || kind === 'unknown') {
    const seen = paperByLooks(facts);
    return seen.kind === 'unknown' && seen.stage === 'unknown' ? { kind: 'unknown', stage } : seen;
  }
  return isStaged(kind) ? { kind, stage } : { kind, stage: 'unknown' };
}

const isNotYet = ({ stage }: Paper): boolean => stage === 'request' || stage === 'notice';

function lastsWord({ kind, stage }: Paper): Word {
  if (kind !== 'unknown' && !isStaged(kind)) return `whichPaper.lasts.${kind}`;
  switch (stage) {
    case 'request':
    case 'notice':
      return 'whichPaper.lasts.notYet';
    case 'unknown':
      return 'whichPaper.lasts.unknown';
    case 'temporary':
      return kind === 'domestic' || kind === 'gun'
        ? `whichPaper.lasts.temporary.${kind}`
        : 'whichPaper.lasts.temporary.other';
    case 'afterHearing':
      return kind === 'elder' || kind === 'school' || kind === 'unknown'
        ? 'whichPaper.lasts.afterHearing.other'
        : `whichPaper.lasts.afterHearing.${kind}`;
    default:
      return stage satisfies never;
  }
}

/** What it is, forbids, how long, what ends it, who enforces it, whether police see it, what to read. */
function sectionsOf(paper: Paper): Word[] {
  const { kind, stage } = paper;
  const staged = kind === 'unknown' || isStaged(kind);
  const notYet = isNotYet(paper);
  const isOwn = kind === 'criminal' || kind === 'agreed' || kind === 'divorce' || kind === 'outOfState';
  return those<Word>(
    `whichPaper.is.${kind}`,
    staged && `whichPaper.stageIs.${stage}`,
    notYet ? 'whichPaper.forbids.notYet' : `whichPaper.forbids.${kind}`,
    lastsWord(paper),
    !notYet && (isOwn || kind === 'emergency' ? `whichPaper.ends.${kind}` : 'whichPaper.ends.order'),
    !notYet && (isOwn ? `whichPaper.enforced.${kind}` : 'whichPaper.enforced.police'),
    notYet
      ? 'whichPaper.inClets.notYet'
      : isOwn
        ? `whichPaper.inClets.${kind}`
        : staged && stage === 'unknown'
          ? 'whichPaper.inClets.unknown'
          : 'whichPaper.inClets.yes',
    notYet
      ? 'whichPaper.pageOne.notYet'
      : kind === 'agreed' || kind === 'divorce'
        ? `whichPaper.pageOne.${kind}`
        : 'whichPaper.pageOne.order',
  );
}

const dayTold = (told: WhichPaperFacts['endsOn'] | WhichPaperFacts['receivedOn']): IsoDate | undefined =>
  told === undefined || told === 'unknown' || told === 'none' ? undefined : told;

/** The end date that was read off the paper, or the one counted for an emergency order. */
function endSteps(facts: WhichPaperFacts, paper: Paper, role: Role, law: Law): DraftStep<Word>[] {
  const endsOn = dayTold(facts.endsOn);
  const receivedOn = dayTold(facts.receivedOn);
  if (paper.kind === 'emergency') {
    const counted = receivedOn && emergencyOrderEnds(receivedOn, law);
    const due =
      endsOn !== undefined
        ? ({ kind: 'on', on: endsOn, how: 'due.how.endsOn', fromPaper: true } as const)
        : counted &&
          ({ kind: 'by', on: counted, how: 'due.how.emergencyEnds', countedFrom: { on: receivedOn } } as const);
    return those<DraftStep<Word>>(
      role !== 'protected' && {
        say: 'whichPaper.do.emergencyEnds.restrained',
        urgency: due ? 'dated' : 'after',
        due: due || undefined,
      },
      role !== 'restrained' && {
        say: 'whichPaper.do.emergencyEnds.protected',
        urgency: due ? 'dated' : 'after',
        due: due || undefined,
        call: ['selfHelp', 'hotline'],
      },
    );
  }
  if (endsOn === undefined || isNotYet(paper)) return [];
  const isOver = endsOn < law.now.on;
  const due = { kind: 'on', on: endsOn, how: 'due.how.endsOn', fromPaper: true } as const;
  if (isOver) return [{ say: 'whichPaper.do.ended', urgency: 'now', due, call: ['clerk', 'selfHelp'] }];
  const renews = role !== 'restrained' && paper.stage === 'afterHearing' && paper.kind === 'domestic';
  return those<DraftStep<Word>>(
    { say: 'whichPaper.do.ends', urgency: 'dated', due, call: ['clerk'] },
    renews && { say: 'whichPaper.do.renew', urgency: 'dated', due: { ...due, kind: 'before', atCourt: true } },
  );
}

function stepsOf(facts: WhichPaperFacts, paper: Paper, role: Role, law: Law): DraftStep<Word>[] {
  const unknown = paper.kind === 'unknown' && paper.stage === 'unknown';
  const hasHearing = paper.stage === 'notice' || paper.stage === 'temporary' || paper.stage === 'request';
  const isOrder = !isNotYet(paper) && paper.kind !== 'divorce' && paper.kind !== 'agreed';
  return those<DraftStep<Word>>(
    unknown && { say: 'whichPaper.do.unknown', urgency: 'now', call: ['selfHelp', 'clerk'] },
    isOrder && role !== 'protected' && { say: 'whichPaper.do.obey', urgency: 'now' },
    isOrder && role !== 'protected' && { say: 'whichPaper.do.guns', urgency: 'now' },
    isOrder && role !== 'restrained' && { say: 'whichPaper.do.carry', urgency: 'now', call: ['emergency', 'hotline'] },
    isNotYet(paper) && { say: 'whichPaper.do.findOrder', urgency: 'now' },
    paper.kind === 'agreed' && {
      say: 'whichPaper.do.readAgreement',
      urgency: 'now',
      call: ['selfHelp', 'familyLawyer'],
    },
    paper.kind === 'divorce' && { say: 'whichPaper.do.divorce', urgency: 'now', call: ['selfHelp', 'familyLawyer'] },
    ...endSteps(facts, paper, role, law),
    role !== 'restrained' && paper.stage === 'temporary' && { say: 'whichPaper.do.serve', urgency: 'after' },
    hasHearing && role !== 'restrained' && { say: 'whichPaper.do.hearing.protected', urgency: 'after' },
    hasHearing && role !== 'protected' && { say: 'whichPaper.do.hearing.restrained', urgency: 'after' },
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
    steps: stepsOf(facts, paper, role, law),
    sections: sectionsOf(paper),
    contacts: those(
      'selfHelp',
      'clerk',
      paper.kind === 'criminal' && role !== 'protected' && 'publicDefender',
      (paper.kind === 'agreed' || paper.kind === 'divorce') && 'familyLawyer',
      'referral',
      role !== 'restrained' && 'hotline',
      'emergency',
    ),
    showsHost: true,
  };
};
