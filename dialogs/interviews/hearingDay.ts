import { interview } from './interview.js';

/** "Hearing day": what to bring and what happens, for both sides. */
export const hearingDay = interview('hearingDay', {
  topic: 'hearing',
  steps: [
    'role',
    'order',
    'hearingOn',
    { ask: 'paperServed', only: 'the person asking', when: ({ role }) => role === 'protected' },
    'needs',
  ],
});
