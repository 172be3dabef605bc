import type { OrderKind, PointId, Side, Stage, TopicId } from './contract.js';
import { pointId, topicId } from './ids.js';
import type { InterviewId } from './planContract.js';
import type { Deadline } from './rules/rules.js';

/** The topic that each interview is about: where its questions are offered, and what follow-up questions lean on. */
export const INTERVIEW_TOPICS: Readonly<Record<InterviewId, string>> = {
  served: 'served-what-now',
  protection: 'how-to-get',
  whichPaper: 'order-types',
  hearingDay: 'hearing',
  lawyer: 'attorney-find',
  troVersusClets: 'tro-vs-clets',
};

/** Topics to tap beside help in danger, by kind; `any` for the kinds without a row. */
export const DANGER_TOPICS: Readonly<Record<string, readonly string[]>> = {
  any: ['emergency-protective-order', 'first-steps', 'how-to-get'],
  elder: ['elder-abuse', 'emergency-protective-order'],
  child: ['minors', 'emergency-protective-order'],
  devices: ['tech-abuse', 'stalking'],
  found: ['emergency-protective-order', 'report-violation', 'address-privacy'],
  suicideSelf: ['attorney-find'],
  injury: ['first-steps'],
  overdose: ['first-steps'],
  suicideOther: ['gun-violence-order', 'first-steps'],
  harmToOther: ['contact-rules', 'attorney-find'],
};

/** Topics to tap after an answer on what breaks an order or the law, by kind. */
export const WRONGDOING_TOPICS: Readonly<Record<string, readonly string[]>> = {
  contact: ['contact-rules', 'change-or-end', 'child-exchange'],
  find: ['service', 'cannot-serve', 'contact-rules'],
  guns: ['firearms', 'guns-none-or-shared', 'attorney-find'],
  evade: ['service', 'served-what-now', 'hearing'],
  lie: ['evidence', 'respond-contest', 'attorney-find'],
  threaten: ['contact-rules', 'violation-penalty', 'attorney-find'],
  spy: ['tech-abuse', 'contact-rules', 'evidence-how'],
};

/**
 * Topics of people who ask for help or for a lawful step: a question under one of them is answered, whatever else it sounds like. Their
 * questions teach the recognizers what is lawful: `npm run train` after a change.
 */
export const LAWFUL_TOPICS: readonly string[] = [
  'address-privacy',
  'first-steps',
  'service',
  'cannot-serve',
  'evidence',
  'evidence-how',
  'tech-abuse',
  'stalking',
  'guns-none-or-shared',
  'housing-rights',
  'how-to-get',
  'report-violation',
];

/** Topics to tap after something was told that can be used against the person, by kind. */
export const CONFESSION_TOPICS: Readonly<Record<string, readonly string[]>> = {
  guns: ['firearms', 'attorney-find', 'violation-penalty'],
  contact: ['contact-rules', 'attorney-find', 'change-or-end'],
  violence: ['attorney-find', 'hearing', 'parallel-criminal-case'],
};

/** The kind of order that a topic, or a point of a general topic, is about: what is asked next is asked about that kind. */
export const KIND_TALKED_OF: Readonly<Record<string, OrderKind>> = {
  'civil-harassment': 'ch',
  'neighbors-roommates': 'ch',
  'elder-abuse': 'ea',
  workplace: 'wv',
  'school-campus': 'sv',
  'gun-violence-order': 'gv',
  'emergency-protective-order': 'epo',
  'criminal-protective-order': 'cpo',
  'cpo-change-length': 'cpo',
  'non-clets-order': 'agreed',
  'divorce/automatic': 'divorce',
  'divorce/what-barred': 'divorce',
  'divorce/allowed': 'divorce',
  'divorce/start-end': 'divorce',
  'divorce/break-automatic': 'divorce',
  'divorce/not-dvro': 'divorce',
  'divorce/dv-in-divorce': 'dv',
  'order-types/partner-family': 'dv',
  'order-types/no-tie': 'ch',
  'order-types/older': 'ea',
  'order-types/guns-only': 'gv',
};

