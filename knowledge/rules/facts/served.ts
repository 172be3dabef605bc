import { STAGED_KINDS } from './orderKinds.js';
import type { Facts, QuestionSpecs } from './question.js';

/**
 * The kinds of order that can be served. `notice` is a hearing notice with no temporary order; `elderMoney` an elder order
 * about money or isolation only.
 */
export const SERVED_ORDERS = [
  'domestic',
  'harassment',
  'elder',
  'elderMoney',
  'workplace',
  'school',
  'gun',
  'emergency',
  'criminal',
  'notice',
] as const;
export type ServedOrder = (typeof SERVED_ORDERS)[number];

const isAmong = (orders: readonly ServedOrder[], order: string | undefined): boolean =>
  orders.some((each) => each === order);

/** Whether an order bars guns as far as its kind tells; one that is not known counts as one that does. */
export const barsGuns = (order: string | undefined): boolean => !isAmong(['elderMoney', 'notice'], order);
/** Whether an order can be about a home; one that is not known counts as one that can. */
export const canReachHome = (order: string | undefined): boolean => !isAmong(['gun', 'workplace', 'school'], order);
/** Whether a hearing or court date comes with the order. An emergency order has an end and no hearing. */
export const hasHearing = (order: string | undefined): boolean => order !== 'emergency';

/**
 * "I was served", in the order of asking. No question asks for a confession: `gunSteps` asks what to show, not what is owned.
 * `noticeOf` is asked of a hearing notice alone, `endsOn` of an emergency order.
 */
export const SERVED_QUESTIONS = {
  order: { kind: 'choice', answers: SERVED_ORDERS },
  noticeOf: { kind: 'choice', answers: STAGED_KINDS },
  servedOn: { kind: 'date', side: 'past', answers: [] },
  servedAt: { kind: 'time', answers: [] },
  hearingOn: { kind: 'date', side: 'future', answers: ['none'] },
  endsOn: { kind: 'date', side: 'any', answers: ['none'] },
  gunSteps: { kind: 'choice', answers: ['show', 'short'] },
  gunJob: { kind: 'choice', answers: ['yes', 'no'] },
  children: { kind: 'choice', answers: ['yes', 'no'] },
  sharedHome: { kind: 'choice', answers: ['yes', 'no'] },
  criminalCase: { kind: 'choice', answers: ['yes', 'police', 'no'] },
  immigration: { kind: 'choice', answers: ['yes', 'no'] },
} as const satisfies QuestionSpecs;

/** What was told of guns without being asked: there are some, there are none, or the job needs one. */
export interface GunsTold {
  readonly guns?: 'has' | 'none' | 'job';
}

export type ServedFacts = Facts<typeof SERVED_QUESTIONS> & GunsTold;
