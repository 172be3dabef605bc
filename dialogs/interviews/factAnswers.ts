import type { OrderKind, Side, Stage } from '../../knowledge/contract.js';
import { PAPER_OF_KIND, type PaperKind, type Stage as PaperStage } from '../../knowledge/rules/facts/whichPaper.js';
import type { ToldFacts } from '../understanding/understood.js';

const KIND_OF_PAPER = new Map<string | undefined, OrderKind>(
  Object.entries(PAPER_OF_KIND).map(([kind, paper]) => [paper, kind as OrderKind]),
);

/** The kind of order as interviews name it. */
export const paperOf = (kind: OrderKind | undefined): PaperKind | undefined => kind && PAPER_OF_KIND[kind];

/** The kind of order behind an answer; `undefined` for "not sure" and for orders of another state. */
export const kindOf = (paper: string | undefined): OrderKind | undefined => KIND_OF_PAPER.get(paper);

/** Whether an answer to an order question is one of those that the question knows. */
export const among = <A extends string>(answers: readonly A[], answer: string | undefined): A | undefined =>
  answers.find((each) => each === answer);

/** The side behind an answer. */
export const sideOf = (role: string | undefined): Side | undefined => among(['protected', 'restrained'], role);

const STAGES: Readonly<Record<PaperStage, Stage>> = {
  request: 'asked',
  notice: 'notice',
  temporary: 'temporary',
  afterHearing: 'order',
};
export const stageOf = (stage: string | undefined): Stage | undefined => STAGES[stage as PaperStage];
export const paperStageOf = (stage: Stage | undefined): PaperStage | undefined =>
  (Object.keys(STAGES) as PaperStage[]).find((each) => STAGES[each] === stage);

/** A told yes or no as an answer, and back. */
export const yesNo = (told: boolean | undefined): 'yes' | 'no' | undefined =>
  told === undefined ? undefined : told ? 'yes' : 'no';
export const toldYesNo = (answer: string | undefined): boolean | undefined =>
  answer === 'yes' ? true : answer === 'no' ? false : undefined;

const CASE = { charged: 'charged', arrested: 'police', probation: 'police', investigated: 'police', no: 'no' } as const;

/** A charge or a police visit behind what was told of it, as an answer, and back. */
export const caseOf = (told: ToldFacts['charged']): 'charged' | 'police' | 'no' | undefined => told && CASE[told];
export const chargedOf = (answer: string | undefined): ToldFacts['charged'] =>
  answer === 'police' ? 'investigated' : among(['charged', 'no'], answer);

/** A day among an answer's other values. */
export const dayOf = <D extends string>(answer: D | 'none' | 'unknown' | undefined): D | undefined =>
  answer === 'none' || answer === 'unknown' || answer === undefined ? undefined : (answer as D);

/** Facts without those that are absent. */
export function present(facts: ToldFacts): ToldFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
