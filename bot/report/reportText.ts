import { type Counts, tookAtMost } from './counts.js';
import { type Report, ranked } from './report.js';

const LABEL = 34;
const MOST_TOPICS = 20;

/** A time in words; a dash where nothing was measured. */
export const timeWords = (counts: Counts, share: number): string => {
  if (counts.turns === 0) return '–';
  const ms = tookAtMost(counts, share);
  return ms === undefined ? 'over 15 s' : `${ms / 1_000} s or less`;
};

const row = (name: string, value: string | number): string => `  ${name.padEnd(LABEL)}${String(value).padStart(14)}`;
const part = (title: string, rows: readonly string[]): string[] => (rows.length === 0 ? [] : ['', title, ...rows]);

/** The report for a terminal. */
export function reportText({ days, total, votes, unanswered }: Report): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined)
    return 'Nothing is counted yet. A running bot adds its counts every ten minutes.\n';
  const words = unanswered.filter(({ text }) => text !== undefined);
  return `${[
    `Order Guide, ${first.day} to ${last.day}`,
    '',
    row('conversations', total.conversations),
    row('messages', total.turns),
    row('danger told', total.dangers),
    row('nothing to answer with', total.outcomes.outOfScope ?? 0),
    row('half are answered in', timeWords(total, 0.5)),
    row('95 of 100 are answered in', timeWords(total, 0.95)),
    ...part(
      'Outcomes',
      ranked(total.outcomes).map(([name, times]) => row(name, times)),
    ),
    ...part(
      'Languages',
      ranked(total.languages).map(([name, times]) => row(name, times)),
    ),
    ...part(
      'Channels',
      ranked(total.channels).map(([name, times]) => row(name, times)),
    ),
    ...part(
      'Topics',
      ranked(total.topics)
        .slice(0, MOST_TOPICS)
        .map(([name, times]) => row(name, times)),
    ),
    ...part(
      'Votes (all that are kept)',
      votes.map(({ topic, helpful, notHelpful }) => row(topic, `${helpful} yes, ${notHelpful} no`)),
    ),
    ...part(
      'Questions that nothing answered, newest first',
      words.map(({ at, language, text }) => `  ${new Date(at).toISOString().slice(0, 10)} ${language}  ${text}`),
    ),
  ].join('\n')}\n`;
}
