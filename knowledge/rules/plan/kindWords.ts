import type { StagedKind } from '../facts/orderKinds.js';

/** The kinds of order that a plan may be about; `notice` binds nobody yet, `unknown` counts as the strictest. */
export type PlanOrder = StagedKind | 'elderMoney' | 'emergency' | 'criminal' | 'notice' | 'unknown';

/** How guns are handed over, by kind of order. */
export const GUN_WORDS_OF_PAPERS = [
  'plan.guns.domestic',
  'plan.guns.civil',
  'plan.guns.elder',
  'plan.guns.gun',
  'plan.guns.emergency',
  'plan.guns.criminal',
  'plan.guns.unknown',
] as const;
export type GunWordOfPapers = (typeof GUN_WORDS_OF_PAPERS)[number];
/** The same, with elder orders about money or isolation only, which no form number tells. */
export const GUN_WORDS = [...GUN_WORDS_OF_PAPERS, 'plan.guns.money'] as const;
export type GunWord = (typeof GUN_WORDS)[number];

/** When and where the receipt goes, by kind of order. */
export const RECEIPT_WORDS = [
  'plan.receipt.domestic',
  'plan.receipt.harassment',
  'plan.receipt.elder',
  'plan.receipt.workplace',
  'plan.receipt.school',
  'plan.receipt.gun',
  'plan.receipt.emergency',
  'plan.receipt.criminal',
  'plan.receipt.unknown',
] as const;
export type ReceiptWord = (typeof RECEIPT_WORDS)[number];

/** What a person without guns hears, by kind of order. */
export const NO_GUNS_WORDS = [
  'plan.noGuns',
  'plan.noGuns.gun',
  'plan.noGuns.criminal',
  'plan.noGuns.emergency',
] as const;
export type NoGunsWord = (typeof NO_GUNS_WORDS)[number];
export const noGunsWord = (order: string | undefined): NoGunsWord =>
  order === 'gun' || order === 'criminal' || order === 'emergency' ? `plan.noGuns.${order}` : 'plan.noGuns';

const KINDS_OR_OTHER = ['domestic', 'harassment', 'elder', 'workplace', 'school', 'gun', 'other'] as const;
type KindOrOther = (typeof KINDS_OR_OTHER)[number];

const forEachKind = <P extends string>(prefix: P): readonly `${P}.${KindOrOther}`[] =>
  KINDS_OR_OTHER.map((kind): `${P}.${KindOrOther}` => `${prefix}.${kind}`);

/** The form of an answer, the way to the hearing, a later date, service: by kind of case. */
export const ANSWER_WORDS = forEachKind('plan.answer');
export const GO_WORDS = forEachKind('plan.go');
export const MORE_TIME_WORDS = forEachKind('plan.moreTime');
export const SERVE_WORDS = forEachKind('plan.serve');

const orOther = (kind: StagedKind | undefined): KindOrOther => kind ?? 'other';
/** The words for a kind of case, or those for every kind where it is not known. */
export const answerWord = (kind: StagedKind | undefined) => `plan.answer.${orOther(kind)}` as const;
export const goWord = (kind: StagedKind | undefined) => `plan.go.${orOther(kind)}` as const;
export const moreTimeWord = (kind: StagedKind | undefined) => `plan.moreTime.${orOther(kind)}` as const;
export const serveWord = (kind: StagedKind | undefined) => `plan.serve.${orOther(kind)}` as const;
