import { type Html, html } from '../../bot/web/html.js';

/** Medians of one bot. */
export interface Row {
  readonly name: string;
  readonly kilobytesBefore: number;
  readonly kilobytesAfter: number;
  readonly greetingMs: number;
  readonly replyMs: number;
  readonly longestTaskMs: number;
}

/** The rows of one condition. */
export interface RowGroup {
  readonly condition: string;
  readonly rows: readonly Row[];
}

const MEASURES = [
  { title: 'Weight before the press, KB', of: (row: Row) => row.kilobytesBefore, digits: 1 },
  { title: 'Weight after the press, KB', of: (row: Row) => row.kilobytesAfter, digits: 0 },
  { title: 'Press to greeting, ms', of: (row: Row) => row.greetingMs, digits: 0 },
  { title: 'Sending to reply, ms', of: (row: Row) => row.replyMs, digits: 0 },
  { title: 'Longest task, ms (0: under 50)', of: (row: Row) => row.longestTaskMs, digits: 0 },
] as const;

const NAME_WIDTH = 32;
const VALUE_WIDTH = 18;
const RATIO_WIDTH = 8;

/** How many times as much the first is; nothing where the other is nothing. */
const ratio = (first: number, other: number): string => (other === 0 ? '–' : (first / other).toFixed(2));

/** The figures as plain text: those of the first row, then those of each other and how many times as much the first has. */
export function table([own, ...peers]: readonly Row[]): string {
  if (own === undefined) return '';
  const columns = (first: string, others: readonly (readonly [string, string])[]): string =>
    first.padStart(VALUE_WIDTH) +
    others.map(([value, times]) => value.padStart(VALUE_WIDTH) + times.padStart(RATIO_WIDTH)).join('');
  const head = columns(
    own.name,
    peers.map(({ name }) => [name, 'ratio'] as const),
  );
  const lines = MEASURES.map(({ title, of, digits }) => {
    const others = peers.map((peer) => [of(peer).toFixed(digits), ratio(of(own), of(peer))] as const);
    return title.padEnd(NAME_WIDTH) + columns(of(own).toFixed(digits), others);
  });
  return [''.padEnd(NAME_WIDTH) + head, ...lines].join('\n');
}

function bars(rows: readonly Row[], { title, of, digits }: (typeof MEASURES)[number]): Html {
  const most = Math.max(...rows.map(of), 1);
  return html`<h3>${title}</h3>
<svg viewBox="0 0 640 ${rows.length * 34}" role="img" aria-label="${title}">
${rows.map((row, index) => html`<text x="0" y="${index * 34 + 20}">${row.name}</text><rect class="${index === 0 ? 'ours' : 'peer'}" x="130" y="${index * 34 + 4}" height="24" width="${Math.max(1, (of(row) / most) * 400).toFixed(0)}"/><text x="${(140 + (of(row) / most) * 400).toFixed(0)}" y="${index * 34 + 21}">${of(row).toFixed(digits)}</text>`)}
</svg>`;
}

/** The figures as a page with bars. */
export function reportPage(groups: readonly RowGroup[], rounds: number): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The website's chat beside a bare page and an echo bot in Web Chat</title>
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color: #1d2433; } svg { width: 100%; font-size: 15px; } .ours { fill: #1f4e6b; } .peer { fill: #b9c4cc; } h3 { font-size: 1.05rem; margin: 1.5rem 0 0.25rem; }</style></head>
<body><h1>The website's chat beside a bare page and an echo bot in Web Chat</h1>
<p>Medians of ${rounds} visits with an empty cache, in turns on the same computer and in the same browser. The bare page has a socket and nothing else. The echo bot has Web Chat as its samples show it, gzip, on the same Direct Line and store; both greet and repeat, and look nothing up.</p>
${groups.map(
  ({ condition, rows }) => html`<h2>${condition}</h2>
${MEASURES.map((measure) => bars(rows, measure))}`,
)}
</body></html>
`.toString();
}
