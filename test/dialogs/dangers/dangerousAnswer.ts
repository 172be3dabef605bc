/** A question, and the lead that would make the answer dangerous if it stood before any point of the reply. */
export interface DangerousQuestion {
  readonly asked: string;
  readonly wrongLead: 'lead.yes' | 'lead.no' | undefined;
}

/** An answer that would hurt somebody, the questions that invite it, and what is said instead: ids, no words. */
export interface DangerousAnswer {
  readonly asked: readonly [DangerousQuestion, DangerousQuestion, ...DangerousQuestion[]];
  /** One of these is said: points, statements, or whole topics (an id without a slash or a dot). */
  readonly instead: readonly [string, ...string[]];
  /** None of these is said: what they hold is right elsewhere and dangerous here. */
  readonly never?: readonly string[];
}

/** "Yes" would be the dangerous answer. */
export const notYes = (asked: string): DangerousQuestion => ({ asked, wrongLead: 'lead.yes' });
/** "No" would be the dangerous answer. */
export const notNo = (asked: string): DangerousQuestion => ({ asked, wrongLead: 'lead.no' });
/** Not a question of yes or no. */
export const open = (asked: string): DangerousQuestion => ({ asked, wrongLead: undefined });
