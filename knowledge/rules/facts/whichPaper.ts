import type { OrderKind } from '../../contract.js';
import { STAGED_KINDS } from './orderKinds.js';
import type { Facts, QuestionSpecs } from './question.js';

/** The letters of the form's number, or what stands in for them. */
export const PAPER_KINDS = [...STAGED_KINDS, 'emergency', 'criminal', 'agreed', 'divorce', 'outOfState'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** The kind of paper of each kind of order. */
export const PAPER_OF_KIND = {
  dv: 'domestic',
  ch: 'harassment',
  ea: 'elder',
  wv: 'workplace',
  sv: 'school',
  gv: 'gun',
  epo: 'emergency',
  cpo: 'criminal',
  divorce: 'divorce',
  agreed: 'agreed',
} as const satisfies Readonly<Record<OrderKind, PaperKind>>;

/** How far the case is, for the kinds that have stages. */
export const STAGES = ['request', 'notice', 'temporary', 'afterHearing'] as const;
export type Stage = (typeof STAGES)[number];

/** What it looks like, for a person who finds no number or title. */
export const LOOKS = [
  'officerAsked',
  'judgeUntilHearing',
  'judgeAfterHearing',
  'criminalCourt',
  'askedOnly',
  'dateOnly',
  'weSigned',
  'divorcePapers',
  'otherState',
] as const;

/**
 * "Which paper do I have?" `kind` is asked first and may be answered with a whole form number or title, which fills
 * `stage` too ({@link file://../readPaper.ts}). `looks`, `giver` are asked only when `kind` is unknown.
 */
export const WHICH_PAPER_QUESTIONS = {
  kind: { kind: 'choice', answers: PAPER_KINDS },
  stage: { kind: 'choice', answers: STAGES },
  looks: { kind: 'choice', answers: LOOKS },
  giver: { kind: 'choice', answers: ['officer', 'server', 'court', 'mail', 'lawyer', 'otherPerson'] },
  endsOn: { kind: 'date', side: 'any', answers: ['none'] },
  role: { kind: 'choice', answers: ['protected', 'restrained', 'either'] },
} as const satisfies QuestionSpecs;

export type WhichPaperFacts = Facts<typeof WHICH_PAPER_QUESTIONS>;
