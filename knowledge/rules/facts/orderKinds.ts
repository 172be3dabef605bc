/** The kinds of case that come in stages (request, notice, temporary order, order after hearing), by the letters of their forms. */
export const STAGED_KINDS = ['domestic', 'harassment', 'elder', 'workplace', 'school', 'gun'] as const;
export type StagedKind = (typeof STAGED_KINDS)[number];

/** Whether papers of this kind come in stages. */
export const isStaged = (kind: string | undefined): kind is StagedKind => STAGED_KINDS.some((each) => each === kind);
