/** A result as the pictures need it. */
export interface Mark {
  readonly name: string;
  readonly isOwn: boolean;
  /** Ours, but not the main one. */
  readonly isLesser?: boolean;
}

const INK = '#1f2933';
const FAINT = '#d5dbe1';
const OWN = '#0b6e4f';
const LESSER = '#5bb795';
const PEERS = ['#8a5a9e', '#c46b1c', '#3d6fb4', '#a83f4b', '#7a7f29', '#5c6b7a', '#b0508f', '#2f8f9d'];

export const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const text = (x: number, y: number, said: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escapeXml(said)}</text>`;

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="${FAINT}"/>`;

/** The color of a mark: green for ours, another for every peer. */
export function colorOf(mark: Mark, place: number): string {
  if (mark.isOwn) return mark.isLesser ? LESSER : OWN;
  return PEERS[place % PEERS.length] ?? INK;
}

/** The frame of a picture: its size, its title for who does not see it, and a white ground, so that it also reads on a dark page. */
const canvas = (width: number, height: number, title: string, content: string, style = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(title)}"${style}><rect width="100%" height="100%" fill="#fff"/>${content}</svg>`;

/** A whole picture of the given size, with a title. */
export function picture(width: number, height: number, title: string, parts: readonly string[]): string {
  const heading = text(16, 24, title, 'font-size="15" font-weight="600"');
  const style = ` font-family="system-ui, sans-serif" font-size="12" fill="${INK}"`;
  return canvas(width, height, title, heading + parts.join(''), style);
}

export const BARS_WIDTH = 620;
const [ROW_HEIGHT, BARS_TOP] = [24, 40];

/** How high {@link bars} is with so many rows. */
export const barsHeight = (rows: number): number => BARS_TOP + rows * ROW_HEIGHT + 16;

/** Horizontal bars of shares (0–1), longest first, each with its figure. */
export function bars(title: string, rows: readonly (Mark & { readonly share: number })[]): string {
  const left = 220;
  const scale = BARS_WIDTH - left - 60;
  const sorted = [...rows].sort((a, b) => b.share - a.share);
  const parts = sorted.map((row, index) => {
    const y = BARS_TOP + index * ROW_HEIGHT;
    return [
      text(left - 8, y + 15, row.name, 'text-anchor="end"'),
      `<rect x="${left}" y="${y + 3}" width="${(row.share * scale).toFixed(1)}" height="16" fill="${row.isOwn ? colorOf(row, 0) : '#9fb1c1'}"/>`,
      text(left + row.share * scale + 6, y + 15, (100 * row.share).toFixed(1)),
    ].join('');
  });
  return picture(BARS_WIDTH, barsHeight(rows.length), title, parts);
}

export interface Axis {
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  readonly logarithmic?: boolean;
}

/** A frame with axes; `x` and `y` turn values into places. */
export function frame(
  width: number,
  height: number,
  across: Axis,
  up: Axis,
): { parts: string[]; x: (value: number) => number; y: (value: number) => number } {
  const [left, right, top, bottom] = [56, 20, 44, 44];
  const share = (axis: Axis, value: number): number =>
    axis.logarithmic
      ? Math.log(Math.max(value, axis.min) / axis.min) / Math.log(axis.max / axis.min)
      : (value - axis.min) / (axis.max - axis.min);
  const x = (value: number): number => left + share(across, value) * (width - left - right);
  const y = (value: number): number => height - bottom - share(up, value) * (height - top - bottom);
  const parts = [
    ...up.ticks.map(
      (tick) =>
        line(left, y(tick), width - right, y(tick)) + text(left - 6, y(tick) + 4, up.format(tick), 'text-anchor="end"'),
    ),
    ...across.ticks.map(
      (tick) =>
        line(x(tick), top, x(tick), height - bottom) +
        text(x(tick), height - bottom + 16, across.format(tick), 'text-anchor="middle"'),
    ),
    text((left + width - right) / 2, height - 8, across.title, 'text-anchor="middle"'),
    text(-(top + height - bottom) / 2, 14, up.title, 'text-anchor="middle" transform="rotate(-90)"'),
  ];
  return { parts, x, y };
}

/** Pictures side by side in one. `title` is read aloud for all of them. */
export function sideBySide(
  title: string,
  pictures: readonly { readonly svg: string; readonly width: number; readonly height: number }[],
): string {
  const width = pictures.reduce((sum, each) => sum + each.width, 0);
  const height = Math.max(...pictures.map((each) => each.height));
  let left = 0;
  const parts = pictures.map(({ svg, width: own }) => {
    const placed = svg.replace('<svg ', `<svg x="${left}" y="0" `);
    left += own;
    return placed;
  });
  return canvas(width, height, title, parts.join(''));
}
