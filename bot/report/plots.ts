import { type Html, html } from '../web/html.js';

const [WIDTH, HEIGHT, FOOT, LEFT] = [680, 150, 22, 40];

/** Columns over days; the highest value and the first and last day are written. What it shows stands in the table below it, too. */
export function dayPlot(title: string, days: readonly { readonly day: string; readonly value: number }[]): Html {
  const most = Math.max(1, ...days.map(({ value }) => value));
  const step = (WIDTH - LEFT) / Math.max(1, days.length);
  const room = HEIGHT - FOOT - 12;
  const columns = days.map(({ day, value }, index) => {
    const height = (value / most) * room;
    const x = LEFT + index * step;
    return html`<rect x="${x.toFixed(1)}" y="${(HEIGHT - FOOT - height).toFixed(1)}" width="${Math.max(1, step - 2).toFixed(1)}" height="${height.toFixed(1)}"><title>${day}: ${value}</title></rect>`;
  });
  const [first, last] = [days[0]?.day, days.length > 1 ? days.at(-1)?.day : ''];
  return html`<figure><figcaption>${title}</figcaption>
<svg class="plot" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}, at most ${most} a day">
<line x1="${LEFT}" y1="${HEIGHT - FOOT}" x2="${WIDTH}" y2="${HEIGHT - FOOT}"/>${columns}
<text x="${LEFT - 6}" y="20" text-anchor="end">${most}</text><text x="${LEFT - 6}" y="${HEIGHT - FOOT}" text-anchor="end">0</text>
<text x="${LEFT}" y="${HEIGHT - 4}">${first}</text><text x="${WIDTH}" y="${HEIGHT - 4}" text-anchor="end">${last}</text>
</svg></figure>`;
}

/** A table of names and numbers, each with a bar for its share of the largest. */
export function barTable(title: string, rows: readonly (readonly [name: string, value: number])[]): Html {
  if (rows.length === 0) return html``;
  const most = Math.max(1, ...rows.map(([, value]) => value));
  return html`<table class="bars"><caption>${title}</caption><tbody>${rows.map(
    ([name, value]) =>
      html`\n<tr><th scope="row">${name}</th><td>${value}</td><td><svg viewBox="0 0 100 10" aria-hidden="true" preserveAspectRatio="none"><rect width="${((100 * value) / most).toFixed(1)}" height="10"/></svg></td></tr>`,
  )}
</tbody></table>`;
}
