import type { Facts, QuestionSpecs } from './question.js';

/** "Talk to a lawyer": what decides the right referral. Nothing is asked about what happened. */
export const LAWYER_QUESTIONS = {
  role: { kind: 'choice', answers: ['protected', 'restrained', 'either'] },
  criminalCase: { kind: 'choice', answers: ['charged', 'police', 'no'] },
  gunQuestion: { kind: 'choice', answers: ['yes', 'no'] },
  family: { kind: 'choice', answers: ['yes', 'no'] },
  immigration: { kind: 'choice', answers: ['yes', 'no'] },
  hearingOn: { kind: 'date', side: 'any', answers: ['none'] },
} as const satisfies QuestionSpecs;

export type LawyerFacts = Facts<typeof LAWYER_QUESTIONS>;