/** The kind of order that a point is about by itself, or by its topic. */
export const kindTalkedOf = ({
  point,
  topic,
}: {
  readonly point: string;
  readonly topic: string;
}): OrderKind | undefined => KIND_TALKED_OF[point] ?? KIND_TALKED_OF[topic];

/** The topic that a told fact leads to where nothing was asked. */
export const FACT_TOPICS: Readonly<Record<string, string>> = {
  servedOn: 'served-what-now',
  heardInCourt: 'in-court-order',
  hearingOn: 'hearing',
  charged: 'parallel-criminal-case',
  guns: 'firearms',
  stage: 'served-what-now',
};

/** The topic of a person in danger who tells that there is an order. */
export const IN_DANGER_WITH_ORDER = 'report-violation';

/** The point on how police get an emergency order. */
export const HOW_TO_GET_EPO = 'emergency-protective-order/get';

/** Points that say what the help for danger says: below it they would say it twice. */
export const HELP_POINTS: readonly string[] = ['first-steps/now', 'first-steps/talk'];

/** Topics on people of an age. */
export const AGE_TOPICS = { minor: 'minors', elder: 'elder-abuse' } as const;

/**
 * Of whoever is harmed and tells of no order: what is said to people with papers, or to friends, gives way to what to do first;
 * topics on people of an age are theirs only where that is told.
 */
export const OF_HARMED: {
  readonly notFor: readonly string[];
  readonly instead: readonly [topic: TopicId, point: PointId];
  readonly ofAge: readonly string[];
} = {
  notFor: ['served-what-now', 'first-steps/friend'],
  instead: ['first-steps' as TopicId, 'first-steps/now' as PointId],
  ofAge: Object.values(AGE_TOPICS),
};

/** Of whoever asks to see their own grown family: what is said of children gives way to the distance that an order sets; for whom one binds, who may ask for one does too. */
export const OF_KIN: {
  readonly notFor: readonly string[];
  readonly notForBound: readonly string[];
  readonly instead: readonly [topic: TopicId, point: PointId];
} = {
  notFor: ['children', 'child-exchange'],
  notForBound: ['who-can-ask'],
  instead: ['contact-rules' as TopicId, 'contact-rules/distance' as PointId],
};

/**
 * Of whoever is afraid of court and says nothing of a status: what is said of immigration gives way to what makes the hearing
 * safer, and for whom an order binds to what it is not, an arrest.
 */
export const OF_FEARFUL: {
  readonly notFor: readonly string[];
  readonly instead: Readonly<Record<'restrained' | 'other', readonly [topic: TopicId, point: PointId]>>;
} = {
  notFor: ['immigration', 'immigration-relief'],
  instead: {
    restrained: ['hearing' as TopicId, 'hearing/other-details' as PointId],
    other: ['hearing' as TopicId, 'hearing/support-safety' as PointId],
  },
};

/** The kind of order that is usual between two people, where nobody told the kind. */
export const KIND_OF_RELATION: Readonly<Record<string, OrderKind>> = {
  partner: 'dv',
  ex: 'dv',
  coparent: 'dv',
  family: 'dv',
  relative: 'ch',
  neighbor: 'ch',
  roommate: 'ch',
  coworker: 'ch',
  stranger: 'ch',
  caregiver: 'ea',
};

/** Of these two kinds the tie between two people decides: who asks for the one where the tie is of the other files the wrong forms. */
export const DECIDED_BY_TIE: readonly OrderKind[] = ['dv', 'ch'];

/** The point that says which kind a tie makes it. */
export const POINT_OF_TIE: Readonly<Partial<Record<OrderKind, readonly [topic: TopicId, point: PointId]>>> = {
  dv: ['order-types' as TopicId, 'order-types/partner-family' as PointId],
  ch: ['order-types' as TopicId, 'order-types/no-tie' as PointId],
};

