import type { IsoDate } from '../../knowledge/contract.js';
import { addDays } from '../../knowledge/rules/dates/day.js';
import type { QueuedUnanswered, Store, VoteCount } from '../state/store.js';
import { byDay, type Counts, noCounts, summed } from './counts.js';

/** More questions than anybody reads at once. */
const MOST_QUESTIONS = 200;

/** What a host sees of how the bot is used. */
export interface Report {
  readonly days: readonly Counts[];
  readonly total: Counts;
  readonly votes: readonly VoteCount[];
  /** The newest first; with words, names and addresses masked, only where `FEEDBACK_TEXT=on`. */
  readonly unanswered: readonly QueuedUnanswered[];
}

/** Everything kept in the last `days` days up to `today` (a calendar day in California). */
export async function readReport(
  store: Pick<Store, 'counts' | 'votes' | 'unanswered'>,
  today: IsoDate,
  days: number,
): Promise<Report> {
  const first = addDays(today, 1 - days);
  const [counts, votes, unanswered] = await Promise.all([store.counts(), store.votes(), store.unanswered(100_000)]);
  const kept = byDay(counts).filter(({ day }) => day >= first && day <= today);
  return {
    days: kept,
    total: kept.reduce(summed, noCounts(first)),
    votes,
    unanswered: unanswered.slice(-MOST_QUESTIONS).reverse(),
  };
}

/** Names with how often each was counted, the most frequent first. */
export const ranked = (names: Counts['topics']): [name: string, times: number][] =>
  Object.entries(names).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
