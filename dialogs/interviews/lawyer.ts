import { interview } from './interview.js';

/** "Talk to a lawyer": the right place to ask. Nothing about the person is sent anywhere. */
export const lawyer = interview('lawyer', {
  topic: 'attorney-find',
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
