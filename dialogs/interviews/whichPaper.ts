import { interview } from './interview.js';

const STAGED: readonly (string | undefined)[] = ['domestic', 'harassment', 'elder', 'workplace', 'school', 'gun'];
const DATED: readonly (string | undefined)[] = ['criminal', 'agreed', 'outOfState'];

/** "Which paper do I have?" By its number or title; by its looks where it has none. */
export const whichPaper = interview('whichPaper', {
  topic: 'order-types',
  steps: [
    'kind',
    { ask: 'stage', only: 'a kind with stages', when: ({ kind }) => STAGED.includes(kind) },
    { ask: 'looks', only: 'kind unknown', when: ({ kind }) => kind === 'unknown' },
    { ask: 'giver', only: 'kind unknown', when: ({ kind }) => kind === 'unknown' },
    {
      ask: 'receivedOn',
      only: 'emergency order',
      when: ({ kind, looks }) => kind === 'emergency' || looks === 'officerAsked',
    },
    {
      ask: 'endsOn',
      only: 'an order with an end',
      when: ({ kind, stage }) => stage === 'temporary' || stage === 'afterHearing' || DATED.includes(kind),
    },
    'role',
  ],
});
