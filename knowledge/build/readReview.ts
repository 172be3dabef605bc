import { z } from 'zod';
import type { IsoDate, Review } from '../contract.js';
import { zIsoDate } from './schemas.js';
import { type Report, readText, readYamlObject } from './yamlFile.js';

const FILE = 'knowledge/review.yaml';

/** Who checked a text against its sources, and when: the header of an entry has the same shape. */
export const reviewSchema = z.strictObject({
  checkedBy: z.string().min(3),
  checkedOn: zIsoDate,
  reviewBy: zIsoDate,
  lawyer: z.enum(['open', 'done']),
});

/** Reports a review that is due. */
export function reportOverdue(
  review: Review,
  place: { file: string; line: number },
  today: IsoDate,
  report: Report,
): void {
  if (review.reviewBy >= today) return;
  report({
    ...place,
    code: 'REVIEW_OVERDUE',
    message: `the review was due on ${review.reviewBy}.`,
    remedy: 'Check the text against its sources and set checkedOn and reviewBy.',
  });
}

/** `review.yaml`: the review of everything outside the entries; `undefined` when it cannot be read, which is reported. */
export function readReview(root: string, today: IsoDate, report: Report): Review | undefined {
  const text = readText(root, FILE, report);
  const review = text === '' ? undefined : readYamlObject(text, FILE, 1, reviewSchema, report);
  if (review) reportOverdue(review, { file: FILE, line: 1 }, today, report);
  return review;
}
