import type { Citations, ClockTime, IsoDate, Statement, StatementId } from '../../../knowledge/contract.js';
import type { Due, Plan, PlanStep } from '../../../knowledge/planContract.js';

const citations: Citations = [
  {
    kind: 'authority',
    id: 'a1' as never,
    label: 'Fam. Code § 1',
    about: 'about',
    url: 'https://law.example/1?a=1&b=2',
    status: 'read',
    house: false,
  },
];
const block = (text: string) => ({ kind: 'paragraph', text, citations }) as const;
const statement = (text: string): Statement => ({
  id: 's' as StatementId,
  blocks: [block(text)],
  citations,
  inForceAsOf: '2026-11-24' as IsoDate,
});

export const dueOn = (on: string, more: Partial<Due> = {}): Due => ({
  kind: 'by',
  on: on as IsoDate,
  at: undefined,
  isPast: false,
  text: `the day ${on}`,
  how: statement('counted in court days'),
  countedFrom: 'Monday',
  courtDay: undefined,
  paperWins: statement('Check your paper.'),
  ...more,
});

export const stepOf = (id: string, due: Due | undefined): PlanStep => ({
  id: id as StatementId,
  urgency: due ? 'dated' : 'now',
  heading: `Step ${id}`,
  duty: [block(`What to do for ${id}`)],
  due,
  call: ['help'],
});

export const at = (time: string): ClockTime => time as ClockTime;

/** A made-up plan: every part is there, and none of it is law. */
export function samplePlan(steps: readonly PlanStep[]): Plan {
  return {
    interview: 'served',
    title: 'What to do now <and> next',
    audience: 'For a reader of this test.',
    role: 'either',
    madeOn: '2026-11-25' as IsoDate,
    madeOnText: 'Made on Wednesday, November 25, 2026.',
    first: [block('Before all.')],
    steps,
    sections: [{ id: 'bring', heading: 'What to bring', blocks: [{ ...block('Your papers'), kind: 'bullet' }] }],
    contacts: [
      {
        id: 'help',
        name: 'A help line',
        about: [block('Day and night.')],
        reach: [
          { kind: 'phone', value: '800-555-0100' },
          { kind: 'web', value: 'help.example' },
          { kind: 'text', value: 'TEXT to 12345' },
        ],
        listing: false,
      },
    ],
    notices: [block('General information.')],
    citations,
    inForceAsOf: '2026-11-24' as IsoDate,
    labels: {
      first: 'First',
      steps: 'What to do',
      contacts: 'Whom to call',
      sources: 'Sources',
      countedFrom: 'Counted from',
      by: 'By',
      on: 'On',
      before: 'Before',
      lastSafeDay: 'Last safe day',
      past: 'passed',
      listing: 'listing',
      print: 'Print',
      calendar: 'Calendar',
      show: 'My plan',
    },
  };
}
