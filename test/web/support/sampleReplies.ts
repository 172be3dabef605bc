import type { Reply, Sources } from '../../../dialogs/replies/reply.js';
import type { AuthorityCitation, IsoDate, PointId, TopicId } from '../../../knowledge/contract.js';
import { at, dueOn, samplePlan, stepOf } from './samplePlan.js';

const authority = (id: string, label: string): AuthorityCitation => ({
  kind: 'authority',
  id: id as never,
  label,
  about: 'about',
  url: `https://law.example/${id}`,
  status: 'read',
  house: false,
});

const sources: Sources = {
  authorities: [authority('f1', 'Form DV-110'), authority('s1', 'Fam. Code § 1'), authority('s2', 'Fam. Code § 2')],
  article: undefined,
  asOf: '2026-11-24' as IsoDate,
  words: {
    lead: 'Sources',
    asOf: 'In force as of',
    checked: 'checked by nobody',
    edition: 'Read in an older edition',
    article: 'The article says',
  },
};

const MORE = 'first/more' as PointId;

const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
const bullet = (text: string) => ({ kind: 'bullet', text }) as const;

const question = (input: 'choice' | 'many' | 'date' | 'time', at: number) =>
  ({ interview: 'sample', at, of: 5, input, back: 'go back' }) as const;

/** The plan of the sample conversation: three dates, one of them before a day. */
export const PLAN = samplePlan([
  stepOf('now', undefined),
  stepOf('file', dueOn('2026-12-03', { at: at('16:30'), text: 'Thursday, December 3, 2026, 4:30 PM' })),
  stepOf(
    'serve',
    dueOn('2026-12-14', {
      kind: 'before',
      text: 'Monday, December 14, 2026',
      lastSafeDay: { on: '2026-12-11' as IsoDate, text: 'Friday, December 11, 2026' },
    }),
  ),
  stepOf('come', dueOn('2026-12-14', { kind: 'on', text: 'Monday, December 14, 2026' })),
  stepOf('after', dueOn('2026-12-20', { text: 'Sunday, December 20, 2026' })),
]);

export const WELCOME: Reply = {
  blocks: [
    paragraph('I am the sample guide. Ask me anything made up. In danger call 911 or 1-800-555-0100.'),
    paragraph('What is said here is no law.'),
  ],
  choices: ['First tap', 'Second tap'],
};

/** What the sample bot says to each text. Made up: none of it is law. */
export const REPLIES: Readonly<Record<string, Reply>> = {
  answer: {
    blocks: [
      { ...paragraph('Noted · Served today.'), isEcho: true },
      {
        ...paragraph(
          'Yes, the **sample** rule holds. It stands on form DV-110 and not on Fam. Code § 1. Call 800-555-0100.',
        ),
        values: [{ words: '§ 1', chip: 'Sample: at most 1 day' }],
      },
      bullet('One thing to know'),
      bullet('Another thing'),
      { kind: 'correction', text: 'Some pages say the sample rule does not hold.' },
    ],
    sources,
    topic: 'first' as TopicId,
    choices: ['First tap', 'Second tap'],
  },
  short: { blocks: [paragraph('Short.')], choices: [] },
  more: {
    blocks: [
      { ...paragraph('The first sentence answers. A second follows. A third does too.'), point: MORE },
      { ...paragraph('A fourth is folded, and so is a fifth. This is the fifth.'), point: MORE },
      { ...paragraph('In danger, call 911.'), point: MORE },
      paragraph('Is there anything else?'),
    ],
    sources,
    choices: [],
  },
  lines: {
    blocks: [
      paragraph('Call 1-800-555-0100, or text START to 88788. Call or text 988, o mande un mensaje ya al 988.'),
      paragraph('O por mensaje: START al 88788. A context is none, nor is § 988.'),
      paragraph('For Spanish, text AYUDA to 988; oprima el 2, o mande AYUDA al 988.'),
    ],
    choices: [],
  },
  forms: { blocks: [paragraph('Fill out CH-100. Then read DV-110 and **DV-120-INFO**.')], choices: [] },
  long: {
    blocks: [
      paragraph('The long answer begins here. It goes on for a while.'),
      ...Array.from({ length: 40 }, (_, index) =>
        paragraph(
          `Paragraph ${index} of the long answer, with words enough to fill a line or two on any screen there is.`,
        ),
      ),
    ],
    sources,
    choices: ['First tap'],
  },
  danger: {
    blocks: [paragraph('Get to a safe place first. Then call.'), paragraph('Are you safe right now?')],
    choices: ['I am safe'],
    safety: {
      calls: [
        { kind: 'call', label: 'Call 911', value: '911' },
        { kind: 'text', label: 'Text the sample line', value: '55501', body: 'HELLO' },
      ],
      safe: 'I am safe',
    },
    facts: [],
  },
  facts: {
    blocks: [paragraph('Noted: served today.')],
    choices: [],
    facts: [
      {
        id: 'servedOn',
        text: 'Served: today, in the morning',
        short: 'Served today',
        change: 'change the day',
        drop: 'forget the day',
      },
      { id: 'paper', text: 'Form: DV-110', short: 'DV-110', change: 'change the paper', drop: 'forget the paper' },
      {
        id: 'hearingOn',
        text: 'Hearing: Monday, December 14',
        short: 'Hearing December 14',
        change: 'change the hearing',
        drop: 'forget the hearing',
      },
    ],
  },
  day: {
    blocks: [paragraph('What day was it?')],
    choices: ['I do not know'],
    answers: 1,
    question: question('date', 2),
  },
  hour: { blocks: [paragraph('What time was it?')], choices: [], question: question('time', 3) },
  several: {
    blocks: [paragraph('What is there?')],
    choices: ['Guns', 'Children', 'A house', 'None of these'],
    answers: 3,
    question: question('many', 4),
  },
  choose: {
    blocks: [paragraph('Which paper is it?')],
    choices: Array.from(
      { length: 12 },
      (_, index) => `Paper number ${index + 1}, with a longer name for small screens`,
    ),
    answers: 12,
    question: question('choice', 1),
  },
  plan: {
    blocks: [{ ...paragraph('Noted · Served today.'), isEcho: true }],
    plan: PLAN,
    sources,
    choices: ['First tap'],
  },
  compare: {
    blocks: [paragraph('They differ in five ways.')],
    choices: [],
    card: {
      title: 'Sample orders side by side',
      sources,
      rows: ['Yours', 'Second', 'Third'].map((heading, index) => ({
        heading,
        marked: index === 0,
        facts: ['Who makes it', 'How long', 'Guns'].map((name) => ({ name, value: `${name} of ${heading}` })),
      })),
    },
  },
  hola: { blocks: [paragraph('Sí, la regla vale. Es una muestra.')], sources, choices: ['Más'], language: 'es' },
};
