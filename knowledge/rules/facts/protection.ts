import type { Facts, QuestionSpecs } from './question.js';

export const RELATIONSHIPS = [
  'partner',
  'livedTogether',
  'sharedChild',
  'closeRelative',
  'otherRelative',
  'roommate',
  'neighbor',
  'coworker',
  'stranger',
  'caregiver',
] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** What happened, by category; no story is asked for. */
export const HAPPENINGS = [
  'violence',
  'threats',
  'stalking',
  'sexual',
  'property',
  'control',
  'harassment',
  'money',
  'gunRisk',
] as const;

/** "I need protection", danger first. `children`: with the other person. */
export const PROTECTION_QUESTIONS = {
  danger: { kind: 'choice', answers: ['now', 'no'] },
  forWhom: { kind: 'choice', answers: ['me', 'child', 'elder', 'employee', 'student'] },
  relationship: { kind: 'choice', answers: RELATIONSHIPS },
  happened: { kind: 'choices', answers: HAPPENINGS },
  age: { kind: 'choice', answers: ['minor', 'adult', 'elder', 'dependent'] },
  children: { kind: 'choice', answers: ['yes', 'no'] },
  guns: { kind: 'choice', answers: ['yes', 'no'] },
  emergencyOrder: { kind: 'choice', answers: ['yes', 'no'] },
} as const satisfies QuestionSpecs;

export type ProtectionFacts = Facts<typeof PROTECTION_QUESTIONS>;
