import type { InterviewId } from '../../planContract.js';
import { HEARING_DAY_QUESTIONS, type HearingDayFacts } from './hearingDay.js';
import { LAWYER_QUESTIONS, type LawyerFacts } from './lawyer.js';
import { PROTECTION_QUESTIONS, type ProtectionFacts } from './protection.js';
import type { QuestionSpecs } from './question.js';
import { SERVED_QUESTIONS, type ServedFacts } from './served.js';
import { TRO_VERSUS_CLETS_QUESTIONS, type TroVersusCletsFacts } from './troVersusClets.js';
import { WHICH_PAPER_QUESTIONS, type WhichPaperFacts } from './whichPaper.js';

/** The facts of each interview. */
export interface FactsOf {
  readonly whichPaper: WhichPaperFacts;
  readonly served: ServedFacts;
  readonly protection: ProtectionFacts;
  readonly hearingDay: HearingDayFacts;
  readonly lawyer: LawyerFacts;
  readonly troVersusClets: TroVersusCletsFacts;
}

/** Every interview's questions, in the order of asking. */
export const INTERVIEWS = {
  whichPaper: WHICH_PAPER_QUESTIONS,
  served: SERVED_QUESTIONS,
  protection: PROTECTION_QUESTIONS,
  hearingDay: HEARING_DAY_QUESTIONS,
  lawyer: LAWYER_QUESTIONS,
  troVersusClets: TRO_VERSUS_CLETS_QUESTIONS,
} as const satisfies Record<InterviewId, QuestionSpecs>;
