/** How a date was counted. */
export const HOW_WORDS = [
  'due.how.handover',
  'due.how.handoverNoHour',
  'due.how.handoverCivil',
  'due.how.handoverGun',
  'due.how.handoverEmergency',
  'due.how.handoverCriminal',
  'due.how.receipt',
  'due.how.receiptNoHour',
  'due.how.receiptGun',
  'due.how.receiptCriminal',
  'due.how.hearing',
  'due.how.beforeHearing',
  'due.how.serveBefore',
  'due.how.serveByStatute',
  'due.how.endsOn',
] as const;
export type HowWord = (typeof HOW_WORDS)[number];

/** Whom a plan is for. */
export const AUDIENCES = ['plan.audience.protected', 'plan.audience.restrained', 'plan.audience.either'] as const;

export const LABELS = [
  'first',
  'steps',
  'contacts',
  'sources',
  'countedFrom',
  'by',
  'on',
  'before',
  'lastSafeDay',
  'past',
  'listing',
  'print',
  'calendar',
  'show',
] as const;

/** Why a day is questioned. */
export const DOUBTS = ['past', 'future', 'impossible', 'tooFar', 'ambiguous', 'courtClosed', 'outOfOrder'] as const;

/** Statements that more than one interview uses. */
export const SHARED_WORDS = [
  ...AUDIENCES,
  'plan.danger',
  'whichPaper.described',
  'whichPaper.unknown',
  'plan.madeOn',
  'plan.unknown',
  'plan.paperWins',
  'plan.court.closed',
  'plan.court.unknown',
  'plan.notice.paper',
  'plan.notice.information',
  'plan.notice.private',
  'plan.notice.host',
] as const;
export type SharedWord = (typeof SHARED_WORDS)[number];
