import { type Html, html } from '../web/html.js';
import { page } from '../web/page.js';
import { type Counts, TURN_MS, withoutGaps } from './counts.js';
import { barTable, dayPlot } from './plots.js';
import { type Report, ranked } from './report.js';
import { timeWords } from './reportText.js';

const MOST_TOPICS = 30;

const binWords = (bin: number): string => {
  const end = TURN_MS[bin];
  return end === undefined ? `over ${(TURN_MS.at(-1) ?? 0) / 1_000} s` : `up to ${end / 1_000} s`;
};

function figures(total: Counts): Html {
  const rows: readonly (readonly [string, string | number])[] = [
    ['Conversations', total.conversations],
    ['Messages', total.turns],
    ['Danger told', total.dangers],
    ['Nothing to answer with', total.outcomes.outOfScope ?? 0],
    ['Half are answered in', timeWords(total, 0.5)],
    ['95 of 100 are answered in', timeWords(total, 0.95)],
    ['Votes “helpful”', total.helpful],
    ['Votes “not helpful”', total.notHelpful],
  ];
  return html`<dl class="figures">${rows.map(([name, value]) => html`\n<div><dt>${name}</dt><dd>${value}</dd></div>`)}\n</dl>`;
}

function questions({ unanswered, total }: Report): Html {
  const worded = unanswered.filter(({ text }) => text !== undefined);
  if (worded.length === 0)
    return html`<p>${total.outcomes.outOfScope ?? 0} were counted. Their words are kept only with <code>FEEDBACK_TEXT=on</code>, and then with names, numbers and addresses masked.</p>`;
  return html`<ul>${worded.map(({ at, language, text }) => html`\n<li><span class="soft">${new Date(at).toISOString().slice(0, 10)} ${language}</span> <span lang="${language}">${text}</span></li>`)}\n</ul>`;
}

/** The report as a page, for the host alone: figures, plots by day, tables. Nothing in it can be led back to a person. A
 *  file has no `scripts`. */
export function reportPage(report: Report, exitUrl: string, scripts: readonly string[] = []): Html {
  const { days, total, votes } = report;
  const plot = (title: string, value: (counts: Counts) => number): Html =>
    dayPlot(
      title,
      withoutGaps(days).map((counts) => ({ day: counts.day, value: value(counts) })),
    );
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  return page({
    title: 'Report',
    language: 'en',
    exitUrl,
    scripts,
    main:
      days.length === 0
        ? html`<p>Nothing is counted yet. Counts are added every ten minutes.</p>`
        : html`<p class="lead">${first} to ${last}. <a href="/report.csv">All counts by day, as CSV</a>.</p>
${figures(total)}
${plot('Conversations a day', ({ conversations }) => conversations)}
${plot('Messages a day', ({ turns }) => turns)}
${plot('Danger told, messages a day', ({ dangers }) => dangers)}
${plot('Nothing to answer with, messages a day', ({ outcomes }) => outcomes.outOfScope ?? 0)}
<h2>What it came to</h2>
${barTable('Outcomes', ranked(total.outcomes))}
${barTable('Languages', ranked(total.languages))}
${barTable('Channels', ranked(total.channels))}
${barTable(
  'How long an answer took',
  total.took.map((times, bin) => [binWords(bin), times] as const),
)}
<h2>Topics</h2>
${barTable('Messages by topic', ranked(total.topics).slice(0, MOST_TOPICS))}
<h2>Votes</h2>
${
  votes.length === 0
    ? html`<p>There are none.</p>`
    : html`<table class="bars"><caption>All that are kept, by topic</caption><thead><tr><th scope="col">Topic</th><th scope="col">Helpful</th><th scope="col">Not helpful</th></tr></thead><tbody>${votes.map(
        ({ topic, helpful, notHelpful }) =>
          html`\n<tr><th scope="row">${topic}</th><td>${helpful}</td><td>${notHelpful}</td></tr>`,
      )}
</tbody></table>`
}
<h2>Questions that nothing answered</h2>
${questions(report)}
`,
  });
}