/** Ties that are told by a noun of their own; "stranger" is anybody, and with a roommate one may be a couple. */
export const PLAIN_TIES: readonly string[] = [
  'partner',
  'ex',
  'coparent',
  'family',
  'relative',
  'neighbor',
  'coworker',
];

/** Kinds that are talked of beside the usual one: a workplace's or a school's own order, and one for elders. */
export const BESIDE_USUAL: Readonly<Record<string, readonly OrderKind[]>> = {
  coworker: ['wv'],
  stranger: ['sv'],
  employee: ['wv'],
  elder: ['ea'],
};

/** The topic and the point that say where the day of the hearing stands on the papers. */
export const DATE_POINT: readonly [topic: string, point: string] = ['how-long-tro', 'find-date'];

/** Topics about the court date: "when is it" after one of their answers asks for that day. */
export const HEARING_TOPICS: readonly string[] = ['hearing', 'missed-hearing', 'continuance', 'attorney-visit'];

/** What a person has told, as far as a point that is said along hangs on it. */
interface Told {
  readonly side?: Side | undefined;
  readonly stage?: Stage | undefined;
  readonly guns?: string | undefined;
  readonly charged?: string | undefined;
}

/** Stages in which no order binds. */
const UNBOUND: readonly (Stage | undefined)[] = ['notice', 'expired', 'denied'];

/**
 * Points that are said once along with others: guns to a person bound by an order who has some, since they are due within a
 * day; and that nobody has to talk to police, to whom they want to question. `beside`: with these answers alone.
 */
export const SAID_ALONG: readonly {
  readonly point: string;
  readonly to: (told: Told) => boolean;
  readonly beside?: readonly string[];
}[] = [
  {
    point: 'served-what-now/guns-first',
    to: ({ side, guns, stage }) => side === 'restrained' && guns === 'has' && !UNBOUND.includes(stage),
    beside: ['served-what-now/first-steps', 'served-what-now/obey-now', 'served-what-now/date-and-deadlines'],
  },
  {
    point: 'parallel-criminal-case/detective',
    to: ({ side, charged }) => side === 'restrained' && charged === 'investigated',
  },
];

/** Stages and kinds in which an order bars guns of its own accord, and a duty to hand them over runs. */
export const barsGunsNow = ({
  side,
  stage,
  kind,
}: Pick<Told, 'side' | 'stage'> & { readonly kind?: OrderKind | undefined }): boolean =>
  side === 'restrained' &&
  !UNBOUND.includes(stage) &&
  stage !== 'thinking' &&
  stage !== 'asked' &&
  kind !== 'divorce' &&
  kind !== 'agreed';

/** Points on the duty to hand guns over, and the one that says it to a person who owns none. */
export const NO_GUNS_INSTEAD: {
  readonly of: readonly string[];
  readonly point: PointId;
} = {
  of: [
    'firearms/ban',
    'firearms/when',
    'firearms/where',
    'firearms/receipt',
    'served-what-now/guns-first',
    'civil-harassment/guns',
    'criminal-protective-order/guns',
    'gun-violence-order/guns',
    'emergency-protective-order/guns',
  ],
  point: 'guns-none-or-shared/none' as PointId,
};

/** What own guns are asked about in a home that one may not enter, and the point that says first not to go in. */
export const BARRED_HOME: {
  readonly of: readonly string[];
  readonly point: PointId;
} = {
  of: ['firearms', 'guns-return', 'guns-none-or-shared', 'served-what-now/guns-first'],
  point: 'guns-none-or-shared/left-behind' as PointId,
};

/** Topics offered where nothing fits: a lawyer, the kinds of order, the first days. */
export const FALLBACK_TOPICS: readonly string[] = ['attorney-find', 'order-types', 'served-what-now'];

