import type { Counts } from './counts.js';
import { TURN_MS } from './counts.js';
import type { Report } from './report.js';

/** One line a day, topic, outcome, language, channel or bin of time: `day,what,name,count`. Names are of closed lists; a comma or a quotation mark
 *  never stands in one. */
export function reportCsv({ days }: Pick<Report, 'days'>): string {
  const lines = days.flatMap((counts) => linesOf(counts).map((cells) => [counts.day, ...cells].join(',')));
  return `${['day,what,name,count', ...lines].join('\r\n')}\r\n`;
}

function linesOf({
  conversations,
  turns,
  dangers,
  helpful,
  notHelpful,
  took,
  ...named
}: Counts): (string | number)[][] {
  const { outcomes, topics, languages, channels } = named;
  return [
    ['conversations', '', conversations],
    ['messages', '', turns],
    ['danger', '', dangers],
    ['vote', 'helpful', helpful],
    ['vote', 'not helpful', notHelpful],
    ...Object.entries({ outcome: outcomes, topic: topics, language: languages, channel: channels }).flatMap(
      ([what, names]) =>
        Object.entries(names)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, times]) => [what, name, times]),
    ),
    ...took.map((times, bin) => {
      const end = TURN_MS[bin];
      return ['time', end === undefined ? `over ${TURN_MS.at(-1)} ms` : `up to ${end} ms`, times];
    }),
  ];
}
