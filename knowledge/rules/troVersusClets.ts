import type { TroVersusCletsFacts } from './facts/troVersusClets.js';
import type { WhichPaperFacts } from './facts/whichPaper.js';
import { type Draft, type Rule, those } from './plan/draft.js';
import { whichPaperRule } from './whichPaper.js';
import { WHICH_PAPER_WORDS } from './whichPaperWords.js';

export const TRO_VERSUS_CLETS_WORDS = [
  ...WHICH_PAPER_WORDS,
  'troVersusClets.explain',
  'troVersusClets.for.guns',
  'troVersusClets.for.work',
  'troVersusClets.for.record',
  'troVersusClets.for.hearing',
  'troVersusClets.without',
] as const;
type Word = (typeof TRO_VERSUS_CLETS_WORDS)[number];

/** The papers compared here, as the interview "which paper" knows them. */
const PAPER: Readonly<Record<Exclude<TroVersusCletsFacts['paper'], undefined | 'unknown'>, WhichPaperFacts>> = {
  temporary: { kind: 'domestic', stage: 'temporary' },
  afterHearing: { kind: 'domestic', stage: 'afterHearing' },
  emergency: { kind: 'emergency' },
  harassment: { kind: 'harassment', stage: 'temporary' },
  agreed: { kind: 'agreed' },
  divorce: { kind: 'divorce' },
};

/** "TRO versus CLETS": two questions, stage and database; then what follows from the paper held, and what it was wanted for. */
export const troVersusCletsRule: Rule<TroVersusCletsFacts, Word> = (facts, law): Draft<Word> => {
  const { paper, purpose, role } = facts;
  const held = paper === undefined || paper === 'unknown' ? undefined : PAPER[paper];
  const draft: Draft<Word> = whichPaperRule({ ...held, role }, law);
  return {
    ...draft,
    interview: 'troVersusClets',
    first: [],
    steps: held === undefined ? [{ say: 'troVersusClets.without', urgency: 'now', call: ['selfHelp'] }] : draft.steps,
    sections: those<Word>(
      'troVersusClets.explain',
      purpose !== undefined && purpose !== 'unknown' && purpose !== 'understand' && `troVersusClets.for.${purpose}`,
      ...(held === undefined ? [] : draft.sections),
    ),
  };
};
