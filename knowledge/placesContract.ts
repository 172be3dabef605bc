/** The published types of where a person can go: court, finders, help lines, a host's own listings. */

import type { Citations, IsoDate, Language } from './contract.js';
import type { County } from './courts.js';
import type { PlanContact } from './planContract.js';

/** What a person needs to find. `charged`: there is a criminal charge, or one may come. `local`: shelter, food and other help nearby. */
export const NEEDS = [
  'court',
  'selfHelp',
  'legalAid',
  'lawyer',
  'charged',
  'safety',
  'shelter',
  'elder',
  'teen',
  'native',
  'crisis',
  'costs',
  'local',
  'trafficking',
] as const;
export type Need = (typeof NEEDS)[number];

/** One place to go to. The rest is as a plan's contact has it, so that it is shown alike. */
export interface Place extends PlanContact {
  /** The county it is for; absent where it serves the whole state. */
  readonly county: County | undefined;
  readonly hours: string | undefined;
  /** Languages spoken there, as the host wrote them; empty where nothing was said. */
  readonly languages: readonly string[];
  /** "Checked on …", for a host's listing. */
  readonly checked: string | undefined;
  readonly citations: Citations;
}

/** One entry of a host's own file, as `bot/helpFile.ts` reads it. */
export interface HelpListing {
  readonly county: County | 'all';
  readonly name: string;
  readonly for: readonly [Need, ...Need[]];
  readonly about: string | undefined;
  readonly phone: string | undefined;
  readonly web: string | undefined;
  readonly hours: string | undefined;
  readonly languages: readonly string[];
  readonly checkedOn: IsoDate;
}

/** Where to go. Pure: the same county, needs and day give the same places, a host's own listings first. */
export interface PlacesToGo {
  readonly counties: readonly County[];
  /** The county that a text names; `undefined` where it names none, or more than one. */
  countyIn(said: string): County | undefined;
  /** Places for the needs, in their order, each once; without a county the statewide ones alone. */
  of(county: County | undefined, needs: readonly Need[], on: IsoDate, language?: Language): readonly Place[];
}