/** The deadline that a point is about: a person whose days are known hears their own date with it. */
export const DEADLINE_OF_POINT: Readonly<Record<string, Deadline>> = {
  'firearms/ban': 'handover',
  'firearms/when': 'handover',
  'firearms/where': 'handover',
  'firearms/penalty': 'handover',
  'served-what-now/guns-first': 'handover',
  'emergency-protective-order/guns': 'handover',
  'civil-harassment/guns': 'handover',
  'criminal-protective-order/guns': 'handover',
  'gun-violence-order/what': 'handover',
  'gun-violence-order/guns': 'handover',
  'restraining-order-what/guns': 'handover',
  'tro-what/guns': 'handover',
  'firearms-job/carry': 'handover',
  'firearms-job/duty-gun': 'handover',
  'guns-none-or-shared/relatives': 'handover',
  'guns-none-or-shared/out-of-reach': 'handover',
  'firearms/receipt': 'receipt',
  'service/how-when': 'serve',
  'cannot-serve/what-now': 'serve',
  'continuance/not-served': 'serve',
  'respond-contest/when-due': 'answer',
  'served-what-now/date-and-deadlines': 'answer',
  'renewal/when-ask': 'renewal',
  'renewal/how-renew': 'renewal',
  'renewal/expired': 'renewal',
  'how-long-tro/not-served': 'serve',
  'restraining-order-what/how-long': 'end',
  'how-long-tro/tro-length': 'end',
  'how-long-tro/find-date': 'end',
  'how-long-tro/date-passed': 'end',
  'how-long-order/order-length': 'end',
  'how-long-order/ends-itself': 'end',
  'how-long-order/until-end': 'end',
  'how-long-order/after-end': 'end',
  'emergency-protective-order/length': 'end',
};

/** The deadline that a topic is about where none of its points was said: after a confession, say. */
export const DEADLINE_OF_TOPIC: Readonly<Record<string, Deadline>> = { firearms: 'handover', renewal: 'renewal' };

/** The point that says the rule of a deadline. */
export const POINT_OF_DEADLINE: Readonly<Record<Deadline, PointId>> = {
  handover: 'firearms/when' as PointId,
  receipt: 'firearms/receipt' as PointId,
  serve: 'service/how-when' as PointId,
  answer: 'respond-contest/when-due' as PointId,
  renewal: 'renewal/when-ask' as PointId,
  end: 'how-long-tro/tro-length' as PointId,
};

const onPaper = (name: string): PointId => pointId(topicId('order-types'), name);
/** The point on what a form is, by its number; the letters before it tell the kind of case. */
export const POINT_OF_NUMBER: Readonly<Record<string, PointId>> = {
  '100': onPaper('paper-request'),
  '105': onPaper('paper-children'),
  '109': onPaper('paper-notice'),
  '110': onPaper('paper-temporary'),
  '115': onPaper('paper-new-date'),
  '116': onPaper('paper-new-date'),
  '120': onPaper('paper-response'),
  '130': onPaper('paper-after-hearing'),
  '140': onPaper('paper-children'),
  '200': onPaper('paper-proof'),
  '250': onPaper('paper-proof'),
  '300': onPaper('paper-change'),
  '600': onPaper('paper-change'),
  '700': onPaper('paper-renew'),
  '710': onPaper('paper-renew'),
  '720': onPaper('paper-renew'),
  '800': onPaper('paper-receipt'),
};
/** Those of forms that are of no civil kind. */
export const POINT_OF_FORM: Readonly<Record<string, PointId>> = {
  'EPO-001': pointId(topicId('emergency-protective-order'), 'papers'),
  'CR-160': pointId(topicId('criminal-protective-order'), 'papers'),
  'CR-161': pointId(topicId('criminal-protective-order'), 'papers'),
};
const CIVIL_FORM = /^(?:DV|CH|EA|WV|SV|GV)-(\d{3})$/;

/** The point that says what a form is: `DV-109`; `undefined` for a form that none is on. */
export const pointOfForm = (form: string): PointId | undefined =>
  POINT_OF_FORM[form] ?? POINT_OF_NUMBER[CIVIL_FORM.exec(form)?.[1] ?? ''];
