import { daysBetween } from './daysBetween.js';
import { interview } from './interview.js';

/** So long after service the hour of it still decides a deadline. In days. */
const HOUR_MATTERS = 3;
const WITHOUT_GUN_BAN: readonly (string | undefined)[] = ['elderMoney', 'notice'];
const WITHOUT_HOME: readonly (string | undefined)[] = ['gun', 'workplace', 'school'];

/** "I was served": the next days of the person whom the papers name. */
export const served = interview('served', {
  role: 'restrained',
  topic: 'served-what-now',
  steps: [
    'order',
    'servedOn',
    {
      ask: 'servedAt',
      only: 'served in the last days, hour not told',
      when: ({ servedOn }, now) => {
        const days = daysBetween(servedOn, now.on);
        return days !== undefined && days <= HOUR_MATTERS;
      },
    },
    'hearingOn',
    { ask: 'gunSteps', only: 'an order with a gun ban', when: ({ order }) => !WITHOUT_GUN_BAN.includes(order) },
    {
      ask: 'gunJob',
      only: 'gun steps wanted',
      when: ({ order, gunSteps }) => !WITHOUT_GUN_BAN.includes(order) && gunSteps !== 'short',
    },
    'children',
    {
      ask: 'sharedHome',
      only: 'an order that can be about a home',
      when: ({ order }) => !WITHOUT_HOME.includes(order),
    },
    { ask: 'criminalCase', only: 'not a criminal order', when: ({ order }) => order !== 'criminal' },
    'immigration',
  ],
});
