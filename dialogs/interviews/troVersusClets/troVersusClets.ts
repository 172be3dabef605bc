import { defineInterview } from '../defineInterview.js';
import { filledBy, learns } from './facts.js';

/** "TRO versus CLETS": what the two words mean, for what the person wants to know. */
export const troVersusClets = defineInterview('troVersusClets', {
  next: ['whichPaper', 'lawyer', 'hearingDay'],
  filledBy,
  learns,
  steps: ['purpose', 'role', 'paper'],
});
