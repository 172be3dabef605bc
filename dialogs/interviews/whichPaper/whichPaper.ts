import { isStaged } from '../../../knowledge/rules/facts/orderKinds.js';
import type { WhichPaperFacts } from '../../../knowledge/rules/facts/whichPaper.js';
import { defineInterview } from '../defineInterview.js';
import { filledBy, learns } from './facts.js';

const DATED: readonly (string | undefined)[] = ['emergency', 'criminal', 'agreed', 'outOfState'];

/** An emergency order by its number or by its looks. */
const isEmergency = ({ kind, looks }: WhichPaperFacts): boolean => kind === 'emergency' || looks === 'officerAsked';

/** "Which paper do I have?" By its number or title; by its looks where it has none. */
export const whichPaper = defineInterview('whichPaper', {
  next: ['served', 'hearingDay', 'lawyer'],
  filledBy,
  learns,
  steps: [
    'kind',
    { ask: 'stage', only: 'a kind with stages', when: ({ kind }) => isStaged(kind) },
    { ask: 'looks', only: 'kind unknown', when: ({ kind }) => kind === 'unknown' },
    { ask: 'giver', only: 'kind unknown', when: ({ kind }) => kind === 'unknown' },
    {
      ask: 'endsOn',
      only: 'an order with an end',
      when: (facts) =>
        facts.stage === 'temporary' ||
        facts.stage === 'afterHearing' ||
        DATED.includes(facts.kind) ||
        isEmergency(facts),
    },
    'role',
  ],
});
