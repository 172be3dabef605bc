import { interview } from './interview.js';

/** "TRO versus CLETS": what the two words mean, for what the person wants to know. */
export const troVersusClets = interview('troVersusClets', {
  topic: 'tro-vs-clets',
  steps: ['purpose', 'role', 'paper'],
});
