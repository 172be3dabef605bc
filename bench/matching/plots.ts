import type { Figures } from './evaluate.js';
import {
  type Axis,
  BARS_WIDTH,
  bars,
  barsHeight,
  colorOf,
  escapeXml,
  frame,
  type Mark,
  picture,
  sideBySide,
} from './svg.js';
import { isOwn } from './table.js';

const [WIDTH, HEIGHT] = [620, 380];

const markOf = (figures: Figures): Mark => ({
  name: figures.matcher,
  isOwn: isOwn(figures),
  isLesser: figures.matcher.includes('words only'),
});
const percent = (share: number): string => `${Math.round(100 * share)}`;
const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);

/** How many first labels are right. */
export function accuracyPlot(results: readonly Figures[], title: string): string {
  return bars(
    `${title}: first label right, %`,
    results.map((each) => ({ ...markOf(each), share: each.top1 })),
  );
}

/** How well confidence tells in scope from out of scope; `undefined` where the data has no out-of-scope texts. */
export function refusalPlot(results: readonly Figures[], title: string): string | undefined {
  const measured = results.flatMap((each) => (each.auroc === null ? [] : [{ ...markOf(each), share: each.auroc }]));
  return measured.length === 0 ? undefined : bars(`${title}: out-of-scope AUROC × 100`, measured);
}

/** Time of one text against accuracy. */
export function speedPlot(results: readonly Figures[], title: string): string {
  const across: Axis = {
    title: 'median milliseconds a text (logarithmic)',
    min: 0.02,
    max: 200,
    ticks: [0.1, 1, 10, 100],
    format: String,
    logarithmic: true,
  };
  const low = Math.min(0.9, Math.floor(10 * Math.min(...results.map(({ top1 }) => top1))) / 10);
  const up: Axis = { title: 'first label right, %', min: low, max: 1, ticks: steps(low, 1, 0.1), format: percent };
  const { parts, x, y } = frame(WIDTH, HEIGHT, across, up);
  const taken: { left: number; y: number }[] = [];
  const marks = results.map((each, place) => {
    const color = colorOf(markOf(each), place);
    const isRight = x(each.p50Ms) > WIDTH - 190;
    const left = x(each.p50Ms) + (isRight ? -170 : 9);
    let labelY = y(each.top1) + 4;
    while (taken.some((other) => Math.abs(other.left - left) < 170 && Math.abs(other.y - labelY) < 12)) labelY += 3;
    taken.push({ left, y: labelY });
    return `<circle cx="${x(each.p50Ms).toFixed(1)}" cy="${y(each.top1).toFixed(1)}" r="5" fill="${color}"/><text x="${(x(each.p50Ms) + (isRight ? -9 : 9)).toFixed(1)}" y="${labelY.toFixed(1)}" fill="${color}"${isRight ? ' text-anchor="end"' : ''}>${escapeXml(each.matcher)}</text>`;
  });
  return picture(WIDTH, HEIGHT, `${title}: accuracy and time`, [...parts, ...marks]);
}

/** Wrong share among the answered, as more and more is answered: lower is better. */
export function riskPlot(results: readonly Figures[], title: string): string {
  const across: Axis = {
    title: 'share of all texts answered, %',
    min: 0,
    max: 1,
    ticks: steps(0, 1, 0.2),
    format: percent,
  };
  const highest = Math.max(0.1, ...results.flatMap(({ riskCoverage }) => riskCoverage.map(({ risk }) => risk)));
  const max = Math.min(1, Math.ceil(10 * highest) / 10);
  const up: Axis = {
    title: 'of these wrong or out of scope, %',
    min: 0,
    max,
    ticks: steps(0, max, max / 5),
    format: percent,
  };
  const height = HEIGHT + 20 * Math.ceil(results.length / 3);
  const { parts, x, y } = frame(WIDTH, HEIGHT, across, up);
  const lines = results.map((each, place) => {
    const color = colorOf(markOf(each), place);
    const points = each.riskCoverage.map(({ coverage, risk }) => `${x(coverage).toFixed(1)},${y(risk).toFixed(1)}`);
    const [legendX, legendY] = [24 + (place % 3) * 200, HEIGHT + 12 + 20 * Math.floor(place / 3)];
    return `<polyline fill="none" stroke="${color}" stroke-width="${markOf(each).isOwn ? 3 : 1.5}" points="${points.join(' ')}"/><rect x="${legendX}" y="${legendY - 9}" width="14" height="4" fill="${color}"/><text x="${legendX + 20}" y="${legendY - 3}">${escapeXml(each.matcher)}</text>`;
  });
  return picture(WIDTH, height, `${title}: risk and coverage`, [...parts, ...lines]);
}

/** Accuracy on every data set of the run, side by side: one picture for a README. */
export function overview(
  sections: readonly { readonly title: string; readonly figures: readonly Figures[] }[],
): string {
  const title = `First guesses right on ${sections.map((section) => section.title).join(' and ')}`;
  return sideBySide(
    title,
    sections.map(({ title: data, figures }) => ({
      svg: accuracyPlot(figures, data),
      width: BARS_WIDTH,
      height: barsHeight(figures.length),
    })),
  );
}
