import type { InterviewId } from '../contract.js';
import type { FactsOf } from './facts/interviews.js';
import type { Rule } from './plan/draft.js';
import { SERVED_WORDS, servedRule } from './served.js';
import { WHICH_PAPER_WORDS, whichPaperRule } from './whichPaper.js';

/** The rule of each interview. */
export const RULES: { readonly [I in InterviewId]?: Rule<FactsOf[I], string> } = {
  whichPaper: whichPaperRule,
  served: servedRule,
};

/** What each rule can say in a plan: statements that begin with their heading. */
export const PLAN_WORDS: Readonly<Partial<Record<InterviewId, readonly string[]>>> = {
  whichPaper: WHICH_PAPER_WORDS,
  served: SERVED_WORDS,
};
