import { isStaged, type StagedKind } from './facts/orderKinds.js';
import type { PaperKind, Stage, WhichPaperFacts } from './facts/whichPaper.js';

type Unstaged = Exclude<PaperKind, StagedKind>;

/** A paper on its two axes: the kind of case with its stage, or a kind that has no stages. */
export type Paper =
  | { readonly kind: StagedKind | 'unknown'; readonly stage: Stage | 'unknown' }
  | { readonly kind: Unstaged; readonly stage: 'unknown' };

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
