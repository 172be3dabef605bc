import { isStaged, STAGED_KINDS } from './orderKinds.js';
import type { Facts, QuestionSpecs } from './question.js';
import type { GunsTold } from './served.js';

/** Whether a hearing of this kind can come with a temporary order or without one; a kind that is not known counts as one. */
export const mayBeNoticeOnly = (order: string | undefined): boolean =>
  order === undefined || order === 'unknown' || isStaged(order);

/** "Hearing day", for both sides. `paperServed` is asked of the person asking for protection, `criminalCase` of the other side. */
export const HEARING_DAY_QUESTIONS = {
  role: { kind: 'choice', answers: ['protected', 'restrained', 'either'] },
  order: { kind: 'choice', answers: [...STAGED_KINDS, 'emergency', 'criminal'] },
  temporary: { kind: 'choice', answers: ['yes', 'no'] },
  hearingOn: { kind: 'date', side: 'any', answers: ['none'] },
  paperServed: { kind: 'choice', answers: ['yes', 'no'] },
  criminalCase: { kind: 'choice', answers: ['charged', 'police', 'no'] },
  needs: { kind: 'choices', answers: ['interpreter', 'remote', 'moreTime', 'support', 'lawyer', 'none'] },
} as const satisfies QuestionSpecs;

export type HearingDayFacts = Facts<typeof HEARING_DAY_QUESTIONS> & GunsTold;
