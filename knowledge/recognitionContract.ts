/**
 * What the trained recognizers name. A chance of 0.5 or more stands, whatever the label: thresholds are inside.
 * Dialogs know these names and nothing else of the recognizers.
 */

/** Families of labels. In an exclusive one at most the likeliest label stands, and `none` is a label of its own. */
export const FAMILIES = [
  'acts',
  'forms',
  'repairs',
  'aboutBot',
  'facts',
  'safe',
  'confessions',
  'wrongdoing',
  'danger',
  'beliefs',
] as const;
export type Family = (typeof FAMILIES)[number];

/** `acts.asks`, `facts.side.restrained`, `wrongdoing.find`. */
export const labelName = (family: Family, label: string): string => `${family}.${label}`;

/** The two levels of danger and the prefix of its kinds, whose chances rank them. */
export const ACUTE = 'danger.acute';
export const POSSIBLE = 'danger.possible';
export const DANGER_KIND = 'danger.kind.';
/** 1 where a plain cry for help was made: nothing takes it back. */
export const CRY = 'danger.cry';
