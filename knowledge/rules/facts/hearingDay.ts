import type { Facts, QuestionSpecs } from './question.js';

/** "Hearing day", for both sides. `paperServed` is asked of the person asking for protection. */
export const HEARING_DAY_QUESTIONS = {
  role: { kind: 'choice', answers: ['protected', 'restrained', 'either'] },
  order: { kind: 'choice', answers: ['domestic', 'harassment', 'elder', 'workplace', 'school', 'gun'] },
  hearingOn: { kind: 'date', side: 'any', answers: ['none'] },
  paperServed: { kind: 'choice', answers: ['yes', 'no'] },
  needs: { kind: 'choices', answers: ['interpreter', 'remote', 'moreTime', 'support', 'lawyer', 'none'] },
} as const satisfies QuestionSpecs;

export type HearingDayFacts = Facts<typeof HEARING_DAY_QUESTIONS>;
