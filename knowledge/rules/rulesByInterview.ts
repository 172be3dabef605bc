import type { InterviewId } from '../planContract.js';
import type { FactsOf } from './facts/interviews.js';
import { hearingDayRule } from './hearingDay.js';
import { HEARING_DAY_WORDS } from './hearingDayWords.js';
import { LAWYER_WORDS, lawyerRule } from './lawyer.js';
import type { Rule } from './plan/draft.js';
import { protectionRule } from './protection.js';
import { PROTECTION_WORDS } from './protectionWords.js';
import { servedRule } from './served.js';
import { SERVED_WORDS } from './servedWords.js';
import { TRO_VERSUS_CLETS_WORDS, troVersusCletsRule } from './troVersusClets.js';
import { whichPaperRule } from './whichPaper.js';
import { WHICH_PAPER_WORDS } from './whichPaperWords.js';

/** The rule of each interview. */
export const RULES: { readonly [I in InterviewId]: Rule<FactsOf[I], string> } = {
  whichPaper: whichPaperRule,
  served: servedRule,
  protection: protectionRule,
  hearingDay: hearingDayRule,
  lawyer: lawyerRule,
  troVersusClets: troVersusCletsRule,
};

/** What each rule can say in a plan: statements that begin with their heading. */
export const PLAN_WORDS: Readonly<Record<InterviewId, readonly string[]>> = {
  whichPaper: WHICH_PAPER_WORDS,
  served: SERVED_WORDS,
  protection: PROTECTION_WORDS,
  hearingDay: HEARING_DAY_WORDS,
  lawyer: LAWYER_WORDS,
  troVersusClets: TRO_VERSUS_CLETS_WORDS,
};
