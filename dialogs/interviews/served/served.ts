import { barsGuns, canReachHome, hasHearing } from '../../../knowledge/rules/facts/served.js';
import { daysBetween } from '../daysBetween.js';
import { defineInterview } from '../defineInterview.js';
import { filledBy, learns } from './facts.js';

/** So long after service the hour of it still decides a deadline. In days. */
const HOUR_MATTERS = 3;

/** "I was served": the next days of the person whom the papers name. */
export const served = defineInterview('served', {
  next: ['lawyer', 'hearingDay', 'whichPaper'],
  filledBy,
  learns,
  role: 'restrained',
  steps: [
    'order',
    { ask: 'noticeOf', only: 'a hearing notice alone', when: ({ order }) => order === 'notice' },
    'servedOn',
    {
      ask: 'servedAt',
      only: 'served in the last days, hour not told',
      when: ({ servedOn }, now) => {
        const days = daysBetween(servedOn, now.on);
        return days !== undefined && days <= HOUR_MATTERS;
      },
    },
    { ask: 'hearingOn', only: 'an order with a hearing', when: ({ order }) => hasHearing(order) },
    { ask: 'endsOn', only: 'emergency order', when: ({ order }) => order === 'emergency' },
    { ask: 'gunSteps', only: 'an order with a gun ban', when: ({ order }) => barsGuns(order) },
    {
      ask: 'gunJob',
      only: 'gun steps wanted',
      when: ({ order, gunSteps }) => barsGuns(order) && gunSteps !== 'short',
    },
    { ask: 'children', only: 'not a gun violence order', when: ({ order }) => order !== 'gun' },
    {
      ask: 'sharedHome',
      only: 'an order that can be about a home',
      when: ({ order }) => canReachHome(order),
    },
    { ask: 'criminalCase', only: 'not a criminal order', when: ({ order }) => order !== 'criminal' },
    'immigration',
  ],
});
