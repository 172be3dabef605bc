import type { Facts, QuestionSpecs } from './question.js';

/** "TRO versus CLETS": what it is wanted for, the side, and the paper held. */
export const TRO_VERSUS_CLETS_QUESTIONS = {
  purpose: { kind: 'choice', answers: ['guns', 'work', 'record', 'hearing', 'understand'] },
  role: { kind: 'choice', answers: ['protected', 'restrained', 'either'] },
  paper: {
    kind: 'choice',
    answers: ['temporary', 'afterHearing', 'emergency', 'harassment', 'agreed', 'divorce'],
  },
} as const satisfies QuestionSpecs;

export type TroVersusCletsFacts = Facts<typeof TRO_VERSUS_CLETS_QUESTIONS>;
