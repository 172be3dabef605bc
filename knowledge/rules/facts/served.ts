import type { Facts, QuestionSpecs } from './question.js';

/** The kinds of order that can be served. `notice` is a hearing notice with no temporary order; `elderMoney` an elder order about money only. */
export const SERVED_ORDERS = [
  'domestic',
  'harassment',
  'elder',
  'elderMoney',
  'workplace',
  'school',
  'gun',
  'emergency',
  'criminal',
  'notice',
] as const;

/** "I was served", in the order of asking. No question asks for a confession: `gunSteps` asks what to show, not what is owned. */
export const SERVED_QUESTIONS = {
  order: { kind: 'choice', answers: SERVED_ORDERS },
  servedOn: { kind: 'date', side: 'past', answers: [] },
  servedAt: { kind: 'time', answers: [] },
  hearingOn: { kind: 'date', side: 'future', answers: ['none'] },
  gunSteps: { kind: 'choice', answers: ['show', 'short'] },
  gunJob: { kind: 'choice', answers: ['yes', 'no'] },
  children: { kind: 'choice', answers: ['yes', 'no'] },
  sharedHome: { kind: 'choice', answers: ['yes', 'no'] },
  criminalCase: { kind: 'choice', answers: ['yes', 'police', 'no'] },
  immigration: { kind: 'choice', answers: ['yes', 'no'] },
} as const satisfies QuestionSpecs;

export type ServedFacts = Facts<typeof SERVED_QUESTIONS>;
