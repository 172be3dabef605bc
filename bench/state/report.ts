/** What one engine took with so many conversations stored; times of a turn in microseconds. */
export interface Figure {
  readonly peer: string;
  readonly stored: number;
  readonly median: number;
  readonly p99: number;
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });
const WIDTH = 560;
const BAR = 22;

/** How often slower than the first peer with as many stored. */
const ratioOf = (figure: Figure, figures: readonly Figure[]): number => {
  const base = figures.find(({ stored }) => stored === figure.stored);
  return base === undefined ? 1 : figure.median / base.median;
};

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) =>
    [
      figure.peer.padEnd(14),
      number(figure.stored).padStart(10),
      `${number(figure.median)} µs`.padStart(12),
      `${number(figure.p99)} µs`.padStart(12),
      `× ${number(ratioOf(figure, figures))}`.padStart(9),
    ].join(' '),
  );
  return ['engine             stored       median          p99   to first', ...rows].join('\n');
}

/** A page with one bar a figure, on a logarithmic scale. */
export function page(figures: readonly Figure[]): string {
  const most = Math.log10(Math.max(...figures.map(({ p99 }) => p99)) + 1);
  const bar = (value: number): number => Math.round((Math.log10(value + 1) / most) * WIDTH);
  const rows = figures
    .map(
      (
        figure,
        i,
      ) => `<g transform="translate(0 ${i * (BAR + 6)})"><text x="190" y="15" text-anchor="end">${figure.peer}, ${number(figure.stored)}</text>
<rect x="200" width="${bar(figure.p99)}" height="${BAR}" fill="#c9d8e6"/><rect x="200" width="${bar(figure.median)}" height="${BAR}" fill="#2f6690"/>
<text x="${208 + bar(figure.p99)}" y="15">${number(figure.median)} µs, p99 ${number(figure.p99)} µs</text></g>`,
    )
    .join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Load and save of a turn</title>
<style>body{font:15px/1.4 system-ui,sans-serif;margin:2rem}text{font-size:13px}</style>
<h1>Load and save of a turn</h1><p>Engine and conversations stored; dark: median, light: 99th percentile; logarithmic scale.</p>
<svg width="1000" height="${figures.length * (BAR + 6)}">${rows}</svg></html>
`;
}
