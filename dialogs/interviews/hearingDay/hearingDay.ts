import { mayBeNoticeOnly } from '../../../knowledge/rules/facts/hearingDay.js';
import { defineInterview } from '../defineInterview.js';
import { filledBy, learns } from './facts.js';

/** "Hearing day": what to bring and what happens, for both sides. */
export const hearingDay = defineInterview('hearingDay', {
  next: ['lawyer', 'whichPaper'],
  filledBy,
  learns,
  steps: [
    'role',
    'order',
    { ask: 'temporary', only: 'a hearing on a request', when: ({ order }) => mayBeNoticeOnly(order) },
    'hearingOn',
    {
      ask: 'paperServed',
      only: 'the person asking',
      when: ({ role, order }) => role === 'protected' && mayBeNoticeOnly(order),
    },
    {
      ask: 'criminalCase',
      only: 'the restrained person',
      when: ({ role, order }) => role === 'restrained' && mayBeNoticeOnly(order),
    },
    'needs',
  ],
});
