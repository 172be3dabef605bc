import type { Need } from './placesContract.js';

/** Where a topic leads: what a person needs to find, and whether any question under it is about finding it, or only "where" and "who". */
export interface PlaceTopic {
  readonly needs: readonly Need[];
  readonly on: 'any' | 'where';
}

const any = (...needs: readonly Need[]): PlaceTopic => ({ needs, on: 'any' });
const where = (...needs: readonly Need[]): PlaceTopic => ({ needs, on: 'where' });

/** Topics, and points by their whole id, whose answer is followed by places to go to. A point's own row stands before its topic's. */
export const PLACE_TOPICS: Readonly<Record<string, PlaceTopic>> = {
  'attorney-find': any('legalAid', 'lawyer'),
  'attorney-find/self-help': any('selfHelp'),
  'attorney-need': where('legalAid', 'lawyer'),
  'attorney-visit': where('legalAid', 'lawyer'),
  'parallel-criminal-case': where('charged'),
  'criminal-protective-order': where('charged'),
  'cpo-change-length': where('charged'),
  'violation-repeat': where('charged'),
  'violation-penalty': where('charged'),
  'retail-order': where('charged'),
  'where-to-file': any('court'),
  'how-to-get': where('court', 'legalAid'),
  'civil-harassment': where('court', 'legalAid'),
  'respond-contest': where('court', 'legalAid', 'lawyer'),
  'served-what-now': where('selfHelp', 'legalAid', 'lawyer'),
  hearing: where('court'),
  cost: where('court'),
  'clets-lookup': where('court'),
  'access-language': where('court'),
  'first-steps': where('shelter', 'local', 'legalAid'),
  'first-steps/shelter': any('shelter', 'local'),
  'first-steps/money': where('costs', 'local'),
  'elder-abuse': where('elder', 'legalAid'),
  minors: where('teen', 'legalAid'),
};

/** What a county that is told without a question leads to, most useful first. */
export const EVERY_NEED: readonly Need[] = ['court', 'legalAid', 'lawyer', 'local'];

/** Counties to tap where one is asked for: those in which most people live. Any other is typed. */
export const COUNTY_TAPS: readonly string[] = ['Los Angeles', 'San Diego', 'Orange', 'Riverside'];
