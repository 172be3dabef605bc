import type { Moment } from '../../knowledge/contract.js';
import { clockTime, isoDate } from '../../knowledge/ids.js';

/** The day all tests run on, so that a passing review date changes nothing. */
export const TODAY = isoDate('2026-11-25');

/** The moment in California that all tests run at. */
export const NOW: Moment = { on: TODAY, at: clockTime('10:00') };
