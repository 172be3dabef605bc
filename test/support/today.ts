import { isoDate } from '../../knowledge/ids.js';

/** The day all tests run on, so that a passing review date changes nothing. */
export const TODAY = isoDate('2026-11-25');
