import type { DraftStep } from './plan/draft.js';

/** What can be told of a criminal case, in plans whose order comes from another court; `yes` is a case, `charged` a charge in one. */
export type CriminalCase = 'yes' | 'charged' | 'police' | 'no' | 'unknown' | undefined;
type LawyerFirstWord = 'plan.lawyerFirst.charged' | 'plan.lawyerFirst.police';

/** Whether a criminal case runs or may come. */
export const isInCriminalCase = (told: CriminalCase): boolean =>
  told === 'yes' || told === 'charged' || told === 'police';

/** The lawyer before any word, where a criminal case runs or may come. */
export function lawyerFirst(told: CriminalCase): DraftStep<LawyerFirstWord> | undefined {
  if (told === 'yes' || told === 'charged')
    return { say: 'plan.lawyerFirst.charged', urgency: 'now', call: ['publicDefender', 'criminalDefense'] };
  return told === 'police' ? { say: 'plan.lawyerFirst.police', urgency: 'now', call: ['criminalDefense'] } : undefined;
}
