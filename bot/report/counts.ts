import { z } from 'zod';
import { isoDate } from '../../knowledge/ids.js';
import { addDays } from '../../knowledge/rules/dates/day.js';

/** Upper ends of the bins of a turn's time, in milliseconds; the last bin has none. */
export const TURN_MS = [50, 100, 200, 500, 1_000, 2_000, 5_000, 15_000] as const;

const count = z.number().int().nonnegative();
const named = z.record(z.string().max(80), count);

/** What is counted of a day. Closed names, days and numbers: no room for text, and none for ids of people or conversations. */
export const countsSchema = z.object({
  /** A calendar day in California. */
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Conversations that began. */
  conversations: count,
  /** Messages that were answered. */
  turns: count,
  dangers: count,
  helpful: count,
  notHelpful: count,
  outcomes: named,
  topics: named,
  languages: named,
  channels: named,
  /** Turns by how long they took: one number for each bin of {@link TURN_MS}, and one for what took longer. */
  took: z.array(count).length(TURN_MS.length + 1),
});
export type Counts = z.infer<typeof countsSchema>;

export const noCounts = (day: string): Counts => ({
  day,
  conversations: 0,
  turns: 0,
  dangers: 0,
  helpful: 0,
  notHelpful: 0,
  outcomes: {},
  topics: {},
  languages: {},
  channels: {},
  took: new Array(TURN_MS.length + 1).fill(0),
});

function added(one: Counts['topics'], other: Counts['topics']): Counts['topics'] {
  const sum = { ...one };
  for (const [name, times] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + times;
  return sum;
}

/** Two counts as one, under the day of the first. */
export const summed = (one: Counts, other: Counts): Counts => ({
  day: one.day,
  conversations: one.conversations + other.conversations,
  turns: one.turns + other.turns,
  dangers: one.dangers + other.dangers,
  helpful: one.helpful + other.helpful,
  notHelpful: one.notHelpful + other.notHelpful,
  outcomes: added(one.outcomes, other.outcomes),
  topics: added(one.topics, other.topics),
  languages: added(one.languages, other.languages),
  channels: added(one.channels, other.channels),
  took: one.took.map((times, bin) => times + (other.took[bin] ?? 0)),
});

/** One for each day, in order. */
export function byDay(all: readonly Counts[]): Counts[] {
  const days = new Map<string, Counts>();
  for (const counts of all) days.set(counts.day, summed(days.get(counts.day) ?? noCounts(counts.day), counts));
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The same with the days between on which nothing was counted. */
export function withoutGaps(days: readonly Counts[]): Counts[] {
  const filled: Counts[] = [];
  for (const counts of days) {
    for (let last = filled.at(-1); last !== undefined && dayAfter(last.day) < counts.day; last = filled.at(-1))
      filled.push(noCounts(dayAfter(last.day)));
    filled.push(counts);
  }
  return filled;
}

const dayAfter = (day: string): string => addDays(isoDate(day), 1);

/** In how many milliseconds a share (0–1) of the turns was answered: the end of its bin; `undefined` where there was none, or beyond the last end. */
export function tookAtMost({ took }: Pick<Counts, 'took'>, share: number): number | undefined {
  const all = took.reduce((sum, times) => sum + times, 0);
  let seen = 0;
  const bin = took.findIndex((times) => {
    seen += times;
    return all > 0 && seen >= share * all;
  });
  return TURN_MS[bin];
}
