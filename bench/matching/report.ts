import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from './evaluate.js';
import type { NoFigures } from './job.js';
import { accuracyPlot, overview, refusalPlot, riskPlot, speedPlot } from './plots.js';
import { escapeXml } from './svg.js';
import { COLUMNS, isOwn, rowOf } from './table.js';

/** All matchers on one data set. */
export interface Section {
  readonly title: string;
  /** Short, for the names of pictures: letters, digits, hyphens. */
  readonly key: string;
  readonly facts: string;
  readonly results: readonly (Figures | NoFigures)[];
}

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:1300px;margin:2rem auto;padding:0 1rem;color:#1f2933;background:#f7f8f9}
table{border-collapse:collapse;background:#fff;width:100%}th,td{padding:.3rem .6rem;border-bottom:1px solid #d5dbe1;text-align:right}
th:first-child,td:first-child{text-align:left}tr.own{background:#e3f3ec;font-weight:600}.plots{display:flex;align-items:flex-start;flex-wrap:wrap;gap:1rem;margin:1rem 0}
.plots svg{border:1px solid #d5dbe1;max-width:100%;height:auto}td[colspan]{text-align:left;color:#a83f4b}small{color:#52606d}`;

const figuresOf = ({ results }: Section): Figures[] => results.flatMap((each) => ('failed' in each ? [] : [each]));

function picturesOf(section: Section): { name: string; svg: string }[] {
  const figures = figuresOf(section);
  if (figures.length === 0) return [];
  const plots: Record<string, string | undefined> = {
    accuracy: accuracyPlot(figures, section.title),
    refusal: refusalPlot(figures, section.title),
    speed: speedPlot(figures, section.title),
    risk: riskPlot(figures, section.title),
  };
  return Object.entries(plots).flatMap(([name, svg]) => (svg ? [{ name: `${section.key}-${name}`, svg }] : []));
}

function tableOf({ results }: Section): string {
  const rows = results.map((result) => {
    const cells = rowOf(result).map((cell, index, all) =>
      all.length === 2 && index === 1
        ? `<td colspan="${COLUMNS.length - 1}">${escapeXml(cell)}</td>`
        : `<td>${escapeXml(cell)}</td>`,
    );
    return `<tr${isOwn(result) ? ' class="own"' : ''}>${cells.join('')}</tr>`;
  });
  return `<table><thead><tr>${COLUMNS.map((title) => `<th>${escapeXml(title)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function notesOf(section: Section): string {
  const notes = figuresOf(section).map(
    ({ matcher, versions, note }) => `<li>${escapeXml(`${matcher}: ${versions}; ${note}`)}</li>`,
  );
  return `<details><summary>How each was set up</summary><ul>${notes.join('')}</ul></details>`;
}

function pageOf(sections: readonly Section[], machine: string): string {
  const parts = sections.map(
    (section) =>
      `<section><h2>${escapeXml(section.title)}</h2><p>${escapeXml(section.facts)}</p>${tableOf(section)}<div class="plots">${picturesOf(
        section,
      )
        .map(({ svg }) => svg)
        .join('')}</div>${notesOf(section)}</section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Matching, measured</title><style>${STYLE}</style></head><body><h1>Matching, measured</h1><p>All matchers on the same texts in the same run, each in a process of its own. <small>${escapeXml(machine)}</small></p><p><small>Top-1 and MRR count questions that have an answer. AUROC and AUPR say how well confidence tells these from out-of-scope ones (0.5 AUROC is chance). After refusal: right and not refused, at the threshold that is best on validation texts for the mean of that and of the out-of-scope texts refused. MB: resident after training and a forced collection.</small></p>${parts.join('')}</body></html>\n`;
}

/** Writes `matching.html`, `matching.json`, `overview.svg` and every picture as a file of its own. Returns the page's path. */
export function writeReport(folder: string, sections: readonly Section[], machine: string): string {
  mkdirSync(folder, { recursive: true });
  for (const { name, svg } of sections.flatMap(picturesOf)) writeFileSync(join(folder, `${name}.svg`), `${svg}\n`);
  const measured = sections
    .map((section) => ({ title: section.title, figures: figuresOf(section) }))
    .filter(({ figures }) => figures.length > 0);
  if (measured.length > 0) writeFileSync(join(folder, 'overview.svg'), `${overview(measured)}\n`);
  writeFileSync(join(folder, 'matching.json'), `${JSON.stringify({ machine, sections }, undefined, 1)}\n`);
  const page = join(folder, 'matching.html');
  writeFileSync(page, pageOf(sections, machine));
  return page;
}
