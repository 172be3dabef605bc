import type { IsoDate } from '../../knowledge/contract.js';
import type { Due } from '../../knowledge/planContract.js';

/** The day that something due stands on, on a card, a strip or a calendar: the last safe one where it is due before a day.
 *  None where no safe day is known: that day itself is too late. */
export const dayOf = ({ kind, on, lastSafeDay }: Due): IsoDate | undefined =>
  lastSafeDay?.on ?? (kind === 'before' ? undefined : on);
