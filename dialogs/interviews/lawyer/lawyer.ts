import { defineInterview } from '../defineInterview.js';
import { filledBy, learns } from './facts.js';

/** "Talk to a lawyer": the right place to ask. Nothing about the person is sent anywhere. */
export const lawyer = defineInterview('lawyer', {
  next: ['hearingDay', 'whichPaper'],
  filledBy,
  learns,
  steps: [
    'role',
    'criminalCase',
    {
      ask: 'gunQuestion',
      only: 'the restrained person, not charged',
      when: ({ role, criminalCase }) => role === 'restrained' && criminalCase !== 'charged',
    },
    'family',
    'immigration',
    'hearingOn',
  ],
});
