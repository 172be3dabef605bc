import { defineInterview } from '../defineInterview.js';
import { denies, filledBy, learns } from './facts.js';

const KNOWS_THE_OTHER: readonly (string | undefined)[] = ['me', 'child', 'elder', 'unknown'];
const MAY_SHARE_CHILDREN: readonly (string | undefined)[] = ['partner', 'livedTogether', 'sharedChild'];

/** "I need protection": danger first, then which kind of order, by category; no story is asked for. */
export const protection = defineInterview('protection', {
  next: ['hearingDay', 'lawyer', 'whichPaper'],
  filledBy,
  learns,
  denies,
  role: 'protected',
  goesOnWithout: ['forWhom'],
  danger: { question: 'danger', answer: 'now', safe: 'no', story: 'happened' },
  steps: [
    'danger',
    'forWhom',
    {
      ask: 'relationship',
      only: 'for oneself, a child, or an elder',
      when: ({ forWhom }) => KNOWS_THE_OTHER.includes(forWhom),
    },
    'happened',
    { ask: 'age', only: 'for oneself', when: ({ forWhom }) => forWhom === 'me' },
    {
      ask: 'children',
      only: 'partner, lived together, or a shared child',
      when: ({ relationship }) => MAY_SHARE_CHILDREN.includes(relationship),
    },
    'guns',
    'emergencyOrder',
  ],
});
